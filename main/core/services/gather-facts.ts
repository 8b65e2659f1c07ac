import type { CivilDate } from '../../../shared/domain/dates.ts';
import { type AnyProgram, programOf } from '../../../shared/domain/programs/index.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';
import { isSameOwner } from '../../../shared/domain/registry/owner.ts';
import type { Facts } from '../../../shared/domain/rules/facts.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  cardsOf,
  findMission,
  findMissions,
  findPeople,
  findVehicles,
  termsOf,
  ticketsOf,
  travelRulesOf,
  vehiclesOf,
  violationsOf,
} from '../db/repositories/registry-reads.ts';
import { settingsOn } from '../db/repositories/settings.ts';
import type { Reader } from '../db/store.ts';
import { missingPlates } from './plates-off.ts';

export interface Gathered {
  readonly program: AnyProgram;
  readonly facts: Facts<Filing>;
}

/**
 * Collects all that the rules of an application's program may look at, as the registry has it now and as settings
 * stand on the day. Judges nothing.
 * @param stored the application as it was stored
 */
export function gatherFacts(db: Reader, programId: string, stored: unknown, asOf: CivilDate): Result<Gathered> {
  const program = programOf(programId);
  if (!program) return fail('NOT_FOUND', `There is no program ${programId}.`);
  const parsed = program.application.safeParse(stored);
  if (!parsed.success)
    return fail('CORRUPT', `A stored application no longer fits its program: ${parsed.error.message}`);
  const application = parsed.data;
  const mission = findMission(db, application.mission);
  if (!mission) return fail('NOT_FOUND', `The mission ${application.mission} is not in the registry.`);

  const named = program.references(application);
  const people = findPeople(db, named.pids);
  const vehicles = findVehicles(db, named.vins);
  const owners = [...named.owners, ...vehicles.map((vehicle) => vehicle.owner)].filter(
    (owner, at, all) => all.findIndex((other) => isSameOwner(owner, other)) === at,
  );
  const missions = findMissions(
    db,
    people.map((person) => person.mission),
  );
  const countries = Object.fromEntries([mission, ...missions].map((one) => [one.id, one.country]));
  const pid = application.applicant?.pid ?? null;
  return ok({
    program,
    facts: {
      asOf,
      application,
      mission,
      people,
      vehicles,
      missingPlates: missingPlates(db, vehicles),
      applicantsVehicles: pid === null ? [] : vehiclesOf(db, { pid }),
      tickets: ticketsOf(db, named.vins, owners),
      violations: pid === null ? [] : violationsOf(db, pid),
      cards: cardsOf(db, pid, mission.id, named.cards),
      terms: termsOf(db, mission.country),
      travelRules: travelRulesOf(db, [...new Set(Object.values(countries))]),
      countries,
      settings: settingsOn(db, asOf),
    },
  });
}
