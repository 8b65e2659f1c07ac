import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { ApplicationForm } from '../../renderer/features/intake/application-form.tsx';
import { missionNames } from '../../renderer/lib/queries.ts';
import { missionId } from '../../shared/domain/ids.ts';
import { customsClearanceProgram } from '../../shared/domain/programs/customs-clearance/index.ts';
import type { AnyProgram } from '../../shared/domain/programs/index.ts';
import { travelProgram } from '../../shared/domain/programs/travel/index.ts';
import { formOf, newForm } from '../../shared/domain/programs/typed-form.ts';
import { vehicleRegistrationProgram } from '../../shared/domain/programs/vehicle-registration/index.ts';
import { APPLICATIONS } from '../fixtures/applications.ts';
import { expectNoViolation } from './axe.ts';
import { chooseFirst } from './choose.ts';

const TODAY = '2026-11-24';

/** The form of a program as the desk shows it, with two missions known. */
async function drawn(program: AnyProgram, initial = newForm(program.form, TODAY), fixed: readonly string[] = []) {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, networkMode: 'always' } } });
  client.setQueryData(missionNames().queryKey, [
    { id: missionId.parse('M-XA-EMB'), name: 'Embassy of Aldovia' },
    { id: missionId.parse('M-XB-EMB'), name: 'Embassy of Borduria' },
  ]);
  const onFile = vi.fn();
  const screen = await render(
    <QueryClientProvider client={client}>
      <div style={{ height: 700, overflow: 'auto', width: 800 }}>
        <ApplicationForm
          program={program}
          initial={initial}
          fixed={new Set(fixed)}
          confirm="File"
          isPending={false}
          error={null}
          onFile={(application) => onFile(application)}
        />
      </div>
    </QueryClientProvider>,
  );
  const file = async () => {
    onFile.mockClear();
    await screen.getByRole('button', { name: 'File' }).click();
  };
  const type = async (fields: Readonly<Record<string, string>>) => {
    for (const [label, text] of Object.entries(fields)) await screen.getByLabelText(label, { exact: true }).fill(text);
  };
  const choose = async (label: string, option: string) => {
    await screen.getByRole('button', { name: new RegExp(`${label}$`) }).click();
    await screen.getByRole('option', { name: option, exact: true }).click();
  };
  const chooseMission = () =>
    chooseFirst(
      screen.getByRole('combobox', { name: 'Mission' }),
      'bord',
      screen.getByRole('option', { name: 'Embassy of Borduria' }),
    );
  return { screen, onFile, file, type, choose, chooseMission };
}

const PERSON = { PID: '4400255931', Surname: 'Okonkwo', 'Given name': 'Zoë', 'Date of birth': '1984-03-09' };

test('a registration is typed and makes an application that its schema takes', async () => {
  const form = await drawn(vehicleRegistrationProgram);
  await expectNoViolation();
  await form.chooseMission();
  await form.type({
    Reference: '5000194103',
    ...PERSON,
    VIN: 'jtd4krlb4s1940529',
    'Model year': '2025',
    Make: 'Toyota',
    Model: 'Camry',
    Body: '4D',
    'Weight rating': '4,292',
    Color: 'Silver',
    Reading: '26',
    Insurer: 'Capital Mutual',
    Policy: 'CM-757563',
    "Policy's VIN": 'JTD4KRLB4S1940529',
    'In force from': '2026-09-25',
    'In force to': '2027-03-24',
    'Per person': '$100,000',
  });
  await form.screen.getByText('Service fee paid').click();
  await form.file();
  await expect
    .poll(() => form.onFile.mock.lastCall?.[0])
    .toMatchObject({
      mission: 'M-XB-EMB',
      action: 'NEW',
      vehicle: { vin: 'JTD4KRLB4S1940529', gvwrLb: 4292, plate: null, owner: { pid: '4400255931' }, liens: [] },
      insurance: { bodilyPerPerson: 100_000, combined: null },
      odometer: { reading: 26, status: 'ACTUAL' },
      serviceFeePaid: true,
    });
});

test('a renewal asks for the VIN alone, a filing for the mission for no applicant', async () => {
  const { screen, choose } = await drawn(vehicleRegistrationProgram);
  await choose('Action', 'Renewal');
  await expect.poll(() => screen.getByLabelText('Make', { exact: true }).elements().length).toBe(0);
  await expect.element(screen.getByLabelText('VIN', { exact: true })).toBeVisible();
  await choose('Form', 'DS-100, for the mission');
  await expect.poll(() => screen.getByLabelText('Surname', { exact: true }).elements().length).toBe(0);
});

test('an owner whom the filing does not name is asked for, and liens are written line by line', async () => {
  const [, first] = APPLICATIONS[0] ?? [];
  if (!first) throw new Error('no application');
  const { form } = vehicleRegistrationProgram;
  const { screen, onFile, file, choose, type } = await drawn(vehicleRegistrationProgram, formOf(form, first, TODAY));
  await expect.element(screen.getByLabelText("Owner's PID")).toHaveValue('4500000001');
  await screen.getByRole('button', { name: 'Remove lien 1' }).click();
  await expect.element(screen.getByLabelText('Holder of lien 1')).toHaveValue('Second Bank');
  await screen.getByRole('button', { name: 'Add lien' }).click();
  await expect.element(screen.getByLabelText('Holder of lien 2')).toHaveFocus();
  await userEvent.keyboard('Third Bank');
  await file();
  const wrong = screen.getByRole('button', { name: 'Vehicle, Recorded of lien 2: is missing' });
  await expect.element(wrong).toBeVisible();
  expect(onFile).not.toHaveBeenCalled();
  await wrong.click();
  await expect.element(screen.getByLabelText('Recorded of lien 2')).toHaveFocus();
  await type({ 'Recorded of lien 2': '2026-05-05' });
  await choose('Owner', 'The mission');
  await file();
  await expect
    .poll(() => onFile.mock.lastCall?.[0])
    .toMatchObject({
      vehicle: {
        owner: { mission: 'M-XA-EMB' },
        liens: [
          { holder: 'Second Bank', recorded: '2025-02-02', released: '2026-01-02' },
          { holder: 'Third Bank', recorded: '2026-05-05', released: null },
        ],
      },
    });
});

test('a clearance asks for what the shipment has, and leaves out what it has not', async () => {
  const { screen, onFile, file, type, choose, chooseMission } = await drawn(customsClearanceProgram);
  await expectNoViolation();
  await chooseMission();
  await type({
    Reference: '5000194104',
    ...PERSON,
    'Port of clearance': 'Baltimore',
    'Consignee PID': '4400255931',
    Description: 'Household effects',
    Weight: '1,335',
  });
  await screen.getByText('Household', { exact: true }).click();
  expect(screen.getByLabelText('Warehouse', { exact: true }).elements()).toHaveLength(0);
  await file();
  await expect
    .poll(() => onFile.mock.lastCall?.[0])
    .toMatchObject({
      consignee: { kind: 'PERSON', pid: '4400255931' },
      weight: { value: 1335, unit: 'lb' },
      goods: ['HOUSEHOLD'],
      vehicle: null,
      bonded: null,
    });

  await screen.getByText('From a bonded warehouse').click();
  await type({ Warehouse: 'Depot', 'Catalogue number': 'C-1' });
  await file();
  await expect.element(screen.getByRole('button', { name: /^Bonded, Deliver to/ })).toBeVisible();
  expect(onFile).not.toHaveBeenCalled();
  await choose('Deliver to', 'Home');
  await choose('Consignee', 'The mission');
  await screen.getByText('Filed for a person').click();
  await expect.poll(() => screen.getByLabelText('Surname', { exact: true }).elements().length).toBe(0);
  await file();
  await expect
    .element(screen.getByRole('button', { name: 'Applicant: an applicant is required on this form' }))
    .toBeVisible();
  await choose('Use', 'Official');
  await file();
  await expect
    .poll(() => onFile.mock.lastCall?.[0])
    .toMatchObject({
      applicant: null,
      consignee: { kind: 'MISSION' },
      bonded: { warehouse: 'Depot', catalogue: 'C-1', deliverTo: 'HOME' },
    });
  await expectNoViolation();
});

test('a notification of travel lists its travellers, and what is fixed is told and not asked', async () => {
  const [, journey] = APPLICATIONS.find(([name]) => name === 'a journey of two') ?? [];
  if (!journey) throw new Error('no journey');
  const typed = formOf(travelProgram.form, journey, TODAY);
  const { screen, onFile, file, type } = await drawn(travelProgram, typed, ['reference', 'mission']);
  expect(screen.getByRole('combobox', { name: 'Mission' }).elements()).toHaveLength(0);
  await expect.element(screen.getByText('Embassy of Aldovia')).toBeVisible();
  await expectNoViolation();
  await screen.getByRole('button', { name: 'Add traveller' }).click();
  await expect.element(screen.getByLabelText('PID of traveller 3')).toHaveFocus();
  await userEvent.keyboard('44');
  await file();
  await expect.element(screen.getByRole('button', { name: /^Journey, PID of traveller 3: not a PID/ })).toBeVisible();
  await type({ 'PID of traveller 3': '4400255931', Latitude: '-12.5' });
  await file();
  await expect
    .poll(() => onFile.mock.lastCall?.[0])
    .toMatchObject({
      reference: '5000000201',
      mission: 'M-XA-EMB',
      travellers: ['4500000000', '4500000001', '4400255931'],
      destination: { lat: -12.5 },
    });
});
