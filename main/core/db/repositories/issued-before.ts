import { and, desc, eq, inArray, ne } from 'drizzle-orm';
import type { Filing } from '../../../../shared/domain/programs/program.ts';
import { cases } from '../schema/schema.ts';
import type { Reader } from '../store.ts';

const MOST = 1000;

/** What the mission of an application was issued by the same program in other cases, the newest filed first. */
export function issuedBefore(
  db: Reader,
  { mission, program, reference }: Pick<Filing, 'mission' | 'program' | 'reference'>,
): { reference: string; application: unknown }[] {
  return db
    .select({ reference: cases.reference, application: cases.application })
    .from(cases)
    .where(
      and(
        eq(cases.missionId, mission),
        eq(cases.program, program),
        inArray(cases.status, ['ISSUED', 'CLOSED']),
        ne(cases.reference, reference),
      ),
    )
    .orderBy(desc(cases.filed), desc(cases.id))
    .limit(MOST)
    .all();
}
