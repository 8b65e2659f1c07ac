import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './harness/fixtures.ts';
import {
  addTeam,
  changeTo,
  decide,
  firstEligible,
  firstStart,
  goTo,
  importBatch,
  issue,
  lock,
  openCase,
  PASSPHRASE,
  TEAM,
  unlockAs,
} from './harness/steps.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const PRACTICE = path.resolve(ROOT, '../shared/intake/practice/batch.jsonl');
const hasPractice = existsSync(PRACTICE);
const BATCH = hasPractice ? PRACTICE : path.join(ROOT, 'resources/sample/batch.jsonl');
const [INTAKE, ADJUDICATOR, SUPERVISOR, ISSUANCE] = TEAM.map(([name]) => name) as [string, string, string, string];

test('from first start to printed papers, by four people', async ({ launch, folder }) => {
  if (!hasPractice)
    test
      .info()
      .annotations.push({ type: 'batch', description: 'the practice batch is not there; the sample stands in' });
  const data = path.join(folder, 'data');
  mkdirSync(data);
  const desk = await launch();
  const { page } = desk;
  await firstStart(desk, data);
  await addTeam(page);

  await changeTo(page, INTAKE);
  await importBatch(desk, BATCH);
  await expect(page.getByText(/read: .* added/)).toBeVisible();

  await changeTo(page, ADJUDICATOR);
  await goTo(page, 'Vehicle registration');
  const grid = page.getByRole('grid', { name: 'Cases' });
  await expect(grid).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search the desk' }).press('Escape');

  // The first new registration that the rules find nothing against.
  const reference = await firstEligible(page);
  await openCase(page, reference);
  await decide(page, 'Start review', 'Looking at it.');
  await decide(page, 'Recommend approval', 'All in order.');
  await expect(page.getByLabel('Decision').getByRole('button', { name: 'Recommend approval' })).toBeHidden();

  await changeTo(page, SUPERVISOR);
  await openCase(page, reference);
  await decide(page, 'Approve', 'Agreed with the review.');

  await changeTo(page, ISSUANCE);
  await openCase(page, reference);
  await issue(desk, folder);
  await page.getByRole('tab', { name: /Documents/ }).click();
  const preview = page.getByRole('region', { name: 'Preview of Registration card' });
  await expect(preview.getByText(/^[A-Z0-9]{3}[0-9]{2}[A-Z0-9]{2}$/).first()).toBeAttached();
  await expect(preview.locator('canvas').first()).toBeVisible();

  await lock(page);
  await unlockAs(page, 'Nobody Here', PASSPHRASE);
  await expect(page.getByTestId('failure')).toContainText('The name and the passphrase do not fit.');
  await unlockAs(page, ISSUANCE);
  await openCase(page, reference);
  await expect(page.getByText('Issued').first()).toBeVisible();
});
