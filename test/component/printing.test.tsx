import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { PrintRunBlock } from '../../renderer/features/printing/print-run.tsx';
import { SheetTable } from '../../renderer/features/printing/sheet-table.tsx';
import type { PrintJobRow } from '../../shared/contract/printing.ts';
import { documentId, portalReference } from '../../shared/domain/ids.ts';
import { atDesk } from './at-desk.tsx';
import { expectNoViolation } from './axe.ts';

function sheet(id: number, told: Partial<PrintJobRow>): PrintJobRow {
  return {
    ...{ id, documentId: documentId.parse(`d${id}`), kind: 'REGISTRATION_CARD', title: 'Registration card' },
    ...{ number: `OFM-R-000000${id}`, copy: 0, reference: portalReference.parse('5000000001'), subject: 'Ngo, Ada' },
    ...{ state: 'SENT', delivery: 'PRINTER', printer: 'Cards', blanks: [], spoolState: null, reason: '' },
    ...{ queuedAt: '2026-11-24T12:00:00.000Z', sentAt: null, closedAt: null, closedBy: null },
    ...told,
  };
}

const ROWS = [
  sheet(1, { state: 'QUEUED', delivery: null, printer: null }),
  sheet(2, { spoolState: 'COMPLETED', blanks: ['CB-000042'] }),
  sheet(3, { spoolState: 'CANCELLED' }),
  sheet(4, { spoolState: 'The spooler did not say whether it took this sheet.' }),
  sheet(5, { state: 'SPOILED', spoolState: 'COMPLETED', reason: 'Smeared.' }),
];

function Chooser() {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [amiss, setAmiss] = useState('nothing');
  return (
    <>
      <p>{`Chosen: ${[...chosen].join(' ')}`}</p>
      <p>{`Amiss: ${amiss}`}</p>
      <SheetTable
        rows={ROWS}
        chosen={chosen}
        onChosen={setChosen}
        onAmiss={({ id }, kind) => setAmiss(`${kind} ${id}`)}
      />
    </>
  );
}

test('each sheet says in words where it is, and a cancelled one never that it was printed', async () => {
  const screen = await render(
    atDesk(<SheetTable rows={ROWS} chosen={new Set()} onChosen={null} onAmiss={() => undefined} />),
  );
  const row = (number: number) => screen.getByRole('row', { name: new RegExp(`OFM-R-000000${number}`) });
  await expect.element(row(1)).toHaveTextContent('Waiting');
  await expect.element(row(2)).toHaveTextContent('Cards; given to the printer whole: look at the sheet');
  await expect.element(row(2)).toHaveTextContent('CB-000042');
  await expect.element(row(3)).toHaveTextContent('Cards; cancelled at the printer');
  await expect.element(row(4)).toHaveTextContent('Cards; The spooler did not say');
  await expect.element(row(5)).toHaveTextContent('Cards; Smeared.');
  expect(screen.getByRole('checkbox').elements()).toEqual([]);
  await expectNoViolation();
});

test('only open sheets can be chosen, and only one that was sent can be spoiled', async () => {
  const screen = await render(atDesk(<Chooser />, 'ISSUANCE'));
  await screen.getByRole('button', { name: 'Choose all 4 shown' }).click();
  await expect.element(screen.getByText('Chosen: 1 2 3 4', { exact: true })).toBeVisible();
  await screen.getByRole('checkbox', { name: 'Registration card OFM-R-0000003' }).click({ force: true });
  await expect.element(screen.getByText('Chosen: 1 2 4', { exact: true })).toBeVisible();
  const spoil = screen.getByRole('button', { name: /^Spoil/ }).elements();
  expect(spoil.map((button) => button.getAttribute('aria-label'))).toEqual(
    [2, 3, 4].map((number) => `Spoil Registration card OFM-R-000000${number}`),
  );
});

test('a sheet waits again only where it may not have come out, never one that the printer was given whole', async () => {
  const screen = await render(atDesk(<Chooser />, 'ISSUANCE'));
  const again = screen.getByRole('button', { name: /^Nothing came out/ });
  await expect.element(again.first()).toBeVisible();
  expect(again.elements().map((button) => button.getAttribute('aria-label'))).toEqual(
    [3, 4].map((number) => `Nothing came out of Registration card OFM-R-000000${number}`),
  );
  await again.first().click();
  await expect.element(screen.getByText('Amiss: requeue 3', { exact: true })).toBeVisible();
});

test('a supervisor, and nobody else, orders a confirmed paper again, and gives a reason', async () => {
  const rows = [...ROWS, sheet(6, { state: 'CONFIRMED' })];
  const table = <SheetTable rows={rows} chosen={new Set()} onChosen={null} onAmiss={() => undefined} />;
  const others = await render(atDesk(table, 'ADJUDICATOR'));
  await expect.element(others.getByRole('table', { name: 'Sheets' })).toBeVisible();
  expect(others.getByRole('button', { name: /^Reprint/ }).elements()).toEqual([]);
  await others.unmount();
  const screen = await render(atDesk(table, 'SUPERVISOR'));
  const reprint = screen.getByRole('button', { name: /^Reprint/ });
  await expect.element(reprint).toHaveAccessibleName('Reprint Registration card OFM-R-0000006');
  await reprint.click();
  const dialog = screen.getByRole('alertdialog', { name: 'Reprint Registration card OFM-R-0000006' });
  await dialog.getByRole('button', { name: 'Order the duplicate' }).click();
  await expect.element(dialog.getByText('Give a reason of at least 3 characters.')).toBeVisible();
  await expectNoViolation();
});

test('a bulk print that ended tells of each sheet, those first that were not sent', async () => {
  const run = {
    ...{ run: 'r', done: 2, total: 3, current: null, ended: true },
    results: [
      { job: 1, ok: true, message: null },
      { job: 2, ok: false, message: 'No printer is set for Registration card.' },
    ],
  };
  const screen = await render(atDesk(<PrintRunBlock run={run} known={ROWS} onClose={() => undefined} />, 'ISSUANCE'));
  await expect.element(screen.getByText(/^1 sheet sent, 1 not, or not for certain, 1 not come to\./)).toBeVisible();
  const told = screen
    .getByRole('row')
    .elements()
    .map(({ textContent }) => textContent);
  expect(told.slice(1)).toEqual([
    'Registration card OFM-R-0000002No printer is set for Registration card.',
    'Registration card OFM-R-0000001sent',
  ]);
  await expectNoViolation();
});
