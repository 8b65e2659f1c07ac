import { type AskedBack, decided, type PersonRecord, recordPaper } from '../../../shared/contract/registry.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { reference } from '../../../shared/domain/ids.ts';
import { accreditationHistory } from '../../../shared/domain/registry/accreditation-history.ts';
import type { Held } from '../../../shared/domain/registry/holdings.ts';
import type { Person } from '../../../shared/domain/registry/person.ts';
import { isCounted } from '../../../shared/domain/registry/violation.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { auditOf } from '../db/repositories/audit-log.ts';
import { casesAbout } from '../db/repositories/case-page.ts';
import { licencesOf } from '../db/repositories/licences.ts';
import { decidedOf, papersOf } from '../db/repositories/record-papers.ts';
import {
  cardsOf,
  dependantsOf,
  findMission,
  findPerson,
  vehiclesOf,
  violationsOf,
} from '../db/repositories/registry-reads.ts';
import { settingsOn } from '../db/repositories/settings.ts';
import { type SurrenderOfCase, surrendersInMattersOf, surrendersOfNumbers } from '../db/repositories/surrenders.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';

const SHOWN_CASES = 100;
const SHOWN_PAPERS = 300;
const SHOWN_DEMANDS = 200;
const SHOWN_CHANGES = 200;

/** What a person holds of this office, whatever its state. */
function heldOf(db: Reader, pid: Person['pid']): Held {
  return { vehicles: vehiclesOf(db, { pid }), cards: cardsOf(db, pid, null, []), licences: licencesOf(db, pid) };
}

/** A demand as a page shows it. */
export function toAskedBack({ caseId: _caseId, ...demand }: SurrenderOfCase): AskedBack {
  return { ...demand, reference: reference.parse(demand.reference) };
}

/**
 * What was asked back of a person: by the numbers held, and in the person's and the sponsor's matters by whom it is of,
 * since a plate that came back is no longer on its vehicle.
 */
function askedBackOf(db: Reader, person: Person, { vehicles, cards, licences }: Held): AskedBack[] {
  const plates = vehicles.flatMap(({ plate }) => (plate === null ? [] : [plate]));
  const owners = new Set<string>([person.pid, ...vehicles.map(({ vin }) => vin)]);
  const pids = person.sponsor === null ? [person.pid] : [person.pid, person.sponsor];
  const numbersOf = (some: readonly { readonly number: string }[]) => some.map(({ number }) => number);
  const found = [
    ...surrendersOfNumbers(db, 'PLATE', plates, SHOWN_DEMANDS),
    ...surrendersOfNumbers(db, 'CARD', numbersOf(cards), SHOWN_DEMANDS),
    ...surrendersOfNumbers(db, 'LICENCE', numbersOf(licences), SHOWN_DEMANDS),
    ...surrendersInMattersOf(db, pids, SHOWN_DEMANDS).filter(({ holder }) => owners.has(holder)),
  ];
  return [...new Map(found.map((one) => [one.id, one])).values()].toSorted((a, b) => b.id - a.id).map(toAskedBack);
}

/** Everything that there is on a person: family, accreditation, what is held, asked for, decided and ended. */
export function personPage(session: Session, pid: string): Result<PersonRecord> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const person = findPerson(db, pid);
  if (!person) return fail('NOT_FOUND', `There is no person with the PID ${pid}.`);
  const today = session.desk.clock.today();
  const pointsYears = settingsOn(db, today)['licence.pointsYears'];
  const held = heldOf(db, person.pid);
  const cases = casesAbout(db, { pid }, SHOWN_CASES);
  const entries = auditOf(db, 'registry', `person ${pid}`, SHOWN_CHANGES);
  return ok({
    person,
    missionName: findMission(db, person.mission)?.name ?? person.mission,
    sponsor: person.sponsor === null ? null : findPerson(db, person.sponsor),
    dependants: dependantsOf(db, pid),
    accreditation: accreditationHistory(
      entries.map((entry) => ({ ...entry, detail: JSON.parse(entry.detail) })),
      person,
    ),
    vehicles: [...held.vehicles],
    cards: [...held.cards],
    licences: [...held.licences],
    askedBack: askedBackOf(db, person, held),
    violations: violationsOf(db, pid)
      .toSorted((a, b) => b.date.localeCompare(a.date))
      .map((one) => ({ ...one, counts: isCounted(one, today, pointsYears) })),
    pointsYears,
    cases: cases.rows,
    casesTotal: cases.total,
    decided: decidedOf(db, { pid }, SHOWN_CASES).map((one) => decided.parse(one)),
    papers: papersOf(db, { pid }, SHOWN_PAPERS).map((one) => recordPaper.parse(one)),
  });
}
