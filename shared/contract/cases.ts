import { z } from 'zod';
import { CORRECTORS } from '../domain/case/correction.ts';
import { CASE_ACTIONS, CASE_STATUSES } from '../domain/case/life-cycle.ts';
import { CASE_READERS } from '../domain/case/roles.ts';
import { CLOCK_KINDS } from '../domain/clocks/clock.ts';
import { civilDate } from '../domain/dates.ts';
import { documentId, draftId, missionId, reference, userId } from '../domain/ids.ts';
import { CASE_OUTCOMES, HOLD_REASONS, verdict } from '../domain/rules/finding.ts';
import { entry } from './entry.ts';
import { evidenceRow } from './evidence-row.ts';

export const SORT_COLUMNS = [
  'reference',
  'subject',
  'mission',
  'program',
  'status',
  'assignee',
  'filed',
  'due',
] as const;
export type SortColumn = (typeof SORT_COLUMNS)[number];

export const caseFilter = z.strictObject({
  /** Any of these; all where it is left out. */
  statuses: z.array(z.enum(CASE_STATUSES)).max(CASE_STATUSES.length).optional(),
  program: z.string().max(40).optional(),
  mission: missionId.optional(),
  /** A user's id, `me`, `none` or `any`. */
  assignee: z.string().max(64).optional(),
  filedFrom: civilDate.optional(),
  filedTo: civilDate.optional(),
  /** Due on that day or before, and still open. */
  dueBy: civilDate.optional(),
  /** Due on that day or later, and still open. */
  dueFrom: civilDate.optional(),
  onHold: z.boolean().optional(),
  /** On hold for that reason. */
  holdReason: z.enum(HOLD_REASONS).optional(),
  /** Words of a reference, name, PID, VIN or plate. */
  search: z.string().trim().max(120).optional(),
});
export type CaseFilter = z.input<typeof caseFilter>;

export const GROUPINGS = ['program', 'status', 'mission', 'assignee', 'due', 'holdReason'] as const;
export type GroupBy = (typeof GROUPINGS)[number];

/** Cases that have something in common: what, how it is called, and how many. */
export const caseGroup = z.strictObject({ key: z.string().nullable(), title: z.string().nullable(), count: z.int() });
export type CaseGroup = z.output<typeof caseGroup>;

export const caseRow = z.strictObject({
  reference,
  program: z.string(),
  form: z.string(),
  /** Applicant as filed, or the mission's name. */
  subject: z.string(),
  mission: z.string(),
  missionId,
  status: z.enum(CASE_STATUSES),
  assignee: z.string().nullable(),
  filed: z.string(),
  due: z.string(),
  onHold: z.boolean(),
  holdReason: z.enum(HOLD_REASONS).nullable(),
  vin: z.string().nullable(),
  plate: z.string().nullable(),
});
export type CaseRow = z.output<typeof caseRow>;

export const casePage = z.strictObject({ total: z.int(), offset: z.int(), rows: z.array(caseRow) });

export const hold = z.strictObject({
  id: z.int(),
  reason: z.enum(HOLD_REASONS),
  endsWhen: z.string(),
  startedAt: z.string(),
  startedBy: z.string(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  endNote: z.string().nullable(),
});

export const documentRow = z.strictObject({
  id: documentId,
  kind: z.string(),
  title: z.string(),
  number: z.string(),
  /** 0 for the original, then the duplicates. */
  copy: z.int(),
  mediaType: z.enum(['application/pdf', 'text/csv']),
  sha256: z.string(),
  createdAt: z.string(),
  bytes: z.int(),
});
export type DocumentRow = z.output<typeof documentRow>;

export const decisionRow = z.strictObject({
  action: z.enum(CASE_ACTIONS),
  by: z.string(),
  at: z.string(),
  asOf: z.string(),
  reason: z.string(),
  outcome: z.enum(CASE_OUTCOMES),
  /** Rules whose HOLD or REVIEW was overridden. */
  overridden: z.array(z.string()),
});

export const historyRow = z.strictObject({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  summary: z.string(),
});

export const clockRow = z.strictObject({
  kind: z.enum(CLOCK_KINDS),
  startedOn: z.string(),
  endsOn: z.string(),
  stoppedOn: z.string().nullable(),
});

/** Something that has to come back to the office in a matter. */
export const surrenderRow = z.strictObject({
  id: z.int(),
  kind: z.enum(['PLATE', 'CARD', 'LICENCE']),
  number: z.string(),
  holder: z.string(),
  dueOn: z.string(),
  returnedOn: z.string().nullable(),
  returnedTo: z.string().nullable(),
});

export const RELATIONS = ['APPLICANT', 'SPONSOR', 'DEPENDANT', 'FAMILY', 'VEHICLE'] as const;

/** Another case that whoever decides this one should know of, and why. */
export const relatedCase = z.strictObject({
  reference,
  program: z.string(),
  subject: z.string(),
  status: z.enum(CASE_STATUSES),
  filed: z.string(),
  why: z.array(z.enum(RELATIONS)).min(1),
});
export type RelatedCase = z.output<typeof relatedCase>;

export const caseFile = z.strictObject({
  row: caseRow,
  /** Rises with every change; a change made on an older one is refused. */
  version: z.int(),
  /** The application as filed, in the shape of its program's schema. */
  application: z.record(z.string(), z.json()),
  /** Fields whose value differs from the registry: path → the registry's value. */
  differences: z.record(z.string(), z.string()),
  missionName: z.string(),
  missionKind: z.string(),
  country: z.string(),
  applicantTitle: z.string().nullable(),
  applicantCategory: z.string().nullable(),
  /** Of an open case as of today; of a decided one as it was decided. */
  verdict,
  frozen: z.boolean(),
  evidence: z.array(z.strictObject({ kind: z.string(), label: z.string(), given: z.boolean() })),
  actions: z.array(z.enum(CASE_ACTIONS)),
  holds: z.array(hold),
  clocks: z.array(clockRow),
  surrenders: z.array(surrenderRow),
  notes: z.array(z.strictObject({ id: z.int(), at: z.string(), author: z.string(), text: z.string() })),
  decisions: z.array(decisionRow),
  documents: z.array(documentRow),
  /** The newest 50 at most. */
  related: z.array(relatedCase),
  /** What was attached, oldest first. */
  attachments: z.array(evidenceRow),
  history: z.array(historyRow),
});
export type CaseFile = z.output<typeof caseFile>;

const REVIEWERS = ['ADJUDICATOR', 'SUPERVISOR'] as const;
const WRITERS = ['INTAKE', ...REVIEWERS] as const;
const one = z.strictObject({ case: caseFile });
/** The draft that is filed; it is gone once the filing is on disk. */
const draft = draftId.optional();
const reason = z.string().trim().min(3, 'give a reason of at least 3 characters').max(4000);

export const casesContract = {
  page: entry(
    CASE_READERS,
    z.strictObject({
      filter: caseFilter,
      sort: z.strictObject({ column: z.enum(SORT_COLUMNS), descending: z.boolean() }),
      offset: z.int().min(0).max(100_000_000),
      limit: z.int().min(1).max(200),
    }),
    casePage,
  ),
  /** The whole result of a filter in groups; by due day only open ones count, as `late`, `today`, `week` and `later`. */
  groups: entry(
    CASE_READERS,
    z.strictObject({ filter: caseFilter, by: z.enum(GROUPINGS) }),
    z.strictObject({ groups: z.array(caseGroup), weekEnd: civilDate }),
  ),
  /** The figures beside the queues. */
  counts: entry(
    CASE_READERS,
    z.strictObject({}),
    z.strictObject({
      mine: z.int(),
      unassigned: z.int(),
      dueToday: z.int(),
      returned: z.int(),
      onHold: z.int(),
      forApproval: z.int(),
      forIssue: z.int(),
      open: z.int(),
      programs: z.record(z.string(), z.int()),
    }),
  ),
  open: entry(CASE_READERS, z.strictObject({ reference }), one),
  /** An application of any program entered by hand, through the same schema as the batch. */
  enter: entry(
    ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR'],
    z.strictObject({ application: z.record(z.string(), z.json()), draft }),
    one,
  ),
  /** Puts a corrected application in the place of the case's own; a returned case goes back to review. */
  correct: entry(
    CORRECTORS,
    z.strictObject({ reference, version: z.int(), application: z.record(z.string(), z.json()), reason, draft }),
    one,
  ),
  assign: entry(WRITERS, z.strictObject({ reference, version: z.int(), assignee: userId.nullable() }), one),
  note: entry(WRITERS, z.strictObject({ reference, text: z.string().trim().min(1).max(4000) }), one),
  hold: entry(
    REVIEWERS,
    z.strictObject({ reference, version: z.int(), reason: z.enum(HOLD_REASONS), endsWhen: reason }),
    one,
  ),
  release: entry(REVIEWERS, z.strictObject({ reference, version: z.int(), hold: z.int(), note: reason }), one),
  /** Any step of the life cycle but production and issue. */
  decide: entry(
    WRITERS,
    z.strictObject({
      reference,
      version: z.int(),
      action: z.enum([
        'review',
        'resume',
        'recommend-approve',
        'recommend-deny',
        'send-back',
        'return',
        'approve',
        'deny',
        'withdraw',
      ]),
      reason,
    }),
    one,
  ),
  /**
   * Takes the numbers, makes the papers and queues their sheets; the confirmation of the last sheet issues the case. Run
   * again after a crash it goes on with the numbers it had.
   */
  produce: entry(['ISSUANCE'], z.strictObject({ reference }), one),
  /** The same, with the papers written into a folder that the system's dialog says and confirmed as handed over. */
  issueAsFiles: entry(
    ['ISSUANCE'],
    z.strictObject({ reference }),
    z.strictObject({ case: caseFile.nullable(), folder: z.string().nullable() }),
  ),
};
