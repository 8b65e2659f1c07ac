import { isWellFormedVin } from '../registry/vin.ts';
import type { Judgement } from './rule.ts';
import { fact, pass, returned } from './words.ts';

/** VINs of 17 characters came with model year 1981. */
export const FIRST_STANDARD_YEAR = 1981;

/** The standard that VEH-VIN applies. */
export const VIN_AUTHORITY = '49 CFR 565.13';

/**
 * Whether a VIN has the form that its model year asks for.
 * @param fields where the application has the VIN and the year
 */
export function judgeVin(
  { vin, year }: { readonly vin: string; readonly year: number },
  fields: { readonly vin: { field?: string }; readonly year: { field?: string } },
): Judgement {
  const looked = [
    fact('VIN', vin, { needs: '17 characters A–Z and 0–9 without I, O, Q', ...fields.vin }),
    fact('Model year', String(year), fields.year),
  ];
  if (year < FIRST_STANDARD_YEAR) return pass(`A ${year} model need not have a VIN of 17 characters.`, looked);
  if (isWellFormedVin(vin)) return pass('The VIN has the right form.', looked);
  const why = vin.length === 17 ? 'has a character that no VIN has' : `has ${vin.length} characters instead of 17`;
  return returned(`The VIN ${vin} ${why}.`, 'File again with the VIN as on the ownership document.', looked);
}
