import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { adjudicate } from '../../../shared/domain/rules/adjudicate.ts';
import type { Verdict } from '../../../shared/domain/rules/finding.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findCase, referencesAfter } from '../db/repositories/cases.ts';
import { permit, type Session } from '../desk.ts';
import { gatherFacts } from './gather-facts.ts';

const STEP = 500;

export interface Adjudicated {
  readonly reference: string;
  readonly program: string;
  readonly verdict: Verdict;
}

/** Judges one case as of a day, whatever its status, and changes nothing. */
export function adjudicateCase(session: Session, reference: string, asOf: CivilDate): Result<Adjudicated> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const record = findCase(db, reference);
  if (!record) return fail('NOT_FOUND', `There is no case ${reference}.`);
  const gathered = gatherFacts(db, record.program, record.application, asOf);
  if (!gathered.ok) return gathered;
  return ok({ reference, program: record.program, verdict: adjudicate(gathered.value.program, gathered.value.facts) });
}

/** Judges every case, in order of the reference, one at a time. */
export function* adjudicateAll(session: Session, asOf: CivilDate): Generator<Result<Adjudicated>> {
  for (let after = ''; ; ) {
    const references = referencesAfter(session.desk.store.read, after, STEP);
    for (const reference of references) yield adjudicateCase(session, reference, asOf);
    const last = references.at(-1);
    if (last === undefined || references.length < STEP) return;
    after = last;
  }
}
