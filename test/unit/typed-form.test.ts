import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseApplication } from '../../shared/domain/intake/application.ts';
import { parseRecord } from '../../shared/domain/intake/record.ts';
import { type AnyProgram, FILED_PROGRAMS, programOf } from '../../shared/domain/programs/index.ts';
import { applicationTyped, formOf, newForm, restoredForm } from '../../shared/domain/programs/typed-form.ts';
import { APPLICATIONS } from '../fixtures/applications.ts';
import { hasPractice, PRACTICE_BATCH } from '../fixtures/practice.ts';

const TODAY = '2026-11-24';

type Fields = Readonly<Record<string, unknown>>;

function program(id: unknown): AnyProgram {
  const found = programOf(String(id));
  if (!found) throw new Error(`no program ${String(id)}`);
  return found;
}

/** The application that its own form, filled in with it, makes. */
function throughForm(application: Fields): unknown {
  const of = program(application.program);
  return applicationTyped(of, formOf(of.form, application, TODAY));
}

function withoutBlanks(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
    typeof part === 'string' && part.trim() === '' ? null : part,
  );
}

describe('an application is the same through its form', () => {
  test.each(APPLICATIONS)('%s', (_name, application) => {
    const parsed = parseApplication(application);
    expect(parsed.ok ? parsed.value : parsed.failure.message).toEqual(application);
    expect(throughForm(application)).toEqual(application);
  });

  test('as the fixtures have one with and one without for every group of every program', () => {
    const groups = FILED_PROGRAMS.flatMap(({ id, form }) =>
      form.flatMap(({ group }) => (group ? [{ id, path: group.path }] : [])),
    );
    expect(groups.length).toBeGreaterThan(10);
    for (const { id, path } of groups) {
      const values = APPLICATIONS.filter(([, one]) => one.program === id).map(([, one]) => one[path]);
      expect(values, `${id} ${path}`).toContain(null);
      expect(values.filter((value) => value !== null).length, `${id} ${path}`).toBeGreaterThan(0);
    }
    expect(new Set(APPLICATIONS.map(([, one]) => one.program)).size).toBe(FILED_PROGRAMS.length);
  });

  test.skipIf(!hasPractice)('every one of the practice batch', () => {
    const filed = readFileSync(PRACTICE_BATCH, 'utf8')
      .split('\n')
      .map(parseRecord)
      .flatMap((line) => (line.ok && line.value.type === 'application' ? [line.value.record] : []));
    expect(filed.length).toBeGreaterThan(300);
    for (const application of filed) {
      // What is blank is none, and the form says so.
      expect(withoutBlanks(throughForm({ ...application })), application.reference).toEqual(
        withoutBlanks({ ...application }),
      );
    }
  });
});

type JsonSchema = z.core.JSONSchema.JSONSchema;

function branchesOf(schema: JsonSchema): JsonSchema[] {
  const parts = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])];
  return parts.flatMap((part) => (typeof part === 'object' ? [part, ...branchesOf(part)] : []));
}

interface Places {
  /** Paths of records that may be null. */
  readonly groups: string[];
  /** Paths of lists, with the paths of one row. */
  readonly lists: Map<string, string[]>;
}

/** The records that may be left out and the lists of a schema. */
function placesOf(schema: JsonSchema, path: string, found: Places): Places {
  const all = [schema, ...branchesOf(schema)];
  const records = all.filter(({ properties }) => properties !== undefined);
  if (path !== '' && records.length > 0 && all.some(({ type }) => type === 'null')) found.groups.push(path);
  for (const one of all) {
    if (typeof one.items === 'object' && !Array.isArray(one.items) && one.items.enum === undefined) {
      found.lists.set(path, Object.keys(one.items.properties ?? { '': true }));
    }
    for (const [name, field] of Object.entries(one.properties ?? {})) {
      if (typeof field === 'object') placesOf(field, path === '' ? name : `${path}.${name}`, found);
    }
  }
  return found;
}

describe.each(FILED_PROGRAMS)('the form of $id', ({ id, application, form }) => {
  const schema = z.toJSONSchema(application, { io: 'input', unrepresentable: 'any' });
  const places = placesOf(schema, '', { groups: [], lists: new Map() });

  test('asks of every record that may be left out whether it is given', () => {
    const groups = form.flatMap(({ group }) => group?.path ?? []);
    expect(groups.toSorted()).toEqual([...new Set(places.groups)].toSorted());
    for (const { group, fields } of form) {
      for (const { path } of group ? fields : []) expect(path.startsWith(`${group?.path}.`), path).toBe(true);
    }
  });

  test('has a column for every field of a row', () => {
    const lists = form.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'list'));
    expect(lists.map(({ path }) => path).toSorted()).toEqual([...places.lists.keys()].toSorted());
    for (const { path, columns, each } of lists) {
      expect(columns?.map((column) => column.path).toSorted()).toEqual(places.lists.get(path)?.toSorted());
      expect(each).toBeTruthy();
    }
  });

  test('begins with nothing that its schema refuses but what is still to be typed', () => {
    const typed = newForm(form, TODAY);
    const read = application.safeParse(applicationTyped({ id, form }, typed));
    const wrong = (read.error?.issues ?? []).map(({ path }) => path.join('.'));
    const typedIn = form
      .flatMap(({ fields }) => fields)
      .filter(({ kind }) => kind !== 'yesno' && kind !== 'choices' && kind !== 'list')
      .map(({ path }) => path);
    expect(wrong.filter((path) => !typedIn.some((one) => path === one || path.startsWith(`${one}.`)))).toEqual([]);
  });
});

const registration = program('VEHICLE_REGISTRATION');
const newRegistration = (over: Fields = {}) =>
  applicationTyped(registration, { ...newForm(registration.form, TODAY), ...over });

describe('a new registration', () => {
  test('is for a person, of a new vehicle of the applicant, filed today', () => {
    expect(newRegistration()).toMatchObject({
      program: 'VEHICLE_REGISTRATION',
      form: 'DS-101',
      filed: TODAY,
      action: 'NEW',
      applicant: { pid: '', surname: '' },
      vehicle: { plate: null, registeredTo: null, liens: [], owner: { pid: '' } },
      odometer: { reading: '', status: 'ACTUAL' },
      insurance: { combined: null },
    });
  });

  test('belongs to the mission where nobody applies, and of a renewal the VIN is all there is', () => {
    const forMission = newRegistration({ form: 'DS-100', mission: 'M-1' });
    expect(forMission).toMatchObject({ applicant: null, vehicle: { owner: { mission: 'M-1' } } });
    const renewal = newRegistration({ action: 'RENEWAL', vin: ' abc ' });
    expect(renewal.vin).toBe('abc');
    expect(renewal).not.toHaveProperty('vehicle');
  });
});

test.each([
  ['4,292', 4292],
  ['$100,000', 100_000],
  [' 26 ', 26],
  ['-75.1652', -75.1652],
  ['.5', 0.5],
  ['1,234.5', 1234.5],
  // What could be read in two ways or is no number stays as typed and is refused by the schema.
  ['1,5', '1,5'],
  ['12,34', '12,34'],
  ['0x10', '0x10'],
  ['twenty', 'twenty'],
  ['', ''],
])('the number %j is read as %j', (typed, read) => {
  const of = program('PROPERTY');
  expect(applicationTyped(of, { ...newForm(of.form, TODAY), areaSqFt: typed }).areaSqFt).toBe(read);
});

test('a form that was kept is as it was, and what is no form begins anew', () => {
  for (const [, application] of APPLICATIONS) {
    const { form } = program(application.program);
    const typed = formOf(form, application, TODAY);
    expect(restoredForm(form, JSON.parse(JSON.stringify(typed)), TODAY)).toEqual(typed);
    for (const broken of [null, 'x', [], { vehicle: 'x', travellers: 'y', goods: 7, isGiven: 'all' }]) {
      const restored = restoredForm(form, broken, TODAY);
      expect(() => applicationTyped({ id: 'X', form }, restored)).not.toThrow();
    }
  }
});
