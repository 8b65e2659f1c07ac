import type { CountResult } from '../../../shared/contract/stock.ts';
import { serialRanges } from '../../../shared/domain/stock/serials.ts';
import type { StockKind } from '../../../shared/domain/stock/stock.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Notice } from '../../components/notice.tsx';
import { count, plural } from '../../lib/format.ts';
import styles from './stock.module.css';

/** What a count came to, in one sentence. */
export function outcomeWords({ expected, counted, missing, surplus }: CountResult): string {
  const sum = `${count(counted)} counted of ${count(expected)}`;
  if (missing.length + surplus.length === 0) return `${sum}: the drawer is right.`;
  return `${sum}: ${count(missing.length)} missing, ${count(surplus.length)} too many.`;
}

/** What a count of the drawer came to: what is missing, and what is too many and why. */
export function CountOutcome({ kind, result }: { readonly kind: StockKind; readonly result: CountResult }) {
  const { missing, surplus } = result;
  const isRight = missing.length + surplus.length === 0;
  return (
    <section className={styles.outcome} aria-label="Result of the count">
      <div className={styles.whole}>
        <Notice tone={isRight ? 'green' : 'amber'}>{outcomeWords(result)}</Notice>
      </div>
      {missing.length > 0 && (
        <div>
          <h2>{`Missing: ${plural(missing.length, 'piece')}`}</h2>
          <p className={styles.code}>{serialRanges(kind, missing).join(', ')}</p>
        </div>
      )}
      {surplus.length > 0 && (
        <div>
          <h2>{`Too many: ${plural(surplus.length, 'piece')}`}</h2>
          <DataTable
            label="Too many"
            rows={surplus}
            rowKey={({ serial }) => serial}
            columns={[
              { title: 'Serial', cell: ({ serial }) => <span className={styles.code}>{serial}</span>, isTight: true },
              { title: 'Why', cell: ({ why }) => why },
            ]}
          />
        </div>
      )}
    </section>
  );
}
