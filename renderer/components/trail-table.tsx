import { Link } from '@tanstack/react-router';
import type { TrailLine } from '../../shared/contract/surrender.ts';
import { HELD_WORDS, REASON_WORDS } from '../../shared/domain/revocation/ending.ts';
import { day, moment } from '../lib/format.ts';
import type { Tone } from '../lib/words.ts';
import { DataTable } from './data-table.tsx';
import { Pill } from './pill.tsx';

const TONES: Readonly<Record<TrailLine['reason'], Tone>> = {
  RETURNED: 'grey',
  RECALLED: 'amber',
  LOST: 'amber',
  STOLEN: 'red',
  DESTROYED: 'grey',
  VOIDED: 'red',
  REPLACED: 'grey',
  MISPRINTED: 'grey',
};

/** What became of a thing, in a word with its color. */
export function EndedPill({ reason }: { readonly reason: TrailLine['reason'] }) {
  const words = REASON_WORDS[reason];
  return <Pill tone={TONES[reason]}>{words.charAt(0).toUpperCase() + words.slice(1)}</Pill>;
}

interface TrailTableProps {
  readonly lines: readonly TrailLine[];
  readonly empty?: string;
}

/** Everything that ended, oldest first: what became of it, since when, why, and who wrote it down. */
export function TrailTable({ lines, empty = 'Nothing ended.' }: TrailTableProps) {
  return (
    <DataTable
      label="Returned, lost, stolen and voided"
      rows={lines}
      rowKey={({ id }) => String(id)}
      empty={empty}
      columns={[
        { title: 'What', cell: ({ kind, number }) => `${HELD_WORDS[kind]} ${number}`, isTight: true },
        { title: 'What became of it', cell: ({ reason }) => <EndedPill reason={reason} />, isTight: true },
        { title: 'Since', cell: ({ on }) => day(on), isTight: true },
        { title: 'Why', cell: ({ note }) => note },
        { title: 'Written down', cell: ({ by, at }) => `${by}, ${moment(at)}`, isTight: true },
        {
          title: 'Issued in',
          cell: ({ reference }) =>
            reference === null ? (
              'the registry'
            ) : (
              <Link to="/case/$reference" params={{ reference }}>
                {reference}
              </Link>
            ),
          isTight: true,
        },
      ]}
    />
  );
}
