import { and, asc, eq } from 'drizzle-orm';
import { civilDate } from '../../../../shared/domain/dates.ts';
import type { TitleFacts } from '../../../../shared/domain/verify/standing.ts';
import { cases, documents, productions } from '../schema/schema.ts';
import type { Reader } from '../store.ts';

/** A title that the desk planned or issued, with what its standing is judged by. */
export interface TitleRecord extends Omit<TitleFacts, 'replacedOn'> {
  readonly number: string;
  readonly vin: string | null;
}

const COLUMNS = {
  number: documents.number,
  vin: cases.vin,
  status: cases.status,
  issued: productions.issued,
};

type Row = { number: string; vin: string | null; status: string; issued: string | null };

function toTitle({ number, vin, status, issued }: Row): TitleRecord {
  const counts = status === 'ISSUED' || status === 'CLOSED' || status === 'VOIDED';
  return {
    number,
    vin,
    issued: counts && issued !== null ? civilDate.parse(issued) : null,
    isVoid: status === 'VOIDED',
  };
}

function titles(db: Reader) {
  return db
    .select(COLUMNS)
    .from(documents)
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .leftJoin(productions, eq(productions.caseId, documents.caseId));
}

export function findTitle(db: Reader, number: string): TitleRecord | null {
  const where = and(eq(documents.kind, 'TITLE_CERTIFICATE'), eq(documents.number, number));
  const row = titles(db).where(where).get();
  return row ? toTitle(row) : null;
}

/** Every title of a vehicle, in the order made. */
export function titlesOf(db: Reader, vin: string): TitleRecord[] {
  const where = and(eq(cases.vin, vin), eq(documents.kind, 'TITLE_CERTIFICATE'));
  return titles(db).where(where).orderBy(asc(documents.createdAt), asc(documents.number)).all().map(toTitle);
}
