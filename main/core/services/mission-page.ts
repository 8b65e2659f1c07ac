import type { MissionRecord } from '../../../shared/contract/registry.ts';
import { isOpen } from '../../../shared/domain/case/life-cycle.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { PROGRAMS } from '../../../shared/domain/programs/index.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { newestCases, openMattersOf } from '../db/repositories/case-page.ts';
import { missionCaseCounts } from '../db/repositories/record-papers.ts';
import {
  cardsOfMission,
  findMission,
  peopleOfMission,
  termsOf,
  vehiclesOfMission,
} from '../db/repositories/registry-reads.ts';
import { permit, type Session } from '../desk.ts';

const SHOWN_RECORDS = 200;
const SHOWN_CASES = 50;

/** The programs of a mission's cases in the order of the desk, with how many are open and how many there are. */
function countsOf(counts: ReturnType<typeof missionCaseCounts>): MissionRecord['programs'] {
  const order: readonly string[] = PROGRAMS.map(({ id }) => id);
  return [...new Set(counts.map(({ program }) => program))]
    .toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((program) => {
      const own = counts.filter((one) => one.program === program);
      const sum = (some: typeof own) => some.reduce((all, one) => all + one.count, 0);
      return { program, open: sum(own.filter(({ status }) => isOpen(status))), all: sum(own) };
    });
}

/** A mission with its members, vehicles, cards, terms, cases and open matters. */
export function missionPage(session: Session, id: string): Result<MissionRecord> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const mission = findMission(db, id);
  if (!mission) return fail('NOT_FOUND', `There is no mission ${id}.`);
  const members = peopleOfMission(db, id, SHOWN_RECORDS);
  const vehicles = vehiclesOfMission(db, id, SHOWN_RECORDS);
  const cards = cardsOfMission(db, id, SHOWN_RECORDS);
  const programs = countsOf(missionCaseCounts(db, mission));
  return ok({
    mission,
    people: members.people,
    peopleTotal: members.total,
    vehicles: vehicles.vehicles,
    vehiclesTotal: vehicles.total,
    cards: cards.cards,
    cardsTotal: cards.total,
    terms: termsOf(db, mission.country),
    cases: newestCases(db, { missionId: id }, SHOWN_CASES),
    casesTotal: programs.reduce((sum, { all }) => sum + all, 0),
    programs,
    matters: openMattersOf(db, mission, SHOWN_CASES),
  });
}
