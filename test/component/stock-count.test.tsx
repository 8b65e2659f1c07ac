import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { CountOutcome } from '../../renderer/features/stock/count-outcome.tsx';
import { SerialsDialog } from '../../renderer/features/stock/serials-dialog.tsx';
import { warningsOf } from '../../renderer/features/stock/stock-warnings.tsx';
import { DeskFailure } from '../../renderer/lib/client.ts';
import type { SeriesRow } from '../../shared/contract/stock.ts';
import { atDesk } from './at-desk.tsx';
import { expectNoViolation } from './axe.ts';

test('a count shows what is missing as ranges, and what is too many with why', async () => {
  const result = {
    expected: 100,
    counted: 97,
    missing: ['CB-000007', 'CB-000008', 'CB-000009', 'CB-000050'],
    surplus: [{ serial: 'CB-000200', why: 'It is of series 2.' }],
  };
  const screen = await render(atDesk(<CountOutcome kind="CARD_BLANK" result={result} />, 'ISSUANCE'));
  await expect.element(screen.getByText('97 counted of 100: 4 missing, 1 too many.')).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Missing: 4 pieces' })).toBeVisible();
  await expect.element(screen.getByText('CB-000007..CB-000009, CB-000050')).toBeVisible();
  await expect.element(screen.getByRole('heading', { name: 'Too many: 1 piece' })).toBeVisible();
  await expect.element(screen.getByRole('row', { name: 'CB-000200 It is of series 2.' })).toBeVisible();
  await expectNoViolation();
});

test('a drawer that is right is said to be, and nothing else', async () => {
  const result = { expected: 3, counted: 3, missing: [], surplus: [] };
  const screen = await render(atDesk(<CountOutcome kind="DECAL" result={result} />, 'ISSUANCE'));
  await expect.element(screen.getByText('3 counted of 3: the drawer is right.')).toBeVisible();
  expect(screen.getByRole('heading').elements()).toEqual([]);
});

test('serials that were refused stay as they were typed, and the dialog closes once they were taken', async () => {
  const refusal = new DeskFailure({ code: 'INVALID_INPUT', message: '"CB-" is no serial.', next: 'Type it again.' });
  const taken = vi.fn<(serials: string, words: string) => Promise<void>>().mockRejectedValueOnce(refusal);
  const onClose = vi.fn();
  const dialog = (
    <SerialsDialog title="Spoil" effect="" confirm="Spoil" words="Why" onSubmit={taken} onClose={onClose} />
  );
  const screen = await render(atDesk(dialog, 'ISSUANCE'));
  await screen.getByRole('textbox', { name: 'Serials' }).fill('CB-');
  await screen.getByRole('textbox', { name: 'Why' }).fill('wet');
  await screen.getByRole('button', { name: 'Spoil' }).click();
  await expect.element(screen.getByText('"CB-" is no serial.')).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Serials' })).toHaveValue('CB-');
  expect(onClose).not.toHaveBeenCalled();
  await expectNoViolation();
  taken.mockResolvedValueOnce();
  await screen.getByRole('textbox', { name: 'Serials' }).fill('CB-000001');
  await screen.getByRole('button', { name: 'Spoil' }).click();
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(taken).toHaveBeenLastCalledWith('CB-000001', 'wet');
});

test('what runs low, expires or has expired is told, and nothing that is used up', () => {
  const series = (given: Partial<SeriesRow>): SeriesRow => ({
    ...{ id: 1, kind: 'DECAL', first: 'D-1', last: 'D-9', plates: null, custodian: 'Ivo Hart', place: 'Safe' },
    ...{ expiresOn: '2026-12-01', receivedAt: '', receivedBy: '', note: '', isExpiring: true, isExpired: false },
    counts: { AVAILABLE: 9, RESERVED: 0, PRINTED: 0, ISSUED: 0, SPOILED: 0, VOID: 0, DESTROYED: 0 },
    ...given,
  });
  const empty = { AVAILABLE: 0, RESERVED: 0, PRINTED: 0, ISSUED: 9, SPOILED: 0, VOID: 0, DESTROYED: 0 };
  const told = warningsOf({
    low: [{ kind: 'DECAL', available: 9, threshold: 50 }],
    series: [series({}), series({ isExpired: true, expiresOn: '2026-11-01' }), series({ counts: empty })],
  });
  expect(told).toEqual([
    'Decals run low: 9 can be used, fewer than 50.',
    expect.stringMatching(/^Decals D-1 to D-9 expires on .* with 9 left\.$/),
    expect.stringMatching(/^Decals D-1 to D-9 expired on .*: nothing is taken from it/),
  ]);
});
