import { Link } from '@tanstack/react-router';
import type { PrintJobRow } from '../../../shared/contract/printing.ts';
import { Button } from '../../components/button.tsx';
import { Check } from '../../components/checks.tsx';
import { DataTable, type TableColumn } from '../../components/data-table.tsx';
import { Pill } from '../../components/pill.tsx';
import { ReprintButton } from '../../components/reprint-button.tsx';
import { reprints } from '../../lib/access.ts';
import { moment } from '../../lib/format.ts';
import { mayWaitAgain, PRINT_WORDS, paperWords, spoolWords } from '../../lib/print-words.ts';
import { useSession } from '../../lib/session.ts';
import styles from './printing.module.css';
import type { AmissKind } from './sheet-amiss.tsx';

interface SheetTableProps {
  readonly rows: readonly PrintJobRow[];
  readonly chosen: ReadonlySet<number>;
  /** Null where nothing may be chosen. */
  readonly onChosen: ((chosen: ReadonlySet<number>) => void) | null;
  readonly onAmiss: (row: PrintJobRow, kind: AmissKind) => void;
}

function isOpen({ state }: PrintJobRow): boolean {
  return state === 'QUEUED' || state === 'SENT';
}

function isHandedOver({ state }: PrintJobRow): boolean {
  return state === 'CONFIRMED';
}

/** What the print service said last counts only until a person has said what became of the sheet. */
function whereWords({ state, printer, delivery, spoolState, reason }: PrintJobRow): string {
  const where = delivery === 'FILE' ? 'written as a file' : (printer ?? '');
  const said = state === 'SENT' && spoolState !== null ? spoolWords(spoolState) : '';
  return [where, said, reason].filter(Boolean).join('; ');
}

function since({ closedAt, sentAt, queuedAt }: PrintJobRow): string {
  return moment(closedAt ?? sentAt ?? queuedAt);
}

/** A paper whose number is never broken over two lines. */
function PaperName({ title, number, copy }: PrintJobRow) {
  return (
    <span>
      {`${title} `}
      <span className={styles.number}>{number}</span>
      {copy > 0 && `, duplicate ${copy}`}
    </span>
  );
}

/** Sheets with what they print and where they are; open ones can be chosen. */
export function SheetTable({ rows, chosen, onChosen, onAmiss }: SheetTableProps) {
  const { user } = useSession();
  const mayReprint = reprints(user.role);
  const open = rows.filter(isOpen);
  const toggle = (id: number, selected: boolean) => {
    const next = new Set(chosen);
    if (selected) next.add(id);
    else next.delete(id);
    onChosen?.(next);
  };
  const columns: TableColumn<PrintJobRow>[] = [
    {
      title: 'Paper',
      cell: (row) =>
        onChosen && isOpen(row) ? (
          <Check isSelected={chosen.has(row.id)} onChange={(selected) => toggle(row.id, selected)}>
            <PaperName {...row} />
          </Check>
        ) : (
          <PaperName {...row} />
        ),
    },
    {
      title: 'State',
      cell: ({ state }) => <Pill tone={PRINT_WORDS[state].tone}>{PRINT_WORDS[state].label}</Pill>,
      isTight: true,
    },
    {
      title: 'Case',
      cell: ({ reference, subject }) => (
        <>
          <Link to="/case/$reference" params={{ reference }}>
            {reference}
          </Link>{' '}
          <span className={styles.soft}>{subject}</span>
        </>
      ),
    },
    { title: 'Where', cell: whereWords },
    ...(rows.some(({ blanks }) => blanks.length > 0)
      ? [{ title: 'Blanks', cell: ({ blanks }: PrintJobRow) => blanks.join(', '), isTight: true }]
      : []),
    { title: 'Since', cell: since, isTight: true },
    ...(onChosen && rows.some(({ state }) => state === 'SENT')
      ? [
          {
            title: 'Do',
            cell: (row: PrintJobRow) =>
              row.state === 'SENT' && (
                <span className={styles.buttons}>
                  <Button aria-label={`Spoil ${paperWords(row)}`} onPress={() => onAmiss(row, 'spoil')}>
                    Spoil …
                  </Button>
                  {mayWaitAgain(row) && (
                    <Button
                      aria-label={`Nothing came out of ${paperWords(row)}`}
                      onPress={() => onAmiss(row, 'requeue')}
                    >
                      Nothing came out …
                    </Button>
                  )}
                </span>
              ),
          },
        ]
      : []),
    ...(mayReprint && rows.some(isHandedOver)
      ? [
          {
            title: 'Do',
            cell: (row: PrintJobRow) =>
              isHandedOver(row) && <ReprintButton document={row.documentId} paper={paperWords(row)} />,
          },
        ]
      : []),
  ];
  return (
    <>
      {onChosen && open.length > 0 && (
        <div className={styles.buttons}>
          <Button
            onPress={() => onChosen(new Set(open.map(({ id }) => id)))}
          >{`Choose all ${open.length} shown`}</Button>
          <Button isDisabled={chosen.size === 0} onPress={() => onChosen(new Set())}>
            Choose none
          </Button>
        </div>
      )}
      <div className={styles.sheets}>
        <DataTable
          label="Sheets"
          rows={rows}
          rowKey={({ id }) => String(id)}
          empty="No sheet fits."
          columns={columns}
        />
      </div>
    </>
  );
}
