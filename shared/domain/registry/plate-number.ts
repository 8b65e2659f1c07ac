import { addYears, type CivilDate } from '../dates.ts';
import { BLANK_OF_TYPE } from '../plate-order/blank-sizes.ts';
import type { BlankSize } from '../plate-order/plate-order.ts';
import type { Settings } from '../settings/settings.ts';
import type { Mission } from './mission.ts';
import type { Person } from './person.ts';
import type { VehicleType } from './vehicle.ts';

export interface PlateParts {
  readonly class: string;
  readonly code: string;
  readonly serial: number;
  readonly reversed: boolean;
}

/** UN missions in New York bear the serial first. */
export function isReversed(mission: Pick<Mission, 'kind' | 'office'>): boolean {
  return mission.kind === 'UN_MISSION' && mission.office === 'NY';
}

/** The class of a plate: by the owner's category, or by the mission's kind where the mission owns the vehicle. */
export function plateClassFor(
  mission: Pick<Mission, 'kind'>,
  owner: Pick<Person, 'category'> | null,
  settings: Settings,
): string {
  return owner === null
    ? settings['plate.classOfMission'][mission.kind]
    : settings['plate.classOfCategory'][owner.category];
}

/** The number as stored: `DXE1234`, or `1234XED` reversed; a serial has three digits or more. */
export function formatPlate({ class: plateClass, code, serial, reversed }: PlateParts): string {
  const digits = String(serial).padStart(3, '0');
  return reversed ? `${digits}${code}${plateClass}` : `${plateClass}${code}${digits}`;
}

/** A plate as it is stored: in capitals, without spaces, hyphens or dots. Everything else in it counts. */
export function plateText(text: string): string {
  return text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[\s\p{Pd}·.]/gu, '');
}

/** A plate as anybody may write it, with spaces or hyphens, in either order; null where it is none of ours. */
export function parsePlate(text: string): PlateParts | null {
  const bare = plateText(text);
  const normal = /^([A-Z])([A-Z]{2})(\d{3,4})$/.exec(bare);
  if (normal) return { class: normal[1] ?? '', code: normal[2] ?? '', serial: Number(normal[3]), reversed: false };
  const reversed = /^(\d{3,4})([A-Z]{2})([A-Z])$/.exec(bare);
  return reversed
    ? { class: reversed[3] ?? '', code: reversed[2] ?? '', serial: Number(reversed[1]), reversed: true }
    : null;
}

/**
 * What plates are compared by: class, code and serial, however it is written and whichever way round, since both ways
 * would be confused on the road. A plate that is none of ours is its letters and digits.
 */
export function plateKey(text: string): string {
  const parts = parsePlate(text);
  if (parts) return `${parts.class}${parts.code}${parts.serial}`;
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** Motorcycles and trailers bear one plate, all others two. */
export function platesPerVehicle(type: VehicleType): 1 | 2 {
  return type === 'MOTORCYCLE' || type === 'TRAILER' ? 1 : 2;
}

/** The blank that a plate is pressed on, in inches. */
export function blankSize(type: VehicleType): BlankSize {
  return BLANK_OF_TYPE[type];
}

/**
 * The last day of a registration: the years of the setting from the day of issue on. A renewal never ends before the
 * registration that it renews.
 */
export function registrationExpiry(registration: {
  action: 'NEW' | 'RENEWAL';
  asOf: CivilDate;
  registeredTo: CivilDate | null;
  years: number;
}): CivilDate {
  const { action, asOf, registeredTo, years } = registration;
  const ends = addYears(asOf, years);
  return action === 'RENEWAL' && registeredTo !== null && registeredTo > ends ? registeredTo : ends;
}
