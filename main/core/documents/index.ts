import { fail, ok, type Result } from '../../../shared/result.ts';
import { approvalLetter } from './approval-letter.ts';
import { type CustomsClearanceData, customsClearance } from './customs-clearance.ts';
import { denialLetter } from './denial-letter.ts';
import { type DocumentType, type Marks, type MediaType, sha256 } from './document.ts';
import { driverLicense, idCard } from './driver-license.ts';
import type { DriverLicenseData, IdCardData } from './driver-license-data.ts';
import type { EnforcementData, EnforcementKind } from './enforcement-data.ts';
import { enforcementLetter } from './enforcement-letter.ts';
import { type ImmunityCertificationData, immunityCertification } from './immunity-certification.ts';
import { type ImmunitySheetData, immunitySheet } from './immunity-sheet.ts';
import { type LawEnforcementNoticeData, lawEnforcementNotice } from './law-enforcement-notice.ts';
import type { LetterData } from './letter-data.ts';
import { type NonEligibilityLetterData, nonEligibilityLetter } from './non-eligibility-letter.ts';
import { plateManifest } from './plate-manifest.ts';
import { plateOrder } from './plate-order.ts';
import { plateOrderCsv } from './plate-order-csv.ts';
import type { PlateOrderData } from './plate-order-data.ts';
import { type PropertyDeterminationData, propertyDetermination } from './property-determination.ts';
import { type RegistrationCardData, registrationCard } from './registration-card.ts';
import { returnLetter } from './return-letter.ts';
import { taxCard } from './tax-card.ts';
import type { TaxCardData } from './tax-card-data.ts';
import { type TaxLetterData, taxLetter } from './tax-letter.ts';
import { type TitleCertificateData, titleCertificate } from './title-certificate.ts';
import { type TravelDeterminationData, travelDetermination } from './travel-determination.ts';

export type { CustomsClearanceData } from './customs-clearance.ts';
export type { DocumentType, Marks, MediaType } from './document.ts';
export type { DriverLicenseData, IdCardData } from './driver-license-data.ts';
export type { EnforcementData, EnforcementKind } from './enforcement-data.ts';
export type { ImmunityCertificationData } from './immunity-certification.ts';
export type { ImmunitySheetData } from './immunity-sheet.ts';
export type { LawEnforcementNoticeData } from './law-enforcement-notice.ts';
export type { LetterData, LetterFinding } from './letter-data.ts';
export type { NonEligibilityLetterData } from './non-eligibility-letter.ts';
export type { PlateOrderData, PlateOrderLine } from './plate-order-data.ts';
export type { PropertyDeterminationData } from './property-determination.ts';
export type { RegistrationCardData } from './registration-card.ts';
export type { TaxCardData } from './tax-card-data.ts';
export type { TaxLetterData } from './tax-letter.ts';
export type { TitleCertificateData } from './title-certificate.ts';
export type { TravelDeterminationData } from './travel-determination.ts';

/** What each kind of paper is made of. */
export interface DocumentData extends Readonly<Record<EnforcementKind, EnforcementData>> {
  readonly REGISTRATION_CARD: RegistrationCardData;
  readonly DRIVER_LICENCE: DriverLicenseData;
  readonly ID_CARD: IdCardData;
  readonly TAX_CARD: TaxCardData;
  readonly PLATE_ORDER: PlateOrderData;
  readonly PLATE_ORDER_CSV: PlateOrderData;
  readonly PLATE_MANIFEST: PlateOrderData;
  readonly APPROVAL_LETTER: LetterData;
  readonly RETURN_LETTER: LetterData;
  readonly DENIAL_LETTER: LetterData;
  readonly TITLE_CERTIFICATE: TitleCertificateData;
  readonly TAX_LETTER: TaxLetterData;
  readonly CUSTOMS_CLEARANCE: CustomsClearanceData;
  readonly PROPERTY_DETERMINATION: PropertyDeterminationData;
  readonly TRAVEL_DETERMINATION: TravelDeterminationData;
  readonly IMMUNITY_SHEET: ImmunitySheetData;
  readonly IMMUNITY_CERTIFICATION: ImmunityCertificationData;
  readonly NON_ELIGIBILITY_LETTER: NonEligibilityLetterData;
  readonly LAW_ENFORCEMENT_NOTICE: LawEnforcementNoticeData;
}
export type DocumentKind = keyof DocumentData;

/** Every paper the desk makes. A new one is a file of its own and a line here. */
export const DOCUMENTS: { readonly [Kind in DocumentKind]: DocumentType<DocumentData[Kind]> } = {
  REGISTRATION_CARD: registrationCard,
  DRIVER_LICENCE: driverLicense,
  ID_CARD: idCard,
  TAX_CARD: taxCard,
  PLATE_ORDER: plateOrder,
  PLATE_ORDER_CSV: plateOrderCsv,
  PLATE_MANIFEST: plateManifest,
  APPROVAL_LETTER: approvalLetter,
  RETURN_LETTER: returnLetter,
  DENIAL_LETTER: denialLetter,
  TITLE_CERTIFICATE: titleCertificate,
  TAX_LETTER: taxLetter,
  CUSTOMS_CLEARANCE: customsClearance,
  PROPERTY_DETERMINATION: propertyDetermination,
  TRAVEL_DETERMINATION: travelDetermination,
  IMMUNITY_SHEET: immunitySheet,
  IMMUNITY_CERTIFICATION: immunityCertification,
  NON_ELIGIBILITY_LETTER: nonEligibilityLetter,
  LAW_ENFORCEMENT_NOTICE: lawEnforcementNotice,
  INSURANCE_NOTICE: enforcementLetter('INSURANCE_NOTICE'),
  INSURANCE_WARNING: enforcementLetter('INSURANCE_WARNING'),
  PLATE_RECALL: enforcementLetter('PLATE_RECALL'),
  LICENCE_RECALL: enforcementLetter('LICENCE_RECALL'),
  POINTS_REVIEW: enforcementLetter('POINTS_REVIEW'),
  TICKET_NOTICE: enforcementLetter('TICKET_NOTICE'),
  TERMINATION_NOTICE: enforcementLetter('TERMINATION_NOTICE'),
};

export const DOCUMENT_KINDS = Object.keys(DOCUMENTS) as [DocumentKind, ...DocumentKind[]];

export function isDocumentKind(text: string): text is DocumentKind {
  return Object.hasOwn(DOCUMENTS, text);
}

/** A paper as it is stored and printed. */
export interface MadeDocument {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly mediaType: MediaType;
}

/**
 * Makes a paper of its frozen data: the same data and marks give the same bytes, on every desk and on every day.
 * @param marks the seal of `claimsOf`, empty for a kind that bears none; which copy it is
 */
export async function makeDocument<Kind extends DocumentKind>(
  kind: Kind,
  data: unknown,
  marks: Marks,
): Promise<Result<MadeDocument>> {
  const type: DocumentType<DocumentData[Kind]> = DOCUMENTS[kind];
  const parsed = type.dataSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.') || 'data';
    return fail('INVALID_INPUT', `The ${type.title.toLowerCase()} cannot be made: ${where}, ${issue?.message}.`);
  }
  const made = await type.make(parsed.data, marks);
  if (!made.ok) return made;
  return ok({ bytes: made.value, sha256: sha256(made.value), mediaType: type.mediaType });
}
