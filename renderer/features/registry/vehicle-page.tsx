import { useQuery } from '@tanstack/react-query';
import { vehicleTitle } from '../../../shared/domain/registry/vehicle.ts';
import { Copyable } from '../../components/copyable.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { DuplicatesOf } from '../../components/duplicates.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Pill } from '../../components/pill.tsx';
import { count, day, words } from '../../lib/format.ts';
import { registryVehicle } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { RecordBlock, RecordFacts } from './record.tsx';
import { PaperTable } from './record-cases.tsx';
import { MissionLink, PersonLink } from './record-links.tsx';
import { InsuranceBlock, PlateBlock, TitleBlock, VehicleCases } from './vehicle-blocks.tsx';

/** A vehicle: owner, title, liens, plates, insurance, tickets, cases and papers. */
export function VehiclePage({ vin }: { readonly vin: string }) {
  const { today } = useSession();
  const page = useQuery(registryVehicle(vin));
  if (page.error) return <FailureNotice error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <Loading what={`vehicle ${vin}`} />;
  const { vehicle, ownerName, tickets, titles } = page.data;
  const brands = [...new Set(titles.flatMap((title) => title.brands))];
  const { owner } = vehicle;
  return (
    <>
      <PageHeading title={vehicleTitle(vehicle)}>{vehicleTitle(vehicle)}</PageHeading>
      <DuplicatesOf kind="vehicle" id={vin} />
      <RecordFacts
        facts={[
          ['VIN', <Copyable key="vin" value={vehicle.vin} what="VIN" />],
          ['Plate', vehicle.plate && <Copyable key="plate" value={vehicle.plate} what="plate" />],
          ['Registered to', vehicle.registeredTo ? day(vehicle.registeredTo) : 'not registered'],
          [
            'Owner',
            'pid' in owner ? (
              <PersonLink key="owner" pid={owner.pid}>
                {ownerName}
              </PersonLink>
            ) : (
              <MissionLink key="owner" id={owner.mission}>
                {ownerName}
              </MissionLink>
            ),
          ],
          ['Type', `${words(vehicle.vehicleType)}, ${vehicle.body}, ${vehicle.colour}`],
          ['Weight rating', `${count(vehicle.gvwrLb)} lb`],
          ['Brands', brands.map(words).join(', ') || 'none'],
          ['Market', `${vehicle.market}${vehicle.nonConformingImport ? ', non-conforming import' : ''}`],
        ]}
      />
      <VehicleCases page={page.data} />
      <TitleBlock titles={page.data.titles} />
      <RecordBlock title="Liens">
        <DataTable
          label="Liens"
          rows={vehicle.liens}
          rowKey={({ holder, recorded }) => `${holder} ${recorded}`}
          columns={[
            { title: 'Holder', cell: ({ holder }) => holder },
            { title: 'Recorded', cell: ({ recorded }) => day(recorded) },
            {
              title: 'Released',
              cell: ({ released }) => (released ? day(released) : <Pill tone="amber">not released</Pill>),
            },
          ]}
        />
      </RecordBlock>
      <PlateBlock page={page.data} />
      <InsuranceBlock insurance={page.data.insurance} today={today} />
      <RecordBlock title="Tickets">
        <DataTable
          label="Tickets"
          rows={tickets}
          rowKey={({ number }) => number}
          columns={[
            { title: 'Number', cell: ({ number }) => number },
            { title: 'City', cell: ({ jurisdiction }) => jurisdiction },
            { title: 'Issued', cell: ({ issued }) => day(issued) },
            { title: 'Status', cell: ({ status }) => words(status) },
          ]}
        />
      </RecordBlock>
      <RecordBlock title="Papers issued">
        <PaperTable papers={page.data.papers} />
      </RecordBlock>
    </>
  );
}
