import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { MonthGrid } from '../../renderer/features/calendar/month-grid.tsx';
import type { CalendarDay } from '../../shared/contract/calendar.ts';
import { type CivilDate, civilDate } from '../../shared/domain/dates.ts';
import { expectNoViolation } from './axe.ts';

const TODAY = '2026-11-24';

const DAYS: readonly CalendarDay[] = [
  { day: '2026-11-20', closed: null, counts: { DECISION: 2, REGISTRATION: 1 } },
  { day: '2026-11-24', closed: null, counts: { DECISION: 1 } },
  { day: '2026-11-26', closed: 'Thanksgiving Day', counts: {} },
  { day: '2026-11-28', closed: 'Saturday', counts: { TAX_CARD: 1250 } },
];

function Month({ from, onShow = () => undefined }: { readonly from: string; readonly onShow?: (day: string) => void }) {
  const [active, setActive] = useState<CivilDate>(civilDate.parse(from));
  return (
    <MonthGrid
      days={DAYS}
      today={TODAY}
      active={active}
      onActive={setActive}
      shown={civilDate.parse(TODAY)}
      onShow={onShow}
    />
  );
}

const focusedDay = () => document.activeElement?.firstElementChild?.textContent?.split('.')[0];

test('each day is named with its date, why the office is closed and what ends on it', async () => {
  const screen = await render(<Month from={TODAY} />);
  await expect.element(screen.getByRole('grid', { name: 'November 2026' })).toBeVisible();
  const names = screen
    .getByRole('gridcell')
    .elements()
    .map((cell) => cell.firstElementChild?.textContent ?? '');
  expect(names).toHaveLength(35);
  await expect.element(screen.getByRole('gridcell', { name: names[0] ?? '', exact: true })).toBeVisible();
  expect(names[0]).toBe('Sunday, 1 November 2026. Nothing ends');
  expect(names).toContain('Friday, 20 November 2026. Decision due: 2, late. Registration ends: 1');
  expect(names).toContain('Tuesday, 24 November 2026, today. Decision due: 1');
  expect(names).toContain('Thursday, 26 November 2026, Thanksgiving Day, the office is closed. Nothing ends');
  expect(names).toContain('Saturday, 28 November 2026, the office is closed. Tax card expires: 1250');
  await expect.element(screen.getByText('Thanksgiving Day', { exact: true })).toBeVisible();
  await expect.element(screen.getByText('1,250 tax cards')).toBeVisible();
  await expect.element(screen.getByText('2 decisions late')).toBeVisible();
  expect(document.querySelectorAll('[aria-current="date"]')).toHaveLength(1);
  await expectNoViolation();
});

test('the keys move by day, week and month, across the ends of a month, and Enter shows the day', async () => {
  const onShow = vi.fn();
  const screen = await render(<Month from="2026-11-30" onShow={onShow} />);
  await expect.element(screen.getByRole('grid')).toBeVisible();
  await userEvent.keyboard('{Tab}');
  expect(focusedDay()).toBe('Monday, 30 November 2026');
  const steps = [
    ['{ArrowRight}', 'Tuesday, 1 December 2026'],
    ['{ArrowDown}', 'Tuesday, 8 December 2026'],
    ['{Home}', 'Sunday, 6 December 2026'],
    ['{End}', 'Saturday, 12 December 2026'],
    ['{PageDown}', 'Tuesday, 12 January 2027'],
    ['{PageUp}{PageUp}', 'Thursday, 12 November 2026'],
    ['{ArrowUp}{ArrowLeft}', 'Wednesday, 4 November 2026'],
  ] as const;
  for (const [keys, day] of steps) {
    await userEvent.keyboard(keys);
    await expect.poll(focusedDay).toBe(day);
  }
  await expect.element(screen.getByRole('grid', { name: 'November 2026' })).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(onShow).toHaveBeenLastCalledWith('2026-11-04');
});

test('the last of a long month becomes the last of a short one', async () => {
  const screen = await render(<Month from="2027-01-31" />);
  await expect.element(screen.getByRole('grid', { name: 'January 2027' })).toBeVisible();
  await userEvent.keyboard('{Tab}{PageDown}');
  await expect.poll(focusedDay).toBe('Sunday, 28 February 2027');
});

test('a click shows the day', async () => {
  const onShow = vi.fn();
  const screen = await render(<Month from={TODAY} onShow={onShow} />);
  await screen.getByRole('gridcell', { name: /^Friday, 20 November/ }).click();
  expect(onShow).toHaveBeenLastCalledWith('2026-11-20');
});
