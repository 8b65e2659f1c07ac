import { z } from 'zod';

/** A person's identification number at the mission portal: ten digits. */
export const pid = z
  .string()
  .regex(/^\d{10}$/, 'not a PID of ten digits')
  .brand<'Pid'>();
export type Pid = z.output<typeof pid>;

/** A vehicle identification number as filed, upper-cased; whether it is well formed is for the rules to judge. */
export const vin = z
  .string()
  .transform((text) => text.toUpperCase())
  .pipe(z.string().brand<'Vin'>());
export type Vin = z.output<typeof vin>;

export const missionId = z.string().min(1, 'an empty mission id').brand<'MissionId'>();
export type MissionId = z.output<typeof missionId>;

const PORTAL = /^5000\d{6}$/;
const ENFORCEMENT = /^OFM-E-\d{7}-\d$/;

/** The mission portal's number of a filing: `5000` and six digits. */
export const portalReference = z.string().regex(PORTAL, 'not a reference 5000 and six digits').brand<'Reference'>();

/** The office's own number of a matter of enforcement, as `OFM-E-0000042-2`. */
export const enforcementReference = z.string().regex(ENFORCEMENT, 'not the number of a matter').brand<'Reference'>();

/** The reference of any case. */
export const reference = z
  .string()
  .refine((text) => PORTAL.test(text) || ENFORCEMENT.test(text), { error: 'not the reference of a case' })
  .brand<'Reference'>();
export type Reference = z.output<typeof reference>;

export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'not a two-letter country code')
  .brand<'Country'>();
export type Country = z.output<typeof country>;

export const userId = z.string().min(1).brand<'UserId'>();
export type UserId = z.output<typeof userId>;

export const evidenceId = z.string().min(1).max(64).brand<'EvidenceId'>();
export type EvidenceId = z.output<typeof evidenceId>;

export const draftId = z.uuid('not the id of a draft').brand<'DraftId'>();
export type DraftId = z.output<typeof draftId>;

export const documentId = z.string().min(1).brand<'DocumentId'>();
export type DocumentId = z.output<typeof documentId>;
