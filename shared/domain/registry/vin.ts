/** Values of the characters, 49 CFR 565.15 table III; I, O and Q stand in no VIN. */
const VALUES: Readonly<Record<string, number>> = {
  ...Object.fromEntries(Array.from('0123456789', (digit) => [digit, Number(digit)])),
  A: 1,
  B: 2,
  C: 3,
  D: 4,
  E: 5,
  F: 6,
  G: 7,
  H: 8,
  J: 1,
  K: 2,
  L: 3,
  M: 4,
  N: 5,
  P: 7,
  R: 9,
  S: 2,
  T: 3,
  U: 4,
  V: 5,
  W: 6,
  X: 7,
  Y: 8,
  Z: 9,
};
/** Weights of the positions, 49 CFR 565.15 table IV; the check digit itself weighs nothing. */
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const CHECK_POSITION = 8;

/** Whether an upper-cased VIN has 17 characters of A–Z and 0–9 without I, O and Q. */
export function isWellFormedVin(vin: string): boolean {
  return /^[A-HJ-NPR-Z0-9]{17}$/.test(vin);
}

/** The check digit that a well-formed VIN ought to have at its ninth position: 0 to 9 or X (49 CFR 565.15(c)). */
export function vinCheckDigit(vin: string): string {
  if (!isWellFormedVin(vin)) throw new RangeError(`not a well-formed VIN: ${vin}`);
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * (VALUES[vin.charAt(at)] ?? 0), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

export function hasRightCheckDigit(vin: string): boolean {
  return vin.charAt(CHECK_POSITION) === vinCheckDigit(vin);
}
