import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { TermTable } from '../../renderer/features/reciprocity/benefit-history.tsx';
import { TermTimeline } from '../../renderer/features/reciprocity/term-timeline.tsx';
import { ChangedCards, ChangedCases } from '../../renderer/features/reciprocity/what-if-tables.tsx';
import { changedCard, changedCase } from '../../shared/contract/reciprocity.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { reignsOf } from '../../shared/domain/reciprocity/reigns.ts';
import { termInForce } from '../../shared/domain/reciprocity/resolve.ts';
import { reciprocityTerm } from '../../shared/domain/reciprocity/term.ts';
import { expectNoViolation } from './axe.ts';

const TODAY = civilDate.parse('2026-11-24');
const BENEFIT = 'VEHICLES_PER_PERSON';

function term(id: string, from: string, to: string | null, grant = 'FULL', limit: number | null = null) {
  return reciprocityTerm.parse({
    id,
    country: 'XA',
    benefit: BENEFIT,
    grant,
    minimumPurchase: null,
    comparator: null,
    excluded: [],
    limit,
    amount: null,
    from,
    to,
    authority: `Circular note ${id}`,
  });
}

const TERMS = [
  term('T1', '2015-01-01', null, 'RESTRICTED', 2),
  term('T2', '2020-01-01', '2022-12-31'),
  term('DESK-0000001', '2015-01-01', null, 'NONE'),
];

/** Tables link to cases: they are drawn where links lead somewhere. */
function Routed({ children }: { readonly children: React.ReactNode }) {
  const root = createRootRoute();
  const home = createRoute({ getParentRoute: () => root, path: '/', component: () => <main>{children}</main> });
  const one = createRoute({ getParentRoute: () => root, path: '/case/$reference', component: () => <p>The case</p> });
  const router = createRouter({ routeTree: root.addChildren([home, one]), history: createMemoryHistory() });
  // The application registers its own router's type; this one has two of its addresses.
  return <RouterProvider router={router as never} />;
}

test('the picture has a lane for each term and tells in words which reigned when', async () => {
  const screen = await render(
    <div style={{ width: 800 }}>
      <TermTimeline benefit={BENEFIT} terms={TERMS} today={TODAY} />
    </div>,
  );
  const picture = screen.getByRole('img');
  await expect
    .element(picture)
    .toHaveAccessibleName(
      'Vehicles per person: T1 1 Jan 2015 to 31 Dec 2019, T2 1 Jan 2020 to 31 Dec 2022, T1 since 1 Jan 2023. In force today: T1.',
    );
  await expect.element(screen.getByText('T1, restricted, in force today')).toBeVisible();
  await expect.element(screen.getByText('DESK-0000001, none')).toBeVisible();
  // Three terms by their dates; over them the two reigns of T1 and the one of T2.
  expect(picture.element().querySelectorAll('rect')).toHaveLength(6);
  await expectNoViolation();
});

test('a reign is drawn from its first day to its last, along one scale of years', async () => {
  const two = [term('A', '2016-11-24', '2021-11-23'), term('B', '2021-11-24', '2026-11-23')];
  const screen = await render(
    <div style={{ width: 800 }}>
      <TermTimeline benefit={BENEFIT} terms={two} today={TODAY} />
    </div>,
  );
  const picture = screen.getByRole('img').element();
  const [, a, , b] = [...picture.querySelectorAll('rect')].map((bar) => bar.getBoundingClientRect());
  const lines = [...picture.querySelectorAll('line')].map((line) => line.getBoundingClientRect().left);
  const today = lines.at(-1) ?? 0;
  expect(Math.abs((a?.width ?? 0) - (b?.width ?? 0))).toBeLessThan(2);
  expect(Math.abs((a?.right ?? 0) - (b?.left ?? 0))).toBeLessThan(2);
  expect(Math.abs((b?.right ?? 0) - today)).toBeLessThan(2);
});

test('the table behind it says of each term when it decides, of one that never does why, and marks today', async () => {
  const screen = await render(
    <TermTable
      label="Terms"
      terms={TERMS}
      reigns={reignsOf(TERMS, BENEFIT)}
      now={termInForce(TERMS, BENEFIT, TODAY)}
    />,
  );
  const rows = screen.getByRole('row').elements();
  expect(rows.slice(1).map((row) => row.querySelector('th')?.textContent)).toEqual(['T2', 'T1', 'DESK-0000001']);
  expect(rows[2]?.textContent).toContain('1 Jan 2015 to 31 Dec 2019; since 1 Jan 2023 In force today');
  expect(rows[2]?.textContent).toContain('at most 2');
  expect(rows[3]?.textContent).toContain('never: a later term decides');
  expect(screen.getByText('In force today').elements()).toHaveLength(1);
  await expectNoViolation();
});

const CASE = changedCase.parse({
  reference: '5000000001',
  program: 'VEHICLE_REGISTRATION',
  subject: 'Okonkwo, Zoë',
  mission: 'Embassy of Aldovia',
  status: 'IN_REVIEW',
  before: 'ELIGIBLE',
  after: 'BLOCK',
  rules: [{ rule: 'VEH-LIMIT', before: 'PASS', after: 'BLOCK', message: 'Reciprocity with XA allows 0.' }],
});
const CARD = changedCard.parse({
  number: '7000000001',
  kind: 'PERSONAL',
  holder: 'Okonkwo, Zoë',
  mission: 'Embassy of Aldovia',
  expires: '2027-12-31',
  bears: 'EAGLE',
  before: 'EAGLE',
  after: 'DEER',
});

test('a case that comes out differently is told with its outcome before and after and the rule that changed', async () => {
  const screen = await render(
    <Routed>
      <ChangedCases cases={[CASE]} />
    </Routed>,
  );
  const row = screen.getByRole('row').nth(1);
  await expect.element(row).toHaveTextContent('5000000001');
  await expect.element(row).toHaveTextContent('Eligible →becomes Block');
  await expect.element(row).toHaveTextContent('VEH-LIMIT Pass →becomes Block Reciprocity with XA allows 0.');
  await expectNoViolation();
  await screen.getByRole('link', { name: '5000000001' }).click();
  await expect.element(screen.getByText('The case')).toBeVisible();
});

test('a card is told with the level that the terms would give, or that there would be none', async () => {
  const none = changedCard.parse({ ...CARD, number: '7000000002', after: null });
  const screen = await render(<ChangedCards cards={[CARD, none]} />);
  await expect.element(screen.getByRole('row').nth(1)).toHaveTextContent('DEER, restricted');
  await expect.element(screen.getByRole('row').nth(2)).toHaveTextContent('No longer');
  await expectNoViolation();
});

test('of very many the first are drawn and the rest are counted', async () => {
  const many = Array.from({ length: 230 }, (_, at) =>
    changedCard.parse({ ...CARD, number: String(7_000_000_000 + at) }),
  );
  const screen = await render(<ChangedCards cards={many} />);
  await expect.element(screen.getByText('and 30 more cards')).toBeVisible();
  expect(screen.getByRole('row').elements()).toHaveLength(201);
});
