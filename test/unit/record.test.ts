import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHeader, parseRecord, recordKey, referencesOf } from '../../shared/domain/intake/record.ts';
import { aFirst, aMission, anInsurance, aPerson, aRenewal, aTerm, aTicket, aVehicle, VIN } from './registration.ts';

type Fields = Readonly<Record<string, unknown>>;

const CARD: Fields = {
  number: '1234567890',
  kind: 'PERSONAL',
  mission: 'M-FR-EMB',
  pid: '4400000001',
  level: 'EAGLE',
  issued: '2025-01-01',
  expires: '2027-01-01',
  status: 'ACTIVE',
  reportedLost: null,
};
const VIOLATION: Fields = { id: 'V-1', pid: '4400000001', offence: 'Speeding', date: '2026-01-01', points: 3 };
const TRAVEL_RULE: Fields = {
  id: 'R-1',
  country: 'FR',
  action: 'NOTIFY',
  centre: { name: 'White House', lat: 38.9, lon: -77 },
  radiusMiles: 25,
  leadDays: 2,
  from: '2020-01-01',
  to: null,
  authority: 'Note',
};

const line = (type: unknown, fields: Fields, over: Fields = {}) => JSON.stringify({ type, ...fields, ...over });

/** Why a line was refused; an empty text where it was not. */
function reason(text: string): string {
  const parsed = parseRecord(text);
  return parsed.ok ? '' : parsed.failure.message;
}

const GOOD: readonly (readonly [string, Fields, string, readonly string[]])[] = [
  ['mission', aMission(), 'M-FR-EMB', []],
  ['person', aPerson(), '4400000001', ['mission M-FR-EMB']],
  [
    'person',
    aPerson({ sponsor: '4400000002', relation: 'SPOUSE' }),
    '4400000001',
    ['mission M-FR-EMB', 'person 4400000002'],
  ],
  ['reciprocity', aTerm(), 'T00001', []],
  ['travelRule', TRAVEL_RULE, 'R-1', []],
  ['vehicle', aVehicle(), VIN, ['person 4400000001']],
  ['vehicle', aVehicle({ owner: { mission: 'M-FR-EMB' } }), VIN, ['mission M-FR-EMB']],
  ['ticket', aTicket(), 'T-1', [`vehicle ${VIN}`, 'person 4400000001']],
  ['violation', VIOLATION, 'V-1', ['person 4400000001']],
  ['card', CARD, '1234567890', ['mission M-FR-EMB', 'person 4400000001']],
  ['application', aFirst(), '5000000001', ['mission M-FR-EMB']],
  ['application', aRenewal(), '5000000001', ['mission M-FR-EMB']],
];

describe('a record', () => {
  test.each(GOOD)('%s is read, keyed, and refers to what must be known', (type, fields, key, references) => {
    const parsed = parseRecord(line(type, fields));
    if (!parsed.ok) throw new Error(parsed.failure.message);
    expect(parsed.value).toEqual({ type, record: fields });
    expect(recordKey(parsed.value)).toBe(key);
    expect(referencesOf(parsed.value).map((one) => `${one.kind} ${one.key}`)).toEqual(references);
  });

  test('has its VIN in capitals', () => {
    const parsed = parseRecord(line('vehicle', aVehicle(), { vin: VIN.toLowerCase() }));
    expect(parsed.ok && recordKey(parsed.value)).toBe(VIN);
  });

  test.each([
    ['an open end at the end of the calendar', 'person', aPerson(), { accreditedTo: '9999-12-31' }],
    ['a birth in the nineteenth century', 'person', aPerson(), { dob: '1899-12-31' }],
    ['a sum that a double holds only roughly', 'reciprocity', aTerm(), { amount: 2 ** 60 }],
    ['a weight and a reading that make no sense', 'vehicle', aVehicle(), { gvwrLb: -1 }],
    ['an empty VIN, which the rules judge', 'application', aRenewal(), { vin: '' }],
  ] as const)('may have %s', (_what, type, fields, over) => {
    expect(parseRecord(line(type, fields, over)).ok).toBe(true);
  });

  test.each(GOOD)('%s is refused without any one of its fields', (type, fields) => {
    for (const field of Object.keys(fields)) {
      const { [field]: _left, ...rest } = { ...fields };
      expect(reason(line(type, rest)), field).toMatch(new RegExp(`^${field}: (missing|unknown value)`));
    }
  });

  test.each(GOOD)('%s is refused with a field too many', (type, fields) => {
    expect(reason(line(type, fields, { extra: 1 }))).toBe('extra: unknown field');
  });
});

describe('a line is refused that', () => {
  test.each([
    ['is no JSON', '{"type":"mission"', 'malformed JSON'],
    ['is empty', '', 'malformed JSON'],
    ['is a list', '[]', 'not a JSON object'],
    ['is a text', '"mission"', 'not a JSON object'],
    ['is null', 'null', 'not a JSON object'],
    ['has no type', '{}', 'type: missing'],
    ['has an unknown type', '{"type":"visa"}', 'unknown record type "visa"'],
    ['has the name of a built-in for a type', '{"type":"constructor"}', 'unknown record type "constructor"'],
    ['has a number for a type', '{"type":1}', 'unknown record type 1'],
    ['is a second header', line('header', { format: 1 }), 'a second header'],
    ['has a program that is none', line('application', { program: 'VISA' }), 'program: unknown program VISA'],
    ['has no program', line('application', {}), 'program: missing'],
  ])('%s', (_what, text, why) => {
    expect(reason(text)).toBe(why);
  });

  test.each([
    ['another type', 'mission', aMission(), { name: 7 }, 'name: not a text'],
    ['null where there must be a value', 'mission', aMission(), { city: null }, 'city: not a text'],
    ['a value outside its set', 'mission', aMission(), { office: 'LDN' }, 'office: not one of DC, NY'],
    ['a value outside its pattern', 'mission', aMission(), { plateCode: 'X' }, 'plateCode: not a two-letter'],
    ['a small country', 'mission', aMission(), { country: 'fr' }, 'country: not a two-letter'],
    ['no such date', 'person', aPerson(), { dob: '1980-02-30' }, 'dob: not a calendar date'],
    ['a time', 'person', aPerson(), { dob: '1980-02-03T00:00:00Z' }, 'dob: not a calendar date'],
    ['a PID of nine digits', 'person', aPerson(), { pid: '440000000' }, 'pid: not a PID'],
    ['a sponsor without a relation', 'person', aPerson(), { sponsor: '4400000002' }, 'sponsor: '],
    ['a relation without a sponsor', 'person', aPerson(), { relation: 'CHILD' }, 'sponsor: '],
    ['a field inside', 'person', aPerson(), { residence: { line: '', city: '', state: '' } }, 'residence.zip: missing'],
    [
      'an unknown field inside',
      'person',
      aPerson(),
      { residence: { line: '', city: '', state: '', zip: '', floor: 1 } },
      'residence.floor: unknown field',
    ],
    ['half a year', 'vehicle', aVehicle(), { year: 2025.5 }, 'year: not a whole number'],
    ['a negative year', 'vehicle', aVehicle(), { year: -1 }, 'year: not a whole number from 0 up'],
    ['an owner that is both', 'vehicle', aVehicle(), { owner: { pid: '4400000001', mission: 'M' } }, 'owner'],
    ['an owner that is neither', 'vehicle', aVehicle(), { owner: {} }, 'owner: neither pid nor mission'],
    ['an owner with a wrong PID', 'vehicle', aVehicle(), { owner: { pid: '1' } }, 'owner.pid: not a PID'],
    ['half a point', 'violation', VIOLATION, { points: 0.5 }, 'points: not a whole number'],
    ['cents', 'reciprocity', aTerm(), { amount: 1.5 }, 'amount: not a whole number'],
    ['a negative limit', 'reciprocity', aTerm(), { limit: -1 }, 'limit: not a whole number from 0 up'],
    ['a latitude over 90', 'travelRule', TRAVEL_RULE, { centre: { name: '', lat: 90.1, lon: 0 } }, 'centre.lat: more'],
    [
      'a longitude under -180',
      'travelRule',
      TRAVEL_RULE,
      { centre: { name: '', lat: 0, lon: -180.1 } },
      'centre.lon: less',
    ],
    ['a reference of another kind', 'application', aFirst(), { reference: '4000000001' }, 'reference: not a reference'],
    ['DS-100 with an applicant', 'application', aFirst(), { form: 'DS-100' }, 'applicant: DS-100'],
    ['DS-101 without one', 'application', aFirst(), { applicant: null }, 'applicant: DS-100'],
    ["another program's form", 'application', aFirst(), { form: 'DS-102' }, 'form: not one of DS-100, DS-101'],
    ['an unknown action', 'application', aFirst(), { action: 'TRANSFER' }, 'action: unknown value'],
    ['a vehicle at renewal', 'application', aRenewal(), { vehicle: aVehicle() }, 'vehicle: unknown field'],
    ['a document of no kind', 'application', aFirst(), { documents: ['LEASE', 'NOTE'] }, 'documents.1: not one of'],
    [
      'a limit of half a dollar',
      'application',
      aFirst(),
      { insurance: anInsurance({ property: 0.5 }) },
      'insurance.property: not a whole number',
    ],
  ] as const)('has %s', (_what, type, fields, over, why) => {
    expect(reason(line(type, fields, over))).toContain(why);
  });

  test.each([
    ['NUL', 'a\u0000b'],
    ['a lone surrogate', 'a\ud800b'],
  ])('has %s in a text, a key or inside', (_what, text) => {
    expect(reason(line('mission', aMission(), { name: text }))).toBe('text that cannot be stored');
    expect(reason(line('mission', aMission(), { [text]: 1 }))).toBe('text that cannot be stored');
    expect(reason(line('person', aPerson(), { residence: { line: text } }))).toBe('text that cannot be stored');
  });

  test('sets a prototype, at the top or inside', () => {
    const top = line('mission', aMission()).replace('{', '{"__proto__":{"kind":"EMBASSY"},');
    expect(reason(top)).toBe('__proto__: unknown field');
    const inside = line('person', aPerson()).replace('"residence":{', '"residence":{"__proto__":null,');
    expect(inside).toContain('__proto__');
    expect(reason(inside)).toBe('__proto__: unknown field');
  });

  test('is nested too deeply to be read', () => {
    expect(reason(`{"type":"mission","id":${'['.repeat(200_000)}${']'.repeat(200_000)}}`)).not.toBe('');
  });
});

describe('other programs', () => {
  const filed = { reference: '5000000002', mission: 'M-FR-EMB', filed: '2026-11-15' };
  const applicant = { pid: '4400000001', surname: 'Haddad', given: 'Yuki', dob: '1980-05-17' };
  const letter = {
    ...filed,
    ...{ program: 'TAX_LETTER', form: 'DS-98', applicant, subject: 'UTILITIES', use: 'PERSONAL' },
    ...{ provider: 'Power Co', account: null, seller: null, vehicle: null },
  };
  const note = {
    ...filed,
    ...{ program: 'PROPERTY', form: 'NOTE', applicant: null, action: 'LEASE', premises: 'ANNEX' },
    address: { line: '1 Main St', unit: null, city: 'Washington', state: 'DC', zip: '20008' },
    ...{ areaSqFt: 100, actionDate: '2027-03-01', leaseFrom: '2027-03-01', leaseTo: '2028-03-01' },
    ...{ acknowledgesApproval: true, occupant: null, contact: null, commercialUse: null, zone: null },
  };
  const plates = {
    ...filed,
    ...{ program: 'PLATE_REPLACEMENT', form: 'DS-104', applicant, vin: VIN, plate: 'DXE1234', reason: 'LOST' },
    ...{ platesMissing: 1, otherPlateReturned: true, policeReport: null },
  };

  test.each([
    ['a letter', letter, {}, ''],
    ['a letter on the form of another subject', letter, { form: 'DS-99' }, 'form: the form is not the one'],
    ['a personal letter without an applicant', letter, { applicant: null }, 'applicant: an applicant is required'],
    ['an official letter without an applicant', letter, { applicant: null, use: 'OFFICIAL' }, ''],
    ['a note', note, {}, ''],
    ['lease dates without a lease', note, { action: 'ACQUIRE' }, 'leaseFrom: lease dates'],
    ['a lease without dates', note, { leaseFrom: null, leaseTo: null }, ''],
    ['plates', plates, {}, ''],
    ['plates without an applicant', plates, { applicant: null }, 'applicant: not a record'],
    ['three plates missing', plates, { platesMissing: 3 }, 'platesMissing: not one of 0, 1, 2'],
  ])('%s', (_what, fields, over, why) => {
    const why2 = reason(line('application', fields, over));
    if (why === '') expect(why2).toBe('');
    else expect(why2).toContain(why);
  });
});

describe('the header', () => {
  const header = { format: 1, batch: 'b-1', created: '2026-11-24', source: 'portal' };

  test('of format 1 is read', () => {
    expect(parseHeader(line('header', header))).toEqual({ ok: true, value: { type: 'header', ...header } });
  });

  test.each([
    ['another format', line('header', header, { format: 2 }), 'format: not 1'],
    ['the format as a text', line('header', header, { format: '1' }), 'format: not 1'],
    ['another type', line('mission', header), 'type: not header'],
    ['no such day', line('header', header, { created: '2026-02-30' }), 'created: not a calendar date'],
    ['no batch', line('header', { format: 1, created: '2026-11-24', source: '' }), 'batch: missing'],
    ['a field too many', line('header', header, { sealed: true }), 'sealed: unknown field'],
    ['no JSON', 'header', 'malformed JSON'],
    ['a blank line', '', 'malformed JSON'],
  ])('with %s is not', (_what, text, why) => {
    const parsed = parseHeader(text);
    expect(parsed.ok ? '' : parsed.failure.message).toContain(why);
  });
});

test('no text whatever makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.jsonValue().map((value) => line('vehicle', { value })),
      ),
      (text) => {
        expect(reason(text)).not.toBe('');
      },
    ),
  );
});
