import type { CaseStatus } from '../case/life-cycle.ts';

/** Whose papers have left the house, so that another sheet is a duplicate. */
const LEFT: readonly CaseStatus[] = ['ISSUED', 'CLOSED', 'RETURNED', 'IN_REVIEW', 'DENIED'];

/** Whether the papers of a case have left the house. */
export function papersLeft(status: CaseStatus): boolean {
  return LEFT.includes(status);
}
