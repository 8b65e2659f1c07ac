import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasRightCheckDigit, isWellFormedVin, vinCheckDigit } from '../../shared/domain/registry/vin.ts';

const LETTERS = 'ABCDEFGHJKLMNPRSTUVWXYZ0123456789';
const someVin = fc.array(fc.constantFrom(...LETTERS), { minLength: 17, maxLength: 17 }).map((all) => all.join(''));

function withCheckDigit(vin: string): string {
  return vin.slice(0, 8) + vinCheckDigit(vin) + vin.slice(9);
}

describe('a VIN', () => {
  test.each([
    ['1G4AH59H45G118341', true],
    ['1G4AH59H45G11834', false],
    ['1G4AH59H45G1183411', false],
    ['IG4AH59H45G118341', false],
    ['OG4AH59H45G118341', false],
    ['QG4AH59H45G118341', false],
    ['1g4ah59h45g118341', false],
    ['1G4AH59H45G11834 ', false],
    ['1G4AH59H45G11834\n', false],
    ['1G4AH59H45G11834-', false],
    ['', false],
  ])('%j is well formed: %s', (vin, is) => {
    expect(isWellFormedVin(vin)).toBe(is);
  });

  // The two examples of the regulation's text, and one known for its check digit X.
  test.each([
    ['1G4AH59H45G118341', '4'],
    ['1J9RP1A36A1644345', '6'],
    ['1M8GDM9AXKP042788', 'X'],
    ['11111111111111111', '1'],
  ])('%s has the check digit %s', (vin, digit) => {
    expect(vinCheckDigit(vin)).toBe(digit);
    expect(hasRightCheckDigit(vin)).toBe(true);
  });

  test('has no check digit where it is not well formed', () => {
    expect(() => vinCheckDigit('1G4AH59H4')).toThrow(RangeError);
  });

  test('does not weigh the check digit itself', () => {
    fc.assert(
      fc.property(someVin, fc.constantFrom(...LETTERS), (vin, at9) => {
        expect(vinCheckDigit(vin.slice(0, 8) + at9 + vin.slice(9))).toBe(vinCheckDigit(vin));
      }),
    );
  });

  test('is right with exactly one character in the ninth place', () => {
    fc.assert(
      fc.property(someVin, (vin) => {
        const right = [...LETTERS].filter((at9) => hasRightCheckDigit(vin.slice(0, 8) + at9 + vin.slice(9)));
        expect(right).toEqual([vinCheckDigit(vin)]);
      }),
    );
  });

  test('shows every digit that was mistyped for another', () => {
    const place = fc.integer({ min: 0, max: 16 }).filter((at) => at !== 8);
    fc.assert(
      fc.property(someVin, place, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (vin, at, a, b) => {
        fc.pre(a !== b);
        const one = withCheckDigit(vin.slice(0, at) + a + vin.slice(at + 1));
        expect(hasRightCheckDigit(one)).toBe(true);
        expect(hasRightCheckDigit(one.slice(0, at) + b + one.slice(at + 1))).toBe(false);
      }),
    );
  });
});
