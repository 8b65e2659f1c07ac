import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './harness/fixtures.ts';
import { makeDesk } from './harness/made-desk.ts';
import { changeTo, decide, issue, openCase, unlockAs } from './harness/steps.ts';

/** One application of each service in the sample, and the paper that it ends in. The registration has its own story. */
const STORIES = [
  ['5000910001', 'Registration card'],
  ['5000910002', 'Certificate of title'],
  ['5000910003', 'Driver license'],
  ['5000910004', 'Identification card'],
  ['5000910005', 'Tax exemption card'],
  ['5000910006', 'Tax exemption letter'],
  ['5000910008', 'Customs clearance'],
  ['5000910009', 'Property determination'],
  ['5000910010', 'Travel determination'],
] as const;

test('every service goes from application to paper, by three people', async ({ launch, folder }) => {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  await makeDesk(data);
  const desk = await launch({ data });
  const { page } = desk;
  const decision = page.getByLabel('Decision');

  await unlockAs(page, 'Abel Quist');
  for (const [reference] of STORIES) {
    await openCase(page, reference);
    await expect(page.getByRole('region', { name: 'Findings' }).or(page.getByText('Eligible')).first()).toBeVisible();
    await decide(page, 'Start review', 'Looking at it.');
    await decide(page, 'Recommend approval', 'All in order.');
    await expect(decision.getByRole('button', { name: 'Recommend approval' })).toBeHidden();
  }

  await changeTo(page, 'Sela Brandt');
  for (const [reference] of STORIES) {
    await openCase(page, reference);
    await decide(page, 'Approve', 'Agreed with the review.');
    await expect(decision.getByRole('button', { name: 'Approve' })).toBeHidden();
  }

  await changeTo(page, 'Ivo Hart');
  for (const [reference, paper] of STORIES) {
    await openCase(page, reference);
    await issue(desk, folder);
    await page.getByRole('tab', { name: /^Documents/ }).click();
    const show = page.getByRole('button', { name: `Preview ${paper}`, exact: true });
    const preview = page.getByRole('region', { name: `Preview of ${paper}` });
    // The first of several papers is shown already.
    await expect(show.or(preview).first()).toBeVisible();
    if (await show.isVisible()) await show.click();
    await expect(preview.locator('canvas').first()).toBeVisible();
  }
});
