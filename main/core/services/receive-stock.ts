import type { ParsedOf } from '../../../shared/contract/contract.ts';
import { formatPlate } from '../../../shared/domain/registry/plate-number.ts';
import { serialText, seriesFrom } from '../../../shared/domain/stock/serials.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isPlateGiven } from '../db/repositories/numbers.ts';
import { isPlateInUse } from '../db/repositories/registry-reads.ts';
import { receive } from '../db/repositories/stock.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { recordChange } from './record-change.ts';

type Received = ParsedOf<'stock.receive'>;
type Numbering = { prefix: string; digits: number; first: number; last: number };

/** What a series is numbered by; a plate's class and code stand before its serial, whatever was typed. */
function numberingOf({ kind, first, count, plates }: Received): Result<Numbering> {
  if (kind !== 'PLATE') {
    if (plates !== null) return fail('INVALID_INPUT', 'plates: only plates have a base, a class and a code.');
    return seriesFrom(kind, first, count);
  }
  if (plates === null) return fail('INVALID_INPUT', 'plates: give the base, the class and the code of the plates.');
  const isBare = /^\d{3,4}$/.test(first);
  const { plateClass, code } = plates;
  const numbering = seriesFrom(kind, isBare ? `${plateClass}${code}${first}` : first, count);
  if (numbering.ok && numbering.value.prefix !== `${plateClass}${code}`) {
    return fail('INVALID_INPUT', `first: ${first} is not of class ${plateClass} and code ${code}.`);
  }
  return numbering;
}

/** A plate of the series that was given, ordered or ended already: a second one must not lie in the drawer. */
function plateGivenBefore(
  db: Reader,
  plates: { plateClass: string; code: string },
  numbering: Numbering,
): string | null {
  const { plateClass, code } = plates;
  for (let serial = numbering.first; serial <= numbering.last; serial += 1) {
    const number = formatPlate({ class: plateClass, code, serial, reversed: false });
    if (isPlateGiven(db, plateClass, code, serial) || isPlateInUse(db, number)) return number;
  }
  return null;
}

/**
 * Takes a block of numbered pieces into stock.
 * @returns INVALID_INPUT where the numbers cannot be, CONFLICT where one was received, or its plate given, before
 */
export function receiveStock(session: Session, input: Received): Result<{ series: number }> {
  const allowed = permit(session, ['ISSUANCE', 'SUPERVISOR']);
  if (!allowed.ok) return allowed;
  const { clock, store } = session.desk;
  const numbering = numberingOf(input);
  if (!numbering.ok) return numbering;
  const { kind, plates, custodian, place, expiresOn, note } = input;
  if (expiresOn !== null && expiresOn < clock.today()) return fail('INVALID_INPUT', `expiresOn: ${expiresOn} is past.`);
  const { prefix, digits, first, last } = numbering.value;
  const done = store.write((tx) => {
    const given = plates && plateGivenBefore(tx, plates, numbering.value);
    if (given)
      return fail('CONFLICT', `Plate ${given} was given already.`, 'Check the class, the code and the serials.');
    const received = receive(tx, {
      ...{ kind, prefix, digits, first, last, custodian, place, expiresOn, note },
      ...(plates ?? {}),
      receivedAt: clock.now(),
      receivedBy: session.actor.name,
    });
    if (!received.ok) return received;
    const from = serialText({ prefix, digits, number: first });
    const to = serialText({ prefix, digits, number: last });
    recordChange(session, tx, {
      action: 'stock.receive',
      subject: { kind: 'stock', key: `series ${received.value}` },
      summary: `${last - first + 1} pieces of ${kind} were received, ${from} to ${to}.`,
      detail: { kind, first: from, last: to, custodian, place, expiresOn, plates },
    });
    return ok({ series: received.value });
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['stock', 'audit'] });
  return done;
}
