import { useState } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { Findings } from '../../renderer/components/findings.tsx';
import { VerdictBanner } from '../../renderer/components/verdict-banner.tsx';
import type { Verdict } from '../../shared/domain/rules/finding.ts';
import { expectNoViolation } from './axe.ts';
import { finding, heldVerdict } from './verdict.ts';

function Trace({ verdict }: { readonly verdict: Verdict }) {
  const [isOpen, setOpen] = useState(false);
  return <Findings verdict={verdict} isTraceOpen={isOpen} onToggleTrace={() => setOpen(!isOpen)} />;
}

test('the gravest finding comes first, with its cure, its values, its law and its rule', async () => {
  const screen = await render(<Trace verdict={heldVerdict} />);
  const entries = screen.getByRole('listitem').elements();
  expect(entries[0]?.textContent).toContain('Hold');
  expect(entries[0]?.textContent).toContain('Ask the mission for a policy');
  expect(entries[0]?.textContent).toContain('22 USC 254e');
  expect(entries[0]?.textContent).toContain('INS-LIMITS');
  expect(entries[1]?.textContent).toContain('Review');
  const values = screen.getByRole('table', { name: 'Values INS-LIMITS looked at' });
  await expect.element(values.getByRole('rowheader', { name: 'Property damage' })).toBeVisible();
  await expect.element(values.getByRole('cell', { name: '$50,000', exact: true })).toBeVisible();
  await expect.element(values.getByRole('cell', { name: 'needs $100,000' })).toBeVisible();
  await expectNoViolation();
});

test('passes are folded until the whole trace is asked for', async () => {
  const screen = await render(<Trace verdict={heldVerdict} />);
  await expect.element(screen.getByText('2 more passed.')).toBeVisible();
  expect(screen.getByRole('listitem').elements()).toHaveLength(6);
  expect(screen.getByRole('table', { name: 'Values ACC-IDENTITY looked at' }).elements()).toHaveLength(0);
  await screen.getByRole('button', { name: 'Show the whole trace' }).click();
  expect(screen.getByRole('listitem').elements()).toHaveLength(heldVerdict.findings.length);
  await expect.element(screen.getByRole('table', { name: 'Values ACC-IDENTITY looked at' })).toBeVisible();
  await screen.getByRole('button', { name: 'Fold the trace' }).click();
  await expect.element(screen.getByText('2 more passed.')).toBeVisible();
});

test('the banner says how many rules were asked, how many passed, and the gravest in words', async () => {
  const screen = await render(<VerdictBanner verdict={heldVerdict} isFrozen={false} />);
  const banner = screen.getByRole('region', { name: 'Verdict' });
  await expect.element(banner).toHaveTextContent('Hold');
  await expect.element(banner).toHaveTextContent('2 things stand in the way. The gravest: Property damage cover');
  await expect.element(banner).toHaveTextContent('8 rules asked, 6 passed');
  await expectNoViolation();
});

test('the banner of a decided case says that it is as decided', async () => {
  const verdict: Verdict = { asOf: '2026-11-24', outcome: 'ELIGIBLE', findings: [finding('ACC-ACTIVE')] };
  const screen = await render(<VerdictBanner verdict={verdict} isFrozen />);
  await expect.element(screen.getByText('Nothing stands in the way.')).toBeVisible();
  await expect.element(screen.getByText('1 rule asked, 1 passed, as decided')).toBeVisible();
});

test('a program without rules says so', async () => {
  const screen = await render(
    <VerdictBanner verdict={{ asOf: '2026-11-24', outcome: 'NO_RULES', findings: [] }} isFrozen={false} />,
  );
  await expect.element(screen.getByText(/has no rules yet/)).toBeVisible();
});
