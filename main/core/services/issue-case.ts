import type { CivilDate } from '../../../shared/domain/dates.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { printedJobOf } from '../db/repositories/print-jobs.ts';
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

/** Papers that a printer made are not written as files too: there would be two of each. */
function notPrinted(session: Session, record: CaseRecord): Result<CaseRecord> {
  if (printedJobOf(session.desk.store.read, record.id) === null) return ok(record);
  return fail(
    'WRONG_STATE',
    `Sheets of ${record.reference} were printed; as files there would be two of each.`,
    'Finish the case in the print queue, or have a supervisor order a duplicate.',
  );
}

/**
 * Hands over the papers of a case as files and confirms each sheet in the user's name, through the same steps as a
 * printer's. An approved case takes its numbers and is issued by it; of a returned or denied one the letter is made where
 * a crash left it unmade. Called again after a crash at any moment it goes on from there with the numbers it had; an
 * issued case is handed over again and not changed. Any other has no papers.
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
  const ready = await withPapers(session, found.value, input);
  if (!ready.ok) return ready;
  const free = notPrinted(session, ready.value);
  if (!free.ok) return free;
  const delivered = deliver(ready.value);
  if (!delivered.ok) return delivered;
  const confirmed = confirmCase(session, input.reference, 'FILE');
  return confirmed.ok ? ok({ record: confirmed.value, delivered: delivered.value }) : confirmed;
}

async function withPapers(session: Session, record: CaseRecord, input: IssueInput): Promise<Result<CaseRecord>> {
  if (record.status !== 'RETURNED' && record.status !== 'DENIED') return produceCase(session, input);
  const made = await makePlannedPapers(session, record.id);
  return made.ok ? ok(record) : made;
}

/** Issues an approved case whose papers stay in the desk's own store, from where they can be saved at any time. */
export async function issueCase(session: Session, input: IssueInput): Promise<Result<CaseRecord>> {
  const issued = await handOver(session, input, () => ok(undefined));
  return issued.ok ? ok(issued.value.record) : issued;
}
