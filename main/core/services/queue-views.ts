import { randomUUID } from 'node:crypto';
import {
  type QueueLayout,
  queueLayout,
  type SavedView,
  type ViewSearch,
  viewSearch,
} from '../../../shared/contract/views.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  countViews,
  deleteView,
  findView,
  findViewByName,
  layoutOf,
  putLayout,
  putView,
  viewsFor,
} from '../db/repositories/queue-views.ts';
import type { Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { recordChange } from './record-change.ts';

const MOST_VIEWS = 100;

/** One's own views and those that are shared, and how one has the columns. What no longer parses is left out. */
export function listViews(session: Session): Result<{ views: SavedView[]; layout: QueueLayout | null }> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const { desk, actor } = session;
  const views = viewsFor(desk.store.read, actor.id).flatMap(({ id, name, shared, owner, ownerId, queue, search }) => {
    const parsed = viewSearch.safeParse(search);
    return parsed.success ? [{ id, name, shared, owner, isOwn: ownerId === actor.id, queue, search: parsed.data }] : [];
  });
  const layout = queueLayout.safeParse(layoutOf(desk.store.read, actor.id));
  return ok({ views, layout: layout.success ? layout.data : null });
}

/** What everybody sees is written to the audit log; what is one's own is not. */
function recordShared(session: Session, tx: Tx, action: 'view.share' | 'view.unshare', name: string): void {
  recordChange(session, tx, {
    action,
    subject: { kind: 'desk', key: 'views' },
    summary: action === 'view.share' ? `Shared the view ${name}.` : `Took the view ${name} from everybody.`,
  });
}

/** Saves a view under a name, in the place of one's own of that name. Refuses the hundred and first. */
export function saveView(
  session: Session,
  input: { name: string; shared: boolean; queue: string; search: ViewSearch },
): Result<{ id: string }> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const ownerId = session.actor.id;
  const saved = session.desk.store.write((tx) => {
    const known = findViewByName(tx, ownerId, input.name);
    if (known === null && countViews(tx, ownerId) >= MOST_VIEWS)
      return fail('INVALID_INPUT', `You have ${MOST_VIEWS} views.`, 'Remove some of them first.');
    const id = known?.id ?? randomUUID();
    putView(tx, { ...input, id, ownerId, savedAt: session.desk.clock.now() });
    if (input.shared) recordShared(session, tx, 'view.share', input.name);
    else if (known?.shared) recordShared(session, tx, 'view.unshare', input.name);
    return ok({ id });
  });
  if (saved.ok) session.desk.publish({ kind: 'changed', areas: ['views', 'audit'] });
  return saved;
}

/** Removes one's own view; a supervisor removes any that is shared. */
export function removeView(session: Session, id: string): Result<void> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const { id: actorId, role } = session.actor;
  const removed = session.desk.store.write((tx) => {
    const view = findView(tx, id);
    if (!view || (view.ownerId !== actorId && !view.shared)) return fail('NOT_FOUND', 'There is no such view.');
    if (view.ownerId !== actorId && role !== 'SUPERVISOR')
      return fail('FORBIDDEN', 'This view is shared by somebody else.', 'Ask its owner or a supervisor.');
    deleteView(tx, id);
    if (view.shared) recordShared(session, tx, 'view.unshare', view.name);
    return ok(undefined);
  });
  if (removed.ok) session.desk.publish({ kind: 'changed', areas: ['views', 'audit'] });
  return removed;
}

/** Keeps how one has the columns of the queues; null gives them back as they were drawn. */
export function setQueueLayout(session: Session, layout: QueueLayout | null): Result<void> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const set = session.desk.store.write((tx) => {
    putLayout(tx, session.actor.id, layout);
    return ok(undefined);
  });
  if (set.ok) session.desk.publish({ kind: 'changed', areas: ['views'] });
  return set;
}
