import type { CivilDate } from '../dates.ts';
import { dayWords } from '../rules/words.ts';
import type { Card } from './card.ts';
import type { Licence } from './licence.ts';
import { type Vehicle, vehicleTitle } from './vehicle.ts';

export const HOLDING_KINDS = ['VEHICLE', 'TAX_CARD', 'LICENCE'] as const;

/** Something of this office that a person or a mission holds or held. */
export interface Holding {
  readonly kind: (typeof HOLDING_KINDS)[number];
  /** The VIN, or the number of the card or license. */
  readonly key: string;
  readonly title: string;
  /** What has to come back with it: the plate of a vehicle, otherwise its own number. */
  readonly returnable: string | null;
  readonly until: CivilDate | null;
  /** Why it is no longer in force; null while it is. */
  readonly ended: string | null;
}

/** What somebody holds of this office, as the registry has it. */
export interface Held {
  readonly vehicles: readonly Vehicle[];
  readonly cards: readonly Card[];
  readonly licences: readonly Licence[];
}

export const LICENCE_WORDS: Readonly<Record<Licence['product'], string>> = {
  LICENCE: 'Driver license',
  ID: 'Identification card',
  PERMIT: "Learner's permit",
  MOTORCYCLE: 'Motorcycle license',
};

const LICENCE_ENDS: Readonly<Record<Exclude<Licence['status'], 'ACTIVE'>, string>> = {
  REPLACED: 'replaced',
  SURRENDERED: 'surrendered',
  SUSPENDED: 'suspended',
  REVOKED: 'revoked',
  LOST: 'reported lost',
  VOID: 'void',
};

const CARD_ENDS: Readonly<Record<Exclude<Card['status'], 'ACTIVE'>, string>> = {
  LOST: 'reported lost',
  RETURNED: 'returned',
  EXPIRED: 'expired',
};

function pastWords(until: CivilDate, asOf: CivilDate): string | null {
  return until < asOf ? `ended on ${dayWords(until)}` : null;
}

function ofVehicle(vehicle: Vehicle, asOf: CivilDate): Holding {
  const { vin, plate, registeredTo } = vehicle;
  const ended = registeredTo === null ? 'not registered' : pastWords(registeredTo, asOf);
  return { kind: 'VEHICLE', key: vin, title: vehicleTitle(vehicle), returnable: plate, until: registeredTo, ended };
}

function ofCard({ number, level, kind, expires, status }: Card, asOf: CivilDate): Holding {
  return {
    kind: 'TAX_CARD',
    key: number,
    title: `${kind === 'MISSION' ? 'Mission' : 'Personal'} tax card, level ${level}`,
    returnable: number,
    until: expires,
    ended: status === 'ACTIVE' ? pastWords(expires, asOf) : CARD_ENDS[status],
  };
}

function ofLicence({ number, product, licenceClass, expires, status }: Licence, asOf: CivilDate): Holding {
  return {
    kind: 'LICENCE',
    key: number,
    title: licenceClass === null ? LICENCE_WORDS[product] : `${LICENCE_WORDS[product]}, class ${licenceClass}`,
    returnable: number,
    until: expires,
    ended: status === 'ACTIVE' ? pastWords(expires, asOf) : LICENCE_ENDS[status],
  };
}

/** Vehicles, cards and licenses in one list, each with why it is no longer in force on the day, if so. */
export function holdingsOf({ vehicles, cards, licences }: Held, asOf: CivilDate): Holding[] {
  return [
    ...vehicles.map((one) => ofVehicle(one, asOf)),
    ...cards.map((one) => ofCard(one, asOf)),
    ...licences.map((one) => ofLicence(one, asOf)),
  ];
}

/**
 * Whether it is in somebody's hands: in force, or out of force with its plate still on the vehicle, or asked back and
 * not back yet.
 */
export function isInHand(holding: Holding, isAskedBack: boolean): boolean {
  return holding.ended === null || isAskedBack || (holding.kind === 'VEHICLE' && holding.returnable !== null);
}
