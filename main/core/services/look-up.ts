import type { OutputOf, ParsedOf } from '../../../shared/contract/contract.ts';
import type { VerifyMatch, VerifySubject } from '../../../shared/contract/verify.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { DISCLOSURES, disclose } from '../../../shared/domain/verify/disclosure.ts';
import { readQuery } from '../../../shared/domain/verify/read-query.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { type LoggedCall, logCall } from './call-log.ts';
import { findSubjects } from './find-subjects.ts';
import { answerOf } from './verify-answer.ts';

type Input = ParsedOf<'verify.lookUp'>;
type Output = OutputOf<'verify.lookUp'>;
type ToldOf<Kind extends Output['kind']> = Omit<Extract<Output, { kind: Kind }>, 'reference'>;
type Told = ToldOf<'ANSWER'> | ToldOf<'CHOOSE'> | ToldOf<'NOTHING'>;

/** What may be asked with this purpose, found; a question that the purpose does not allow is refused unseen. */
function subjectsFor(db: Reader, { call, asked }: Input): Result<{ matches: VerifyMatch[]; total: number }> {
  const { asks, title } = DISCLOSURES[call.purpose];
  const readings = readQuery(asked);
  const allowed = readings.filter(({ kind }) => asks.includes(kind));
  if (readings.length > 0 && allowed.length === 0) {
    return fail(
      'FORBIDDEN',
      `A caller with the purpose “${title}” may not ask by this.`,
      'Ask the caller for the number on the card, plate or paper itself.',
    );
  }
  return ok(findSubjects(db, allowed));
}

function sameAs(chosen: VerifySubject): (match: VerifyMatch) => boolean {
  return ({ kind, key }) => kind === chosen.kind && key === chosen.key;
}

/** Answers a question as the registry stands; writes nothing. */
function tell(db: Reader, input: Input, day: CivilDate): Result<Told> {
  const { chosen, call } = input;
  const found = subjectsFor(db, input);
  if (!found.ok) return found;
  const matches = chosen === null ? found.value.matches : found.value.matches.filter(sameAs(chosen));
  const [subject, another] = matches;
  if (!subject) {
    return chosen === null
      ? ok({ kind: 'NOTHING' })
      : fail('NOT_FOUND', 'What was chosen is not among what was found.', 'Look it up again and choose from the list.');
  }
  if (another) return ok({ kind: 'CHOOSE', matches, total: found.value.total });
  const body = answerOf(db, subject, day);
  if (body === null) return ok({ kind: 'NOTHING' });
  const { shown, withheld } = disclose({ subject, asOf: day, ...body }, call.purpose);
  const maySheet = DISCLOSURES[call.purpose].sheet && body.immunity !== null;
  return ok({ kind: 'ANSWER', answer: shown, withheld, maySheet });
}

type LoggedOutcome = Omit<LoggedCall, 'call' | 'asked' | 'asOf'>;

function nothingTold(outcome: LoggedCall['outcome']): LoggedOutcome {
  return { outcome, refusal: null, found: [], valid: null, why: null, withheld: [] };
}

/** What is kept of what was told. */
function loggedOutcome(told: Result<Told>): LoggedOutcome {
  if (!told.ok) return { ...nothingTold('REFUSED'), refusal: told.failure.code };
  const { value } = told;
  const bare = ({ kind, key }: VerifyMatch): VerifySubject => ({ kind, key });
  switch (value.kind) {
    case 'NOTHING':
      return nothingTold('NOTHING');
    case 'CHOOSE':
      return { ...nothingTold('CHOOSE'), found: value.matches.map(bare) };
    case 'ANSWER': {
      const { subject, standing } = value.answer;
      const { valid, why } = standing;
      return { ...nothingTold('ANSWER'), found: [bare(subject)], valid, why, withheld: value.withheld };
    }
    default:
      return assertNever(value);
  }
}

/** Writes down a look-up that broke, before the defect is told. */
function logFailure(session: Session, { call, asked }: Input, asOf: CivilDate): void {
  session.desk.store.write((tx) => {
    logCall(session, tx, { call, asked, asOf, ...nothingTold('FAILED') });
    return ok(undefined);
  });
}

/**
 * Looks up for a caller what was asked, and tells what the caller's purpose allows. The answer and its audit entry are
 * one transaction: nothing is told that is not written down, and what is refused is written down too. Refuses a role
 * that may not read the registry, a question that the purpose does not allow, and a choice that was not offered.
 */
export function lookUp(session: Session, input: Input): Result<Output> {
  const { desk } = session;
  const { call, asked } = input;
  const asOf = desk.clock.today();
  const allowed = permit(session, CASE_READERS);
  try {
    const written = desk.store.write((tx) => {
      const told = allowed.ok ? tell(tx, input, asOf) : allowed;
      const reference = logCall(session, tx, { call, asked, asOf, ...loggedOutcome(told) });
      return ok<Result<Output>>(told.ok ? ok({ ...told.value, reference }) : told);
    });
    if (!written.ok) return written;
    desk.publish({ kind: 'changed', areas: ['audit'] });
    return written.value;
  } catch (error) {
    logFailure(session, input, asOf);
    throw error;
  }
}
