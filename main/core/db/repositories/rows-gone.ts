import { sql } from 'drizzle-orm';
import type { Reader } from '../store.ts';

/** What is kept for good: each row of these has the next number, and none is ever deleted. */
const KEPT = {
  stock_series: 'series of stock',
  stock_moves: 'moves of stock',
  stock_counts: 'counts of stock',
  destructions: 'destructions',
  plate_orders: 'plate orders',
  print_jobs: 'sheets',
  revocations: 'revocations',
} as const;

/** Tells that rows of a table were taken away, of which nothing but their numbers is left; null where all are there. */
export function findRowsGone(db: Reader, table: keyof typeof KEPT): string | null {
  const { written, kept } = db.get<{ written: number; kept: number }>(sql`
    SELECT max(coalesce((SELECT seq FROM sqlite_sequence WHERE name = ${table}), 0), coalesce(max(id), 0)) AS written,
      count(*) AS kept FROM ${sql.identifier(table)}`);
  return written === kept ? null : `Of ${written} ${KEPT[table]} that were written, ${kept} are left.`;
}
