import { Link } from '@tanstack/react-router';
import type { CaseRow } from '../../../shared/contract/cases.ts';
import type { AskedBack, Decided, RecordPaper } from '../../../shared/contract/registry.ts';
import { heldAs, isHandedOut } from '../../../shared/domain/revocation/held-paper.ts';
import { DataTable, type TableColumn } from '../../components/data-table.tsx';
import { Pill } from '../../components/pill.tsx';
import { day, plural } from '../../lib/format.ts';
import { programTitle } from '../../lib/programs.ts';
import { STATUS_WORDS, type Tone } from '../../lib/words.ts';
import { EndCell } from './end-cell.tsx';

export function CaseLink({ reference }: { readonly reference: string }) {
  return (
    <Link to="/case/$reference" params={{ reference }}>
      {reference}
    </Link>
  );
}

const STATUS_TONES: Readonly<Partial<Record<CaseRow['status'], Tone>>> = {
  APPROVED: 'green',
  IN_PRODUCTION: 'green',
  ISSUED: 'green',
  DENIED: 'red',
  RETURNED: 'blue',
  VOIDED: 'red',
};

function Status({ row }: { readonly row: CaseRow }) {
  const tone = row.onHold ? 'amber' : (STATUS_TONES[row.status] ?? 'grey');
  return <Pill tone={tone}>{`${STATUS_WORDS[row.status]}${row.onHold ? ', on hold' : ''}`}</Pill>;
}

const REFERENCE: TableColumn<CaseRow> = {
  title: 'Reference',
  cell: ({ reference }) => <CaseLink reference={reference} />,
  isTight: true,
};
const SERVICE: TableColumn<CaseRow> = { title: 'Service', cell: ({ program }) => programTitle(program) };
const SUBJECT: TableColumn<CaseRow> = { title: 'Subject', cell: ({ subject }) => subject };
const STATUS: TableColumn<CaseRow> = { title: 'Status', cell: (row) => <Status row={row} />, isTight: true };
const FILED: TableColumn<CaseRow> = { title: 'Filed', cell: ({ filed }) => day(filed), isTight: true };

interface CasesProps {
  readonly label: string;
  readonly rows: readonly CaseRow[];
  readonly empty: string;
  /** Whether the cases are of different people. */
  readonly withSubject?: boolean;
}

/** Cases that wait for an answer. */
export function OpenCases({ label, rows, empty, withSubject = false }: CasesProps) {
  const due: TableColumn<CaseRow> = { title: 'Due', cell: (row) => day(row.due), isTight: true };
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={({ reference }) => reference}
      empty={empty}
      columns={[REFERENCE, ...(withSubject ? [SUBJECT] : []), SERVICE, STATUS, FILED, due]}
    />
  );
}

/** Cases with how they were decided, where they were. */
export function DecidedCases({ decided, ...cases }: CasesProps & { readonly decided: readonly Decided[] }) {
  const { label, rows, empty, withSubject = false } = cases;
  const by = new Map(decided.map((one) => [one.reference, one]));
  const decidedOn: TableColumn<CaseRow> = {
    title: 'Decided',
    cell: ({ reference }) => day(by.get(reference)?.asOf ?? ''),
    isTight: true,
  };
  const reason: TableColumn<CaseRow> = { title: 'Reason', cell: ({ reference }) => by.get(reference)?.reason ?? '' };
  return (
    <DataTable
      label={label}
      rows={rows}
      rowKey={({ reference }) => reference}
      empty={empty}
      columns={[REFERENCE, ...(withSubject ? [SUBJECT] : []), SERVICE, STATUS, FILED, decidedOn, reason]}
    />
  );
}

interface RestOfCasesProps {
  readonly shown: number;
  readonly total: number;
  readonly search: { readonly search: string } | { readonly mission: string };
}

/** The way to the cases that are not shown, where there are any. */
export function RestOfCases({ shown, total, search }: RestOfCasesProps) {
  if (total <= shown) return null;
  return (
    <p>
      {`The newest ${shown} cases are looked at here. `}
      <Link to="/queue/$queue" params={{ queue: 'all' }} search={search}>
        {`All ${plural(total, 'case')}`}
      </Link>
    </p>
  );
}

/** The papers made in a record's cases. */
export function PaperTable({ papers }: { readonly papers: readonly RecordPaper[] }) {
  return (
    <DataTable
      label="Papers"
      rows={papers}
      rowKey={({ kind, number }) => `${kind} ${number}`}
      empty="No paper was made."
      columns={[
        { title: 'Paper', cell: ({ title }) => title },
        { title: 'Number', cell: ({ number }) => number, isTight: true },
        { title: 'Made', cell: ({ createdAt }) => day(createdAt), isTight: true },
        { title: 'Case', cell: ({ reference }) => <CaseLink reference={reference} />, isTight: true },
        {
          title: 'Trail',
          cell: ({ kind, number }) => isHandedOut(kind) && <EndCell kind={heldAs(kind)} number={number} />,
        },
      ]}
    />
  );
}

const ASKED_BACK_WORDS = { PLATE: 'Plate', CARD: 'Tax card', LICENCE: 'License' } as const;

/** What matters asked back, with what came. */
export function AskedBackTable({ items }: { readonly items: readonly AskedBack[] }) {
  return (
    <DataTable
      label="Asked back"
      rows={items}
      rowKey={({ id }) => String(id)}
      columns={[
        { title: 'What', cell: ({ kind, number }) => `${ASKED_BACK_WORDS[kind]} ${number}`, isTight: true },
        { title: 'Due', cell: ({ dueOn }) => day(dueOn), isTight: true },
        {
          title: 'Came back',
          cell: ({ returnedOn, returnedTo }) =>
            returnedOn === null ? (
              <Pill tone="amber">not yet</Pill>
            ) : (
              `${day(returnedOn)}${returnedTo ? `, to ${returnedTo}` : ''}`
            ),
        },
        { title: 'Matter', cell: ({ reference }) => <CaseLink reference={reference} />, isTight: true },
      ]}
    />
  );
}
