import type { VerifyAnswer, VerifySubject } from '../../../shared/contract/verify.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { type Pid, pid } from '../../../shared/domain/ids.ts';
import { orNotGiven, registerName } from '../../../shared/domain/programs/paper-fields.ts';
import {
  IMMUNITY_NOTES,
  immuneAs,
  immunityAfterEnd,
  immunityAnswers,
  immunityOf,
  noteSign,
} from '../../../shared/domain/registry/immunity.ts';
import type { Mission } from '../../../shared/domain/registry/mission.ts';
import type { Owner } from '../../../shared/domain/registry/owner.ts';
import type { Person } from '../../../shared/domain/registry/person.ts';
import { dayWords } from '../../../shared/domain/rules/words.ts';
import { type Accreditation, accreditationOf, personStanding } from '../../../shared/domain/verify/standing.ts';
import { findLicence } from '../db/repositories/licences.ts';
import { findCard, findMission, findPerson, findVehicles } from '../db/repositories/registry-reads.ts';
import { findTitle } from '../db/repositories/titles.ts';
import type { Reader } from '../db/store.ts';

/** Whom something belongs to, as the registry has them. */
export interface Holder {
  readonly person: Person | null;
  readonly sponsor: Person | null;
  readonly mission: Mission | null;
  readonly accreditation: Accreditation | null;
}

function findHolder(db: Reader, owner: Owner): Holder {
  if ('mission' in owner) {
    return { person: null, sponsor: null, mission: findMission(db, owner.mission), accreditation: null };
  }
  const person = findPerson(db, owner.pid);
  if (person === null) return NOBODY;
  const sponsor = person.sponsor === null ? null : findPerson(db, person.sponsor);
  return {
    person,
    sponsor,
    mission: findMission(db, person.mission),
    accreditation: accreditationOf(person, sponsor),
  };
}

const NOBODY: Holder = { person: null, sponsor: null, mission: null, accreditation: null };

/** Whom each kind of thing belongs to; null where to nobody or where there is no such thing. */
const OWNERS: Readonly<Record<VerifySubject['kind'], (db: Reader, key: string) => Owner | null>> = {
  VEHICLE: ownerOfVehicle,
  PLATE: () => null,
  CARD: (db, number) => ownedBy(findCard(db, number)),
  LICENCE: (db, number) => ownedBy(findLicence(db, number)),
  TITLE: (db, number) => ownerOfVehicle(db, findTitle(db, number)?.vin ?? ''),
  PERSON: (_db, key) => ({ pid: pid.parse(key) }),
};

function ownerOfVehicle(db: Reader, vin: string): Owner | null {
  return findVehicles(db, [vin])[0]?.owner ?? null;
}

function ownedBy(record: { readonly pid: Pid } | null): Owner | null {
  return record && { pid: record.pid };
}

/** The holder of what a caller asks about. */
export function holderOf(db: Reader, { kind, key }: VerifySubject): Holder {
  const owner = OWNERS[kind](db, key);
  return owner === null ? NOBODY : findHolder(db, owner);
}

type HolderParts = Pick<
  VerifyAnswer,
  'holder' | 'mission' | 'person' | 'accreditation' | 'sponsor' | 'residence' | 'immunity'
>;

function residenceOf({ residence }: Person): string {
  const { line, city, state, zip } = residence;
  return orNotGiven([line, city, `${state} ${zip}`.trim()].filter((part) => part.trim() !== '').join(', '));
}

function cautionsOf(accreditation: Accreditation, day: CivilDate): string[] {
  const { from, to } = accreditation;
  if (from > day) return [`The accreditation begins only on ${dayWords(from)}. The row is that of the accreditation.`];
  return to !== null && to < day ? [immunityAfterEnd(to)] : [];
}

/** What an answer says of the holder: who it is, for which mission, and what the guidance table gives. */
export function holderParts(holder: Holder, day: CivilDate): HolderParts {
  const { person, sponsor, mission, accreditation } = holder;
  const missionPart = mission && { name: orNotGiven(mission.name), country: mission.country, city: mission.city };
  if (person === null || accreditation === null) {
    const name = mission ? orNotGiven(mission.name) : 'not in the registry';
    const none = { person: null, accreditation: null, sponsor: null, residence: null, immunity: null };
    return { holder: name, mission: missionPart, ...none };
  }
  const { pid, dob, title, category, citizenship, relation } = person;
  const row = immunityOf(immuneAs(person, sponsor));
  return {
    holder: registerName(person),
    mission: missionPart,
    person: { pid, dob, title, category, citizenship },
    accreditation: { ...accreditation, standing: personStanding(accreditation, day) },
    sponsor: sponsor &&
      relation && { name: registerName(sponsor), pid: sponsor.pid, relation, to: sponsor.accreditedTo },
    residence: residenceOf(person),
    immunity: {
      answers: immunityAnswers(row),
      notes: row.notes.map((note) => `${noteSign(note)} ${IMMUNITY_NOTES[note]}`),
      cautions: cautionsOf(accreditation, day),
    },
  };
}
