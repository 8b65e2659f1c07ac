import type { OutputOf } from '../../../shared/contract/contract.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { casesAbout } from '../db/repositories/case-page.ts';
import {
  cardsOf,
  dependantsOf,
  findMission,
  findPerson,
  findVehicles,
  peopleOfMission,
  termsOf,
  ticketsOf,
  vehiclesOf,
  violationsOf,
} from '../db/repositories/registry-reads.ts';
import { permit, type Session } from '../desk.ts';

const SHOWN_PEOPLE = 200;
const SHOWN_CASES = 100;

/** A mission with its members, vehicles, terms and cases. */
export function missionPage(session: Session, id: string): Result<OutputOf<'registry.mission'>> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const mission = findMission(db, id);
  if (!mission) return fail('NOT_FOUND', `There is no mission ${id}.`);
  const members = peopleOfMission(db, id, SHOWN_PEOPLE);
  const cases = casesAbout(db, { missionId: id }, SHOWN_CASES);
  return ok({
    mission,
    people: members.people,
    peopleTotal: members.total,
    vehicles: vehiclesOf(db, { mission: mission.id }),
    terms: termsOf(db, mission.country),
    cases: cases.rows,
    casesTotal: cases.total,
  });
}

/** A person with family, vehicles, cards, violations and cases. */
export function personPage(session: Session, pid: string): Result<OutputOf<'registry.person'>> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const person = findPerson(db, pid);
  if (!person) return fail('NOT_FOUND', `There is no person with the PID ${pid}.`);
  const cases = casesAbout(db, { pid }, SHOWN_CASES);
  return ok({
    person,
    missionName: findMission(db, person.mission)?.name ?? person.mission,
    sponsor: person.sponsor === null ? null : findPerson(db, person.sponsor),
    dependants: dependantsOf(db, pid),
    vehicles: vehiclesOf(db, { pid: person.pid }),
    cards: cardsOf(db, pid, null, []),
    violations: violationsOf(db, pid),
    cases: cases.rows,
    casesTotal: cases.total,
  });
}

/** A vehicle with its owner, tickets and cases. */
export function vehiclePage(session: Session, vin: string): Result<OutputOf<'registry.vehicle'>> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const vehicle = findVehicles(db, [vin])[0];
  if (!vehicle) return fail('NOT_FOUND', `There is no vehicle with the VIN ${vin}.`);
  const { owner } = vehicle;
  const person = 'pid' in owner ? findPerson(db, owner.pid) : null;
  const mission = 'mission' in owner ? findMission(db, owner.mission) : null;
  const cases = casesAbout(db, { vin }, SHOWN_CASES);
  return ok({
    vehicle,
    ownerName: person ? `${person.surname}, ${person.given}` : (mission?.name ?? ''),
    tickets: ticketsOf(db, [vin], []),
    cases: cases.rows,
    casesTotal: cases.total,
  });
}
