import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { ReasonDialog } from '../../renderer/components/reason-dialog.tsx';
import { DeskFailure } from '../../renderer/lib/client.ts';
import { expectNoViolation } from './axe.ts';

function shown(onSubmit: (reason: string) => void, error: unknown = null) {
  return render(
    <main>
      <h1>Case</h1>
      <ReasonDialog
        title="Deny"
        effect="The case is denied."
        confirm="Deny"
        isPending={false}
        error={error}
        onSubmit={onSubmit}
        onClose={() => undefined}
      />
    </main>,
  );
}

test('a reason of fewer than three characters is not sent, and says so', async () => {
  const sent: string[] = [];
  const screen = await shown((reason) => sent.push(reason));
  await screen.getByLabelText('Reason').fill(' a ');
  await screen.getByRole('button', { name: 'Deny' }).click();
  await expect.element(screen.getByText('Give a reason of at least 3 characters.')).toBeVisible();
  expect(sent).toEqual([]);
  await screen.getByLabelText('Reason').fill('  The facts changed.  ');
  await screen.getByRole('button', { name: 'Deny' }).click();
  expect(sent).toEqual(['The facts changed.']);
});

test('a refusal is shown with the next step beside the words, which stay', async () => {
  const failure = new DeskFailure({ code: 'CONFLICT', message: 'The case was changed.', next: 'Reload the record.' });
  const screen = await shown(() => undefined, failure);
  await screen.getByLabelText('Reason').fill('Kept words');
  await expect.element(screen.getByText('The case was changed.')).toBeVisible();
  await expect.element(screen.getByText('Reload the record.', { exact: false })).toBeVisible();
  await expect.element(screen.getByLabelText('Reason')).toHaveValue('Kept words');
  await expectNoViolation();
});
