import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { sealOf } from '../../main/core/seals/seal.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { must } from '../fixtures/desk.ts';
import { deskKey } from '../fixtures/desk-key.ts';
import { aPng } from '../fixtures/evidence-files.ts';
import { check, SHOTS } from './harness/check-screen.ts';
import { expect, test } from './harness/fixtures.ts';
import { makeDesk } from './harness/made-desk.ts';
import { ADMINISTRATOR, changeTo, goTo, openCase, openVehicle, PASSPHRASE, unlockAs } from './harness/steps.ts';

async function heading(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

// Every screen is drawn and asked about twice, by who sees it.
test('no screen has anything that axe finds, light or dark, from the lock to a case', async ({ launch, folder }) => {
  test.setTimeout(600_000);
  const data = path.join(folder, 'data');
  mkdirSync(data);
  mkdirSync(SHOTS, { recursive: true });
  const cases = await makeDesk(data);
  const { page } = await launch({ data });

  await heading(page, 'Unlock OFM Desk');
  await check(page, 'unlock');
  await page.getByRole('button', { name: 'Use the recovery code' }).click();
  await heading(page, 'Use the recovery code');
  await check(page, 'recover');
  await page.getByRole('button', { name: 'Back' }).click();

  await unlockAs(page, 'Abel Quist');
  await goTo(page, 'All open');
  await expect(page.getByRole('grid', { name: 'Cases' })).toBeVisible();
  await check(page, 'queue');
  await page.getByRole('grid', { name: 'Cases' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: /^Case / })).toBeVisible();
  await check(page, 'queue-and-case');
  await openCase(page, cases.held);
  await check(page, 'case-held');
  await page.getByLabel('Decision').getByRole('button', { name: 'Start review' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await check(page, 'case-reason');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await openCase(page, cases.issued);
  for (const tab of ['Documents', 'Notes', 'Holds', 'History', 'Related']) {
    await page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
    if (tab === 'Documents')
      await expect(
        page
          .getByRole('region', { name: /^Preview of/ })
          .locator('canvas')
          .first(),
      ).toBeVisible();
    await check(page, `case-${tab.toLowerCase()}`);
  }
});

test('nor has the registry, reciprocity, the verify desk or entry by hand', async ({ launch, folder }) => {
  test.setTimeout(600_000);
  const data = path.join(folder, 'data');
  mkdirSync(data);
  mkdirSync(SHOTS, { recursive: true });
  const cases = await makeDesk(data);
  const { page } = await launch({ data });
  await unlockAs(page, 'Abel Quist');
  await goTo(page, 'Registry');
  await heading(page, 'Registry');
  await expect(page.getByRole('table', { name: 'Records' })).toBeVisible();
  await check(page, 'registry');
  await page.getByRole('link', { name: 'Embassy of Aldovia' }).click();
  await heading(page, 'Embassy of Aldovia');
  await check(page, 'mission');
  await page.getByRole('table', { name: 'Members' }).getByRole('link').first().click();
  await expect(page.getByRole('table', { name: 'Immunity' })).toBeVisible();
  await check(page, 'person');
  await openCase(page, cases.issued);
  await openVehicle(page, cases.vin);
  await expect(page.getByRole('table', { name: 'Cases that ended' })).toBeVisible();
  await check(page, 'vehicle');
  await goTo(page, 'Registry');
  await page.getByRole('link', { name: 'Duplicates in open cases' }).click();
  await heading(page, 'Duplicates');
  await expect(page.getByRole('button', { name: 'Look again' })).toBeVisible();
  await check(page, 'duplicates');
  await goTo(page, 'Reciprocity');
  await heading(page, 'Reciprocity');
  await expect(page.getByRole('table', { name: 'Countries' })).toBeVisible();
  await check(page, 'reciprocity');
  await page.getByRole('table', { name: 'Countries' }).getByRole('link', { name: 'XA' }).click();
  await heading(page, 'Reciprocity with XA');
  await page.getByRole('link', { name: 'Vehicles per person' }).click();
  await expect(page.getByRole('table', { name: 'Audited changes' })).toBeVisible();
  await check(page, 'reciprocity-country');
  await goTo(page, 'Verify');
  await heading(page, 'Verify');
  await page.getByRole('textbox', { name: 'Who calls' }).fill('Officer J. Marsh');
  await page.getByRole('button', { name: /Purpose/ }).click();
  await page.getByRole('option', { name: 'Arrest or investigation' }).click();
  await page.getByRole('textbox', { name: 'Asked about' }).fill(cases.vin);
  await page.getByRole('textbox', { name: 'Asked about' }).press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Valid', exact: true })).toBeVisible();
  await check(page, 'verify');
  await page.getByRole('button', { name: 'Print immunity sheet' }).click();
  await expect(
    page
      .getByRole('region', { name: /^Preview of/ })
      .locator('canvas')
      .first(),
  ).toBeVisible();
  await check(page, 'verify-sheet');
  await goTo(page, 'Enter by hand');
  await heading(page, 'Enter by hand');
  await page.getByRole('button', { name: 'Open the case' }).click();
  await expect(page.getByText(/fields? to correct/).first()).toBeVisible();
  await check(page, 'enter');
});

test('nor has what is seen by a supervisor, intake or the administrator alone', async ({ launch, folder }) => {
  test.setTimeout(600_000);
  const data = path.join(folder, 'data');
  mkdirSync(data);
  mkdirSync(SHOTS, { recursive: true });
  await makeDesk(data);
  const { page } = await launch({ data });
  await unlockAs(page, 'Sela Brandt');
  await goTo(page, 'Reciprocity');
  await page.getByRole('table', { name: 'Countries' }).getByRole('link', { name: 'XA' }).click();
  await page.getByRole('link', { name: 'Vehicles per person' }).click();
  await page.getByRole('link', { name: /^Correct/ }).click();
  await heading(page, /^Correct a term/);
  await page.getByRole('textbox', { name: 'At most' }).fill('0');
  await page.getByRole('button', { name: 'Try it on the open cases' }).click();
  await expect(page.getByText(/open cases come out differently/).first()).toBeVisible();
  await check(page, 'reciprocity-what-if');
  await page.getByRole('textbox', { name: 'Reason' }).fill('Circular note 44-102 of the embassy.');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await heading(page, 'Reciprocity with XA');
  await expect(page.getByText('Circular note 44-102 of the embassy.')).toBeVisible();

  await changeTo(page, 'Ivo Hart');
  await goTo(page, 'Print queue');
  await heading(page, 'Print queue');
  await expect(page.getByRole('table', { name: 'Sheets' })).toBeVisible();
  await check(page, 'print-queue');
  await goTo(page, 'Printers');
  await heading(page, 'Printers');
  await page.getByRole('button', { name: 'Set the printer of Registration card' }).click();
  await expect(page.getByRole('dialog', { name: 'Printer of Registration card' })).toBeVisible();
  await check(page, 'printers');
  await page.getByRole('button', { name: 'Cancel' }).click();

  await changeTo(page, 'Ida Novak');
  await goTo(page, 'Intake');
  await expect(page.getByRole('table', { name: 'Imports' })).toBeVisible();
  await check(page, 'intake');

  await changeTo(page, ADMINISTRATOR);
  await goTo(page, 'Users');
  await expect(page.getByRole('table', { name: 'Users' })).toBeVisible();
  await check(page, 'users');
  await page.getByRole('button', { name: 'Add user' }).click();
  await check(page, 'add-user');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await goTo(page, 'Settings');
  await expect(page.getByRole('table', { name: 'Settings' })).toBeVisible();
  await check(page, 'settings');
  await goTo(page, 'Audit');
  await expect(page.getByRole('table', { name: 'Audit entries' })).toBeVisible();
  await page.getByRole('button', { name: 'Verify everything' }).click();
  await expect(page.getByText('Everything is as it should be.').first()).toBeVisible();
  await check(page, 'audit');
});

test('no screen on which something is attached, corrected or entered has either', async ({ launch, folder }) => {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  mkdirSync(SHOTS, { recursive: true });
  const cases = await makeDesk(data);
  const desk = await launch({ data });
  const { page } = desk;
  await unlockAs(page, 'Abel Quist');
  await openCase(page, cases.held);
  const scan = path.join(folder, 'front page.png');
  writeFileSync(scan, aPng({ width: 500, height: 650 }));
  await desk.answerDialog(scan);
  await page.getByRole('button', { name: 'Attach files' }).click();
  await expect(page.getByRole('dialog', { name: 'Attach files' })).toBeVisible();
  await check(page, 'case-attach');
  await page.getByRole('button', { name: 'Attach 1 file' }).click();
  await page.getByRole('button', { name: 'Show front page.png' }).click();
  await expect(page.getByRole('img', { name: 'front page.png' })).toBeVisible();
  await check(page, 'case-evidence');
  await page.getByRole('button', { name: /^Correct/ }).click();
  await heading(page, /^Correct 5000/);
  await check(page, 'correct');
  await page.getByLabel('Surname', { exact: true }).fill('Ångström');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await goTo(page, 'Enter by hand');
  await heading(page, 'Enter by hand');
  await expect(page.getByRole('button', { name: /^Go on with 5000\d{6}, Ångström/ })).toBeVisible();
  await page.getByRole('button', { name: /Service$/ }).click();
  await page.getByRole('option', { name: 'Customs clearance' }).click();
  await page.getByText('From a bonded warehouse').click();
  await page.getByLabel('Warehouse', { exact: true }).fill('Depot');
  await expect(page.getByText(/^Draft saved/)).toBeVisible();
  await check(page, 'enter-customs');
  await page.getByRole('button', { name: /^Go on with 5000\d{6}, Ångström/ }).click();
  await heading(page, /^Correct 5000/);
  await expect(page.getByLabel('Surname', { exact: true })).toHaveValue('Ångström');
});

test('nor has the calendar, or a matter from its opening to its steps', async ({ launch, folder }) => {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  mkdirSync(SHOTS, { recursive: true });
  const cases = await makeDesk(data);
  const { page } = await launch({ data });
  await unlockAs(page, 'Abel Quist');
  await openVehicle(page, cases.vin);
  await page.getByRole('button', { name: 'Open a matter' }).click();
  await page.getByRole('button', { name: 'Open the matter' }).click();
  await expect(page.getByText('1 field to correct: Grounds.')).toBeVisible();
  await check(page, 'open-matter');
  await page.getByLabel('Insurer').fill('Capital Mutual');
  await page.getByLabel('Grounds').fill('The insurer says that the policy ended.');
  await page.getByRole('button', { name: 'Open the matter' }).click();
  await expect(page.getByRole('article', { name: /^Case OFM-E-/ })).toBeVisible();
  await check(page, 'matter-of-insurance');
  await page.getByRole('tab', { name: 'Matter' }).click();
  await check(page, 'matter-steps');
  await page.getByRole('button', { name: 'Send the notice' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Send the notice' }).click();
  await expect(page.getByRole('tab', { name: 'Documents 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Warn the deputy chief of mission' }).click();
  await check(page, 'matter-step');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await goTo(page, 'Calendar');
  await expect(page.getByRole('gridcell', { name: /, today\./ })).toBeVisible();
  await expect(page.getByRole('gridcell', { name: /Decision due/ }).first()).toBeVisible();
  await page
    .getByRole('gridcell', { name: /Decision due/ })
    .last()
    .click();
  await expect(page.getByRole('list', { name: /^Decision due/ })).toBeVisible();
  await check(page, 'calendar');
});

test('nor has what ends a plate, from the vehicle’s page to the case that gave it', async ({ launch, folder }) => {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  mkdirSync(SHOTS, { recursive: true });
  const cases = await makeDesk(data);
  const { page } = await launch({ data });
  await unlockAs(page, 'Sela Brandt');
  await openVehicle(page, cases.vin);
  const plates = page.getByRole('table', { name: 'Plates' });
  await plates
    .getByRole('button', { name: /^Returned, lost, stolen … Plate/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: /^Plate / });
  await dialog.getByRole('button', { name: /What became of it$/ }).click();
  await page.getByRole('option', { name: 'Reported stolen' }).click();
  await dialog.getByLabel('Police report').fill('MPD-26-4417');
  await dialog.getByLabel('What is known').fill('The embassy telephoned: both plates are gone since the morning.');
  await check(page, 'end-held');
  await dialog.getByRole('button', { name: 'Write down: reported stolen' }).click();
  await expect(page.getByText(/^The notice to law enforcement OFM-N-/)).toBeVisible();
  await check(page, 'end-held-noticed');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(plates.getByText('Reported stolen')).toBeVisible();
  const trail = page.getByRole('table', { name: 'Returned, lost, stolen and voided' });
  await expect(trail.getByRole('row')).toHaveCount(3);
  await trail.scrollIntoViewIfNeeded();
  await check(page, 'vehicle-trail');
  await openCase(page, cases.issued);
  await page.getByRole('tab', { name: /^Documents/ }).click();
  await expect(trail).toBeVisible();
  await trail.scrollIntoViewIfNeeded();
  await check(page, 'case-trail');
  await page.getByLabel('Decision').getByRole('button', { name: 'Void' }).click();
  await check(page, 'case-void');
  await page.getByRole('alertdialog').getByLabel('Reason').fill('Issued on a forged invoice.');
  await page.getByRole('alertdialog').getByRole('button', { name: 'Void' }).click();
  await expect(page.getByText('Voided', { exact: true }).first()).toBeVisible();
});

test('nor has an order of plates, from what waits to what the plant sends back', async ({ launch, folder }) => {
  test.setTimeout(600_000);
  const data = path.join(folder, 'data');
  mkdirSync(data);
  mkdirSync(SHOTS, { recursive: true });
  await makeDesk(data);
  const desk = await launch({ data });
  const { page } = desk;
  await unlockAs(page, 'Ivo Hart');
  await goTo(page, 'Plate orders');
  await heading(page, 'Plate orders');
  const waiting = page.getByRole('table', { name: 'What waits' });
  const code = ((await waiting.getByRole('cell').nth(1).textContent()) ?? '').slice(0, 2);
  await check(page, 'plate-orders-waiting');
  await waiting.getByRole('button', { name: /^Open an order/ }).click();
  await heading(page, /^Plate order OFM-P-/);
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: 'Code' }).fill(code);
  await page.getByRole('textbox', { name: 'How many' }).fill('30');
  await check(page, 'plate-order-top-up');
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('31 serials')).toBeVisible();
  await check(page, 'plate-order-open');
  await page.keyboard.press('p');
  await page.getByRole('dialog').getByRole('button', { name: 'Place the order' }).click();
  await page.getByRole('button', { name: 'Preview Manifest' }).click();
  await expect(
    page
      .getByRole('region', { name: /^Preview of/ })
      .locator('canvas')
      .first(),
  ).toBeVisible();
  await page.getByRole('region', { name: /^Preview of/ }).scrollIntoViewIfNeeded();
  await check(page, 'plate-order-manifest');
  const saved = path.join(folder, 'manifest.pdf');
  await desk.answerDialog(saved);
  await page.getByRole('button', { name: 'Save Manifest' }).click();
  await expect(page.getByText(`Saved as ${saved}`).first()).toBeVisible();
  await page.getByRole('button', { name: 'Hide Manifest' }).click();
  await page.keyboard.press('r');
  await page.getByRole('dialog').getByRole('button', { name: 'Receive' }).click();
  // The dialog gives the focus back as it goes, and would take the key.
  await expect(page.getByRole('dialog')).toBeHidden();
  const plates = page.getByRole('table', { name: 'Plates' });
  const [first, second] = [plates.getByRole('checkbox').first(), plates.getByRole('checkbox').nth(1)];
  for (const one of [first, second]) {
    await one.press('Space');
    await expect(one).toBeChecked();
  }
  await expect(page.getByText('2 plates chosen')).toBeVisible();
  await page.getByRole('button', { name: /^Reject/ }).click();
  await page.getByRole('textbox', { name: 'Reason' }).fill('Bent at the left edge.');
  await check(page, 'plate-order-reject');
  await page.getByRole('button', { name: 'Reject 2 plates' }).click();
  await page.getByRole('button', { name: 'Choose all 29' }).click();
  await check(page, 'plate-order-chosen');
  await page.getByRole('button', { name: /^Accept/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept 29 plates' }).click();
  await expect(page.getByText('Closed', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'All plate orders' }).click();
  await expect(page.getByRole('table', { name: 'Orders' })).toBeVisible();
  await check(page, 'plate-orders');
});

test('nor has the stock, from its receipt to its count and its destruction', async ({ launch, folder }) => {
  test.setTimeout(600_000);
  const data = path.join(folder, 'data');
  mkdirSync(data);
  mkdirSync(SHOTS, { recursive: true });
  await makeDesk(data);
  const { page } = await launch({ data });
  const dialog = page.getByRole('dialog');
  await unlockAs(page, 'Ivo Hart');
  await goTo(page, 'Stock');
  await heading(page, 'Stock');
  await check(page, 'stock-empty');
  await page.keyboard.press('r');
  await dialog.getByLabel('First serial').fill('CB-000001');
  await dialog.getByLabel('How many').fill('120');
  await dialog.getByLabel('Custodian').fill('Ivo Hart');
  await dialog.getByLabel('Place').fill('Safe 2');
  await check(page, 'stock-receive');
  await dialog.getByRole('button', { name: 'Receive' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('link', { name: 'CB-000001 to CB-000120' }).click();
  await heading(page, 'Card blanks CB-000001 to CB-000120');
  await page.keyboard.press('s');
  await dialog.getByRole('textbox', { name: 'Serials' }).fill('CB-000001..CB-000090');
  await dialog.getByRole('textbox', { name: 'Why' }).fill('Water in the safe.');
  await check(page, 'stock-spoil');
  await dialog.getByRole('button', { name: 'Spoil' }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.press('d');
  await dialog.getByRole('textbox', { name: 'Serials' }).fill('CB-000001..CB-000080');
  await dialog.getByRole('textbox', { name: 'How they are destroyed' }).fill('Cross-cut shredder');
  await dialog.getByRole('button', { name: 'Set aside' }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.press('c');
  await dialog.getByRole('textbox', { name: 'Serials' }).fill('CB-000001..CB-000090, CB-000094..CB-000120, CB-000500');
  await dialog.getByRole('button', { name: 'Compare and sign' }).click();
  await expect(page.getByRole('heading', { name: 'Missing: 3 pieces' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Too many: 1 piece' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Counts of the drawer' }).getByText('holds')).toBeVisible();
  await expect(dialog).toBeHidden();
  await check(page, 'stock-series');
  await page.getByRole('button', { name: 'Moves of CB-000001' }).click();
  await expect(page.getByRole('table', { name: 'Moves of CB-000001' })).toBeVisible();
  await check(page, 'stock-moves');
  await dialog.getByRole('button', { name: 'Close' }).click();

  await changeTo(page, 'Sela Brandt');
  await goTo(page, 'Stock');
  await expect(page.getByRole('list', { name: 'Warnings' })).toContainText('Card blanks run low');
  await page.getByRole('textbox', { name: 'Serial' }).fill('cb-000002');
  await page.getByRole('button', { name: /Kind$/ }).click();
  await page.getByRole('option', { name: 'Card blanks' }).click();
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Moves of CB-000002' })).toBeVisible();
  await page.getByRole('button', { name: /^I saw it done/ }).click();
  await dialog.getByLabel('Your passphrase').fill(PASSPHRASE);
  await check(page, 'stock-witness');
  await dialog.getByRole('button', { name: 'I saw it done' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('table', { name: 'Destruction' })).toContainText('Sela Brandt');
  await check(page, 'stock');
});

test('nor has the checking of a paper, or the issuing keys', async ({ launch, folder }) => {
  const data = path.join(folder, 'data');
  mkdirSync(data);
  mkdirSync(SHOTS, { recursive: true });
  await makeDesk(data);
  const desk = await launch({ data });
  const { page } = desk;
  await unlockAs(page, 'Abel Quist');
  await goTo(page, 'Verify');
  await page.getByRole('main').getByRole('link', { name: 'Check a paper' }).click();
  await heading(page, 'Check a paper');
  const text = page.getByRole('textbox', { name: 'Text of the code' });
  await expect(text).toBeFocused();
  const claims = {
    ...{ kind: 'DRIVER_LICENCE', number: 'OFM-L-0000042-2', copy: 1, holder: '4500000001', fact: 'D' },
    ...{ issued: civilDate.parse('2025-11-24'), expires: civilDate.parse('2029-11-24'), plate: null, vin: null },
  };
  await page.keyboard.type(must(sealOf(claims, await deskKey())));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'Unknown key' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Answer' }).getByText('Driver license')).toBeVisible();
  await check(page, 'paper-unknown-key');
  // The next scan takes the place of the last.
  await page.keyboard.type('DXE1234');
  await expect(text).toHaveValue('DXE1234');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'No seal found' })).toBeVisible();
  const scan = path.join(folder, 'scan.png');
  writeFileSync(scan, aPng({ width: 300, height: 300 }));
  await desk.answerDialog(scan);
  await page.getByRole('button', { name: /^Choose a file/ }).click();
  await expect(page.getByText(/No seal was found in the picture/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Camera/ }).click();
  await expect(page.getByRole('region', { name: 'Camera' })).toBeVisible();
  await check(page, 'paper-camera');
  await page.getByRole('button', { name: 'Close the camera' }).click();
  await expect(text).toBeFocused();
  await changeTo(page, ADMINISTRATOR);
  await goTo(page, 'Settings');
  await expect(page.getByRole('table', { name: 'Issuing keys' })).toBeVisible();
  await page.getByRole('table', { name: 'Issuing keys' }).scrollIntoViewIfNeeded();
  await check(page, 'issuing-keys');
  const key = path.join(folder, 'site.p12');
  writeFileSync(key, 'no key');
  await desk.answerDialog(key);
  await page.getByRole('button', { name: 'Import a key' }).click();
  await expect(page.getByRole('dialog', { name: 'Import site.p12' })).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByTestId('failure')).toBeVisible();
  await check(page, 'import-key');
});

test('nor has what finds, explains and helps, from any screen', async ({ launch, folder }) => {
  test.setTimeout(600_000);
  const data = path.join(folder, 'data');
  mkdirSync(data);
  mkdirSync(SHOTS, { recursive: true });
  const cases = await makeDesk(data);
  const { page } = await launch({ data });
  await unlockAs(page, 'Abel Quist');
  await openCase(page, cases.held);
  await page.getByRole('list', { name: 'Life cycle' }).getByRole('button', { name: 'Recommended' }).click();
  await expect(page.getByRole('dialog', { name: 'Recommended' })).toBeVisible();
  await check(page, 'case-term');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  const palette = page.getByRole('dialog', { name: 'Find anything' });
  await expect(palette.getByRole('group', { name: 'Recent' }).getByRole('option').first()).toBeVisible();
  await check(page, 'find-recent');
  await page.keyboard.type('okonkvo');
  await expect(palette.getByText('Nothing is spelled so. This is near it:')).toBeVisible();
  await check(page, 'find-near');
  await palette.getByRole('combobox').fill(cases.vin);
  await expect(palette.getByRole('option', { name: new RegExp(cases.vin) }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await check(page, 'keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F1');
  await heading(page, 'A case and its findings');
  await check(page, 'handbook');
  await page.keyboard.press('s');
  await page.keyboard.type('two persons');
  await expect(page.getByRole('region', { name: 'Found in the handbook' })).toBeVisible();
  await check(page, 'handbook-search');
});
