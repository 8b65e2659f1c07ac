import { type Page, expect as playwrightExpect } from '@playwright/test';
import { TEST_QUEUE } from '../../../scripts/print-queue.ts';
import { goTo } from './steps.ts';

// The steps also run outside a test, where the configuration's patience does not hold.
const expect = playwrightExpect.configure({ timeout: 20_000 });
/** A real queue draws each sheet, on a machine that does other things too. */
const PRINTED_MS = 120_000;

/** Sets the test queue as the printer of these kinds of paper. */
export async function setPrinters(page: Page, titles: readonly string[]): Promise<void> {
  await goTo(page, 'Printers');
  for (const title of titles) {
    await page.getByRole('button', { name: `Set the printer of ${title}`, exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `Printer of ${title}` });
    await dialog.getByRole('button', { name: /Printer$/ }).click();
    await page.getByRole('option', { name: TEST_QUEUE, exact: true }).click();
    await dialog.getByRole('button', { name: 'Set', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}

/** Takes a delivery of the blanks that a registration card is printed upon into stock. */
export async function receiveBlanks(page: Page): Promise<void> {
  await goTo(page, 'Stock');
  for (const [kind, first] of [
    ['Card blanks', 'CB-000001'],
    ['Decals', 'DE-000001'],
  ] as const) {
    await page.getByRole('button', { name: 'Receive …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Receive stock' });
    await dialog.getByRole('button', { name: /Kind$/ }).click();
    await page.getByRole('option', { name: kind, exact: true }).click();
    for (const [label, value] of Object.entries({ 'First serial': first, 'How many': '500', Custodian: 'Ivo Hart' }))
      await dialog.getByLabel(label).fill(value);
    await dialog.getByLabel('Place').fill('Safe 2');
    await dialog.getByRole('button', { name: 'Receive', exact: true }).click();
    await expect(dialog).toBeHidden();
  }
}

/** Takes the numbers of the open case and queues its sheets. */
export async function sendToQueue(page: Page): Promise<void> {
  await page.getByLabel('Decision').getByRole('button', { name: 'Issue' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Send to the print queue' }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
}

/** Shows the sheets of a case in the print queue. */
export async function openSheets(page: Page, reference: string): Promise<void> {
  await goTo(page, 'Print queue');
  await page.getByRole('textbox', { name: 'Case' }).fill(reference);
}

/** Prints every sheet that waits of those shown, and waits until the printer was given them all. */
export async function printSheets(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: `Choose all ${count} shown` }).click();
  await page.getByRole('button', { name: `Print ${count}`, exact: true }).click();
  const run = page.getByRole('region', { name: 'Bulk print' });
  await expect(run.getByRole('heading', { name: 'Sent to the printers' })).toBeVisible({ timeout: PRINTED_MS });
  await expect(run.getByText(`${count} sheets sent.`)).toBeVisible();
  const given = page.getByRole('table', { name: 'Sheets', exact: true }).getByText(/given to the printer whole/);
  await expect(given).toHaveCount(count, { timeout: PRINTED_MS });
}

/** Says that the sheets shown lie in the tray and are good. */
export async function confirmShown(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: `Choose all ${count} shown` }).click();
  await page.getByRole('button', { name: `Confirm ${count}`, exact: true }).click();
  await expect(page.getByText('No sheet fits.')).toBeVisible();
}
