import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { HAS_QUEUE, UNLESS } from '../fixtures/print-sheets.ts';
import { expect, test } from './harness/fixtures.ts';
import { makeDesk } from './harness/made-desk.ts';
import {
  confirmShown,
  openSheets,
  printSheets,
  receiveBlanks,
  sendToQueue,
  setPrinters,
} from './harness/print-steps.ts';
import { changeTo, decide, firstEligible, goTo, openCase, unlockAs } from './harness/steps.ts';

const SHOTS = path.resolve(import.meta.dirname, '../../out/screens');
const PAPERS = ['Registration card', 'Plate order', 'Approval letter'] as const;

test(`a case is printed on a real queue, confirmed by a person, issued, and a paper ordered again${UNLESS}`, async ({
  launch,
  folder,
}) => {
  test.skip(!HAS_QUEUE);
  const data = path.join(folder, 'data');
  mkdirSync(data);
  await makeDesk(data);
  const { page } = await launch({ data });
  await unlockAs(page, 'Abel Quist');
  await goTo(page, 'Vehicle registration');
  const reference = await firstEligible(page);
  await openCase(page, reference);
  await decide(page, 'Start review', 'Looking at it.');
  await decide(page, 'Recommend approval', 'All in order.');
  await changeTo(page, 'Sela Brandt');
  await openCase(page, reference);
  await decide(page, 'Approve', 'Agreed with the review.');

  await changeTo(page, 'Ivo Hart');
  await receiveBlanks(page);
  await setPrinters(page, PAPERS);
  await openCase(page, reference);
  await sendToQueue(page);
  await page.screenshot({ path: path.join(SHOTS, 'printing-case.png') });
  await openSheets(page, reference);
  await page.screenshot({ path: path.join(SHOTS, 'printing-waits.png') });
  await printSheets(page, PAPERS.length);
  await page.screenshot({ path: path.join(SHOTS, 'printing-sent.png') });
  const article = page.getByRole('article', { name: `Case ${reference}` });
  await openCase(page, reference);
  await expect(article.getByText('In production').first()).toBeVisible();
  await openSheets(page, reference);
  await confirmShown(page, PAPERS.length);
  await openCase(page, reference);
  await expect(article.getByText('Issued').first()).toBeVisible();

  await changeTo(page, 'Sela Brandt');
  await openCase(page, reference);
  await page.getByRole('tab', { name: /^Documents/ }).click();
  await page.screenshot({ path: path.join(SHOTS, 'printing-reprint.png') });
  await page.getByRole('button', { name: /^Reprint Approval letter/ }).click();
  const dialog = page.getByRole('alertdialog', { name: /^Reprint Approval letter/ });
  await dialog.getByLabel('Reason').fill('The mission lost it in the post.');
  await page.screenshot({ path: path.join(SHOTS, 'printing-reason.png') });
  await dialog.getByRole('button', { name: 'Order the duplicate' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Approval letter, duplicate 1', { exact: true })).toBeVisible();
  await openSheets(page, reference);
  const sheets = page.getByRole('table', { name: 'Sheets', exact: true });
  await expect(sheets.getByRole('row', { name: /Approval letter .*, duplicate 1/ })).toContainText('Waiting');
  await page.screenshot({ path: path.join(SHOTS, 'printing-duplicate.png') });
});
