import type { Odometer } from '../../../shared/domain/registry/vehicle.ts';

export interface OdometerFacts {
  readonly odometer: Odometer | null;
  readonly odometerExemption: string | null;
}

/** The three statements of 49 CFR 580.5(e), of which a transferor makes one. */
export const MILEAGE_STATEMENTS: Record<Odometer['status'], string> = {
  ACTUAL: 'The reading reflects the actual mileage of the vehicle.',
  EXCEEDS_MECHANICAL_LIMITS: 'The reading reflects the mileage in excess of its mechanical limits.',
  NOT_ACTUAL:
    'The reading does not reflect the actual mileage and should not be relied upon. WARNING: ODOMETER DISCREPANCY.',
};

/** 49 CFR 580.5(d): the sentence that refers to the law and to the penalty. */
export const FEDERAL_LAW =
  'Federal law (49 USC chapter 327; 49 CFR 580.5) requires that you state the mileage upon transfer of ownership. Failure to complete the statement, or providing a false statement, may result in fines and/or imprisonment.';

const STATUS_WORDS: Record<Odometer['status'], string> = {
  ACTUAL: 'ACTUAL MILEAGE',
  EXCEEDS_MECHANICAL_LIMITS: 'EXCEEDS MECHANICAL LIMITS',
  NOT_ACTUAL: 'NOT THE ACTUAL MILEAGE. WARNING: ODOMETER DISCREPANCY',
};

/** The reading as the regulation wants it: whole miles, tenths left off and not rounded up. */
export function odometerValue({ odometer, odometerExemption }: OdometerFacts): string {
  if (odometer)
    return `${Math.trunc(odometer.reading).toLocaleString('en-US')} miles, ${STATUS_WORDS[odometer.status]}`;
  return odometerExemption ? 'EXEMPT' : 'Not stated';
}

/** What the title states about the mileage: the statement made, or why none is needed. */
export function odometerWords({ odometer, odometerExemption }: OdometerFacts): string {
  const made = odometer ? [MILEAGE_STATEMENTS[odometer.status]] : [];
  const why = odometerExemption ? [`Exempt from odometer disclosure under 49 CFR 580.17: ${odometerExemption}.`] : [];
  return [...made, ...why].join(' ') || 'None made; the transferor makes one below.';
}
