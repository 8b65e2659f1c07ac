import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check, SHOTS } from './harness/check-screen.ts';
import { expect, test } from './harness/fixtures.ts';
import { makeDesk } from './harness/made-desk.ts';
import { changeTo, goTo, unlockAs } from './harness/steps.ts';

test('all cases that match are selected, assigned after a look at what would come of it, and taken back', async ({
  launch,
  folder,
}) => {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  mkdirSync(SHOTS, { recursive: true });
  await makeDesk(data);
  const desk = await launch({ data });
  const { page } = desk;
  await page.setViewportSize({ width: 1280, height: 720 });
  await unlockAs(page, 'Sela Brandt');
  await goTo(page, 'All open');
  const grid = page.getByRole('grid', { name: 'Cases' });
  const total = Number(await grid.getAttribute('aria-rowcount')) - 1;

  // By the keyboard alone: everything, but the second row.
  await grid.focus();
  await page.keyboard.press('*');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  const bar = page.getByRole('region', { name: 'Selected cases' });
  await expect(bar.getByText(`${total - 1} selected`)).toBeVisible();
  await expect(grid.getByRole('row', { selected: true })).not.toHaveCount(0);
  await check(page, 'queue-selected');

  await bar.getByRole('button', { name: 'Assign …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /Assign to$/ }).click();
  await page.getByRole('option', { name: 'Abel Quist' }).click();
  await dialog.getByRole('button', { name: 'Preview' }).click();
  await expect(dialog.getByText(`${total - 1} cases will be assigned.`)).toBeVisible();
  await dialog.getByRole('button', { name: `Assign ${total - 1} cases` }).click();
  await expect(dialog.getByText(`${total - 1} cases assigned.`)).toBeVisible();
  await check(page, 'queue-assigned');
  await dialog.getByRole('button', { name: 'Close' }).click();

  // What a bulk action did is on the screen without asking again, and the selection stayed.
  await expect(grid.getByRole('gridcell', { name: 'Abel Quist' }).first()).toBeVisible();
  await expect(bar.getByText(`${total - 1} selected`)).toBeVisible();
  await page.getByRole('button', { name: 'Show or take back' }).click();
  await dialog.getByRole('button', { name: `Take back ${total - 1} cases` }).click();
  await expect(dialog.getByText(`${total - 1} cases taken back.`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(grid.getByRole('gridcell', { name: 'Abel Quist' })).toHaveCount(0);

  await bar.getByRole('button', { name: 'Recommend …' }).click();
  await dialog.getByLabel('Reason').fill('All in order.');
  await dialog.getByLabel('Reason').press('Control+Enter');
  await expect(dialog.getByRole('table', { name: 'Refused' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Recommend \d+ case/ })).toBeEnabled();
  await check(page, 'queue-preview');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  const file = path.join(folder, 'rows.csv');
  await desk.answerDialog(file);
  await bar.getByRole('button', { name: 'Export CSV …' }).click();
  await expect(page.getByText(`Saved as ${file}.`).last()).toBeVisible();
  expect(readFileSync(file, 'utf8').trimEnd().split('\r\n')).toHaveLength(total);
});

test('a view is saved with its groups and found again, and the columns stay as one has them', async ({
  launch,
  folder,
}) => {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  mkdirSync(SHOTS, { recursive: true });
  await makeDesk(data);
  const { page } = await launch({ data });
  await page.setViewportSize({ width: 1280, height: 720 });
  await unlockAs(page, 'Abel Quist');
  await goTo(page, 'All open');
  await page.getByRole('button', { name: /Grouping$/ }).click();
  await page.getByRole('option', { name: 'Grouped by service' }).click();
  const groups = page.getByRole('list', { name: 'Groups' });
  await expect(groups.getByRole('button', { name: 'Vehicle registration 59' })).toBeVisible();
  await groups.getByRole('button', { name: 'Tax letter 2' }).click();
  const grid = page.getByRole('grid', { name: 'Cases' });
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await page.getByRole('button', { name: 'Save view …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Letters to write');
  await dialog.getByText('Everybody sees it').click();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('button', { name: 'Columns …' }).click();
  await dialog.getByText('Reference').click();
  await dialog.getByRole('button', { name: 'Move Due up' }).click();
  await check(page, 'queue-columns');
  await dialog.getByRole('button', { name: 'Set' }).click();
  await expect(dialog).toBeHidden();
  await expect(grid.getByRole('columnheader', { name: 'Reference' })).toHaveCount(0);

  await changeTo(page, 'Sela Brandt');
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'Letters to write' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await expect(grid.getByRole('columnheader', { name: 'Reference' })).toBeVisible();
  await goTo(page, 'All open');
  await page.getByRole('button', { name: /Grouping$/ }).click();
  await page.getByRole('option', { name: 'Grouped by due day' }).click();
  await expect(groups.getByRole('button', { name: /^Late / })).toBeVisible();
  await check(page, 'queue-grouped');
});
