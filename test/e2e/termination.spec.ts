import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { aRegistration, aTaxCard, CARDS, FAMILY, familyBatch, PRINCIPAL } from '../fixtures/family.ts';
import { expect, test } from './harness/fixtures.ts';
import { addTeam, changeTo, decide, firstStart, goTo, importBatch, issue, openCase, TEAM } from './harness/steps.ts';

const [INTAKE, ADJUDICATOR, SUPERVISOR, ISSUANCE] = TEAM.map(([name]) => name) as [string, string, string, string];
const WAITING = ['5000700001', '5000700002'];
const THINGS = ['Plate DXE5001', 'Plate DXE5002', ...CARDS.map((number) => `Tax card ${number}`)];
const SHOTS = path.resolve(import.meta.dirname, '../../out/screens');

/** Keeps a picture of the screen for a person, light and dark. */
async function picture(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: path.join(SHOTS, `${name}-${colorScheme}.png`) });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

async function openPerson(page: Page, pid: string): Promise<void> {
  await goTo(page, 'Registry');
  await page.getByRole('searchbox', { name: 'Search the registry' }).fill(pid);
  const records = page.getByRole('table', { name: 'Records' });
  await expect(records.getByRole('row')).toHaveCount(2);
  await records.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: /^Haddad/ })).toBeVisible();
}

test('a principal is terminated: the family, the things to return, and the notice by two', async ({
  launch,
  folder,
}) => {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  mkdirSync(SHOTS, { recursive: true });
  const batch = path.join(folder, 'family.jsonl');
  const lines = familyBatch([aTaxCard('5000700001'), aRegistration('5000700002')]).map((one) => JSON.stringify(one));
  writeFileSync(batch, `${lines.join('\n')}\n`);
  const desk = await launch();
  const { page } = desk;
  await firstStart(desk, data);
  await addTeam(page);
  await changeTo(page, INTAKE);
  await importBatch(desk, batch);

  await changeTo(page, SUPERVISOR);
  await openPerson(page, PRINCIPAL);
  await page.getByRole('button', { name: 'Terminate the accreditation' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'Terminate the accreditation' });
  await expect(dialog.getByText('The accreditation of 3 people ends')).toBeVisible();
  for (const words of [...FAMILY, ...THINGS]) await expect(dialog.getByText(words).first()).toBeVisible();
  await expect(dialog.getByText('2 open cases will be put on hold')).toBeVisible();
  await dialog.getByRole('button', { name: 'Terminate', exact: true }).click();
  await expect(dialog.getByText('Give the grounds in at least 3 characters.')).toBeVisible();
  await picture(page, 'terminate');
  await dialog.getByLabel('Grounds').fill('The mission sent a DS-2008.');
  await dialog.getByRole('button', { name: 'Terminate', exact: true }).click();

  const matter = page.getByRole('article', { name: /^Case OFM-E-/ });
  await expect(matter).toBeVisible();
  const reference = ((await matter.getAttribute('aria-label')) ?? '').replace('Case ', '');
  await expect(matter.getByRole('list', { name: 'Clocks' })).toContainText('30 days left');
  for (const number of ['DXE5001', 'DXE5002', ...CARDS]) await expect(matter.getByText(number).first()).toBeVisible();
  await picture(page, 'matter-review');
  await matter.getByRole('tab', { name: 'Matter 5' }).click();
  const table = page.getByRole('table', { name: 'To be returned' });
  for (const thing of THINGS) await expect(table.getByRole('row', { name: new RegExp(`^${thing}`) })).toBeVisible();
  await picture(page, 'matter-returns');
  for (const waiting of WAITING) {
    await openCase(page, waiting);
    await expect(page.getByText('On hold').first()).toBeVisible();
  }

  await changeTo(page, INTAKE);
  await openCase(page, reference);
  await page.getByRole('tab', { name: 'Matter 5' }).click();
  for (const thing of THINGS) {
    await table.getByRole('button', { name: `Came back: ${thing}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Came back', exact: true }).click();
    await expect(table.getByRole('row', { name: new RegExp(`^${thing}.* Came back .* to ${INTAKE}`) })).toBeVisible();
  }
  await expect(page.getByText('everything came back')).toBeVisible();
  await page.getByRole('tab', { name: 'Review' }).click();
  await expect(page.getByRole('list', { name: 'Clocks' }).getByText(/^Stopped/)).toBeVisible();

  await changeTo(page, ADJUDICATOR);
  await openCase(page, reference);
  await decide(page, 'Start review', 'Looking at the list.');
  await decide(page, 'Recommend approval', 'The list is complete.');
  await changeTo(page, SUPERVISOR);
  await openCase(page, reference);
  await decide(page, 'Approve', 'Agreed with the review.');
  await changeTo(page, ISSUANCE);
  await openCase(page, reference);
  await issue(desk, folder);
  await page.getByRole('tab', { name: /Documents/ }).click();
  await expect(
    page.getByRole('region', { name: 'Preview of Notice on the end of accreditation' }).locator('canvas').first(),
  ).toBeVisible();
});
