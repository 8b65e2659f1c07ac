import { and, desc, eq, inArray, isNotNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { CaseStatus } from '../../../../shared/domain/case/life-cycle.ts';
import { type CivilDate, civilDate } from '../../../../shared/domain/dates.ts';
import { plateKey } from '../../../../shared/domain/registry/plate-number.ts';
import { cases, documents, productions } from '../schema/schema.ts';
import type { Reader } from '../store.ts';

/** A paper that was made, with the case that it was made in. */
export interface HeldPaper {
  readonly id: string;
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly copy: number;
  readonly seal: string | null;
  readonly caseId: number;
  readonly reference: string;
  readonly status: CaseStatus;
  readonly vin: string | null;
  /** The day of issue; null of letters and notices. */
  readonly issued: CivilDate | null;
  readonly data: unknown;
}

function made(db: Reader) {
  return db
    .select({
      ...{ id: documents.id, kind: documents.kind, number: documents.number, title: documents.title },
      ...{ copy: documents.copy, seal: documents.seal, caseId: documents.caseId, data: documents.data },
      ...{ reference: cases.reference, status: cases.status, vin: cases.vin, issued: productions.issued },
    })
    .from(documents)
    .innerJoin(cases, eq(cases.id, documents.caseId))
    .leftJoin(productions, eq(productions.caseId, documents.caseId));
}

function toPaper<Row extends { issued: string | null }>(row: Row): Omit<Row, 'issued'> & { issued: CivilDate | null } {
  return { ...row, issued: row.issued === null ? null : civilDate.parse(row.issued) };
}

/** The papers of these kinds that bear a number, the newest copy first. */
export function papersOfNumber(db: Reader, kinds: readonly string[], number: string): HeldPaper[] {
  const where = and(inArray(documents.kind, [...kinds]), eq(documents.number, number), isNotNull(documents.sha256));
  return made(db).where(where).orderBy(desc(documents.copy)).all().map(toPaper);
}

/** The papers that were made in a case, the newest copy of each first. */
export function papersOfCase(db: Reader, caseId: number): HeldPaper[] {
  const where = and(eq(documents.caseId, caseId), isNotNull(documents.sha256));
  return made(db).where(where).orderBy(desc(documents.copy)).all().map(toPaper);
}

const namesPlate = z.object({ plate: z.string(), expires: civilDate });

export type RegistrationCardPaper = HeldPaper & { readonly expires: CivilDate };

/** The registration cards of a vehicle that name a plate, the newest first; not those of a case in production. */
export function registrationCardsOf(db: Reader, vin: string, plate: string): RegistrationCardPaper[] {
  const where = and(
    eq(cases.vin, vin),
    eq(documents.kind, 'REGISTRATION_CARD'),
    ne(cases.status, 'IN_PRODUCTION'),
    isNotNull(documents.sha256),
  );
  return made(db)
    .where(where)
    .orderBy(desc(documents.createdAt), desc(documents.copy))
    .all()
    .map(toPaper)
    .flatMap((paper) => {
      const named = namesPlate.safeParse(paper.data);
      return named.success && plateKey(named.data.plate) === plateKey(plate)
        ? [{ ...paper, expires: named.data.expires }]
        : [];
    });
}

/** The newest case of a vehicle in which something was issued; null where this desk issued nothing for it. */
export function newestIssuedCase(db: Reader, vin: string): number | null {
  const row = db
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.vin, vin), inArray(cases.status, ['ISSUED', 'CLOSED'])))
    .orderBy(desc(cases.filed), desc(cases.id))
    .limit(1)
    .get();
  return row?.id ?? null;
}
