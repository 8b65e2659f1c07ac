import type { ParsedOf } from '../../../shared/contract/contract.ts';
import { formatPlate, parsePlate } from '../../../shared/domain/registry/plate-number.ts';
import { type Numbering, serialText, seriesFrom } from '../../../shared/domain/stock/serials.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { isRetired, isSerialTaken } from '../db/repositories/numbers.ts';
import { isOrdered } from '../db/repositories/plate-orders.ts';
import { isPlateInStock } from '../db/repositories/plate-stock.ts';
import { isPlateInUse } from '../db/repositories/registry-reads.ts';
import { receive } from '../db/repositories/stock-series.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { recordChange } from './record-change.ts';

type Received = ParsedOf<'stock.receive'>;

/** What a series is numbered by; a plate's number alone is read with its class and code before it. */
function numberingOf({ kind, first, count, plates }: Received): Result<Numbering> {
  if (kind !== 'PLATE') {
    if (plates !== null) return fail('INVALID_INPUT', 'plates: only plates have a base, a class and a code.');
    return seriesFrom(kind, first, count);
  }
  if (plates === null) return fail('INVALID_INPUT', 'plates: give the base, the class and the code of the plates.');
  const { plateClass, code } = plates;
  const plate = /^\d{3,4}$/.test(first) ? `${plateClass}${code}${first}` : first;
  const parts = parsePlate(plate);
  if (parts && (parts.class !== plateClass || parts.code !== code)) {
    return fail('INVALID_INPUT', `first: ${first} is not of class ${plateClass} and code ${code}.`);
  }
  return seriesFrom(kind, plate, count);
}

/** Why a plate must not lie in the drawer, or not a second time; null where it may. */
function whyNotReceived(db: Reader, plateClass: string, code: string, serial: number): Result<void> {
  const plate = formatPlate({ class: plateClass, code, serial, reversed: false });
  const refuse = (why: string, next: string) => fail('CONFLICT', `Plate ${plate} ${why}.`, next);
  const check = 'Check the class, the code and the serials.';
  if (isPlateInStock(db, plate)) return refuse('was received already', check);
  if (isSerialTaken(db, plateClass, code, serial) || isPlateInUse(db, plate)) return refuse('was given already', check);
  if (isRetired(db, plate)) return refuse('was ended and is never given again', check);
  if (isOrdered(db, plate))
    return refuse('came with a plate order', 'Accept it in its order; it goes into stock by that.');
  return ok(undefined);
}

function mayReceive(db: Reader, { plates }: Received, { first, last }: Numbering): Result<void> {
  if (plates === null) return ok(undefined);
  for (let serial = first; serial <= last; serial += 1) {
    const may = whyNotReceived(db, plates.plateClass, plates.code, serial);
    if (!may.ok) return may;
  }
  return ok(undefined);
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
  const { prefix, digits, suffix, first, last } = numbering.value;
  const done = store.write((tx) => {
    const may = mayReceive(tx, input, numbering.value);
    if (!may.ok) return may;
    const received = receive(tx, {
      ...{ kind, prefix, digits, suffix, first, last, custodian, place, expiresOn, note },
      ...(plates ?? {}),
      receivedAt: clock.now(),
      receivedBy: session.actor.name,
    });
    if (!received.ok) return received;
    const from = serialText({ prefix, digits, suffix, number: first });
    const to = serialText({ prefix, digits, suffix, number: last });
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
