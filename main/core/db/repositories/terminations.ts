import { and, asc, eq, inArray, notInArray } from 'drizzle-orm';
import type { CaseStatus } from '../../../../shared/domain/case/life-cycle.ts';
import { matter } from '../../../../shared/domain/programs/enforcement/application.ts';
import type { Person } from '../../../../shared/domain/registry/person.ts';
import type { StandingEnd } from '../../../../shared/domain/registry/standing-end.ts';
import { cases } from '../schema/schema.ts';
import type { Reader } from '../store.ts';

/** A matter that came to nothing ends nobody's accreditation. */
const CAME_TO_NOTHING: readonly CaseStatus[] = ['DENIED', 'WITHDRAWN', 'VOIDED'];

/** The ends of an accreditation that this office wrote down for a person or the sponsor, in the order opened. */
export function standingEndsOf(db: Reader, { pid, sponsor }: Pick<Person, 'pid' | 'sponsor'>): StandingEnd[] {
  const pids = sponsor === null ? [pid] : [pid, sponsor];
  return db
    .select({ application: cases.application })
    .from(cases)
    .where(
      and(
        inArray(cases.applicantPid, pids),
        eq(cases.program, 'ENFORCEMENT'),
        notInArray(cases.status, [...CAME_TO_NOTHING]),
      ),
    )
    .orderBy(asc(cases.id))
    .all()
    .flatMap(({ application }) => {
      const read = matter.parse(application);
      return read.kind === 'TERMINATION' ? [{ reference: read.reference, endedOn: read.endedOn }] : [];
    });
}
