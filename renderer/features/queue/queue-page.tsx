import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { CaseRow, SortColumn } from '../../../shared/contract/cases.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState, FailureNotice, Loading } from '../../components/notice.tsx';
import { VirtualGrid } from '../../components/virtual-grid.tsx';
import { announce } from '../../lib/announce.ts';
import { cx } from '../../lib/cx.ts';
import { count, plural } from '../../lib/format.ts';
import { useKeys } from '../../lib/keys.ts';
import { useMedia } from '../../lib/media.ts';
import { queueViews } from '../../lib/queries.ts';
import { QueueCursorContext } from '../../lib/queue-cursor.ts';
import { filterOf, type QueueSearch, queueOf } from '../../lib/queues.ts';
import { useSession } from '../../lib/session.ts';
import { arrange, CompactCase, caseColumns } from './case-columns.tsx';
import styles from './queue-page.module.css';
import { QueueToolbar } from './queue-toolbar.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useCaseWindow, useSame } from './use-case-window.ts';
import { useSelection } from './use-selection.ts';

interface QueuePageProps {
  readonly queue: string;
  readonly search: QueueSearch;
  /** The case open beside the list. */
  readonly open: string | null;
  readonly onSearch: (search: QueueSearch) => void;
  readonly onOpen: (reference: string) => void;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A queue over its whole result, and beside it the case that is open. */
export function QueuePage({ queue, search, open, onSearch, onOpen, onClose, children }: QueuePageProps) {
  const { today } = useSession();
  const filter = useSame(filterOf(queue, search, today));
  const sort = useSame({ column: search.sort ?? 'due', descending: search.descending ?? false });
  const cases = useCaseWindow(filter, sort);
  const [active, setActive] = useState(0);
  const grid = useRef<HTMLDivElement>(null);
  const { title } = queueOf(queue);
  const total = cases.total;
  const layout = useQuery(queueViews()).data?.layout ?? null;
  const columns = arrange(caseColumns(today), layout);
  const selection = useSelection(filter, total ?? 0);
  const isSmall = useMedia('(max-width: 900px)');
  const isCompact = open !== null || isSmall;

  useTotalAnnounced(title, total);
  useFocusBack(open, grid);

  const openAt = async (index: number) => {
    const row = cases.rowAt(index) ?? (await cases.fetchRow(index));
    if (row) onOpen(row.reference);
  };
  const pickAt = async (index: number) => {
    const row = cases.rowAt(index) ?? (await cases.fetchRow(index));
    if (!row) return;
    selection.toggle(row.reference);
    announce(selection.has(row.reference) ? `${row.reference} not selected.` : `${row.reference} selected.`);
  };
  const moveBy = (step: number) => {
    setActive(Math.max(0, Math.min((total ?? 1) - 1, active + step)));
    grid.current?.focus();
  };
  const openNext = () => {
    // A decision may have taken the open case out of the queue; then the next has moved to its place.
    const isStillThere = cases.rowAt(active)?.reference === open;
    const next = isStillThere ? active + 1 : active;
    if (next >= (total ?? 0)) return announce('This was the last case of the queue.');
    setActive(next);
    void openAt(next);
  };
  useKeys('Queue', [
    { key: 'j', label: 'Next row', run: () => moveBy(1) },
    { key: 'k', label: 'Previous row', run: () => moveBy(-1) },
    { key: 'o', label: 'Open the row', run: () => void openAt(active) },
    { key: 'x', label: 'Select the row, or not', run: () => void pickAt(active) },
    { key: '*', label: 'Select all that match, or none', run: selection.toggleAll },
  ]);

  return (
    <div className={cx(styles.panes, open !== null && styles.withCase)}>
      <section className={styles.list} aria-label={title}>
        <QueueToolbar
          queue={queue}
          title={title}
          aside={total === undefined ? '' : plural(total, 'case')}
          search={search}
          isBesideCase={open !== null}
          isCompact={isCompact}
          sort={sort}
          onSearch={(next) => {
            setActive(0);
            onSearch(next);
          }}
        />
        <SelectionBar selection={selection} total={total ?? 0} />
        {cases.error !== null && <FailureNotice error={cases.error} onRetry={cases.retry} />}
        {total === undefined && cases.error === null && <Loading what="cases" />}
        {total === 0 && (
          <EmptyState title="No case fits.">
            <p>Take a filter away, or look in another queue.</p>
          </EmptyState>
        )}
        {total !== undefined && total > 0 && (
          <VirtualGrid<CaseRow, SortColumn>
            label="Cases"
            total={total}
            rowAt={cases.rowAt}
            columns={columns}
            rowHeight={isCompact ? 52 : 32}
            compact={
              isCompact ? (row) => <CompactCase row={row} today={today} isOpen={row.reference === open} /> : undefined
            }
            sort={sort}
            onSort={(column) =>
              onSearch({ ...search, sort: column, descending: sort.column === column && !sort.descending })
            }
            active={Math.min(active, total - 1)}
            onActive={setActive}
            onOpen={(index) => void openAt(index)}
            isOpen={(row) => row.reference === open}
            picks={{
              isPicked: (row) => selection.has(row.reference),
              onPick: (row) => selection.toggle(row.reference),
              label: (row) => `Select ${row.reference}, ${row.subject}`,
              all: selection.isAll ? 'all' : selection.input === null ? 'none' : 'some',
              allLabel: `Select all ${count(total)} cases`,
              onAll: selection.toggleAll,
            }}
            onRange={cases.onRange}
            gridRef={grid}
          />
        )}
        <div className={styles.foot}>
          {total !== undefined && total > 0 && selection.input === null && (
            <Button look="quiet" onPress={selection.toggleAll}>{`Select all ${count(total)}`}</Button>
          )}
          <p className={styles.hints} aria-hidden="true">
            <kbd>j</kbd> <kbd>k</kbd> move <kbd>x</kbd> select <kbd>Enter</kbd> open{' '}
            {open === null ? (
              <>
                <kbd>f</kbd> filter
              </>
            ) : (
              <>
                <kbd>n</kbd> next
              </>
            )}{' '}
            <kbd>?</kbd> keys
            {total !== undefined && total > 0 && (
              <span className={styles.place}>{`${count(Math.min(active, total - 1) + 1)} of ${count(total)}`}</span>
            )}
          </p>
        </div>
      </section>
      {open !== null && (
        <div className={styles.case}>
          <QueueCursorContext value={{ next: openNext, close: onClose }}>{children}</QueueCursorContext>
        </div>
      )}
    </div>
  );
}

function useTotalAnnounced(title: string, total: number | undefined): void {
  useEffect(() => {
    if (total !== undefined) announce(`${title}: ${plural(total, 'case')}.`);
  }, [title, total]);
}

/** The keyboard comes back to the list when a case is closed. */
function useFocusBack(open: string | null, grid: React.RefObject<HTMLDivElement | null>): void {
  const last = useRef(open);
  useEffect(() => {
    if (last.current !== null && open === null) grid.current?.focus();
    last.current = open;
  }, [open, grid]);
}
