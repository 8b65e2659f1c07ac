import type { AskedBack } from '../../../shared/contract/registry.ts';
import type { Holding } from '../../../shared/domain/registry/holdings.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Pill } from '../../components/pill.tsx';
import { day } from '../../lib/format.ts';
import { EndCell } from './end-cell.tsx';
import { CaseLink } from './record-cases.tsx';
import { VehicleLink } from './record-links.tsx';

const ASKED_AS = { VEHICLE: 'PLATE', TAX_CARD: 'CARD', LICENCE: 'LICENCE' } as const;

/** The demand that is open on a thing, if there is one. */
export function demandOf(holding: Holding, askedBack: readonly AskedBack[]): AskedBack | undefined {
  return askedBack.find(
    ({ kind, number, returnedOn }) =>
      returnedOn === null && kind === ASKED_AS[holding.kind] && number === holding.returnable,
  );
}

interface HoldingTableProps {
  readonly label: string;
  readonly holdings: readonly Holding[];
  readonly askedBack: readonly AskedBack[];
  readonly empty: string;
}

interface HoldingStateProps {
  readonly ended: Holding['ended'];
  readonly demand?: AskedBack | undefined;
}

/** Whether something is in force, why not, and whether it has to come back. */
export function HoldingState({ ended, demand }: HoldingStateProps) {
  if (demand) {
    return (
      <>
        <Pill tone="amber">{`To be returned by ${day(demand.dueOn)}`}</Pill> <CaseLink reference={demand.reference} />
      </>
    );
  }
  if (ended === null) return <Pill tone="green">In force</Pill>;
  return <Pill tone="grey">{ended.charAt(0).toUpperCase() + ended.slice(1)}</Pill>;
}

/** Vehicles, cards and licenses in one table. */
export function HoldingTable({ label, holdings, askedBack, empty }: HoldingTableProps) {
  return (
    <DataTable
      label={label}
      rows={holdings}
      rowKey={({ kind, key }) => `${kind} ${key}`}
      empty={empty}
      columns={[
        { title: 'What', cell: ({ title }) => title },
        {
          title: 'Number',
          cell: ({ kind, key }) => (kind === 'VEHICLE' ? <VehicleLink vin={key}>{key}</VehicleLink> : key),
          isTight: true,
        },
        {
          title: 'Plate',
          cell: ({ kind, returnable }) => (kind === 'VEHICLE' ? (returnable ?? 'none') : ''),
          isTight: true,
        },
        { title: 'Until', cell: ({ until }) => until && day(until), isTight: true },
        {
          title: 'State',
          cell: (holding) => <HoldingState ended={holding.ended} demand={demandOf(holding, askedBack)} />,
        },
        {
          title: 'Trail',
          cell: ({ kind, returnable }) => returnable !== null && <EndCell kind={ASKED_AS[kind]} number={returnable} />,
        },
      ]}
    />
  );
}
