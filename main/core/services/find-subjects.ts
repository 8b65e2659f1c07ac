import type { VerifyMatch } from '../../../shared/contract/verify.ts';
import { orNotGiven, registerName } from '../../../shared/domain/programs/paper-fields.ts';
import type { Person } from '../../../shared/domain/registry/person.ts';
import { plateText } from '../../../shared/domain/registry/plate-number.ts';
import type { Vehicle } from '../../../shared/domain/registry/vehicle.ts';
import { vehicleTitle } from '../../../shared/domain/registry/vehicle.ts';
import type { QueryKind, Reading } from '../../../shared/domain/verify/read-query.ts';
import { findLicence } from '../db/repositories/licences.ts';
import { findPlate, isRetired } from '../db/repositories/numbers.ts';
import {
  findCard,
  findMissions,
  findPeople,
  findPerson,
  findVehicles,
  searchRegistry,
  vehiclesOfPlate,
} from '../db/repositories/registry-reads.ts';
import { lastRevocation } from '../db/repositories/revocations.ts';
import { findTitle } from '../db/repositories/titles.ts';
import type { Reader } from '../db/store.ts';

/** What a caller may mean, and how many there are where not all are listed. */
export interface FoundSubjects {
  readonly matches: VerifyMatch[];
  readonly total: number;
}

const MOST_LISTED = 50;

export function vehicleMatch(vehicle: Vehicle): VerifyMatch {
  const plate = vehicle.plate === null ? 'no plate' : `plate ${vehicle.plate}`;
  return { kind: 'VEHICLE', key: vehicle.vin, label: vehicleTitle(vehicle), detail: `VIN ${vehicle.vin}, ${plate}` };
}

export function personMatch(person: Person, missionName: string): VerifyMatch {
  const detail = [person.title, missionName].filter((part) => part.trim() !== '').join(', ');
  return { kind: 'PERSON', key: person.pid, label: registerName(person), detail: orNotGiven(detail) };
}

function peopleMatches(db: Reader, people: readonly Person[]): VerifyMatch[] {
  const missions = findMissions(db, [...new Set(people.map(({ mission }) => mission))]);
  return people.map((person) => personMatch(person, missions.find(({ id }) => id === person.mission)?.name ?? ''));
}

function byPlate(db: Reader, plate: string): VerifyMatch[] {
  const bearing = vehiclesOfPlate(db, plate).map(vehicleMatch);
  if (bearing.length > 0) return bearing;
  const known = findPlate(db, plate)?.number ?? lastRevocation(db, 'PLATE', plate)?.number;
  // A plate that came with the registry is still told of once it is off its vehicle.
  const number = known ?? (isRetired(db, plate) ? plateText(plate) : null);
  return number === null ? [] : [{ kind: 'PLATE', key: number, label: `Plate ${number}`, detail: 'on no vehicle' }];
}

function byName(db: Reader, name: string): FoundSubjects {
  const { total, hits } = searchRegistry(db, name, 'person', 0, MOST_LISTED);
  const people = findPeople(
    db,
    hits.map(({ key }) => key),
  );
  const inOrder = hits.flatMap(({ key }) => people.filter(({ pid }) => pid === key));
  return { total, matches: peopleMatches(db, inOrder) };
}

function numbered(kind: 'CARD' | 'LICENCE' | 'TITLE', number: string, detail: string): VerifyMatch[] {
  const called = { CARD: 'Tax card', LICENCE: 'License', TITLE: 'Title' }[kind];
  return [{ kind, key: number, label: `${called} ${number}`, detail }];
}

const FINDERS: Readonly<Record<Exclude<QueryKind, 'NAME'>, (db: Reader, value: string) => VerifyMatch[]>> = {
  PLATE: byPlate,
  VIN: (db, vin) => findVehicles(db, [vin]).map(vehicleMatch),
  PERSON: (db, pid) => {
    const person = findPerson(db, pid);
    return person === null ? [] : peopleMatches(db, [person]);
  },
  CARD: (db, number) => {
    const card = findCard(db, number);
    return card === null ? [] : numbered('CARD', number, `level ${card.level}`);
  },
  LICENCE: (db, number) => {
    const licence = findLicence(db, number);
    return licence === null ? [] : numbered('LICENCE', number, licence.product.toLowerCase());
  },
  TITLE: (db, number) => {
    const title = findTitle(db, number);
    return title === null ? [] : numbered('TITLE', number, title.vin === null ? '' : `VIN ${title.vin}`);
  },
};

/** Everything that any of the readings names, each thing once; numbers before names. */
export function findSubjects(db: Reader, readings: readonly Reading[]): FoundSubjects {
  const matches: VerifyMatch[] = [];
  let unlisted = 0;
  for (const { kind, value } of readings) {
    const found = kind === 'NAME' ? byName(db, value) : { matches: FINDERS[kind](db, value), total: null };
    unlisted += found.total === null ? 0 : found.total - found.matches.length;
    for (const match of found.matches) {
      if (!matches.some((known) => known.kind === match.kind && known.key === match.key)) matches.push(match);
    }
  }
  return { matches, total: matches.length + unlisted };
}
