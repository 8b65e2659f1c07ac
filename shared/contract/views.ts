import { z } from 'zod';
import { CASE_READERS } from '../domain/case/roles.ts';
import { caseFilter, GROUPINGS, SORT_COLUMNS } from './cases.ts';
import { entry } from './entry.ts';

/** What a queue is narrowed and ordered by, as its address keeps it. */
export const viewSearch = caseFilter.extend({
  sort: z.enum(SORT_COLUMNS).optional(),
  descending: z.boolean().optional(),
  group: z.enum(GROUPINGS).optional(),
});
export type ViewSearch = z.output<typeof viewSearch>;

const name = z.string().trim().min(1, 'give the view a name').max(60);
/** A queue of the desk or a service. */
const queue = z.string().min(1).max(40);

export const savedView = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Everybody sees it. */
  shared: z.boolean(),
  owner: z.string(),
  isOwn: z.boolean(),
  queue: z.string(),
  search: viewSearch,
});
export type SavedView = z.output<typeof savedView>;

/** How wide a column is; `normal` is what it was drawn with. */
export const COLUMN_WIDTHS = ['narrow', 'normal', 'wide'] as const;

/** The columns of the queues in their order; one that is not named is not shown. */
export const queueLayout = z.strictObject({
  columns: z
    .array(z.strictObject({ id: z.enum(SORT_COLUMNS), width: z.enum(COLUMN_WIDTHS) }))
    .min(1, 'keep one column at least')
    .max(SORT_COLUMNS.length)
    .refine((columns) => new Set(columns.map(({ id }) => id)).size === columns.length, 'a column is named twice'),
});
export type QueueLayout = z.output<typeof queueLayout>;

const none = z.strictObject({});

export const viewsContract = {
  /** One's own views and those that are shared, by name; and how one has the columns, null where nothing was chosen. */
  list: entry(CASE_READERS, none, z.strictObject({ views: z.array(savedView), layout: queueLayout.nullable() })),
  /** Saves a view under a name; one's own of that name is replaced. */
  save: entry(
    CASE_READERS,
    z.strictObject({ name, shared: z.boolean(), queue, search: viewSearch }),
    z.strictObject({ id: z.string() }),
  ),
  /** Removes one's own view; a supervisor removes any that is shared. */
  remove: entry(CASE_READERS, z.strictObject({ id: z.string().max(64) }), none),
  setLayout: entry(CASE_READERS, z.strictObject({ layout: queueLayout.nullable() }), none),
};
