import type { PaperSeries } from '../../../shared/domain/programs/production.ts';
import { takeNumber } from '../db/repositories/numbers.ts';
import type { Tx } from '../db/store.ts';

/** Luhn's digit over the number: one wrong or two swapped digits on the telephone are noticed. */
export function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, at) => {
    const value = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/**
 * Takes the next number of a series of papers, as `OFM-R-0000042-2`.
 * @param series the kind of paper, as one capital letter
 */
export function takePaperNumber(tx: Tx, series: PaperSeries): string {
  const digits = String(takeNumber(tx, series)).padStart(7, '0');
  return `OFM-${series}-${digits}-${checkDigit(digits)}`;
}
