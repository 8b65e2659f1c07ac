import type { OutputOf } from '../../../shared/contract/contract.ts';
import { addDays, type CivilDate } from '../../../shared/domain/dates.ts';
import type { Demanded } from '../../../shared/domain/programs/enforcement/application.ts';
import type { Person } from '../../../shared/domain/registry/person.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findCase, openCasesAbout } from '../db/repositories/cases.ts';
import { startClock } from '../db/repositories/clocks.ts';
import { licencesOf, putLicence } from '../db/repositories/licences.ts';
import { cardsOf, dependantsOf, findPerson, vehiclesOf } from '../db/repositories/registry-reads.ts';
import { registerCard, registerPerson, registerVehicle } from '../db/repositories/registry-writes.ts';
import { settingsOn } from '../db/repositories/settings.ts';
import type { Reader, Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { demandBack } from './demand-back.ts';
import { holdCasesAbout } from './hold-cases-about.ts';
import { receiveMatter } from './open-matter.ts';
import { recallSealOf } from './recall-seal.ts';
import { recordChange } from './record-change.ts';

export interface TerminationInput {
  readonly pid: string;
  /** The last day of the accreditation. */
  readonly endedOn: CivilDate;
  readonly grounds: string;
}

function earlier(a: CivilDate | null, b: CivilDate): CivilDate {
  return a !== null && a < b ? a : b;
}

/** The principal and everybody whose accreditation rests on it. */
function familyOf(db: Reader, principal: Person): Person[] {
  return [principal, ...dependantsOf(db, principal.pid)];
}

/** Everything that a family holds of the office and that is in force after the end. */
function heldBy(db: Reader, { pid }: Person): Demanded[] {
  return [
    ...vehiclesOf(db, { pid }).flatMap(({ vin, plate }): Demanded[] =>
      plate === null ? [] : [{ kind: 'PLATE', number: plate, holder: vin }],
    ),
    ...cardsOf(db, pid, null, [])
      .filter(({ status, pid: holder }) => status === 'ACTIVE' && holder === pid)
      .map(({ number }): Demanded => ({ kind: 'CARD', number, holder: pid })),
    ...licencesOf(db, pid)
      .filter(({ status }) => status === 'ACTIVE')
      .map(({ number }): Demanded => ({ kind: 'LICENCE', number, holder: pid })),
  ];
}

/** Ends what rests on a person's accreditation: the cards with it, plates and licences with the days to return them. */
function endBenefits(session: Session, tx: Tx, person: Person, endedOn: CivilDate, dueOn: CivilDate): void {
  const { pid, accreditedTo } = person;
  const after = { ...person, accreditedTo: earlier(accreditedTo, endedOn) };
  registerPerson(tx, after);
  for (const vehicle of vehiclesOf(tx, { pid })) {
    if (vehicle.registeredTo !== null && vehicle.registeredTo > dueOn)
      registerVehicle(tx, { ...vehicle, registeredTo: dueOn });
  }
  for (const card of cardsOf(tx, pid, null, [])) {
    if (card.pid === pid && card.status === 'ACTIVE' && card.expires > endedOn)
      registerCard(tx, { ...card, expires: endedOn });
  }
  for (const licence of licencesOf(tx, pid)) {
    if (licence.status === 'ACTIVE' && licence.expires > dueOn) putLicence(tx, { ...licence, expires: dueOn });
  }
  recordChange(session, tx, {
    action: 'registry.terminate',
    subject: { kind: 'registry', key: `person ${pid}` },
    summary: `The accreditation ends on ${endedOn}.`,
    detail: { before: accreditedTo, after: after.accreditedTo },
  });
}

/** The principal of a termination with what follows from its last day; refused where it cannot end then. */
function foreseen(session: Session, db: Reader, { pid, endedOn }: Omit<TerminationInput, 'grounds'>) {
  const principal = findPerson(db, pid);
  if (!principal) return fail('NOT_FOUND', `There is no person with the PID ${pid}.`);
  const { accreditedFrom, accreditedTo } = principal;
  if (endedOn < accreditedFrom)
    return fail('INVALID_INPUT', `The accreditation began on ${accreditedFrom}, after ${endedOn}.`);
  if (accreditedTo !== null && accreditedTo <= endedOn)
    return fail('WRONG_STATE', `The accreditation ended on ${accreditedTo} already.`, 'Open the matter that is there.');
  const family = familyOf(db, principal);
  return ok({
    principal,
    family,
    demands: family.flatMap((person) => heldBy(db, person)),
    dueOn: addDays(endedOn, settingsOn(db, session.desk.clock.today())['enforcement.surrenderDays']),
  });
}

function terminate(session: Session, tx: Tx, input: TerminationInput): Result<string> {
  const seen = foreseen(session, tx, input);
  if (!seen.ok) return seen;
  const { principal, family, demands, dueOn } = seen.value;
  const { endedOn, grounds } = input;
  const opened = receiveMatter(session, tx, {
    mission: principal.mission,
    pid: principal.pid,
    particulars: { kind: 'TERMINATION', grounds, endedOn, demands },
  });
  if (!opened.ok) return opened;
  const record = findCase(tx, opened.value.reference);
  if (!record) return fail('INTERNAL', 'The matter was not written.');
  for (const demand of demands) {
    demandBack(tx, record.id, demand, dueOn);
    // A card ends with the accreditation, a license with the days that are given to return it.
    const on = demand.kind === 'CARD' ? endedOn : dueOn;
    recallSealOf(session, tx, demand, { on, note: `Accreditation ended on ${endedOn}: ${record.reference}.` });
  }
  if (demands.length > 0) startClock(tx, record.id, { kind: 'SURRENDER', startedOn: endedOn, endsOn: dueOn });
  for (const person of family) {
    endBenefits(session, tx, person, endedOn, dueOn);
    holdCasesAbout(session, tx, record, {
      about: { pid: person.pid },
      reason: 'ACCREDITATION',
      endsWhen: `The accreditation of ${principal.pid}, which ends on ${endedOn}, is extended or appointed anew.`,
    });
  }
  return ok(opened.value.reference);
}

/**
 * Ends the accreditation of a principal and of the family, which rests on it: cards end with it, plates and licences
 * with the days that are given to return them; open cases of the family wait; the matter with all that has to come back
 * is opened, its 30 days running from the end (Vienna Convention on Diplomatic Relations, article 39; DS-2008).
 * @returns the reference of the matter
 */
export function terminatePrincipal(session: Session, input: TerminationInput): Result<string> {
  const allowed = permit(session, ['SUPERVISOR']);
  if (!allowed.ok) return allowed;
  const done = session.desk.store.write((tx) => terminate(session, tx, input));
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['cases', 'registry', 'audit'] });
  return done;
}

/**
 * What a termination would end, ask back and hold up, in the order in which it is written; nothing is changed. Refuses
 * what the termination itself refuses.
 */
export function previewTermination(
  session: Session,
  input: Omit<TerminationInput, 'grounds'>,
): Result<OutputOf<'enforcement.preview'>> {
  const allowed = permit(session, ['SUPERVISOR']);
  if (!allowed.ok) return allowed;
  const { read } = session.desk.store;
  const seen = foreseen(session, read, input);
  if (!seen.ok) return seen;
  const { family, demands, dueOn } = seen.value;
  return ok({
    dueOn,
    demands,
    family: family.map(({ pid, surname, given, relation }) => ({ pid, name: `${surname}, ${given}`, relation })),
    held: family
      .flatMap(({ pid }) => openCasesAbout(read, { pid }))
      .filter(({ program }) => program !== 'ENFORCEMENT')
      .map(({ reference }) => reference),
  });
}
