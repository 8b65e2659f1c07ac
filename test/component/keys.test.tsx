import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Dialog } from '../../renderer/components/dialog.tsx';
import { useKeyGroups, useKeys } from '../../renderer/lib/keys.ts';

function Keyed({ run, search, hasDialog = false }: { run: () => void; search: () => void; hasDialog?: boolean }) {
  useKeys('Case', [
    { key: 'r', label: 'Return to mission', run },
    { key: 'Ctrl+K', label: 'Search', run: search },
  ]);
  const groups = useKeyGroups();
  return (
    <main>
      <label>
        Name <input />
      </label>
      <button type="button">Press</button>
      <p>{groups.flatMap(({ bindings }) => bindings.map(({ key, label }) => `${key} ${label}`)).join(', ')}</p>
      {hasDialog && (
        <Dialog title="Sure" onClose={() => undefined}>
          <button type="button">Yes</button>
        </Dialog>
      )}
    </main>
  );
}

test('a letter works on the screen and is left alone while somebody types', async () => {
  const run = vi.fn();
  const search = vi.fn();
  const screen = await render(<Keyed run={run} search={search} />);
  screen.getByRole('button', { name: 'Press' }).element().focus();
  await userEvent.keyboard('r');
  expect(run).toHaveBeenCalledTimes(1);
  await screen.getByRole('textbox').click();
  await userEvent.keyboard('ring');
  expect(run).toHaveBeenCalledTimes(1);
  await expect.element(screen.getByRole('textbox')).toHaveValue('ring');
  await userEvent.keyboard('{Control>}k{/Control}');
  expect(search).toHaveBeenCalledTimes(1);
});

test('no key reaches what is behind a dialog', async () => {
  const run = vi.fn();
  const screen = await render(<Keyed run={run} search={vi.fn()} hasDialog />);
  await expect.element(screen.getByRole('dialog', { name: 'Sure' })).toBeVisible();
  await userEvent.keyboard('r');
  expect(run).not.toHaveBeenCalled();
});

test('the keys that work are listed, and no longer when they are gone', async () => {
  const screen = await render(<Keyed run={vi.fn()} search={vi.fn()} />);
  await expect.element(screen.getByText('r Return to mission, Ctrl+K Search')).toBeVisible();
  await screen.unmount();
  const run = vi.fn();
  const again = await render(<Keyed run={run} search={vi.fn()} />);
  await expect.element(again.getByText('r Return to mission, Ctrl+K Search', { exact: true })).toBeVisible();
});
