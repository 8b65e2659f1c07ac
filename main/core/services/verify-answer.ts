import type { VerifyAnswer, VerifySubject } from '../../../shared/contract/verify.ts';
import { type CivilDate, civilDate } from '../../../shared/domain/dates.ts';
import { BENEFIT_OF_KIND, restrictionWords } from '../../../shared/domain/programs/tax-card/level.ts';
import { termInForce } from '../../../shared/domain/reciprocity/resolve.ts';
import type { Licence } from '../../../shared/domain/registry/licence.ts';
import type { Vehicle } from '../../../shared/domain/registry/vehicle.ts';
import type { HeldKind } from '../../../shared/domain/revocation/revocation.ts';
import { plateSpellings } from '../../../shared/domain/verify/read-query.ts';
import {
  type Accreditation,
  cardStanding,
  type EndedThing,
  licenceStanding,
  loosePlateStanding,
  personStanding,
  registrationStanding,
  type Standing,
  titleStanding,
} from '../../../shared/domain/verify/standing.ts';
import { findLicence, licencesOf } from '../db/repositories/licences.ts';
import { findPlate, isRetired } from '../db/repositories/numbers.ts';
import { findCard, findMission, findVehicles, termsOf } from '../db/repositories/registry-reads.ts';
import { lastRevocation } from '../db/repositories/revocations.ts';
import { lastSurrender } from '../db/repositories/surrenders.ts';
import { findTitle, titlesOf } from '../db/repositories/titles.ts';
import type { Reader } from '../db/store.ts';
import { type Holder, holderOf, holderParts } from './verify-holder.ts';

/** An answer before it is known which of several matches it is of. */
export type AnswerBody = Omit<VerifyAnswer, 'subject' | 'asOf'>;

const NO_PARTS = { card: null, licences: null, vehicle: null, title: null } as const;

const DRIVER = 'The row is that of the registered owner. Ask who drives.';

function vehiclePart(vehicle: Vehicle): NonNullable<VerifyAnswer['vehicle']> {
  const { vin, year, make, model, colour, plate, registeredTo } = vehicle;
  return { vin, year, make, model, colour, plate, registeredTo };
}

function registrationOf(
  db: Reader,
  { plate, registeredTo }: Vehicle,
  accreditation: Accreditation | null,
  day: CivilDate,
) {
  const plateFacts = plate === null ? null : plateFactsOf(db, plate);
  return registrationStanding({ registeredTo, plate: plateFacts, accreditation }, day);
}

/** What was last written down of a thing that ended; null while nothing was. */
function endedOf(db: Reader, kind: HeldKind, number: string): EndedThing | null {
  const last = lastRevocation(db, kind, number);
  return last && { reason: last.reason, on: civilDate.parse(last.on) };
}

function plateFactsOf(db: Reader, plate: string) {
  const surrender = lastSurrender(db, 'PLATE', plateSpellings(plate));
  return {
    isVoid: isRetired(db, plate) || findPlate(db, plate)?.state === 'VOID',
    surrender,
    ended: endedOf(db, 'PLATE', plate),
  };
}

function vehicleAnswer(db: Reader, vin: string, holder: Holder, day: CivilDate): AnswerBody | null {
  const vehicle = findVehicles(db, [vin])[0];
  if (!vehicle) return null;
  const parts = holderParts(holder, day);
  const standing = registrationOf(db, vehicle, holder.accreditation, day);
  // Whoever drives with a stolen plate is not who the plate stands for.
  const immunity = standing.why === 'STOLEN' ? null : parts.immunity;
  return {
    ...NO_PARTS,
    ...parts,
    standing,
    until: vehicle.registeredTo,
    vehicle: vehiclePart(vehicle),
    immunity: immunity && { ...immunity, cautions: [...immunity.cautions, DRIVER] },
  };
}

/** A plate that no vehicle bears: taken here, or retired wherever it came from. */
function loosePlateAnswer(db: Reader, number: string, nobody: Holder, day: CivilDate): AnswerBody | null {
  const { surrender, ended, isVoid } = plateFactsOf(db, number);
  const state = isVoid ? 'VOID' : findPlate(db, number)?.state;
  if (state === undefined) return null;
  return {
    ...NO_PARTS,
    ...holderParts(nobody, day),
    holder: 'on no vehicle',
    standing: loosePlateStanding(state, surrender, day, ended),
    until: null,
  };
}

function cardAnswer(db: Reader, key: string, holder: Holder, day: CivilDate): AnswerBody | null {
  const card = findCard(db, key);
  if (card === null) return null;
  const mission = findMission(db, card.mission);
  const terms = mission === null ? [] : termsOf(db, mission.country);
  const term = termInForce(terms, BENEFIT_OF_KIND[card.kind], day);
  const facts = {
    accreditation: holder.accreditation,
    surrender: lastSurrender(db, 'CARD', [card.number]),
    ended: endedOf(db, 'CARD', card.number),
    isExempt: term !== null && term.grant !== 'NONE',
  };
  const { number, kind, level, issued, expires } = card;
  const parts = holderParts({ ...holder, mission }, day);
  return {
    ...NO_PARTS,
    ...parts,
    holder: kind === 'MISSION' && mission ? `${mission.name}, bearer ${parts.holder}` : parts.holder,
    standing: cardStanding(card, facts, day),
    until: expires,
    card: { number, kind, level, issued, expires, restrictions: term === null ? [] : restrictionWords(term) },
  };
}

function standingOfLicence(db: Reader, licence: Licence, accreditation: Accreditation | null, day: CivilDate) {
  const surrender = lastSurrender(db, 'LICENCE', [licence.number]);
  return licenceStanding(licence, { accreditation, surrender, ended: endedOf(db, 'LICENCE', licence.number) }, day);
}

function licencePart({ number, product, licenceClass, expires }: Licence, standing: Standing) {
  return { number, product, licenceClass, expires, standing };
}

function licenceAnswer(db: Reader, number: string, holder: Holder, day: CivilDate): AnswerBody | null {
  const licence = findLicence(db, number);
  if (licence === null) return null;
  const standing = standingOfLicence(db, licence, holder.accreditation, day);
  return {
    ...NO_PARTS,
    ...holderParts(holder, day),
    standing,
    until: licence.expires,
    licences: [licencePart(licence, standing)],
  };
}

function titleAnswer(db: Reader, number: string, holder: Holder, day: CivilDate): AnswerBody | null {
  const title = findTitle(db, number);
  if (title === null) return null;
  const vehicle = title.vin === null ? undefined : findVehicles(db, [title.vin])[0];
  const all = title.vin === null ? [] : titlesOf(db, title.vin);
  const later = all.slice(all.findIndex((one) => one.number === number) + 1);
  const replacedOn = later.find((one) => one.issued !== null && !one.isVoid)?.issued ?? null;
  return {
    ...NO_PARTS,
    ...holderParts(holder, day),
    standing: titleStanding({ ...title, replacedOn, ended: endedOf(db, 'TITLE', number) }),
    until: null,
    vehicle: vehicle ? vehiclePart(vehicle) : null,
    title: { number, issued: title.issued },
  };
}

function personAnswer(db: Reader, pid: string, holder: Holder, day: CivilDate): AnswerBody | null {
  const { accreditation } = holder;
  if (accreditation === null) return null;
  const licences = licencesOf(db, pid).map((licence) =>
    licencePart(licence, standingOfLicence(db, licence, accreditation, day)),
  );
  return {
    ...NO_PARTS,
    ...holderParts(holder, day),
    standing: personStanding(accreditation, day),
    until: accreditation.to,
    licences,
  };
}

const ANSWERS: Readonly<
  Record<VerifySubject['kind'], (db: Reader, key: string, holder: Holder, day: CivilDate) => AnswerBody | null>
> = {
  VEHICLE: vehicleAnswer,
  PLATE: loosePlateAnswer,
  CARD: cardAnswer,
  LICENCE: licenceAnswer,
  TITLE: titleAnswer,
  PERSON: personAnswer,
};

/** All that the registry says of a subject on a day, for whomever it is; null where it has no such thing. */
export function answerOf(db: Reader, subject: VerifySubject, day: CivilDate): AnswerBody | null {
  return ANSWERS[subject.kind](db, subject.key, holderOf(db, subject), day);
}
