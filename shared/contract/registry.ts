import { z } from 'zod';
import { CASE_ACTIONS, CASE_STATUSES } from '../domain/case/life-cycle.ts';
import { CASE_READERS } from '../domain/case/roles.ts';
import { missionId, pid, reference, vin } from '../domain/ids.ts';
import { insurance } from '../domain/programs/vehicle-registration/application.ts';
import { reciprocityTerm } from '../domain/reciprocity/term.ts';
import { accreditation } from '../domain/registry/accreditation-history.ts';
import { card } from '../domain/registry/card.ts';
import { duplicate } from '../domain/registry/duplicates.ts';
import { licence } from '../domain/registry/licence.ts';
import { mission } from '../domain/registry/mission.ts';
import { person } from '../domain/registry/person.ts';
import { ticket } from '../domain/registry/ticket.ts';
import { vehicle } from '../domain/registry/vehicle.ts';
import { violation } from '../domain/registry/violation.ts';
import { caseRow, surrenderRow } from './cases.ts';
import { entry } from './entry.ts';

export const REGISTRY_KINDS = ['mission', 'person', 'vehicle'] as const;

export const registryHit = z.strictObject({
  kind: z.enum(REGISTRY_KINDS),
  key: z.string(),
  title: z.string(),
  subtitle: z.string(),
});
export type RegistryHit = z.output<typeof registryHit>;

/** A paper made in a case, and the case. */
export const recordPaper = z.strictObject({
  reference,
  kind: z.string(),
  title: z.string(),
  number: z.string(),
  createdAt: z.string(),
});
export type RecordPaper = z.output<typeof recordPaper>;

/** How a case was decided last. */
export const decided = z.strictObject({
  reference,
  action: z.enum(CASE_ACTIONS),
  asOf: z.string(),
  reason: z.string(),
});
export type Decided = z.output<typeof decided>;

/** Something that a matter asked back, and whether it came. */
export const askedBack = surrenderRow.extend({ reference });
export type AskedBack = z.output<typeof askedBack>;

/** The newest cases of a record, how many there are, and how those shown were decided. */
const itsCases = { cases: z.array(caseRow), casesTotal: z.int(), decided: z.array(decided) };

const accreditationChange = z.strictObject({
  at: z.string(),
  actor: z.string(),
  summary: z.string(),
  before: accreditation.strict().nullable(),
  after: accreditation.strict(),
});

export const missionRecord = z.strictObject({
  mission,
  people: z.array(person),
  peopleTotal: z.int(),
  vehicles: z.array(vehicle),
  vehiclesTotal: z.int(),
  cards: z.array(card),
  cardsTotal: z.int(),
  terms: z.array(reciprocityTerm),
  cases: z.array(caseRow),
  casesTotal: z.int(),
  /** How many cases each program has, and how many of them are open. */
  programs: z.array(z.strictObject({ program: z.string(), open: z.int(), all: z.int() })),
  /** The newest open matters of enforcement. */
  matters: z.array(caseRow),
});
export type MissionRecord = z.output<typeof missionRecord>;

export const personRecord = z.strictObject({
  person,
  missionName: z.string(),
  sponsor: person.nullable(),
  dependants: z.array(person),
  /** The newest change first. */
  accreditation: z.array(accreditationChange),
  vehicles: z.array(vehicle),
  cards: z.array(card),
  licences: z.array(licence),
  askedBack: z.array(askedBack),
  violations: z.array(violation.extend({ counts: z.boolean() })),
  /** For how many years points count. */
  pointsYears: z.int(),
  ...itsCases,
  papers: z.array(recordPaper),
});
export type PersonRecord = z.output<typeof personRecord>;

export const vehicleRecord = z.strictObject({
  vehicle,
  ownerName: z.string(),
  titles: z.array(
    z.strictObject({
      reference,
      number: z.string(),
      createdAt: z.string(),
      status: caseRow.shape.status,
      type: z.string(),
      transferDate: z.string(),
      brands: z.array(z.string()),
    }),
  ),
  plates: z.array(
    z.strictObject({
      number: z.string(),
      state: z.enum(['RESERVED', 'ISSUED', 'VOID']),
      reservedAt: z.string(),
      reference,
    }),
  ),
  /** As the newest registration has it; null where there is none. */
  insurance: z
    .strictObject({ reference, filed: z.string(), status: caseRow.shape.status, policy: insurance })
    .nullable(),
  askedBack: z.array(askedBack),
  tickets: z.array(ticket),
  ...itsCases,
  papers: z.array(recordPaper),
});
export type VehicleRecord = z.output<typeof vehicleRecord>;

/** Where a walk through the open cases stands. */
export const openCaseMark = z.strictObject({ status: z.enum(CASE_STATUSES), id: z.int().min(0) });

export const registryContract = {
  search: entry(
    CASE_READERS,
    z.strictObject({
      query: z.string().trim().max(120),
      kind: z.enum(REGISTRY_KINDS).optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({ total: z.int(), hits: z.array(registryHit) }),
  ),
  /** Id and name of every mission, by name, for pickers. */
  missions: entry(
    CASE_READERS,
    z.strictObject({}),
    z.strictObject({ missions: z.array(z.strictObject({ id: missionId, name: z.string() })) }),
  ),
  mission: entry(CASE_READERS, z.strictObject({ id: missionId }), missionRecord),
  person: entry(CASE_READERS, z.strictObject({ pid }), personRecord),
  vehicle: entry(CASE_READERS, z.strictObject({ vin }), vehicleRecord),
  /** What looks like the record of a person or vehicle, or like a case, and is kept apart from it. */
  duplicatesOf: entry(
    CASE_READERS,
    z.strictObject({ kind: z.enum(['person', 'vehicle', 'case']), key: z.string().min(1).max(64) }),
    z.strictObject({ duplicates: z.array(duplicate) }),
  ),
  /** Duplicates in the next open cases after a mark; `next` is null where these were the last. */
  duplicates: entry(
    CASE_READERS,
    z.strictObject({ after: openCaseMark.nullable() }),
    z.strictObject({ duplicates: z.array(duplicate), looked: z.int(), next: openCaseMark.nullable() }),
  ),
};
