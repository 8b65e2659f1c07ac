import { z } from 'zod';
import { type CaseFilter, GROUPINGS, SORT_COLUMNS } from '../../shared/contract/cases.ts';
import { type ViewSearch, viewSearch } from '../../shared/contract/views.ts';
import { CASE_STATUSES, isOpen } from '../../shared/domain/case/life-cycle.ts';
import { civilDate, endOfWeek } from '../../shared/domain/dates.ts';
import { HOLD_REASONS } from '../../shared/domain/rules/finding.ts';
import { programTitle } from './programs.ts';

export const OPEN_STATUSES = CASE_STATUSES.filter(isOpen);

interface Queue {
  readonly title: string;
  /** What belongs to it before anybody filters it further. */
  readonly filter: (today: string) => CaseFilter;
}

function weekEnd(today: string): string {
  const day = civilDate.safeParse(today);
  return day.success ? endOfWeek(day.data) : today;
}

export const QUEUES = {
  mine: { title: 'My cases', filter: () => ({ assignee: 'me', statuses: OPEN_STATUSES }) },
  unassigned: { title: 'Unassigned', filter: () => ({ assignee: 'none', statuses: OPEN_STATUSES }) },
  team: { title: 'Team', filter: () => ({ assignee: 'any', statuses: OPEN_STATUSES }) },
  week: { title: 'Due this week', filter: (today) => ({ dueBy: weekEnd(today), statuses: OPEN_STATUSES }) },
  due: { title: 'Due today', filter: (today) => ({ dueBy: today, statuses: OPEN_STATUSES }) },
  returned: { title: 'Back from missions', filter: () => ({ statuses: ['RETURNED'] }) },
  hold: { title: 'On hold', filter: () => ({ onHold: true, statuses: OPEN_STATUSES }) },
  approval: { title: 'For approval', filter: () => ({ statuses: ['RECOMMENDED'] }) },
  issue: { title: 'For issue', filter: () => ({ statuses: ['APPROVED', 'IN_PRODUCTION'] }) },
  open: { title: 'All open', filter: () => ({ statuses: OPEN_STATUSES }) },
  all: { title: 'All cases', filter: () => ({}) },
} as const satisfies Readonly<Record<string, Queue>>;

export type QueueId = keyof typeof QUEUES;

function isQueueId(queue: string): queue is QueueId {
  return Object.hasOwn(QUEUES, queue);
}

/** A queue by its name; any other name is a service, whose open cases are its queue. */
export function queueOf(queue: string): Queue {
  if (isQueueId(queue)) return QUEUES[queue];
  return { title: programTitle(queue), filter: () => ({ program: queue, statuses: OPEN_STATUSES }) };
}

const text = z.string().max(120).optional().catch(undefined);
const date = civilDate.optional().catch(undefined);

/** What the address of a queue keeps: filters and order. What does not parse is left out. */
export const queueSearch = z.object({
  statuses: z.array(z.enum(CASE_STATUSES)).optional().catch(undefined),
  program: text,
  mission: text,
  assignee: text,
  filedFrom: date,
  filedTo: date,
  dueFrom: date,
  dueBy: date,
  onHold: z.boolean().optional().catch(undefined),
  holdReason: z.enum(HOLD_REASONS).optional().catch(undefined),
  search: z.coerce.string().max(120).optional().catch(undefined),
  sort: z.enum(SORT_COLUMNS).optional().catch(undefined),
  descending: z.boolean().optional().catch(undefined),
  group: z.enum(GROUPINGS).optional().catch(undefined),
});
export type QueueSearch = z.input<typeof queueSearch>;

/** A search without the entries that hold nothing, laid over what the queue is. */
export function filterOf(queue: string, search: QueueSearch, today: string): CaseFilter {
  const { sort: _sort, descending: _descending, group: _group, ...filters } = search;
  const given = Object.entries(filters).filter(([, value]) => value !== undefined && value !== '');
  return { ...queueOf(queue).filter(today), ...Object.fromEntries(given) };
}

/** A search as a saved view keeps it: only what holds something. */
export function viewOf(search: QueueSearch): ViewSearch {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  return viewSearch.parse(Object.fromEntries(given));
}
