import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { ClocksBlock } from '../../renderer/features/case/clocks-block.tsx';
import { InsuranceSteps } from '../../renderer/features/case/insurance-steps.tsx';
import { SurrenderTable } from '../../renderer/features/case/surrender-table.tsx';
import { type InsuranceLapse, matter } from '../../shared/domain/programs/enforcement/application.ts';
import { atDesk, TODAY } from './at-desk.tsx';
import { expectNoViolation } from './axe.ts';

const REFERENCE = 'OFM-E-0000042-6';

test('each clock says what ends, how many days are left or over, and where it comes from', async () => {
  const clocks = [
    { kind: 'SURRENDER', startedOn: '2026-10-20', endsOn: '2026-11-19', stoppedOn: null },
    { kind: 'DECISION', startedOn: '2026-11-15', endsOn: '2026-11-25', stoppedOn: null },
    { kind: 'PROPERTY_NOTICE', startedOn: '2026-11-01', endsOn: '2026-12-31', stoppedOn: '2026-11-20' },
    { kind: 'INSURANCE_ANSWER', startedOn: '2026-11-17', endsOn: '2026-11-24', stoppedOn: null },
  ] as const;
  const screen = await render(atDesk(<ClocksBlock clocks={clocks} />));
  await expect.element(screen.getByRole('list', { name: 'Clocks' })).toBeVisible();
  const lines = screen
    .getByRole('listitem')
    .elements()
    .map((line) => [...line.children].map(({ textContent }) => textContent).join(' | '));
  expect(lines).toEqual([
    'Return of plates, cards and licenses due | 5 days over | 20 Oct 2026 to 19 Nov 2026 | 30 days after the end of the accreditation',
    'Decision due | 1 day left | 15 Nov 2026 to 25 Nov 2026 | the office’s own time for an answer',
    'Answer on insurance due | Ends today | 17 Nov 2026 to 24 Nov 2026 | 22 USC 254e',
    'Notice of property ends | Stopped 20 Nov 2026 | 1 Nov 2026 to 31 Dec 2026 | 22 USC 4305(a)',
  ]);
  await expectNoViolation();
});

const SURRENDERS = [
  {
    id: 1,
    kind: 'PLATE',
    number: 'DXE5001',
    holder: '1G4AH59H45G118341',
    dueOn: '2026-12-20',
    returnedOn: null,
    returnedTo: null,
  },
  {
    id: 2,
    kind: 'CARD',
    number: '7000000001',
    holder: '4400000001',
    dueOn: '2026-11-20',
    returnedOn: null,
    returnedTo: null,
  },
  {
    id: 3,
    kind: 'LICENCE',
    number: 'L-9',
    holder: '4400000011',
    dueOn: '2026-12-20',
    returnedOn: '2026-11-22',
    returnedTo: 'Ida Novak',
  },
] as const;

test('what has to come back is listed with its days, and a return has a day that is not to come', async () => {
  const screen = await render(
    atDesk(<SurrenderTable reference={REFERENCE} surrenders={SURRENDERS} today={TODAY} mayTake />),
  );
  await expect.element(screen.getByText('2 things still out')).toBeVisible();
  await expect.element(screen.getByRole('row', { name: /^Plate DXE5001 .* 26 days left/ })).toBeVisible();
  await expect.element(screen.getByRole('row', { name: /^Tax card 7000000001 .* 4 days over/ })).toBeVisible();
  await expect
    .element(screen.getByRole('row', { name: /^License L-9 .* Came back 22 Nov 2026, to Ida Novak/ }))
    .toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'PID 4400000001' })).toBeVisible();
  await expectNoViolation();
  expect(screen.getByRole('button', { name: /^Came back/ }).elements()).toHaveLength(2);

  await screen.getByRole('button', { name: 'Came back: Plate DXE5001' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Plate DXE5001 came back' });
  const day = dialog.getByLabelText('Came back on');
  await expect.element(day).toHaveValue(TODAY);
  await day.fill('2026-11-25');
  await expect.element(dialog.getByText('The day is still to come.')).toBeVisible();
  await expectNoViolation();
});

test('who may not take things back sees them without the button', async () => {
  const screen = await render(
    atDesk(<SurrenderTable reference={REFERENCE} surrenders={SURRENDERS} today={TODAY} mayTake={false} />, 'AUDITOR'),
  );
  await expect.element(screen.getByRole('table', { name: 'To be returned' })).toBeVisible();
  expect(screen.getByRole('button').elements()).toHaveLength(0);
});

function lapse(over: Partial<InsuranceLapse>): InsuranceLapse {
  const read = matter.parse({
    ...{ reference: REFERENCE, mission: 'M-FR-EMB', filed: TODAY, form: 'MATTER', program: 'ENFORCEMENT' },
    ...{ grounds: 'The insurer wrote.', applicant: null, kind: 'INSURANCE_LAPSE', vin: '1G4AH59H45G118341' },
    ...{ insurer: null, policy: null, ended: null, noticedOn: null, warnedOn: null, answerBy: null, answeredOn: null },
    ...over,
  });
  if (read.kind !== 'INSURANCE_LAPSE') throw new Error('another matter');
  return read;
}

const notYet = [
  [{}, ['Send the notice']],
  [{ noticedOn: '2026-11-16' }, ['Warn the deputy chief of mission', 'The mission answered']],
  [{ noticedOn: '2026-11-16', warnedOn: '2026-11-20', answerBy: '2026-11-30' }, ['The mission answered']],
  [{ noticedOn: '2026-11-16', answeredOn: '2026-11-20' }, []],
] as const;

test.each(notYet)('of the steps after %j only %j can be taken', async (taken, open) => {
  const screen = await render(
    atDesk(<InsuranceSteps reference={REFERENCE} lapse={lapse(taken as Partial<InsuranceLapse>)} mayTake />),
  );
  await expect.element(screen.getByRole('list', { name: 'Steps' })).toBeVisible();
  const enabled = screen.getByRole('button', { disabled: false }).elements();
  expect(enabled.map(({ textContent }) => textContent)).toEqual(open);
  await expectNoViolation();
});

test('a step says which letter it makes before it is taken', async () => {
  const screen = await render(atDesk(<InsuranceSteps reference={REFERENCE} lapse={lapse({})} mayTake />));
  await screen.getByRole('button', { name: 'Send the notice' }).click();
  const dialog = screen.getByRole('dialog', { name: 'Send the notice' });
  await expect.element(dialog.getByText(/“Immediate notice of lapsed insurance”/)).toBeVisible();
  await expectNoViolation();
});
