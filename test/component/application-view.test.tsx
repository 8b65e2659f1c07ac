import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { ApplicationView } from '../../renderer/components/application-view.tsx';
import type { FormSection } from '../../shared/domain/programs/program.ts';
import { expectNoViolation } from './axe.ts';

const FORM: readonly FormSection[] = [
  {
    title: 'Vehicle',
    fields: [
      { path: 'vehicle.vin', label: 'VIN', kind: 'code' },
      { path: 'vehicle.year', label: 'Model year', kind: 'number' },
      { path: 'use', label: 'Use', kind: 'choice', choices: { PERSONAL: 'For oneself' } },
      { path: 'loan', label: 'Loan', kind: 'text', shown: ({ ownership }) => ownership === 'LEASED' },
    ],
  },
  {
    title: 'Insurance',
    fields: [
      { path: 'insurance.property', label: 'Property', kind: 'usd' },
      { path: 'insurance.combined', label: 'Combined', kind: 'usd' },
      { path: 'insurance.from', label: 'In force from', kind: 'date' },
    ],
  },
  { title: 'Lease', fields: [{ path: 'lease', label: 'Lessor', kind: 'text', shown: () => false }] },
];

const APPLICATION = {
  ownership: 'OWNED',
  use: 'PERSONAL',
  vehicle: { vin: 'JTD4KRLB4S1940529', year: 2025 },
  insurance: { property: 50_000, combined: null, from: '2026-09-25' },
};

test('the application reads as a person writes: dollars, days, choices in words, none where nothing is', async () => {
  const screen = await render(
    <ApplicationView
      form={FORM}
      application={APPLICATION}
      lit={new Set(['insurance.property'])}
      differences={{ 'vehicle.vin': 'JTD4KRLB4S1940520' }}
    />,
  );
  const values = screen
    .getByRole('definition')
    .elements()
    .map((element) => element.textContent);
  expect(values).toEqual([
    'JTD4KRLB4S1940529Registry: JTD4KRLB4S1940520',
    '2025',
    'For oneself',
    '$50,000',
    'none',
    '25 Sep 2026',
  ]);
  expect(
    screen
      .getByRole('heading')
      .elements()
      .map(({ textContent }) => textContent),
  ).toEqual(['Vehicle', 'Insurance']);
  expect([...document.querySelectorAll('[data-lit="true"]')].map(({ textContent }) => textContent)).toEqual([
    '$50,000',
  ]);
  await expectNoViolation();
});
