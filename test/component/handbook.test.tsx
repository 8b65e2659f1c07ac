import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
  useParams,
} from '@tanstack/react-router';
import { describe, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { HandbookScreenPage } from '../../renderer/features/handbook/handbook-page.tsx';
import { MarkdownView } from '../../renderer/features/handbook/markdown-view.tsx';
import { DESK_SCREENS } from '../../renderer/lib/access.ts';
import { CHAPTERS, HANDBOOK, handbookPage, pageOfScreen, searchHandbook } from '../../renderer/lib/handbook.ts';
import { type Inline, readMarkdown } from '../../renderer/lib/markdown.ts';
import { PROGRAMS } from '../../shared/domain/programs/index.ts';
import { expectNoViolation } from './axe.ts';
import { InRouter } from './in-router.tsx';

const CONTENTS: readonly string[] = CHAPTERS.flatMap(({ pages }) => [...pages]);

function linesOf(text: string): readonly (readonly Inline[])[] {
  return readMarkdown(text).flatMap((block) => {
    if (block.kind === 'paragraph') return [block.line];
    if (block.kind === 'list') return block.items;
    return block.kind === 'table' ? [block.head, ...block.rows].flat() : [];
  });
}

function Shown() {
  const { page = '' } = useParams({ strict: false });
  return (
    <main>
      <HandbookScreenPage name={page} onBack={vi.fn()} />
    </main>
  );
}

function Book({ name }: { name: string }) {
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/handbook/$page', component: Shown });
  const history = createMemoryHistory({ initialEntries: [`/handbook/${name}`] });
  const router = createRouter({ routeTree: root.addChildren([page]), history });
  return <RouterProvider router={router as never} />;
}

describe('the pages', () => {
  test('all stand in the contents, once, under a title of their own', () => {
    expect(HANDBOOK.map(({ name }) => name).sort()).toEqual([...CONTENTS].sort());
    expect(new Set(HANDBOOK.map(({ title }) => title)).size).toBe(HANDBOOK.length);
    for (const page of HANDBOOK) expect(page.blocks[0], page.name).toMatchObject({ kind: 'heading', level: 1 });
  });

  test('lead only to pages that there are', () => {
    const links = HANDBOOK.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'paragraph' ? block.line : [])),
    ).flatMap((piece) => (piece.kind === 'link' ? [piece.page] : []));
    expect(links.length).toBeGreaterThan(3);
    for (const page of links) expect(handbookPage(page), page).not.toBeNull();
  });

  test('explain every screen and every service', () => {
    for (const { to } of DESK_SCREENS) {
      const page = pageOfScreen(to);
      expect(handbookPage(page), to).not.toBeNull();
      if (to !== '/handbook') expect(page, to).not.toBe('first-day');
    }
    expect(pageOfScreen('/queue/mine/5000000001')).toBe('case');
    expect(pageOfScreen('/verify/paper')).toBe('seals');
    const titles = HANDBOOK.map(({ title }) => title);
    for (const { title } of PROGRAMS) expect(titles).toContain(title);
  });
});

test('marks, lists, tables and links are read, and nothing else becomes an element', async () => {
  const text =
    'Press `a` **now**, *please*: [cases](case).\n- one\n  goes on\n- two\n\n| A | B |\n|---|---|\n| 1 | 2 |';
  expect(readMarkdown(text).map(({ kind }) => kind)).toEqual(['paragraph', 'list', 'table']);
  expect(linesOf(text)[1]).toEqual([{ kind: 'text', text: 'one goes on' }]);
  const hostile = '<img src=x onerror=alert(1)> [x](javascript:alert) <script>alert(1)</script>';
  const screen = await render(
    <InRouter>
      <MarkdownView blocks={readMarkdown(hostile)} />
    </InRouter>,
  );
  await expect.element(screen.getByText(hostile)).toBeVisible();
  expect(screen.container.querySelector('img, script, a')).toBeNull();
});

test('search finds a section by its words in any order, those that are headed so first', () => {
  expect(searchHandbook('verdict').at(0)).toMatchObject({ page: { name: 'case' }, section: 'The verdict' });
  expect(searchHandbook('destroy witness').map(({ page }) => page.name)).toContain('stock');
  expect(searchHandbook('qqqq')).toEqual([]);
  expect(searchHandbook('  ')).toEqual([]);
});

test('a page is read, searched and left by the keyboard, and axe finds nothing', async () => {
  const screen = await render(<Book name="decisions" />);
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Decisions and two persons' })).toBeVisible();
  await expect
    .element(screen.getByRole('link', { name: 'Decisions and two persons' }))
    .toHaveAttribute('aria-current', 'page');
  await expectNoViolation();
  await screen.getByRole('searchbox', { name: 'Search the handbook' }).fill('signed revocations');
  await screen.getByRole('link', { name: 'Seals and checking: What no longer counts' }).click();
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Seals and checking' })).toBeVisible();
  await expectNoViolation();
});
