import type { CivilDate } from '../../../shared/domain/dates.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { permit, type Session } from '../desk.ts';
import { caseToChange } from './case-step.ts';
import { confirmCase } from './confirm-sheets.ts';
import { makePlannedPapers } from './make-papers.ts';
import { produceCase } from './produce-case.ts';

interface IssueInput {
  readonly reference: string;
  /** The day of issue; today where it is left out. */
  readonly issued?: CivilDate;
}

/** Hands the papers of a case over; what it refuses leaves them unconfirmed. */
export type Deliver<T> = (record: CaseRecord) => Result<T>;

/** A case that was issued or decided, with what its delivery came to. */
export interface Delivered<T> {
  readonly record: CaseRecord;
  readonly delivered: T;
}

/**
 * Issues an approved case as files: takes its numbers, makes its papers, hands them over, and confirms each sheet in the
 * user's name, through the same steps as a printer's. Called again after a crash at any moment it goes on from there
 * with the numbers it had; an issued case is handed over again and not changed.
 */
export async function issueAsFiles<T>(
  session: Session,
  input: IssueInput,
  deliver: Deliver<T>,
): Promise<Result<Delivered<T>>> {
  const produced = await produceCase(session, input);
  if (!produced.ok) return produced;
  const delivered = deliver(produced.value);
  if (!delivered.ok) return delivered;
  const confirmed = confirmCase(session, input.reference, 'FILE');
  return confirmed.ok ? ok({ record: confirmed.value, delivered: delivered.value }) : confirmed;
}

/** Issues an approved case whose papers stay in the desk's own store, from where they can be saved at any time. */
export async function issueCase(session: Session, input: IssueInput): Promise<Result<CaseRecord>> {
  const issued = await issueAsFiles(session, input, () => ok(undefined));
  return issued.ok ? ok(issued.value.record) : issued;
}

/**
 * Hands over the papers of a case: an approved one is issued by it; of a returned or denied one the letter is made where
 * a crash left it unmade. Any other has no papers.
 */
export async function handOver<T>(
  session: Session,
  input: IssueInput,
  deliver: Deliver<T>,
): Promise<Result<Delivered<T>>> {
  const allowed = permit(session, ['ISSUANCE']);
  if (!allowed.ok) return allowed;
  const found = caseToChange(session.desk.store.read, input.reference);
  if (!found.ok) return found;
  if (found.value.status !== 'RETURNED' && found.value.status !== 'DENIED') {
    return issueAsFiles(session, input, deliver);
  }
  const made = await makePlannedPapers(session, found.value.id);
  if (!made.ok) return made;
  const delivered = deliver(found.value);
  if (!delivered.ok) return delivered;
  const confirmed = confirmCase(session, input.reference, 'FILE');
  return confirmed.ok ? ok({ record: confirmed.value, delivered: delivered.value }) : confirmed;
}
