import { z } from 'zod';
import { CASE_READERS } from '../domain/case/roles.ts';
import { reference, userId } from '../domain/ids.ts';
import { HOLD_REASONS } from '../domain/rules/finding.ts';
import { FAILURE_CODES } from '../result.ts';
import { caseFilter } from './cases.ts';
import { entry } from './entry.ts';

/** So many cases can be named one by one; who wants more selects all and takes some out. */
export const MOST_NAMED = 5_000;
/** So many references are told of each group; the count tells of all. */
export const MOST_TOLD = 100;

/** Which cases are meant: some by name, or all that match a filter but a few. It is never a page. */
export const caseSelection = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('SOME'), references: z.array(reference).min(1).max(MOST_NAMED) }),
  z.strictObject({ kind: z.literal('ALL'), filter: caseFilter, except: z.array(reference).max(MOST_NAMED) }),
]);
export type CaseSelection = z.output<typeof caseSelection>;

const reason = z.string().trim().min(3, 'give a reason of at least 3 characters').max(4000);

/** What is done to each selected case, as the single action does it. */
export const bulkAction = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ASSIGN'), assignee: userId.nullable() }),
  z.strictObject({ kind: z.literal('HOLD'), reason: z.enum(HOLD_REASONS), endsWhen: reason }),
  /** Ends every open hold of the reason; of any reason where it is null. */
  z.strictObject({ kind: z.literal('RELEASE'), reason: z.enum(HOLD_REASONS).nullable(), note: reason }),
  z.strictObject({ kind: z.literal('RETURN'), reason }),
  z.strictObject({ kind: z.literal('RECOMMEND'), action: z.enum(['recommend-approve', 'recommend-deny']), reason }),
  /** Takes the numbers, makes the papers and queues their sheets. */
  z.strictObject({ kind: z.literal('PRINT') }),
  /** Gives unassigned cases out among the adjudicators. */
  z.strictObject({ kind: z.literal('DISTRIBUTE') }),
]);
export type BulkAction = z.output<typeof bulkAction>;

/** Cases that were refused for one reason. */
const refusedGroup = z.strictObject({
  code: z.enum(FAILURE_CODES),
  message: z.string(),
  next: z.string(),
  count: z.int(),
  /** The first of them. */
  references: z.array(reference),
});

/** How far a walk over the cases is: how many it came to, how many are good, and why others are not. */
export const bulkTally = z.strictObject({
  total: z.int(),
  come: z.int(),
  good: z.int(),
  /** The first of the good ones. */
  references: z.array(reference),
  refused: z.array(refusedGroup),
  /** Who is given how many, where they are given out. */
  shares: z.array(z.strictObject({ name: z.string(), count: z.int() })),
});
export type BulkTally = z.output<typeof bulkTally>;

/** PLANNED waits for a person's yes; STOPPED was ended before there was a plan. */
export const BULK_PHASES = ['PLANNING', 'PLANNED', 'STOPPED', 'RUNNING', 'ENDED', 'UNDOING', 'UNDONE'] as const;

/** One bulk action from its preview to the end. */
export const bulkJob = z.strictObject({
  job: z.string(),
  action: bulkAction,
  phase: z.enum(BULK_PHASES),
  plan: bulkTally,
  result: bulkTally.nullable(),
  undo: bulkTally.nullable(),
  /** Until when it can be taken back; null where something left the house or nothing was done. */
  undoUntil: z.string().nullable(),
});
export type BulkJob = z.output<typeof bulkJob>;

const WORKERS = ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE'] as const;
const job = z.strictObject({ job: z.string().max(64) });
const none = z.strictObject({});

export const bulkContract = {
  /** How many cases a selection is. */
  count: entry(CASE_READERS, z.strictObject({ selection: caseSelection }), z.strictObject({ count: z.int() })),
  /** Begins to try the action on each case and changes nothing; `bulk` events tell what would come of it. */
  preview: entry(WORKERS, z.strictObject({ selection: caseSelection, action: bulkAction }), job),
  /** Begins to do what was previewed, to the cases that were good and have not changed since. */
  run: entry(WORKERS, job, job),
  /** Ends a preview, a run or an undoing between two cases; what was done stays. */
  cancel: entry(WORKERS, job, none),
  /** Begins to take back what was done, of the cases that have not changed since. */
  undo: entry(WORKERS, job, job),
  /** Saves the selected rows as CSV where the system's dialog says; null where it was cancelled. */
  exportRows: entry(
    CASE_READERS,
    z.strictObject({ selection: caseSelection }),
    z.strictObject({ file: z.string().nullable() }),
  ),
};
