import { setImmediate } from 'node:timers/promises';
import type { OutputOf, ParsedOf } from '../../../shared/contract/contract.ts';
import type { ChangedCase } from '../../../shared/contract/reciprocity.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { reference } from '../../../shared/domain/ids.ts';
import { levelChange, ruleChanges } from '../../../shared/domain/reciprocity/what-if.ts';
import { adjudicate } from '../../../shared/domain/rules/adjudicate.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { cardsInForceAfter, missionsOf } from '../db/repositories/reciprocity.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { gatherFacts } from './gather-facts.ts';
import { type CaseSlice, openCasesOf } from './open-cases-of.ts';
import { type PlannedTerm, plannedTerm } from './planned-term.ts';

/** Cases judged in one call, each twice. Between two of them the core answers whoever asked meanwhile. */
const CASES_AT_ONCE = 10;
const CARDS_AT_ONCE = 200;

function judgedTwice(
  db: Reader,
  { mission, open }: CaseSlice['cases'][number],
  { changed }: PlannedTerm,
  asOf: CivilDate,
): Result<ChangedCase | null> {
  const gathered = gatherFacts(db, open.program, open.application, asOf);
  if (!gathered.ok) return gathered;
  const { program, facts } = gathered.value;
  const before = adjudicate(program, facts);
  const after = adjudicate(program, { ...facts, terms: changed });
  const rules = ruleChanges(before, after);
  if (rules.length === 0) return ok(null);
  return ok({
    reference: reference.parse(open.reference),
    program: open.program,
    subject: open.subject,
    mission: mission.name,
    status: open.status,
    before: before.outcome,
    after: after.outcome,
    rules,
  });
}

/**
 * What if a change of a term were saved: of the next open cases of the country those that come out differently, judged
 * as of a day on the terms as they stand and on the changed ones. Writes nothing.
 */
export async function tryCases(
  session: Session,
  { change, asOf, after }: ParsedOf<'reciprocity.tryCases'>,
): Promise<Result<OutputOf<'reciprocity.tryCases'>>> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const planned = plannedTerm(db, change);
  if (!planned.ok) return planned;
  const slice = openCasesOf(db, planned.value.after.country, after, CASES_AT_ONCE);
  const cases: ChangedCase[] = [];
  for (const one of slice.cases) {
    await setImmediate();
    const judged = judgedTwice(db, one, planned.value, asOf);
    if (!judged.ok) return judged;
    if (judged.value !== null) cases.push(judged.value);
  }
  return ok({ cases, judged: slice.cases.length, next: slice.next });
}

/** The same for the next tax cards in force of the country's missions: those that would have another level, or none. */
export function tryCards(
  session: Session,
  { change, asOf, after }: ParsedOf<'reciprocity.tryCards'>,
): Result<OutputOf<'reciprocity.tryCards'>> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const planned = plannedTerm(db, change);
  if (!planned.ok) return planned;
  const { terms, changed } = planned.value;
  const names = new Map(missionsOf(db, planned.value.after.country).map(({ id, name }) => [id, name]));
  const found = cardsInForceAfter(db, [...names.keys()], asOf, after, CARDS_AT_ONCE);
  const cards = found.flatMap(({ card, holder }) => {
    const levels = levelChange(card, terms, changed, asOf);
    const { number, kind, expires, level: bears } = card;
    return levels === null
      ? []
      : [{ number, kind, holder, mission: names.get(card.mission) ?? card.mission, expires, bears, ...levels }];
  });
  const last = found.length === CARDS_AT_ONCE ? found.at(-1) : undefined;
  return ok({ cards, judged: found.length, next: last?.card.number ?? null });
}

/**
 * How many of the next open cases of a country each of its terms decides on, as of today: a case counts for every term
 * that one of its findings names.
 */
export async function touchedCases(
  session: Session,
  { country, after }: ParsedOf<'reciprocity.touched'>,
): Promise<Result<OutputOf<'reciprocity.touched'>>> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const slice = openCasesOf(db, country, after, CASES_AT_ONCE);
  const terms: Record<string, number> = {};
  for (const { open } of slice.cases) {
    await setImmediate();
    const gathered = gatherFacts(db, open.program, open.application, session.desk.clock.today());
    if (!gathered.ok) return gathered;
    const { findings } = adjudicate(gathered.value.program, gathered.value.facts);
    const named = new Set(findings.flatMap(({ term }) => term ?? []));
    for (const id of named) terms[id] = (terms[id] ?? 0) + 1;
  }
  return ok({ terms, judged: slice.cases.length, next: slice.next });
}
