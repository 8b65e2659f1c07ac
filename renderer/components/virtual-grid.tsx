import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef } from 'react';
import { cx } from '../lib/cx.ts';
import { GridHeader, PickBox } from './grid-header.tsx';
import { observeTallOffset, tallScroll } from './tall-scroll.ts';
import styles from './virtual-grid.module.css';

export interface GridColumn<Row, Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** A track of a CSS grid. */
  readonly track: string;
  readonly cell: (row: Row) => React.ReactNode;
}

export interface GridSort<Id extends string> {
  readonly column: Id;
  readonly descending: boolean;
}

/** How rows are picked: each by its box, all by the box of the head. */
export interface GridPicks<Row> {
  readonly isPicked: (row: Row) => boolean;
  readonly onPick: (row: Row) => void;
  /** What the box of a row is called. */
  readonly label: (row: Row) => string;
  readonly all: 'none' | 'some' | 'all';
  readonly allLabel: string;
  readonly onAll: () => void;
}

interface VirtualGridProps<Row, Id extends string> {
  readonly label: string;
  readonly total: number;
  /** The row at a place, or undefined while it is on its way. */
  readonly rowAt: (index: number) => Row | undefined;
  readonly columns: readonly GridColumn<Row, Id>[];
  readonly rowHeight: number;
  /** Draws a row of few lines in place of the columns; the columns stay as hidden headers. */
  readonly compact?: ((row: Row) => React.ReactNode) | undefined;
  readonly sort: GridSort<Id>;
  readonly onSort: (column: Id) => void;
  /** The row that the keys move. */
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Enter or a click. */
  readonly onOpen: (index: number) => void;
  readonly isOpen?: (row: Row) => boolean;
  /** Boxes before the rows, where rows can be picked. */
  readonly picks?: GridPicks<Row> | undefined;
  /** Which rows are on the screen. */
  readonly onRange: (first: number, last: number) => void;
  readonly gridRef?: React.RefObject<HTMLDivElement | null>;
}

/** As the stylesheet has it. */
const HEADER_HEIGHT = 27;
const PICK_TRACK = '20px';

/** A grid over a result of any length: only the rows on the screen exist, and the keys reach all of them. */
export function VirtualGrid<Row, Id extends string>(props: VirtualGridProps<Row, Id>) {
  const { total, rowHeight, active, onActive, onOpen, onRange, compact, columns } = props;
  const ownRef = useRef<HTMLDivElement>(null);
  // The grid scrolls itself: what scrolls must be reached by the keys, and the grid is.
  const scroller = props.gridRef ?? ownRef;
  const id = useId();
  const scroll = tallScroll(total * rowHeight);
  const virtualizer: Virtualizer<HTMLDivElement, Element> = useVirtualizer<HTMLDivElement, Element>({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    observeElementOffset: (instance, report) => observeTallOffset(scroll, instance, report),
    scrollToFn: (offset, _options, instance) => {
      const element = instance.scrollElement;
      if (element) element.scrollTop = scroll.toScroll(offset, element.clientHeight);
    },
  });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onRange(first, last), [first, last, onRange]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new height of the rows is measured anew
  useEffect(() => virtualizer.measure(), [rowHeight, total]);

  const reveal = (index: number) => {
    const element = scroller.current;
    if (!element) return;
    // The virtualizer takes the element's height for the list's, which a very tall list has not.
    const { clientHeight } = element;
    const seen = clientHeight - (compact ? 0 : HEADER_HEIGHT);
    const top = scroll.toList(element.scrollTop, clientHeight);
    const start = index * rowHeight;
    if (start < top) element.scrollTop = scroll.toScroll(start, clientHeight);
    else if (start + rowHeight > top + seen)
      element.scrollTop = scroll.toScroll(start + rowHeight - seen, clientHeight);
  };
  const move = (index: number) => {
    const next = Math.max(0, Math.min(total - 1, index));
    onActive(next);
    reveal(next);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a move of the active row scrolls the list
  useEffect(() => {
    if (active < total) reveal(active);
  }, [active]);

  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1);
  const pickActive = () => {
    const row = props.rowAt(active);
    if (row !== undefined) props.picks?.onPick(row);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(active + 1),
      ArrowUp: () => move(active - 1),
      PageDown: () => move(active + page()),
      PageUp: () => move(active - page()),
      Home: () => move(0),
      End: () => move(total - 1),
      Enter: () => onOpen(active),
      ' ': () => pickActive(),
    };
    const step = moves[event.key];
    if (!step || total === 0) return;
    event.preventDefault();
    event.stopPropagation();
    step();
  };

  const { picks } = props;
  const own = compact ? '1fr' : columns.map(({ track }) => track).join(' ');
  const tracks = picks ? `${PICK_TRACK} ${own}` : own;
  const shift = scroller.current
    ? scroller.current.scrollTop - scroll.toList(scroller.current.scrollTop, scroller.current.clientHeight)
    : 0;
  const isActiveDrawn = items.some(({ index }) => index === active);

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={props.label}
      aria-rowcount={total + 1}
      aria-colcount={(compact ? 1 : columns.length) + (picks ? 1 : 0)}
      aria-multiselectable={picks !== undefined}
      aria-activedescendant={isActiveDrawn ? `${id}-${active}` : undefined}
      tabIndex={0}
      className={styles.grid}
      onKeyDown={onKeyDown}
    >
      <GridHeader
        columns={columns}
        tracks={tracks}
        sort={props.sort}
        onSort={props.onSort}
        isHidden={!!compact}
        picks={picks}
      />
      <div role="rowgroup" className={styles.sizer} style={{ height: scroll.height }}>
        {items.map((item) => {
          const row = props.rowAt(item.index);
          return (
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={row !== undefined && ((picks ? picks.isPicked(row) : props.isOpen?.(row)) ?? false)}
              aria-current={row !== undefined && props.isOpen?.(row) ? 'true' : undefined}
              aria-busy={row === undefined}
              className={cx(
                styles.row,
                item.index === active && styles.active,
                compact && styles.compact,
                picks && styles.picking,
              )}
              style={{
                height: item.size,
                transform: `translateY(${item.start + shift}px)`,
                gridTemplateColumns: tracks,
              }}
              onClick={() => {
                onActive(item.index);
                onOpen(item.index);
              }}
            >
              {picks && (
                <div
                  role="gridcell"
                  className={styles.pick}
                  onClick={(event) => {
                    // Beside the box is meant for the box.
                    event.stopPropagation();
                    if (row !== undefined) picks.onPick(row);
                  }}
                >
                  {row !== undefined && (
                    <PickBox
                      label={picks.label(row)}
                      state={picks.isPicked(row) ? 'all' : 'none'}
                      onPress={() => picks.onPick(row)}
                    />
                  )}
                </div>
              )}
              {row === undefined ? (
                <div role="gridcell" className={styles.waiting}>
                  Loading …
                </div>
              ) : compact ? (
                <div role="gridcell" className={styles.whole}>
                  {compact(row)}
                </div>
              ) : (
                columns.map((column) => (
                  <div key={column.id} role="gridcell" className={styles.cell}>
                    {column.cell(row)}
                  </div>
                ))
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
