import { and, count, eq, inArray } from 'drizzle-orm';
import { audit, cases } from '../schema/schema.ts';
import type { Reader } from '../store.ts';
import { OPEN_STATUSES } from './case-page.ts';

/** How many open cases of each program somebody has. */
export interface Workload {
  readonly assigneeId: string | null;
  readonly program: string;
  readonly count: number;
}

export function workloadsOf(db: Reader, userIds: readonly string[]): Workload[] {
  return db
    .select({ assigneeId: cases.assigneeId, program: cases.program, count: count() })
    .from(cases)
    .where(and(inArray(cases.assigneeId, [...userIds]), inArray(cases.status, OPEN_STATUSES)))
    .groupBy(cases.assigneeId, cases.program)
    .all();
}

/** Steps after which somebody is no longer a fresh pair of eyes on a case. */
const OWN_HAND = ['case.receive', 'case.correct', 'case.recommend-approve', 'case.recommend-deny'];

/** Who entered, corrected or recommended a case, by their ids. */
export function whoseHand(db: Reader, reference: string): Set<string> {
  const rows = db
    .selectDistinct({ actorId: audit.actorId })
    .from(audit)
    .where(and(eq(audit.subjectKind, 'case'), eq(audit.subject, reference), inArray(audit.action, OWN_HAND)))
    .all();
  return new Set(rows.map(({ actorId }) => actorId));
}
