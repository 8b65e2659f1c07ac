import type { RegistryHit } from '../../../shared/contract/registry.ts';
import { DataTable } from '../../components/data-table.tsx';
import { words } from '../../lib/format.ts';
import { MissionLink, PersonLink, VehicleLink } from './record-links.tsx';

function HitLink({ hit }: { readonly hit: RegistryHit }) {
  if (hit.kind === 'mission') return <MissionLink id={hit.key}>{hit.title}</MissionLink>;
  if (hit.kind === 'person') return <PersonLink pid={hit.key}>{hit.title}</PersonLink>;
  return <VehicleLink vin={hit.key}>{hit.title}</VehicleLink>;
}

/** What a search of the registry found. */
export function HitTable({ hits }: { readonly hits: readonly RegistryHit[] }) {
  return (
    <DataTable
      label="Records"
      rows={hits}
      rowKey={({ kind, key }) => `${kind} ${key}`}
      empty="No record fits."
      columns={[
        { title: 'Record', cell: (hit) => <HitLink hit={hit} /> },
        { title: 'Kind', cell: ({ kind }) => words(kind) },
        { title: 'Number', cell: ({ key }) => key },
        { title: 'About', cell: ({ subtitle }) => subtitle },
      ]}
    />
  );
}
