import { fail, type Result } from '../../../shared/result.ts';

const SAVE_AGAIN = 'Scan it anew, or print it to PDF, and attach that.';

/** The refusal of a file that is not what evidence is. */
export function unlikeEvidence(what: string, next = SAVE_AGAIN): Result<never> {
  return fail('INVALID_INPUT', `The file ${what}.`, next);
}
