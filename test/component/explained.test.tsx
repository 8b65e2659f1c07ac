import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { StepBar } from '../../renderer/components/step-bar.tsx';
import { CASE_STATUSES } from '../../shared/domain/case/life-cycle.ts';
import { STATUS_TERMS } from '../../shared/domain/terms.ts';
import { expectNoViolation } from './axe.ts';

test('a step of the life cycle explains itself by keyboard, and gives the focus back', async () => {
  const screen = await render(<StepBar status="RETURNED" notes={{ RETURNED: ', day 3' }} />);
  const step = screen.getByRole('button', { name: 'Returned', exact: true });
  step.element().focus();
  await userEvent.keyboard('{Enter}');
  const told = screen.getByRole('dialog', { name: 'Returned' });
  await expect.element(told.getByText(/The office waits for its answer/)).toBeVisible();
  await expect.element(told.getByText(/A corrected filing/)).toBeVisible();
  await expectNoViolation();
  await userEvent.keyboard('{Escape}');
  await expect.element(told).not.toBeInTheDocument();
  expect(document.activeElement).toBe(step.element());
});

test.each(CASE_STATUSES)('%s is a step with its explanation', async (status) => {
  const screen = await render(<StepBar status={status} notes={{}} />);
  const step = screen.getByRole('button', { name: STATUS_TERMS[status].title, exact: true });
  await expect.element(step).toBeVisible();
  expect(step.element().closest('li')?.getAttribute('aria-current')).toBe('step');
});
