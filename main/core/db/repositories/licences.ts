import { asc, eq } from 'drizzle-orm';
import { type Licence, licence } from '../../../../shared/domain/registry/licence.ts';
import { licences } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

/** Licences, permits and identity cards of a person, whatever their status, by number. */
export function licencesOf(db: Reader, pid: string): Licence[] {
  return db
    .select({ record: licences.record })
    .from(licences)
    .where(eq(licences.pid, pid))
    .orderBy(asc(licences.number))
    .all()
    .map(({ record }) => licence.parse(record));
}

export function findLicence(db: Reader, number: string): Licence | null {
  const row = db.select({ record: licences.record }).from(licences).where(eq(licences.number, number)).get();
  return row ? licence.parse(row.record) : null;
}

/** Writes a licence, new or in place of the one of the same number. */
export function putLicence(tx: Tx, record: Licence): void {
  const columns = { pid: record.pid, missionId: record.mission, expires: record.expires, record };
  tx.insert(licences)
    .values({ number: record.number, ...columns })
    .onConflictDoUpdate({ target: licences.number, set: columns })
    .run();
}
