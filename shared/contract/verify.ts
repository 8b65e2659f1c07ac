import { z } from 'zod';
import { CASE_READERS } from '../domain/case/roles.ts';
import { civilDate } from '../domain/dates.ts';
import { card } from '../domain/registry/card.ts';
import { licence } from '../domain/registry/licence.ts';
import { person } from '../domain/registry/person.ts';
import { vehicle } from '../domain/registry/vehicle.ts';
import { ANSWER_PARTS, PURPOSES } from '../domain/verify/disclosure.ts';
import { WHY_NOT } from '../domain/verify/standing.ts';
import { entry } from './entry.ts';

const optionalLine = (most: number) => z.string().trim().max(most).nullable();

/** Who calls and why: nothing is answered before it is known. */
export const verifyCall = z
  .strictObject({
    /** Name and badge, or the shop. */
    caller: z.string().trim().min(2, 'who calls is missing').max(120),
    agency: optionalLine(120),
    callback: optionalLine(60),
    purpose: z.enum(PURPOSES),
    /** The purpose in words, where none of the choices says it. */
    words: optionalLine(500),
  })
  .refine(({ purpose, words }) => purpose !== 'OTHER' || (words ?? '').length >= 3, {
    error: 'the purpose in words is missing',
    path: ['words'],
  });
export type VerifyCall = z.output<typeof verifyCall>;

export const SUBJECT_KINDS = ['VEHICLE', 'PLATE', 'CARD', 'LICENCE', 'TITLE', 'PERSON'] as const;

/** One thing of the registry that a caller may mean. */
export const verifySubject = z.strictObject({
  kind: z.enum(SUBJECT_KINDS),
  /** VIN, plate, number or PID. */
  key: z.string().min(1).max(64),
});
export type VerifySubject = z.output<typeof verifySubject>;

export const verifyMatch = z.strictObject({ ...verifySubject.shape, label: z.string(), detail: z.string() });
export type VerifyMatch = z.output<typeof verifyMatch>;

const standing = z.strictObject({
  valid: z.boolean(),
  since: civilDate.nullable(),
  why: z.enum(WHY_NOT).nullable(),
});

const accreditation = z.strictObject({
  from: civilDate,
  to: civilDate.nullable(),
  endsWith: z.enum(['PERSON', 'SPONSOR']),
});

const { pid, dob, title, category, citizenship } = person.shape;

/** What the registry says of one subject today; a part that does not apply or is not for this purpose is null. */
export const verifyAnswer = z.strictObject({
  subject: verifyMatch,
  asOf: civilDate,
  standing,
  /** The last valid day, where one is known. */
  until: civilDate.nullable(),
  /** Whose it is: the person, or the mission. */
  holder: z.string(),
  mission: z.strictObject({ name: z.string(), country: z.string(), city: z.string() }).nullable(),
  person: z.strictObject({ pid, dob, title, category, citizenship }).nullable(),
  accreditation: z.strictObject({ ...accreditation.shape, standing }).nullable(),
  sponsor: z
    .strictObject({
      name: z.string(),
      pid: z.string(),
      relation: z.enum(['SPOUSE', 'CHILD']),
      to: civilDate.nullable(),
    })
    .nullable(),
  residence: z.string().nullable(),
  card: z
    .strictObject({
      ...card.pick({ number: true, kind: true, level: true, issued: true, expires: true }).shape,
      restrictions: z.array(z.string()),
    })
    .nullable(),
  licences: z
    .array(
      z.strictObject({
        ...licence.pick({ number: true, product: true, licenceClass: true, expires: true }).shape,
        standing,
      }),
    )
    .nullable(),
  vehicle: vehicle
    .pick({ vin: true, year: true, make: true, model: true, colour: true, plate: true, registeredTo: true })
    .nullable(),
  title: z.strictObject({ number: z.string(), issued: civilDate.nullable() }).nullable(),
  immunity: z
    .strictObject({
      answers: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
      notes: z.array(z.string()),
      /** What the row is worth: after the accreditation, and for somebody else at the wheel. */
      cautions: z.array(z.string()),
    })
    .nullable(),
});
export type VerifyAnswer = z.output<typeof verifyAnswer>;

/** The number of a call at this desk: that of its entry in the audit log. */
const callReference = z.string().regex(/^CALL-\d{1,12}$/, 'not the reference of a call');

export const lookUpOutcome = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ANSWER'),
    reference: callReference,
    answer: verifyAnswer,
    withheld: z.array(z.enum(ANSWER_PARTS)),
    maySheet: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('CHOOSE'),
    reference: callReference,
    matches: z.array(verifyMatch),
    total: z.int(),
  }),
  z.strictObject({ kind: z.literal('NOTHING'), reference: callReference }),
]);
export type LookUpOutcome = z.output<typeof lookUpOutcome>;

export const verifyContract = {
  /** Looks up what a caller asks about. Each call is written into the audit log, also one that is refused. */
  lookUp: entry(
    CASE_READERS,
    z.strictObject({
      call: verifyCall,
      asked: z.string().trim().min(2).max(120),
      /** One of the matches that the same question was answered with before. */
      chosen: verifySubject.nullable(),
    }),
    lookUpOutcome,
  ),
  /** Makes the immunity sheet of a call that was answered today; its bytes are not stored. */
  sheet: entry(
    CASE_READERS,
    z.strictObject({ reference: callReference }),
    z.strictObject({ number: z.string(), sha256: z.string(), bytes: z.instanceof(Uint8Array) }),
  ),
  /** Saves a sheet made in this session where the system's dialog says; null where it was cancelled. */
  saveSheet: entry(
    CASE_READERS,
    z.strictObject({ number: z.string().min(1).max(40) }),
    z.strictObject({ file: z.string().nullable() }),
  ),
};
