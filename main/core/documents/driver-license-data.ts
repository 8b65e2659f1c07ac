import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import { code, documentNumber, words } from './document.ts';

/** What a license and an identification card have in common. */
const holderCard = {
  /** The card's own number: the barcode's document discriminator, which holds 25 signs. */
  number: documentNumber.max(25),
  /** The holder's number, the same on every card that the holder gets. */
  licenseNumber: code(25),
  surname: words(200),
  /** Empty for somebody of one name. */
  given: z.union([z.literal(''), words(200)]),
  dob: civilDate,
  sex: z.enum(['F', 'M', 'X']),
  address: z.strictObject({ line: words(120), city: words(80), state: words(40), zip: words(12) }),
  mission: words(250),
  issued: civilDate,
  expires: civilDate,
  reference: code(20),
  office: words(120),
  specimen: z.boolean(),
};

const privilegeCode = z.string().regex(/^[A-Z0-9]{1,4}$/, 'not a code of one to four capitals or digits');

/** Codes with their meaning, no more of them than the barcode's element holds. */
function privileges(most: number) {
  return z
    .array(z.strictObject({ code: privilegeCode, words: words(120) }))
    .max(most)
    .refine((list) => list.map((each) => each.code).join('').length <= most, {
      error: `more codes than the barcode holds, ${most} signs in all`,
    });
}

export const driverLicenseData = z.strictObject({
  ...holderCard,
  product: z.enum(['LICENCE', 'PERMIT', 'MOTORCYCLE']),
  licenseClass: z.strictObject({ code: privilegeCode, words: words(120) }).nullable(),
  restrictions: privileges(12),
  endorsements: privileges(5),
});
export type DriverLicenseData = z.output<typeof driverLicenseData>;

export const idCardData = z.strictObject(holderCard);
export type IdCardData = z.output<typeof idCardData>;

export type Privilege = DriverLicenseData['restrictions'][number];

/** Either card as it is drawn: `license` is what only a license has, and null on an identification card. */
export interface HolderCard {
  readonly holder: IdCardData;
  readonly license: Omit<DriverLicenseData, keyof IdCardData> | null;
}
