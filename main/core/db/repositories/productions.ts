import { eq } from 'drizzle-orm';
import { type CivilDate, civilDate } from '../../../../shared/domain/dates.ts';
import { type Taken, taken as takenSchema } from '../../../../shared/domain/programs/production.ts';
import { productions } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export interface ProductionRecord {
  readonly issued: CivilDate;
  readonly taken: Taken;
}

/** Keeps what was taken for a case that goes into production. */
export function insertProduction(tx: Tx, caseId: number, { issued, taken }: ProductionRecord): void {
  tx.insert(productions).values({ caseId, issued, taken }).run();
}

export function findProduction(db: Reader, caseId: number): ProductionRecord | null {
  const row = db.select().from(productions).where(eq(productions.caseId, caseId)).get();
  return row ? { issued: civilDate.parse(row.issued), taken: takenSchema.parse(row.taken) } : null;
}
