import type { OutputOf } from '../../../shared/contract/contract.ts';
import { Notice } from '../../components/notice.tsx';
import { count, day } from '../../lib/format.ts';
import styles from './stock.module.css';
import { countIn, STOCK_WORDS, seriesWords } from './stock-words.ts';

type Stock = OutputOf<'stock.list'>;

/** What somebody should see to: what runs low, and what has left in it and expires. */
export function warningsOf({ low, series }: Pick<Stock, 'low' | 'series'>): string[] {
  const running = low.map(
    ({ kind, available, threshold }) =>
      `${STOCK_WORDS[kind]} run low: ${count(available)} can be used, fewer than ${count(threshold)}.`,
  );
  const expiring = series.flatMap((row) => {
    const left = countIn(row, ['AVAILABLE', 'RESERVED']);
    if (!row.isExpiring || row.expiresOn === null || left === 0) return [];
    return row.isExpired
      ? [
          `${seriesWords(row)} expired on ${day(row.expiresOn)}: nothing is taken from it; void or destroy ${count(left)}.`,
        ]
      : [`${seriesWords(row)} expires on ${day(row.expiresOn)} with ${count(left)} left.`];
  });
  return [...running, ...expiring];
}

/** Warns of what runs low or expires; nothing where all is well. */
export function StockWarnings({ stock }: { readonly stock: Stock }) {
  const warnings = warningsOf(stock);
  if (warnings.length === 0) return null;
  return (
    <Notice tone="amber">
      <ul className={styles.warnings} aria-label="Warnings">
        {warnings.map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </Notice>
  );
}
