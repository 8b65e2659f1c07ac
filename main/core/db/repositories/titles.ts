import { and, asc, eq } from 'drizzle-orm';
import { civilDate } from '../../../../shared/domain/dates.ts';
import type { TitleFacts } from '../../../../shared/domain/verify/standing.ts';
import { cases, documents, productions } from '../schema/schema.ts';
import type { Reader } from '../store.ts';
import { lastRevocation } from './revocations.ts';

/** A title that the desk planned or issued, with what its standing is judged by. */
export interface TitleRecord extends Omit<TitleFacts, 'replacedOn' | 'ended'> {
  readonly number: string;
  readonly vin: string | null;
  /** The case that it was made in. */
  readonly reference: string;
}

const COLUMNS = {
  number: documents.number,
  vin: cases.vin,
  reference: cases.reference,
  status: cases.status,
  issued: productions.issued,
};

/** A later copy of a title bears its number: it is the same title. */
const ORIGINAL = and(eq(documents.kind, 'TITLE_CERTIFICATE'), eq(documents.copy, 0));

type Row = { number: string; vin: string | null; reference: string; status: string; issued: string | null };

function toTitle(db: Reader, { number, vin, reference, status, issued }: Row): TitleRecord {
  const counts = status === 'ISSUED' || status === 'CLOSED' || status === 'VOIDED';
  return {
    number,
    vin,
    reference,
    issued: counts && issued !== null ? civilDate.parse(issued) : null,
    isVoid: status === 'VOIDED' || lastRevocation(db, 'TITLE', number) !== null,
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
  const where = and(ORIGINAL, eq(documents.number, number));
  const row = titles(db).where(where).get();
  return row ? toTitle(db, row) : null;
}

/** Every title of a vehicle, in the order made. */
export function titlesOf(db: Reader, vin: string): TitleRecord[] {
  const where = and(eq(cases.vin, vin), ORIGINAL);
  return titles(db)
    .where(where)
    .orderBy(asc(documents.createdAt), asc(documents.number))
    .all()
    .map((row) => toTitle(db, row));
}

/** The titles of a vehicle that were issued and still count; one that is only planned, or came back, bars no other. */
export function titlesThatCount(db: Reader, vin: string): TitleRecord[] {
  return titlesOf(db, vin).filter(({ issued, isVoid }) => issued !== null && !isVoid);
}
