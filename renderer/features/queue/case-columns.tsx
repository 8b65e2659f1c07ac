import type { CaseRow, SortColumn } from '../../../shared/contract/cases.ts';
import type { QueueLayout } from '../../../shared/contract/views.ts';
import { isOpen } from '../../../shared/domain/case/life-cycle.ts';
import { Pill } from '../../components/pill.tsx';
import type { GridColumn } from '../../components/virtual-grid.tsx';
import { cx } from '../../lib/cx.ts';
import { ageWords, day, dueWords, shortDay } from '../../lib/format.ts';
import { programTitle } from '../../lib/programs.ts';
import { HOLD_WORDS, STATUS_WORDS } from '../../lib/words.ts';
import styles from './case-columns.module.css';

/** Where a case stands; a hold goes before its status. */
function standing(row: CaseRow): string {
  if (row.onHold && isOpen(row.status)) return row.holdReason ? `Hold: ${HOLD_WORDS[row.holdReason]}` : 'On hold';
  return STATUS_WORDS[row.status];
}

function Due({ row, today }: { readonly row: CaseRow; readonly today: string }) {
  if (!isOpen(row.status)) return <Pill tone="grey">{day(row.due)}</Pill>;
  const { words, tone } = dueWords(row.due, today);
  return <Pill tone={tone}>{words}</Pill>;
}

/** When it was filed, and of an open case how long ago. */
function Filed({ row, today }: { readonly row: CaseRow; readonly today: string }) {
  if (!isOpen(row.status)) return day(row.filed);
  const { words, tone } = ageWords(row.filed, today);
  return (
    <span className={styles.filed}>
      {shortDay(row.filed)} <span className={tone === 'grey' ? undefined : styles[`${tone}Age`]}>{words}</span>
    </span>
  );
}

/** The columns of a queue; each sorts the whole result. */
export function caseColumns(today: string): readonly GridColumn<CaseRow, SortColumn>[] {
  return [
    {
      id: 'subject',
      title: 'Subject',
      track: 'minmax(150px, 1.5fr)',
      cell: (row) => <b className={styles.subject}>{row.subject}</b>,
    },
    {
      id: 'reference',
      title: 'Reference',
      track: '116px',
      cell: (row) => <span className={styles.code}>{row.reference}</span>,
    },
    { id: 'program', title: 'Service', track: 'minmax(124px, 1fr)', cell: (row) => programTitle(row.program) },
    { id: 'mission', title: 'Mission', track: 'minmax(120px, 1.1fr)', cell: (row) => row.mission },
    { id: 'status', title: 'Status', track: 'minmax(96px, 0.8fr)', cell: standing },
    { id: 'assignee', title: 'Assignee', track: 'minmax(80px, 0.7fr)', cell: (row) => row.assignee ?? '–' },
    { id: 'filed', title: 'Filed', track: '112px', cell: (row) => <Filed row={row} today={today} /> },
    { id: 'due', title: 'Due', track: '112px', cell: (row) => <Due row={row} today={today} /> },
  ];
}

const WIDTHS = { narrow: 0.7, normal: 1, wide: 1.6 } as const;

/** A track made narrower or wider, whatever it is made of. */
function scaled(track: string, factor: number): string {
  return track.replace(/([\d.]+)(px|fr)/g, (_, size, unit) => `${Number((Number(size) * factor).toFixed(2))}${unit}`);
}

/** The columns as somebody chose them; as they are drawn where nothing was chosen. */
export function arrange(
  columns: readonly GridColumn<CaseRow, SortColumn>[],
  layout: QueueLayout | null,
): readonly GridColumn<CaseRow, SortColumn>[] {
  if (layout === null) return columns;
  return layout.columns.flatMap(({ id, width }) => {
    const column = columns.find((one) => one.id === id);
    return column ? [{ ...column, track: scaled(column.track, WIDTHS[width]) }] : [];
  });
}

interface CompactCaseProps {
  readonly row: CaseRow;
  readonly today: string;
  readonly isOpen: boolean;
}

/** A case in two lines, beside an open one. */
export function CompactCase({ row, today, isOpen: isShown }: CompactCaseProps) {
  const tone = isOpen(row.status) ? dueWords(row.due, today).tone : 'grey';
  return (
    <div className={cx(styles.compact, isShown && styles.shown)}>
      <i className={cx(styles.bar, tone !== 'grey' && styles[tone])} />
      <span className={styles.line}>
        <b className={styles.subject}>{row.subject}</b>
        <Due row={row} today={today} />
      </span>
      <span className={cx(styles.line, styles.soft)}>
        <span className={styles.about}>
          <span className={styles.code}>{row.reference}</span> {programTitle(row.program)}. {row.mission}
        </span>
        <span>{standing(row)}</span>
      </span>
    </div>
  );
}
