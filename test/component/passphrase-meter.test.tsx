import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { PassphraseMeter } from '../../renderer/components/passphrase-meter.tsx';
import { expectNoViolation } from './axe.ts';

test('a short passphrase is never more than weak, whatever its score', async () => {
  const screen = await render(<PassphraseMeter score={4} advice="Good." length={7} />);
  await expect.element(screen.getByText('5 more characters are needed.')).toBeVisible();
  await expect.element(screen.getByRole('meter', { name: 'Strength' })).toHaveAttribute('aria-valuetext', 'Weak');
});

test('a long one shows its strength in words and the advice', async () => {
  const screen = await render(<PassphraseMeter score={4} advice="Nothing to add." length={24} />);
  const meter = screen.getByRole('meter', { name: 'Strength' });
  await expect.element(meter).toHaveAttribute('aria-valuetext', 'Strong');
  await expect.element(meter).toHaveAttribute('aria-valuenow', '4');
  await expect.element(screen.getByText('Nothing to add.')).toBeVisible();
  await expectNoViolation();
});

test('a long one that is easily guessed stays weak', async () => {
  const screen = await render(<PassphraseMeter score={1} advice="This is a very common phrase." length={16} />);
  await expect.element(screen.getByText('Weak.')).toBeVisible();
  await expect.element(screen.getByText('This is a very common phrase.')).toBeVisible();
});
