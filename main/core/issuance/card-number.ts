import { takeNumber } from '../db/repositories/numbers.ts';
import { findCard } from '../db/repositories/registry-reads.ts';
import type { Tx } from '../db/store.ts';
import { checkDigit } from './paper-number.ts';

const FIRST = 300_000_000;

/** Takes the next ten-digit number of a tax exemption card that no card of the registry bears; the last digit checks the others. */
export function takeCardNumber(tx: Tx): string {
  for (;;) {
    const digits = String(FIRST + takeNumber(tx, 'tax card')).padStart(9, '0');
    const number = `${digits}${checkDigit(digits)}`;
    if (findCard(tx, number) === null) return number;
  }
}
