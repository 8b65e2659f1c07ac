import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
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
  return (
    <>
      <p>{`Chosen: ${[...chosen].join(' ')}`}</p>
      <SheetTable rows={ROWS} chosen={chosen} onChosen={setChosen} onSpoil={() => undefined} />
    </>
  );
}

test('each sheet says in words where it is, and a cancelled one never that it was printed', async () => {
  const screen = await render(
    atDesk(<SheetTable rows={ROWS} chosen={new Set()} onChosen={null} onSpoil={() => undefined} />),
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
