import { expect, test } from 'vitest';
import { auditOf } from '../../main/core/db/repositories/audit-log.ts';
import { listViews, removeView, saveView, setQueueLayout } from '../../main/core/services/queue-views.ts';
import { must, newTeam, refused } from '../fixtures/desk.ts';

const tax = { queue: 'open', search: { program: 'TAX_CARD', sort: 'filed' as const, descending: true } };

test('a view is one’s own until it is shared, and is replaced by its name', async () => {
  const team = await newTeam();
  const { id } = must(saveView(team.adjudicator, { name: 'Tax cards', shared: false, ...tax }));
  expect(must(listViews(team.supervisor)).views).toEqual([]);
  expect(auditOf(team.auditor.desk.store.read, 'desk', 'views', 5)).toEqual([]);
  must(saveView(team.adjudicator, { name: 'Tax cards', shared: true, ...tax, queue: 'all' }));
  expect(must(listViews(team.supervisor)).views).toEqual([
    { id, name: 'Tax cards', shared: true, owner: 'Abel Quist', isOwn: false, ...tax, queue: 'all' },
  ]);
  expect(must(listViews(team.adjudicator)).views).toHaveLength(1);
  expect(auditOf(team.auditor.desk.store.read, 'desk', 'views', 5)).toMatchObject([{ action: 'view.share' }]);
});

test('only its owner removes a view, or a supervisor where it is shared', async () => {
  const team = await newTeam();
  const own = must(saveView(team.adjudicator, { name: 'Mine', shared: false, ...tax })).id;
  const shared = must(saveView(team.adjudicator, { name: 'Ours', shared: true, ...tax })).id;
  expect(refused(removeView(team.supervisor, own)).code).toBe('NOT_FOUND');
  expect(refused(removeView(team.intake, shared)).code).toBe('FORBIDDEN');
  must(removeView(team.supervisor, shared));
  must(removeView(team.adjudicator, own));
  expect(must(listViews(team.adjudicator)).views).toEqual([]);
  expect(refused(listViews(team.administrator)).code).toBe('FORBIDDEN');
});

test('the columns are each user’s own and can be given back', async () => {
  const team = await newTeam();
  const layout = {
    columns: [
      { id: 'due' as const, width: 'wide' as const },
      { id: 'subject' as const, width: 'normal' as const },
    ],
  };
  must(setQueueLayout(team.adjudicator, layout));
  must(setQueueLayout(team.adjudicator, layout));
  expect(must(listViews(team.adjudicator)).layout).toEqual(layout);
  expect(must(listViews(team.supervisor)).layout).toBeNull();
  must(setQueueLayout(team.adjudicator, null));
  expect(must(listViews(team.adjudicator)).layout).toBeNull();
});
