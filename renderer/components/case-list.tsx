import { Link } from '@tanstack/react-router';
import type { CaseRow } from '../../shared/contract/cases.ts';
import { day, plural } from '../lib/format.ts';
import { programTitle } from '../lib/programs.ts';
import { STATUS_WORDS } from '../lib/words.ts';
import { DataTable } from './data-table.tsx';

interface CaseListProps {
  readonly rows: readonly CaseRow[];
  readonly total: number;
  /** Finds the rest in the queue of all cases. */
  readonly search: { readonly search: string } | { readonly mission: string };
}

/** The cases of a registry record, the newest first, and the way to the rest. */
export function CaseList({ rows, total, search }: CaseListProps) {
  return (
    <>
      <DataTable
        label="Cases"
        rows={rows}
        rowKey={({ reference }) => reference}
        empty="No case names this record."
        columns={[
          {
            title: 'Reference',
            cell: ({ reference }) => (
              <Link to="/case/$reference" params={{ reference }}>
                {reference}
              </Link>
            ),
          },
          { title: 'Subject', cell: ({ subject }) => subject },
          { title: 'Service', cell: ({ program }) => programTitle(program) },
          { title: 'Status', cell: ({ status, onHold }) => `${STATUS_WORDS[status]}${onHold ? ', on hold' : ''}` },
          { title: 'Filed', cell: ({ filed }) => day(filed) },
          { title: 'Due', cell: ({ due }) => day(due) },
        ]}
      />
      {total > rows.length && (
        <p>
          <Link to="/queue/$queue" params={{ queue: 'all' }} search={search}>
            {`All ${plural(total, 'case')}`}
          </Link>
        </p>
      )}
    </>
  );
}
