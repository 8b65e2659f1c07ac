import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ReasonDialog } from '../../renderer/components/reason-dialog.tsx';
import { DeskFailure } from '../../renderer/lib/client.ts';
import { expectNoViolation } from './axe.ts';

interface AskedProps {
  readonly onSubmit?: (reason: string, chosen: string | null) => void;
  readonly error?: unknown;
  readonly hasChoice?: boolean;
}

function Asked({ onSubmit = () => undefined, error = null, hasChoice = false }: AskedProps) {
  const [isOpen, setOpen] = useState(false);
  const options = [
    { id: 'INSURANCE', label: 'Insurance' },
    { id: 'LIEN', label: 'Lien' },
  ];
  return (
    <main>
      <button type="button" onClick={() => setOpen(true)}>
        Ask
      </button>
      {isOpen && (
        <ReasonDialog
          title="Return to mission"
          effect="The mission is told what to cure."
          confirm="Return"
          {...(hasChoice ? { choice: { label: 'Held for', options, first: 'INSURANCE' } } : {})}
          isPending={false}
          error={error}
          onSubmit={onSubmit}
          onClose={() => setOpen(false)}
        />
      )}
    </main>
  );
}

test('the reason has the focus, a short one is refused in words, a good one goes', async () => {
  const onSubmit = vi.fn();
  const screen = await render(<Asked onSubmit={onSubmit} />);
  await screen.getByRole('button', { name: 'Ask' }).click();
  const reason = screen.getByRole('textbox', { name: 'Reason' });
  await expect.element(reason).toHaveFocus();
  await userEvent.keyboard('no');
  await screen.getByRole('button', { name: 'Return', exact: true }).click();
  await expect.element(screen.getByText('Give a reason of at least 3 characters.')).toBeVisible();
  await expect.element(reason).toHaveAttribute('aria-invalid', 'true');
  expect(onSubmit).not.toHaveBeenCalled();
  await expectNoViolation();
  await reason.fill('  The policy is too low.  ');
  await screen.getByRole('button', { name: 'Return', exact: true }).click();
  expect(onSubmit).toHaveBeenCalledWith('The policy is too low.', null);
});

test('control and enter confirm from the keyboard', async () => {
  const onSubmit = vi.fn();
  const screen = await render(<Asked onSubmit={onSubmit} />);
  await screen.getByRole('button', { name: 'Ask' }).click();
  await expect.element(screen.getByRole('textbox', { name: 'Reason' })).toHaveFocus();
  await userEvent.keyboard('Papers are missing.{Control>}{Enter}{/Control}');
  expect(onSubmit).toHaveBeenCalledWith('Papers are missing.', null);
});

test('a refusal is told with its next step and the words stay', async () => {
  const conflict = new DeskFailure({
    code: 'CONFLICT',
    message: 'Somebody changed the case since you opened it.',
    next: 'Look at it again and decide.',
  });
  const screen = await render(<Asked />);
  await screen.getByRole('button', { name: 'Ask' }).click();
  await screen.getByRole('textbox', { name: 'Reason' }).fill('The policy is too low.');
  await screen.rerender(<Asked error={conflict} />);
  await expect.element(screen.getByText('Somebody changed the case since you opened it.')).toBeVisible();
  await expect.element(screen.getByText('Look at it again and decide.')).toBeVisible();
  await expect.element(screen.getByRole('textbox', { name: 'Reason' })).toHaveValue('The policy is too low.');
  await expectNoViolation();
});

test('escape closes and gives the focus back', async () => {
  const screen = await render(<Asked />);
  const opener = screen.getByRole('button', { name: 'Ask' });
  opener.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('dialog', { name: 'Return to mission' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => document.querySelector('[role="dialog"]')).toBeNull();
  await expect.element(opener).toHaveFocus();
});

test('what a hold is for is chosen beside the reason', async () => {
  const onSubmit = vi.fn();
  const screen = await render(<Asked onSubmit={onSubmit} hasChoice />);
  await screen.getByRole('button', { name: 'Ask' }).click();
  await screen.getByRole('button', { name: /Held for/ }).click();
  await screen.getByRole('option', { name: 'Lien' }).click();
  await screen.getByRole('textbox', { name: 'Reason' }).fill('The bank releases it.');
  await screen.getByRole('button', { name: 'Return', exact: true }).click();
  expect(onSubmit).toHaveBeenCalledWith('The bank releases it.', 'LIEN');
});
