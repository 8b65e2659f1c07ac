import type { CivilDate } from '../dates.ts';
import type { Reference } from '../ids.ts';
import type { Person } from './person.ts';

/** The end of an accreditation that this office wrote down in a matter that stands. */
export interface StandingEnd {
  readonly reference: Reference;
  readonly endedOn: CivilDate;
}

/**
 * The end that a line of the portal would undo: it carries the same appointment on beyond it. An appointment that begins
 * after the end is a new one, and an end that is as early or earlier agrees; both are taken over.
 * @param known the person as the registry has it
 * @param ends those of the person and of the sponsor
 */
export function undoneEnd(known: Person, filed: Person, ends: readonly StandingEnd[]): StandingEnd | null {
  const { accreditedTo } = known;
  if (accreditedTo === null || (filed.accreditedTo !== null && filed.accreditedTo <= accreditedTo)) return null;
  return ends.find(({ endedOn }) => accreditedTo <= endedOn && filed.accreditedFrom <= endedOn) ?? null;
}

/** Why a line that would undo an end is rejected, with what to do; the line is kept with its import in these words. */
export function undoneEndReason(pid: string, { reference, endedOn }: StandingEnd): string {
  return `the accreditation of ${pid} ended on ${endedOn} by ${reference}, and the line carries it on; where the line is right, a supervisor withdraws or voids the matter and the batch is imported again`;
}
