import { useQuery } from '@tanstack/react-query';
import type { Vehicle } from '../../../shared/domain/registry/vehicle.ts';
import { vehicleTitle } from '../../../shared/domain/registry/vehicle.ts';
import { Copyable } from '../../components/copyable.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { DuplicatesOf } from '../../components/duplicates.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Pill } from '../../components/pill.tsx';
import { count, day, words } from '../../lib/format.ts';
import { registryPerson, registryVehicle } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { applicantFrom, MATTERS_ABOUT } from './matter-forms.ts';
import { OfTrail, TrailBlock } from './of-trail.tsx';
import { RecordBlock, RecordFacts, type RecordPageProps } from './record.tsx';
import { RecordActions } from './record-actions.tsx';
import { PaperTable } from './record-cases.tsx';
import { MissionLink, PersonLink } from './record-links.tsx';
import { InsuranceBlock, PlateBlock, TitleBlock, VehicleCases } from './vehicle-blocks.tsx';

/** A vehicle: owner, title, liens, plates, insurance, tickets, cases and papers. */
export function VehiclePage({ vin, onOpened }: RecordPageProps<'vin'>) {
  const { today } = useSession();
  const page = useQuery(registryVehicle(vin));
  if (page.error) return <FailureNotice error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <Loading what={`vehicle ${vin}`} />;
  const { vehicle, ownerName, tickets, titles } = page.data;
  const brands = [...new Set(titles.flatMap((title) => title.brands))];
  const { owner } = vehicle;
  return (
    <OfTrail of="vehicle" id={vehicle.vin}>
      <PageHeading title={vehicleTitle(vehicle)}>{vehicleTitle(vehicle)}</PageHeading>
      <VehicleActions vehicle={vehicle} onOpened={onOpened} />
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
      <TrailBlock />
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
    </OfTrail>
  );
}

interface VehicleActionsProps {
  readonly vehicle: Vehicle;
  readonly onOpened: (reference: string) => void;
}

/** Matters about a vehicle go to its owner's mission, and name the owner where that is a person. */
function VehicleActions({ vehicle, onOpened }: VehicleActionsProps) {
  const { owner, vin } = vehicle;
  const ownerPid = 'pid' in owner ? owner.pid : null;
  const person = useQuery({ ...registryPerson(ownerPid ?? ''), enabled: ownerPid !== null }).data?.person;
  const ofMission = 'mission' in owner ? { mission: owner.mission, applicant: null, owner, vin } : null;
  const ofPerson = person ? { mission: person.mission, applicant: applicantFrom(person), owner, vin } : null;
  return <RecordActions forms={MATTERS_ABOUT.vehicle} subject={ofMission ?? ofPerson} onOpened={onOpened} />;
}
