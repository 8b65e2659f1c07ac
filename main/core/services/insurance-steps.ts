import { mayStillChange } from '../../../shared/domain/case/correction.ts';
import { isOpen } from '../../../shared/domain/case/life-cycle.ts';
import { addBusinessDays } from '../../../shared/domain/clocks/business-days.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { type InsuranceLapse, type Matter, matter } from '../../../shared/domain/programs/enforcement/application.ts';
import type { InsuranceStep } from '../../../shared/domain/programs/enforcement/insurance-steps.ts';
import { enforcementLetter } from '../../../shared/domain/programs/enforcement/letters.ts';
import type { IssueContext } from '../../../shared/domain/programs/production.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import { type CaseRecord, updateApplication } from '../db/repositories/cases.ts';
import { startClock, stopClocks } from '../db/repositories/clocks.ts';
import { settingsOn } from '../db/repositories/settings.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { takePaperNumber } from '../issuance/paper-number.ts';
import { caseToChange } from './case-step.ts';
import { gatherFacts } from './gather-facts.ts';
import { makePlannedPapers } from './make-papers.ts';
import { planPapers } from './plan-papers.ts';
import { recordChange } from './record-change.ts';
import { rehearsePapers } from './rehearse-papers.ts';

/** The matter after a step, or why the step is not the next one. */
function stepped(
  lapse: InsuranceLapse,
  step: InsuranceStep,
  today: CivilDate,
  answerBy: CivilDate,
): Result<InsuranceLapse> {
  if (lapse.answeredOn !== null) return fail('WRONG_STATE', `The mission answered on ${lapse.answeredOn}.`);
  switch (step) {
    case 'notice':
      return lapse.noticedOn === null
        ? ok({ ...lapse, noticedOn: today })
        : fail('WRONG_STATE', `The notice was sent on ${lapse.noticedOn}.`);
    case 'warn':
      if (lapse.noticedOn === null) return fail('WRONG_STATE', 'The notice comes first.');
      return lapse.warnedOn === null
        ? ok({ ...lapse, warnedOn: today, answerBy })
        : fail('WRONG_STATE', `The deputy chief of mission was warned on ${lapse.warnedOn}.`);
    case 'answered':
      return ok({ ...lapse, answeredOn: today });
    default:
      return assertNever(step);
  }
}

const LETTER_OF = { notice: 'INSURANCE_NOTICE', warn: 'INSURANCE_WARNING', answered: null } as const;
const SUMMARY_OF: Readonly<Record<InsuranceStep, string>> = {
  notice: 'Sent the notice of lapsed insurance.',
  warn: 'Warned the deputy chief of mission.',
  answered: 'The mission answered.',
};

function planStepLetter(
  session: Session,
  tx: Tx,
  record: CaseRecord,
  lapse: InsuranceLapse,
  step: InsuranceStep,
): Result<void> {
  const kind = LETTER_OF[step];
  if (kind === null) return ok(undefined);
  const today = session.desk.clock.today();
  const gathered = gatherFacts(tx, record.program, lapse, today);
  if (!gathered.ok) return gathered;
  const context: IssueContext<Matter> = {
    facts: { ...gathered.value.facts, application: lapse },
    issued: today,
    people: gathered.value.facts.people,
    missions: [],
    licences: [],
    demanded: [],
    titled: [],
    earlier: [],
    approval: { reason: lapse.grounds, officer: session.actor.name, findings: [], vehicles: [] },
    issuer: session.actor.name,
  };
  const letter = { dueBy: lapse.answerBy, remarks: lapse.grounds };
  return planPapers(session, tx, record, [enforcementLetter(context, kind, takePaperNumber(tx, 'N'), letter)]);
}

function takeInsuranceStep(
  session: Session,
  tx: Tx,
  input: { reference: string; step: InsuranceStep },
): Result<CaseRecord> {
  const found = caseToChange(tx, input.reference);
  if (!found.ok) return found;
  const record = found.value;
  const parsed = matter.safeParse(record.application);
  if (!parsed.success || parsed.data.kind !== 'INSURANCE_LAPSE' || !isOpen(record.status))
    return fail('WRONG_STATE', `${input.reference} is no open matter of lapsed insurance.`);
  const may = mayStillChange(record.status, 'takes no step that it was not decided on');
  if (!may.ok) return may;
  const today = session.desk.clock.today();
  const settings = settingsOn(tx, today);
  const answerBy = addBusinessDays(today, settings['enforcement.answerDays'], settings['desk.closures']);
  const next = stepped(parsed.data, input.step, today, answerBy);
  if (!next.ok) return next;
  if (!updateApplication(tx, record.id, record.version, next.value))
    return fail('CONFLICT', `${input.reference} was changed in the meantime.`);
  const planned = planStepLetter(session, tx, record, next.value, input.step);
  if (!planned.ok) return planned;
  if (input.step === 'warn')
    startClock(tx, record.id, { kind: 'INSURANCE_ANSWER', startedOn: today, endsOn: answerBy });
  if (input.step === 'answered') stopClocks(tx, record.id, today, ['INSURANCE_ANSWER']);
  recordChange(session, tx, {
    action: `matter.${input.step}`,
    subject: { kind: 'case', key: input.reference },
    summary: SUMMARY_OF[input.step],
    detail: { answerBy: next.value.answerBy },
  });
  return ok({ ...record, version: record.version + 1, application: next.value });
}

/**
 * Takes a matter of lapsed insurance one step on: the notice, then the warning to the deputy chief of mission with its
 * five working days, or the answer that ends it. Each letter is made at once (22 USC 254e). Refused once the recall was
 * recommended or decided: it stands on the steps that there were.
 */
export async function insuranceStep(
  session: Session,
  input: { reference: string; step: InsuranceStep },
): Promise<Result<void>> {
  const allowed = permit(session, ['ADJUDICATOR', 'SUPERVISOR']);
  if (!allowed.ok) return allowed;
  const step = (tx: Tx) => takeInsuranceStep(session, tx, input);
  const rehearsed = await rehearsePapers(session, step, 'Correct the record that is named, then try again.');
  if (!rehearsed.ok) return rehearsed;
  const taken = session.desk.store.write(step);
  if (!taken.ok) return taken;
  session.desk.publish({ kind: 'changed', areas: ['cases', 'audit'] });
  return makePlannedPapers(session, taken.value.id);
}
