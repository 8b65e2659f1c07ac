import { cx } from '../lib/cx.ts';
import styles from './data-table.module.css';

export interface TableColumn<Row> {
  readonly title: string;
  readonly cell: (row: Row) => React.ReactNode;
  readonly isNumber?: boolean;
  /** Short values that stay in one line: days, names, numbers. */
  readonly isTight?: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly empty?: string;
}

/** A short table; the first column heads its row. */
export function DataTable<Row>({ label, columns, rows, rowKey, empty = 'None.' }: DataTableProps<Row>) {
  if (rows.length === 0) return <p className={styles.empty}>{empty}</p>;
  return (
    <div className={styles.frame} role="group" aria-label={label} tabIndex={0}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" className={cx(isNumber && styles.number)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ title, cell, isNumber, isTight }, index) =>
                index === 0 ? (
                  <th key={title} scope="row" className={cx(isTight && styles.tight)}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={title} className={cx(isNumber && styles.number, isTight && styles.tight)}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
