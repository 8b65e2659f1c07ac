import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Button } from '../../renderer/components/button.tsx';
import { expectNoViolation } from './axe.ts';

function Worker({ onWork }: { readonly onWork: () => void }) {
  const [isPending, setPending] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onWork();
        setPending(true);
      }}
    >
      <Button type="submit" look="go" keyCap="i" isPending={isPending}>
        Issue
      </Button>
    </form>
  );
}

test('a button at work keeps the focus and does its work once', async () => {
  const onWork = vi.fn();
  const screen = await render(<Worker onWork={onWork} />);
  const button = screen.getByRole('button', { name: 'Issue', exact: true });
  button.element().focus();
  await userEvent.keyboard('{Enter}{Enter}{Enter}');
  expect(onWork).toHaveBeenCalledTimes(1);
  await expect.element(button).toHaveFocus();
  await expectNoViolation();
});
