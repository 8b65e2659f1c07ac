import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { customsClearanceProgram } from '../../shared/domain/programs/customs-clearance/index.ts';
import { PROGRAMS, programOf } from '../../shared/domain/programs/index.ts';
import { plateReplacementProgram } from '../../shared/domain/programs/plate-replacement/index.ts';
import { taxCardProgram } from '../../shared/domain/programs/tax-card/index.ts';
import { travelProgram } from '../../shared/domain/programs/travel/index.ts';
import { fieldsShown, isGiven } from '../../shared/domain/programs/typed-form.ts';
import { vehicleRegistrationProgram } from '../../shared/domain/programs/vehicle-registration/index.ts';
import { vehicleTitleProgram } from '../../shared/domain/programs/vehicle-title/index.ts';
import { APPLICANT, aJourney, aReplacement, aShipment, aTaxCard, aTitle } from './filings.ts';
import { aFirst, aRenewal, aVehicle, OTHER_PID, PID, VIN } from './registration.ts';

test('there are ten programs, found by their ids and by nothing else', () => {
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
    'ENFORCEMENT',
  ]);
  for (const program of PROGRAMS) {
    expect(programOf(program.id)).toBe(program);
    expect(program.hasRules).toBe(true);
  }
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

describe('what an application refers to', () => {
  test('of a card the one it replaces', () => {
    const application = aTaxCard({ action: 'REPLACEMENT', replaces: '1234567890' });
    expect(taxCardProgram.references(application)).toMatchObject({ pids: [PID], cards: ['1234567890'] });
  });

  test('of a shipment the consignee, once, and the vehicle', () => {
    const vehicle = { vin: VIN, make: null, model: null, year: null };
    const to = (pid: string) => aShipment({ consignee: { kind: 'PERSON', pid }, vehicle });
    const { references } = customsClearanceProgram;
    expect(references(to(OTHER_PID))).toMatchObject({ pids: [PID, OTHER_PID], vins: [VIN] });
    expect(references(to(PID)).pids).toEqual([PID]);
    const own = aShipment({ applicant: null, use: 'OFFICIAL', consignee: { kind: 'MISSION' } });
    expect(references(own)).toMatchObject({ pids: [], vins: [] });
  });

  test('of a journey every traveler, once', () => {
    const application = aJourney({ applicant: APPLICANT, travellers: [OTHER_PID, PID, OTHER_PID] });
    expect(travelProgram.references(application).pids).toEqual([PID, OTHER_PID]);
  });

  test('of a plate and of a title the vehicle', () => {
    expect(plateReplacementProgram.references(aReplacement())).toMatchObject({ pids: [PID], vins: [VIN] });
    expect(vehicleTitleProgram.references(aTitle())).toMatchObject({ pids: [PID], vins: [VIN] });
  });
});
