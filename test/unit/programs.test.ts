import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { customsClearanceProgram } from '../../shared/domain/programs/customs-clearance/index.ts';
import { PROGRAMS, programOf } from '../../shared/domain/programs/index.ts';
import { taxCardProgram } from '../../shared/domain/programs/tax-card/index.ts';
import { fieldsShown, isGiven } from '../../shared/domain/programs/typed-form.ts';
import { vehicleRegistrationProgram } from '../../shared/domain/programs/vehicle-registration/index.ts';
import { aFirst, aRenewal, aVehicle, OTHER_PID, PID, VIN } from './registration.ts';

test('there are nine programs, found by their ids and by nothing else', () => {
  expect(PROGRAMS.map(({ id }) => id)).toEqual([
    'VEHICLE_REGISTRATION',
    'PLATE_REPLACEMENT',
    'VEHICLE_TITLE',
    'DRIVER_LICENCE',
    'TAX_CARD',
    'TAX_LETTER',
    'CUSTOMS_CLEARANCE',
    'PROPERTY',
    'TRAVEL',
  ]);
  for (const program of PROGRAMS) expect(programOf(program.id)).toBe(program);
  for (const id of ['', 'travel', 'constructor', '__proto__']) expect(programOf(id)).toBeUndefined();
});

type JsonSchema = z.core.JSONSchema.JSONSchema;

/** The dotted paths of every leaf of a schema, through nullable groups and unions; lists and owners are one leaf. */
function leaves(schema: JsonSchema, path: string): string[] {
  const branches = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  const inner = branches.flatMap((branch) => (typeof branch === 'object' ? leaves(branch, path) : []));
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    typeof field === 'object' ? leaves(field, path === '' ? name : `${path}.${name}`) : [],
  );
  const below = [...inner, ...own].filter((leaf) => leaf !== path);
  return below.length > 0 ? [...new Set(below)] : [path];
}

describe.each(PROGRAMS)('$id', (program) => {
  const paths = program.form.flatMap(({ fields }) => fields.map(({ path }) => path));

  test('shows every field of its application', () => {
    const schema = z.toJSONSchema(program.application, { io: 'input', unrepresentable: 'any' });
    const fields = leaves(schema, '').filter((path) => path !== 'program');
    expect(fields.length).toBeGreaterThan(4);
    const shown = (path: string) => paths.some((one) => path === one || path.startsWith(`${one}.`));
    expect(fields.filter((path) => !shown(path))).toEqual([]);
  });

  test('shows no field twice and none without words', () => {
    expect(new Set(paths).size).toBe(paths.length);
    const fields = program.form.flatMap((section) => section.fields);
    expect(program.form.every(({ title }) => title !== '')).toBe(true);
    for (const field of fields) {
      expect(field.label, field.path).not.toBe('');
      const isChoice = field.kind === 'choice' || field.kind === 'choices';
      expect(Object.keys(field.choices ?? {}).length > 0, field.path).toBe(isChoice);
    }
  });
});

describe('a registration', () => {
  const shownOf = (application: Record<string, unknown>) =>
    vehicleRegistrationProgram.form
      .filter((section) => isGiven(section, application))
      .flatMap((section) => fieldsShown(section, application))
      .map(({ path }) => path);

  test('shows the whole vehicle when new and the VIN when renewed', () => {
    expect(shownOf({ action: 'NEW' })).toContain('vehicle.vin');
    expect(shownOf({ action: 'NEW' })).not.toContain('vin');
    expect(shownOf({ action: 'RENEWAL' })).toContain('vin');
    expect(shownOf({ action: 'RENEWAL' }).filter((path) => path.startsWith('vehicle.'))).toEqual([]);
  });

  test('shows the applicant on DS-101 before one was entered, and never on DS-100', () => {
    expect(shownOf({ form: 'DS-101' })).toContain('applicant.pid');
    expect(shownOf({ form: 'DS-100', applicant: null })).not.toContain('applicant.pid');
  });

  test('refers to the applicant, the vehicle and the owner it names', () => {
    expect(vehicleRegistrationProgram.references(aFirst())).toEqual({
      pids: [PID],
      vins: [VIN],
      cards: [],
      owners: [{ pid: PID }],
    });
    const others = aFirst({ vehicle: aVehicle({ owner: { pid: OTHER_PID } }) });
    expect(vehicleRegistrationProgram.references(others).pids).toEqual([PID, OTHER_PID]);
    const renewal = aRenewal({ form: 'DS-100', applicant: null });
    expect(vehicleRegistrationProgram.references(renewal)).toEqual({ pids: [], vins: [VIN], cards: [], owners: [] });
  });

  test('is answered with plates only when new', () => {
    expect(vehicleRegistrationProgram.products(aFirst())).toContain('PLATE_ORDER');
    expect(vehicleRegistrationProgram.products(aRenewal())).toEqual(['REGISTRATION_CARD', 'APPROVAL_LETTER']);
  });

  test('is found by its vehicle', () => {
    expect(vehicleRegistrationProgram.vehicleOf(aFirst())).toMatchObject({ vin: VIN, title: '2025 Volvo XC60' });
    expect(vehicleRegistrationProgram.vehicleOf(aRenewal())).toMatchObject({ vin: VIN, plate: null, title: null });
  });
});

test('a card refers to the card it replaces, a shipment to its consignee and vehicle', () => {
  const filed = { reference: '5000000003', mission: 'M-FR-EMB', filed: '2026-11-15' };
  const applicant = { pid: PID, surname: 'Haddad', given: 'Yuki', dob: '1980-05-17' };
  const card = taxCardProgram.application.parse({
    ...filed,
    ...{ form: 'DS-1972T', program: 'TAX_CARD', applicant, kind: 'PERSONAL', action: 'REPLACEMENT' },
    ...{ replaces: '1234567890', reportedLost: null, lossStatement: null },
  });
  expect(taxCardProgram.references(card)).toMatchObject({ pids: [PID], cards: ['1234567890'] });
  const shipment = customsClearanceProgram.application.parse({
    ...filed,
    ...{ form: 'DS-1504', program: 'CUSTOMS_CLEARANCE', applicant, use: 'PERSONAL', explanation: null },
    ...{ port: 'Baltimore', waybill: null, arrivalNotice: null, consignee: { kind: 'PERSON', pid: OTHER_PID } },
    ...{ newlyAssigned: true, firstInstallation: true, description: 'Car', weight: { value: 1, unit: 'lb' } },
    ...{ goods: ['VEHICLE'], vehicle: { vin: VIN, make: null, model: null, year: null }, bonded: null },
  });
  expect(customsClearanceProgram.references(shipment)).toMatchObject({ pids: [PID, OTHER_PID], vins: [VIN] });
});
