import { cx } from '../lib/cx.ts';
import styles from './virtual-grid.module.css';
import type { GridColumn, GridPicks, GridSort } from './virtual-grid.tsx';

interface GridHeaderProps<Row, Id extends string> {
  readonly columns: readonly GridColumn<Row, Id>[];
  readonly tracks: string;
  readonly sort: GridSort<Id>;
  readonly onSort: (column: Id) => void;
  readonly isHidden: boolean;
  readonly picks: GridPicks<Row> | undefined;
}

interface PickBoxProps {
  readonly label: string;
  readonly state: GridPicks<unknown>['all'];
  readonly onPress: () => void;
}

/** The box that picks a row or all; the grid's own keys do the same, so that it is no stop for the keyboard. */
export function PickBox({ label, state, onPress }: PickBoxProps) {
  return (
    <input
      type="checkbox"
      className={styles.box}
      tabIndex={-1}
      aria-label={label}
      checked={state === 'all'}
      ref={(box) => {
        if (box) box.indeterminate = state === 'some';
      }}
      onChange={onPress}
      onClick={(event) => event.stopPropagation()}
    />
  );
}

/** The headers of a grid; each sorts the whole result. */
export function GridHeader<Row, Id extends string>({
  columns,
  tracks,
  sort,
  onSort,
  isHidden,
  picks,
}: GridHeaderProps<Row, Id>) {
  if (isHidden) {
    return (
      <div role="rowgroup" className={styles.unseen}>
        <div role="row" aria-rowindex={1}>
          {picks && <div role="columnheader">Selected</div>}
          <div role="columnheader">Case</div>
        </div>
      </div>
    );
  }
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: tracks }}>
        {picks && (
          <div role="columnheader" className={styles.pick}>
            <PickBox label={picks.allLabel} state={picks.all} onPress={picks.onAll} />
          </div>
        )}
        {columns.map(({ id, title }) => {
          const isSorted = sort.column === id;
          return (
            <div
              key={id}
              role="columnheader"
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              className={cx(isSorted && styles.sorted)}
            >
              <button type="button" className={styles.sorter} onClick={() => onSort(id)}>
                {title}
                <span aria-hidden="true" className={styles.arrow}>
                  {isSorted ? (sort.descending ? '▼' : '▲') : ''}
                </span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
