import { fail, ok, type Result } from '../../result.ts';
import { formatPlate, parsePlate, plateKey } from '../registry/plate-number.ts';
import type { StockKind } from './stock.ts';

/** The most pieces that are named at once. */
export const MOST_SERIALS = 100_000;

/** The digits of a plate's serial; one that has four has them all the same. */
const PLATE_DIGITS = 3;

/** A serial taken apart: `CB-000042` is `CB-`, 6 digits and 42. Only plates have something behind: `1234XED`. */
export interface SerialParts {
  readonly prefix: string;
  readonly digits: number;
  readonly number: number;
  readonly suffix: string;
}

/** The serial as it is written on the piece. */
export function serialText({ prefix, digits, number, suffix }: SerialParts): string {
  return `${prefix}${String(number).padStart(digits, '0')}${suffix}`;
}

/** What pieces of a kind are compared by: a plate is the same piece whichever way round it is written. */
export function pieceKey(kind: StockKind, serial: string): string {
  return kind === 'PLATE' ? plateKey(serial) : serial;
}

/** Every way in which a piece may have been written down. */
export function spellingsOf(kind: StockKind, serial: string): string[] {
  const plate = kind === 'PLATE' ? parsePlate(serial) : null;
  return plate ? [false, true].map((reversed) => formatPlate({ ...plate, reversed })) : [serial];
}

/**
 * A serial as anybody may type it, in capitals; a plate in the order that it is written in. Null where it is none: a serial
 * ends in 1 to 12 digits, with capitals, digits, hyphens or strokes before them.
 */
export function parseSerial(kind: StockKind, typed: string): SerialParts | null {
  if (kind === 'PLATE') {
    const plate = parsePlate(typed);
    if (!plate) return null;
    const numbered = { digits: PLATE_DIGITS, number: plate.serial };
    return plate.reversed
      ? { ...numbered, prefix: '', suffix: `${plate.code}${plate.class}` }
      : { ...numbered, prefix: `${plate.class}${plate.code}`, suffix: '' };
  }
  const found = /^([A-Z0-9/-]{0,24}?)(\d{1,12})$/.exec(typed.trim().toUpperCase());
  const [, prefix = '', digits = ''] = found ?? [];
  return found && { prefix, digits: digits.length, number: Number(digits), suffix: '' };
}

function parseRange(kind: StockKind, typed: string): Result<{ from: SerialParts; to: SerialParts }> {
  const ends = typed.split('..').map((end) => end.trim());
  const [first = '', last = first] = ends;
  if (ends.length > 2) return fail('INVALID_INPUT', `"${typed}" is no range; write it as CB-000001..CB-000050.`);
  const from = parseSerial(kind, first);
  const to = parseSerial(kind, last);
  if (!from || !to) return fail('INVALID_INPUT', `"${from ? last : first}" is no serial of this kind.`);
  if (from.prefix !== to.prefix || from.digits !== to.digits || from.suffix !== to.suffix) {
    return fail('INVALID_INPUT', `${first} and ${last} are not of one numbering; a range stays within one.`);
  }
  if (from.number > to.number) return fail('INVALID_INPUT', `${first} comes after ${last}; write the lower one first.`);
  return ok({ from, to });
}

/**
 * The serials that a person typed, singly or as ranges: `CB-000001..CB-000050, CB-000053`, with commas, semicolons or
 * new lines between them. Empty text names none.
 * @returns INVALID_INPUT for what is no serial, for one that is named twice, and for more than 100,000
 */
export function parseSerials(kind: StockKind, typed: string): Result<string[]> {
  const named = new Map<string, string>();
  for (const part of typed.split(/[,;\n]/).map((one) => one.trim())) {
    if (part === '') continue;
    const range = parseRange(kind, part);
    if (!range.ok) return range;
    const { from, to } = range.value;
    if (named.size + to.number - from.number + 1 > MOST_SERIALS) {
      return fail('INVALID_INPUT', `More than ${MOST_SERIALS.toLocaleString('en-US')} serials are named at once.`);
    }
    for (let number = from.number; number <= to.number; number += 1) {
      const serial = serialText({ ...from, number });
      const key = pieceKey(kind, serial);
      if (named.has(key)) return fail('INVALID_INPUT', `${serial} is named twice.`);
      named.set(key, serial);
    }
  }
  return ok([...named.values()]);
}

/** Serials as ranges of what follows one another, in the order given: `CB-000001..CB-000050`. */
export function serialRanges(kind: StockKind, serials: readonly string[]): string[] {
  const ranges: { first: string; last: string; next: string | null }[] = [];
  for (const serial of serials) {
    const parts = parseSerial(kind, serial);
    const next = parts && serialText({ ...parts, number: parts.number + 1 });
    const open = ranges.at(-1);
    if (open && open.next === serial) Object.assign(open, { last: serial, next });
    else ranges.push({ first: serial, last: serial, next });
  }
  return ranges.map(({ first, last }) => (first === last ? first : `${first}..${last}`));
}

/** How the pieces of a series are numbered. */
export interface Numbering extends Omit<SerialParts, 'number'> {
  readonly first: number;
  readonly last: number;
}

/**
 * The numbering of a series from its first serial on.
 * @returns INVALID_INPUT where the first is no serial, or the last would need more digits than the first has
 */
export function seriesFrom(kind: StockKind, first: string, count: number): Result<Numbering> {
  const parts = parseSerial(kind, first);
  if (!parts) return fail('INVALID_INPUT', `first: "${first}" is no serial of this kind.`);
  const { prefix, digits, number, suffix } = parts;
  const last = number + count - 1;
  const most = kind === 'PLATE' ? 4 : digits;
  if (String(last).length > most) {
    return fail('INVALID_INPUT', `count: ${count} pieces from ${first} would pass the ${most} digits of a serial.`);
  }
  return ok({ prefix, digits, suffix, first: number, last });
}
