import type { VehicleRecord } from '../../../shared/contract/registry.ts';
import { isOpen } from '../../../shared/domain/case/life-cycle.ts';
import { plateKey } from '../../../shared/domain/registry/plate-number.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Pill } from '../../components/pill.tsx';
import { day, usd, words } from '../../lib/format.ts';
import { STATUS_WORDS } from '../../lib/words.ts';
import { EndCell } from './end-cell.tsx';
import { RecordBlock, RecordFacts } from './record.tsx';
import { AskedBackTable, CaseLink, DecidedCases, OpenCases, RestOfCases } from './record-cases.tsx';

/** The cases about a vehicle: those that wait for an answer, then those that have it. */
export function VehicleCases({ page }: { readonly page: VehicleRecord }) {
  const { cases, casesTotal, decided, vehicle } = page;
  return (
    <>
      <RecordBlock title="Open cases">
        <OpenCases
          label="Open cases"
          rows={cases.filter(({ status }) => isOpen(status))}
          empty="Nothing is open about this vehicle."
          withSubject
        />
      </RecordBlock>
      <RecordBlock title="Cases that ended">
        <DecidedCases
          label="Cases that ended"
          rows={cases.filter(({ status }) => !isOpen(status))}
          decided={decided}
          empty="None."
          withSubject
        />
        <RestOfCases shown={cases.length} total={casesTotal} search={{ search: vehicle.vin }} />
      </RecordBlock>
    </>
  );
}

/** The titles issued for a vehicle, with the brands that they put on it. */
export function TitleBlock({ titles }: { readonly titles: VehicleRecord['titles'] }) {
  return (
    <RecordBlock title="Titles">
      <DataTable
        label="Titles"
        rows={titles}
        rowKey={({ number }) => number}
        empty="No title was issued."
        columns={[
          { title: 'Number', cell: ({ number }) => number, isTight: true },
          { title: 'For', cell: ({ type }) => words(type) },
          {
            title: 'Brands',
            cell: ({ brands }) =>
              brands.length === 0
                ? 'none'
                : brands.map((brand) => (
                    <Pill key={brand} tone="red">
                      {words(brand)}
                    </Pill>
                  )),
          },
          { title: 'Transfer', cell: ({ transferDate }) => day(transferDate), isTight: true },
          { title: 'Issued', cell: ({ createdAt }) => day(createdAt), isTight: true },
          {
            title: 'Case',
            cell: ({ reference, status }) => (
              <>
                <CaseLink reference={reference} />
                {status === 'VOIDED' && ', voided'}
              </>
            ),
            isTight: true,
          },
          {
            title: 'Trail',
            cell: ({ number, status }) =>
              (status === 'ISSUED' || status === 'CLOSED') && <EndCell kind="TITLE" number={number} />,
          },
        ]}
      />
    </RecordBlock>
  );
}

interface PlateRow {
  readonly number: string;
  readonly state: string;
  readonly taken: string | null;
  readonly reference: string | null;
}

const PLATE_WORDS = { RESERVED: 'Reserved', ISSUED: 'Issued', VOID: 'Void' } as const;

/**
 * The plates of a vehicle, the one on it first. Those taken here are known with their cases; a plate that the mission
 * filed and that is off again is still known by the cases that name it.
 */
export function plateRows({ vehicle, plates, cases }: Pick<VehicleRecord, 'vehicle' | 'plates' | 'cases'>): PlateRow[] {
  const on = vehicle.plate === null ? null : plateKey(vehicle.plate);
  const rows = new Map<string, PlateRow>();
  if (vehicle.plate !== null && on !== null)
    rows.set(on, {
      number: vehicle.plate,
      state: 'On the vehicle, filed by the mission',
      taken: null,
      reference: null,
    });
  for (const { number, state, reservedAt, reference } of plates) {
    const key = plateKey(number);
    const words = key === on ? `On the vehicle, ${PLATE_WORDS[state].toLowerCase()}` : PLATE_WORDS[state];
    rows.set(key, { number, state: words, taken: reservedAt, reference });
  }
  for (const { plate, reference } of cases) {
    if (plate === null || rows.has(plateKey(plate))) continue;
    rows.set(plateKey(plate), { number: plate, state: 'No longer on the vehicle', taken: null, reference });
  }
  return [...rows.values()];
}

/** Plates now and before, and what was asked back of them. */
export function PlateBlock({ page }: { readonly page: VehicleRecord }) {
  return (
    <RecordBlock title="Plates">
      <DataTable
        label="Plates"
        rows={plateRows(page)}
        rowKey={({ number }) => number}
        empty="No plate, now or before."
        columns={[
          { title: 'Plate', cell: ({ number }) => number, isTight: true },
          { title: 'State', cell: ({ state }) => state },
          { title: 'Taken', cell: ({ taken }) => (taken ? day(taken) : ''), isTight: true },
          { title: 'Case', cell: ({ reference }) => reference && <CaseLink reference={reference} />, isTight: true },
          {
            title: 'Trail',
            cell: ({ number, state }) => state !== PLATE_WORDS.RESERVED && <EndCell kind="PLATE" number={number} />,
          },
        ]}
      />
      {page.askedBack.length > 0 && <AskedBackTable items={page.askedBack} />}
    </RecordBlock>
  );
}

function coverWords({ bodilyPerPerson, bodilyPerAccident, property, combined }: Policy): string {
  const parts = [
    ['bodily injury, a person', bodilyPerPerson],
    ['an accident', bodilyPerAccident],
    ['property', property],
    ['combined', combined],
  ] as const;
  return parts.flatMap(([what, amount]) => (amount === null ? [] : [`${what} ${usd(amount)}`])).join(', ');
}

type Policy = NonNullable<VehicleRecord['insurance']>['policy'];

interface InsuranceBlockProps {
  readonly insurance: VehicleRecord['insurance'];
  readonly today: string;
}

/** The policy that the newest registration of the vehicle was filed with. */
export function InsuranceBlock({ insurance, today }: InsuranceBlockProps) {
  if (insurance === null)
    return (
      <RecordBlock title="Insurance">
        <p>No registration of this vehicle was filed here.</p>
      </RecordBlock>
    );
  const { policy, reference, filed, status } = insurance;
  const isOver = policy.to < today;
  return (
    <RecordBlock title="Insurance">
      <RecordFacts
        facts={[
          ['Insurer', `${policy.insurer}, policy ${policy.policy} (${policy.proof.toLowerCase()})`],
          [
            'In force',
            <span key="force">
              {`${day(policy.from)} to ${day(policy.to)} `}
              {isOver && <Pill tone="red">Ended</Pill>}
            </span>,
          ],
          ['Cover', coverWords(policy)],
          [
            'Filed in',
            <span key="case">
              <CaseLink reference={reference} />
              {`, ${day(filed)}, ${STATUS_WORDS[status].toLowerCase()}`}
            </span>,
          ],
        ]}
      />
    </RecordBlock>
  );
}
