import { cx } from '../lib/cx.ts';
import styles from './virtual-grid.module.css';
import type { GridColumn, GridSort } from './virtual-grid.tsx';

interface GridHeaderProps<Row, Id extends string> {
  readonly columns: readonly GridColumn<Row, Id>[];
  readonly tracks: string;
  readonly sort: GridSort<Id>;
  readonly onSort: (column: Id) => void;
  readonly isHidden: boolean;
}

/** The headers of a grid; each sorts the whole result. */
export function GridHeader<Row, Id extends string>({
  columns,
  tracks,
  sort,
  onSort,
  isHidden,
}: GridHeaderProps<Row, Id>) {
  if (isHidden) {
    return (
      <div role="rowgroup" className={styles.unseen}>
        <div role="row" aria-rowindex={1}>
          <div role="columnheader">Case</div>
        </div>
      </div>
    );
  }
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={styles.headRow} style={{ gridTemplateColumns: tracks }}>
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
