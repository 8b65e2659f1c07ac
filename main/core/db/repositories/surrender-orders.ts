import { and, desc, eq, inArray } from 'drizzle-orm';
import { civilDate } from '../../../../shared/domain/dates.ts';
import type { Surrender } from '../../../../shared/domain/verify/standing.ts';
import { productions, surrenders } from '../schema/schema.ts';
import type { Reader } from '../store.ts';

/** The last order to bring back a plate, card or licence, by any spelling of its number; null where there is none. */
export function lastSurrenderOrder(
  db: Reader,
  kind: 'PLATE' | 'CARD' | 'LICENCE',
  spellings: readonly string[],
): Surrender | null {
  const row = db
    .select({ ordered: productions.issued, returnedOn: surrenders.returnedOn })
    .from(surrenders)
    .leftJoin(productions, eq(productions.caseId, surrenders.caseId))
    .where(and(eq(surrenders.kind, kind), inArray(surrenders.number, [...spellings])))
    .orderBy(desc(surrenders.id))
    .limit(1)
    .get();
  if (!row) return null;
  const day = (text: string | null) => (text === null ? null : civilDate.parse(text));
  return { ordered: day(row.ordered), returnedOn: day(row.returnedOn) };
}
