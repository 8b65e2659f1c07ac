import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Combo } from '../../renderer/components/combo.tsx';
import { expectNoViolation } from './axe.ts';
import { chooseFirst, takeFirst } from './choose.ts';

const MISSIONS = Array.from({ length: 2000 }, (_, index) => ({ id: `M-${index}`, label: `Embassy of Land ${index}` }));

function Mission({ onChange }: { readonly onChange: (id: string | null) => void }) {
  const [mission, setMission] = useState<string | null>(null);
  return (
    // As wide as in a form: a list wider than the window scrolls it, and a scroll closes the list.
    <div style={{ width: 360 }}>
      <Combo
        label="Mission"
        options={MISSIONS}
        value={mission}
        onChange={(id) => {
          setMission(id);
          onChange(id);
        }}
      />
    </div>
  );
}

test('one of many is found by typing and chosen with the keys', async () => {
  const onChange = vi.fn();
  const screen = await render(<Mission onChange={onChange} />);
  const box = screen.getByRole('combobox', { name: 'Mission' });
  await box.click();
  await userEvent.keyboard('land 1234');
  const wanted = screen.getByRole('option', { name: 'Embassy of Land 1234' });
  await expect.element(wanted).toBeVisible();
  expect(screen.getByRole('option').elements()).toHaveLength(1);
  await takeFirst(box, wanted);
  expect(onChange).toHaveBeenLastCalledWith('M-1234');
  await expect.element(box).toHaveValue('Embassy of Land 1234');
  await expectNoViolation();
});

test('an emptied field chooses nothing, and what fits none says so', async () => {
  const onChange = vi.fn();
  const screen = await render(<Mission onChange={onChange} />);
  const box = screen.getByRole('combobox', { name: 'Mission' });
  await chooseFirst(box, 'land 77', screen.getByRole('option', { name: 'Embassy of Land 77', exact: true }));
  expect(onChange).toHaveBeenLastCalledWith('M-77');
  await userEvent.clear(box);
  await expect.poll(() => onChange.mock.lastCall).toEqual([null]);
  await userEvent.keyboard('atlantis');
  await expect.element(screen.getByText('None fits')).toBeVisible();
});
