import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { CsvPreview } from '../../renderer/components/csv-preview.tsx';
import { expectNoViolation } from './axe.ts';

test('a stored CSV is a table, quoted cells whole and formulas as text', async () => {
  const text = 'plate,owner,note\r\nDAL1001,"Haddad, Łucja","says ""new"""\r\nDAL1002,=1+1,\r\n';
  const screen = await render(<CsvPreview bytes={new TextEncoder().encode(text)} title="Plate order file" />);
  const table = screen.getByRole('table', { name: 'Plate order file' });
  await expect.element(table.getByRole('columnheader', { name: 'owner' })).toBeVisible();
  await expect.element(table.getByRole('cell', { name: 'Haddad, Łucja' })).toBeVisible();
  await expect.element(table.getByRole('cell', { name: 'says "new"' })).toBeVisible();
  await expect.element(table.getByRole('cell', { name: '=1+1' })).toBeVisible();
  expect(table.getByRole('row').elements()).toHaveLength(3);
  await expectNoViolation();
});
