import { type Page, expect as playwrightExpect } from '@playwright/test';
import type { RunningDesk } from './launch.ts';

// The steps also run outside a test, where the configuration's patience does not hold.
const expect = playwrightExpect.configure({ timeout: 20_000 });

export const PASSPHRASE = 'quiet harbour lantern 47';
export const ADMINISTRATOR = 'Ines Adair';

/** One user for each role that the story needs. */
export const TEAM = [
  ['Ida Novak', 'Intake'],
  ['Abel Quist', 'Adjudicator'],
  ['Sela Brandt', 'Supervisor'],
  ['Ivo Hart', 'Issuance'],
] as const;

/** Chooses the folder, creates the administrator, writes the recovery code down and confirms it. */
export async function firstStart(desk: RunningDesk, folder: string): Promise<void> {
  const { page } = desk;
  await desk.answerDialog(folder);
  await page.getByRole('button', { name: 'Choose folder' }).click();
  await page.getByLabel('Name', { exact: true }).fill(ADMINISTRATOR);
  await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await page.getByLabel('Passphrase again').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  const code = await page.getByTestId('recovery-code').textContent();
  await page.getByRole('button', { name: 'I have written it down' }).click();
  await page.getByRole('textbox', { name: 'Recovery code' }).fill(code ?? '');
  await page.getByRole('button', { name: 'Confirm', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Users' })).toBeVisible();
}

export async function addTeam(page: Page): Promise<void> {
  for (const [name, role] of TEAM) {
    await page.getByRole('button', { name: 'Add user' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add user' });
    await dialog.getByLabel('Name', { exact: true }).fill(name);
    await dialog.getByRole('button', { name: /^Role|Role$/ }).click();
    await page.getByRole('option', { name: role, exact: true }).click();
    await dialog.getByLabel('First passphrase').fill(PASSPHRASE);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(
      page.getByRole('cell', { name, exact: true }).or(page.getByRole('rowheader', { name, exact: true })),
    ).toBeVisible();
  }
}

export async function lock(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Lock/ }).click();
  await expect(page.getByRole('heading', { name: 'Unlock OFM Desk' })).toBeVisible();
}

export async function unlockAs(page: Page, name: string, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
}

/** Locks the desk and opens it for somebody else. */
export async function changeTo(page: Page, name: string): Promise<void> {
  await lock(page);
  await unlockAs(page, name);
  await expect(page.getByRole('navigation', { name: 'Desk' })).toBeVisible();
}

export async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: screen }).first().click();
}

export async function importBatch(desk: RunningDesk, file: string): Promise<void> {
  const { page } = desk;
  await goTo(page, 'Intake');
  await desk.answerDialog(file);
  await page.getByRole('button', { name: 'Choose batch file' }).click();
  await page.getByRole('button', { name: /^Import / }).click();
  await expect(page.getByRole('heading', { level: 2, name: /: done/i })).toBeVisible({ timeout: 60_000 });
}

/** Opens a case by its reference from the search in the header. */
export async function openCase(page: Page, reference: string): Promise<void> {
  const search = page.getByRole('searchbox', { name: 'Search the desk' });
  await search.fill(reference);
  await search.press('Enter');
  await expect(page.getByRole('article', { name: `Case ${reference}` })).toBeVisible();
}

/** Opens a vehicle's page by its VIN from the search of the registry. */
export async function openVehicle(page: Page, vin: string): Promise<void> {
  await goTo(page, 'Registry');
  await page.getByRole('searchbox', { name: 'Search the registry' }).fill(vin);
  const records = page.getByRole('table', { name: 'Records' });
  await expect(records.getByRole('row')).toHaveCount(2);
  await records.getByRole('link').click();
}

/** Takes a step of the life cycle with its reason. */
export async function decide(page: Page, button: string, reason: string): Promise<void> {
  await page
    .getByRole('contentinfo', { name: 'Decision' })
    .or(page.getByLabel('Decision'))
    .getByRole('button', { name: button })
    .first()
    .click();
  const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByLabel('Reason').press('Control+Enter');
  await expect(dialog).toBeHidden();
}

/** Issues the open case; its papers are written as files into a folder. */
export async function issue({ page, answerDialog }: RunningDesk, folder: string): Promise<void> {
  await page.getByLabel('Decision').getByRole('button', { name: 'Issue' }).click();
  const dialog = page.getByRole('dialog');
  await answerDialog(folder);
  await dialog.getByRole('button', { name: 'Issue as files …', exact: true }).click();
  await expect(dialog).toBeHidden({ timeout: 30_000 });
}

/** The reference of a first registration, received, that the rules find nothing against, asked of the desk itself. */
export function firstEligible(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const filter = { program: 'VEHICLE_REGISTRATION', statuses: ['RECEIVED' as const] };
    const listed = await window.ofm.cases.page({
      filter,
      sort: { column: 'reference', descending: false },
      offset: 0,
      limit: 200,
    });
    if (!listed.ok) throw new Error(listed.failure.message);
    for (const { reference } of listed.value.rows) {
      const opened = await window.ofm.cases.open({ reference });
      if (!opened.ok) throw new Error(opened.failure.message);
      const { verdict, application } = opened.value.case;
      if (verdict.outcome === 'ELIGIBLE' && application.action === 'NEW') return reference;
    }
    throw new Error('no registration is in order');
  });
}
