import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { ErrorSummary } from '../../renderer/features/intake/error-summary.tsx';
import { form } from '../../shared/domain/programs/vehicle-registration/form.ts';
import { expectNoViolation } from './axe.ts';

const ERRORS = {
  insurance: { from: { type: 'custom', message: 'not a calendar date YYYY-MM-DD' } },
  reference: { type: 'custom', message: 'not a reference 5000 and six digits' },
};

test('what is wrong is listed in the order of the form, and each line leads to its field', async () => {
  const onGoTo = vi.fn();
  const values = { reference: '4999', insurance: { from: '' } };
  const screen = await render(<ErrorSummary sections={form} errors={ERRORS} values={values} onGoTo={onGoTo} />);
  await expect.element(screen.getByText('2 fields to correct. Nothing was filed yet.')).toBeVisible();
  const lines = screen.getByRole('listitem').elements();
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'Filing, Reference: not a reference 5000 and six digits',
    'Insurance, In force from: is missing',
  ]);
  await screen.getByRole('button', { name: /In force from/ }).click();
  expect(onGoTo).toHaveBeenCalledWith('insurance.from');
  await expectNoViolation();
});

test('nothing is said where nothing is wrong', async () => {
  const screen = await render(<ErrorSummary sections={form} errors={{}} values={{}} onGoTo={() => undefined} />);
  expect(screen.container.textContent).toBe('');
});
