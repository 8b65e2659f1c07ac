import { fail, ok, type Result } from '../../result.ts';
import type { Filing } from '../programs/program.ts';
import type { CaseStatus } from './life-cycle.ts';
import type { Role } from './roles.ts';

/** Who corrects an application under its reference. */
export const CORRECTORS = ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR'] as const satisfies readonly Role[];

/** What was recommended or decided stands on the case as it then was, so that nothing beneath it changes later. */
const UNDER_REVIEW: readonly CaseStatus[] = ['RECEIVED', 'IN_REVIEW', 'RETURNED'];

/** Whether nothing was recommended or decided yet on what a case of this status holds. */
export function isUnderReview(status: CaseStatus): boolean {
  return UNDER_REVIEW.includes(status);
}

/**
 * Whether what a case of this status is decided on may still change.
 * @param change what is wanted, as the end of "A case that is APPROVED …": `is not corrected`
 */
export function mayStillChange(status: CaseStatus, change: string): Result<void> {
  if (isUnderReview(status)) return ok(undefined);
  return fail(
    'WRONG_STATE',
    `A case that is ${status} ${change}; it must be ${UNDER_REVIEW.join(' or ')}.`,
    status === 'RECOMMENDED' ? 'Have a supervisor send the case back to review first.' : undefined,
  );
}

/** Whether the application of a case of this status may be corrected by this role. */
export function mayCorrect(status: CaseStatus, role: Role): Result<void> {
  if (!CORRECTORS.some((one) => one === role))
    return fail('FORBIDDEN', `The role ${role} may not correct an application.`);
  return mayStillChange(status, 'is not corrected');
}

/** Whether a correction is still the same filing: reference, service and mission are what they were. */
export function isSameFiling(before: Filing, after: Filing): Result<void> {
  const changed = (['reference', 'program', 'mission'] as const).find((field) => before[field] !== after[field]);
  if (changed === undefined) return ok(undefined);
  return fail(
    'INVALID_INPUT',
    `${changed}: a correction cannot change it from ${before[changed]}.`,
    'Withdraw this case and file under a new reference.',
  );
}
