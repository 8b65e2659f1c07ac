import { FormProvider, useForm } from 'react-hook-form';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { type Entered, emptyRegistration, filed } from '../../renderer/features/intake/entered.ts';
import { FormLine } from '../../renderer/features/intake/form-line.tsx';
import { vehicleRegistration } from '../../shared/domain/programs/vehicle-registration/application.ts';
import { form } from '../../shared/domain/programs/vehicle-registration/form.ts';
import { expectNoViolation } from './axe.ts';
import { chooseFirst } from './choose.ts';

const MISSIONS = [
  { id: 'M-XA-EMB', label: 'Embassy of Aldovia' },
  { id: 'M-XB-EMB', label: 'Embassy of Borduria' },
];

function Drawn({ onFiled }: { readonly onFiled: (application: Entered) => void }) {
  const entry = useForm<Entered>({ defaultValues: emptyRegistration('2026-11-24') });
  const values = entry.watch();
  return (
    <FormProvider {...entry}>
      <form
        style={{ height: 600, overflow: 'auto', width: 600 }}
        onSubmit={(event) => void entry.handleSubmit((typed) => onFiled(filed(typed)))(event)}
      >
        {form
          .flatMap(({ fields }) => fields)
          .filter(({ shown }) => shown?.(filed(values)) ?? true)
          .map((field) => (
            <FormLine key={field.path} field={field} missions={MISSIONS} />
          ))}
        <button type="submit">File</button>
      </form>
    </FormProvider>
  );
}

const TYPED: readonly (readonly [label: string, text: string])[] = [
  ['Reference', '5000194103'],
  ['PID', '4400255931'],
  ['Surname', 'Okonkwo'],
  ['Given name', 'Zoë'],
  ['Date of birth', '1984-03-09'],
  ['VIN', 'jtd4krlb4s1940529'],
  ['Model year', '2025'],
  ['Make', 'Toyota'],
  ['Model', 'Camry'],
  ['Body', '4D'],
  ['Weight rating', '4,292'],
  ['Colour', 'Silver'],
  ['Reading', '26'],
  ['Insurer', 'Capital Mutual'],
  ['Policy', 'CM-757563'],
  ["Policy's VIN", 'JTD4KRLB4S1940529'],
  ['In force from', '2026-09-25'],
  ['In force to', '2027-03-24'],
  ['Per person', '$100,000'],
];

test('the form of the program is drawn and what is typed makes an application that its schema takes', async () => {
  const onFiled = vi.fn();
  const screen = await render(<Drawn onFiled={onFiled} />);
  await expectNoViolation();
  const mission = screen.getByRole('combobox', { name: 'Mission' });
  await chooseFirst(mission, 'bord', screen.getByRole('option', { name: 'Embassy of Borduria' }));
  for (const [label, text] of TYPED) await screen.getByLabelText(label, { exact: true }).fill(text);
  await screen.getByText('Service fee paid').click();
  await screen.getByRole('button', { name: 'File' }).click();
  await expect.poll(() => onFiled.mock.lastCall).toBeTruthy();
  const read = vehicleRegistration.safeParse(onFiled.mock.lastCall?.[0]);
  expect(read.error?.issues).toBeUndefined();
  expect(read.data).toMatchObject({
    mission: 'M-XB-EMB',
    action: 'NEW',
    vehicle: { vin: 'JTD4KRLB4S1940529', gvwrLb: 4292, plate: null, owner: { pid: '4400255931' } },
    insurance: { bodilyPerPerson: 100_000, combined: null },
    odometer: { reading: 26, status: 'ACTUAL' },
    serviceFeePaid: true,
  });
});

test('a renewal asks for the VIN alone, a filing for the mission for no applicant', async () => {
  const screen = await render(<Drawn onFiled={() => undefined} />);
  await screen.getByRole('button', { name: /^Action|Action$/ }).click();
  await screen.getByRole('option', { name: 'Renewal' }).click();
  await expect.poll(() => screen.getByLabelText('Make', { exact: true }).elements().length).toBe(0);
  await expect.element(screen.getByLabelText('VIN', { exact: true })).toBeVisible();
  await screen.getByRole('button', { name: /^Form|Form$/ }).click();
  await screen.getByRole('option', { name: 'DS-100, for the mission' }).click();
  await expect.poll(() => screen.getByLabelText('Surname', { exact: true }).elements().length).toBe(0);
});
