import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civilDate } from '../../shared/domain/dates.ts';
import {
  blankSize,
  formatPlate,
  isReversed,
  parsePlate,
  plateClassFor,
  platesPerVehicle,
  registrationExpiry,
} from '../../shared/domain/registry/plate-number.ts';
import { DEFAULT_SETTINGS } from '../../shared/domain/settings/settings.ts';
import { aMission, aPerson } from './registration.ts';

describe('a plate number', () => {
  test.each([
    [{ class: 'D', code: 'XE', serial: 1234, reversed: false }, 'DXE1234'],
    [{ class: 'D', code: 'XE', serial: 1234, reversed: true }, '1234XED'],
    [{ class: 'S', code: 'KA', serial: 123, reversed: false }, 'SKA123'],
    [{ class: 'S', code: 'KA', serial: 7, reversed: true }, '007KAS'],
  ])('%o is written %s', (plate, text) => {
    expect(formatPlate(plate)).toBe(text);
    expect(parsePlate(text)).toEqual(plate);
  });

  test.each([
    ['DXE 1234', 'DXE1234'],
    ['dxe-1234', 'DXE1234'],
    ['D XE 1234', 'DXE1234'],
    ['DXE–1234', 'DXE1234'],
    [' 1234 XE-D ', '1234XED'],
    ['DXE·1234', 'DXE1234'],
  ])('%j is read as %s', (text, plate) => {
    const parsed = parsePlate(text);
    expect(parsed && formatPlate(parsed)).toBe(plate);
  });

  test.each(['DXE12', 'DXE12345', 'DX1234', 'DXEF1234', '12XED', 'DXE12A4', '1234', '', 'DXE1234D'])(
    '%j is none',
    (text) => {
      expect(parsePlate(text)).toBeNull();
    },
  );

  test('is read back whatever its parts', () => {
    const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
    const plate = fc.record({
      class: letter,
      code: fc.tuple(letter, letter).map((both) => both.join('')),
      serial: fc.integer({ min: 0, max: 9999 }),
      reversed: fc.boolean(),
    });
    fc.assert(
      fc.property(plate, (parts) => {
        expect(parsePlate(formatPlate(parts))).toEqual(parts);
      }),
    );
  });
});

test.each([
  ['UN_MISSION', 'NY', true],
  ['UN_MISSION', 'DC', false],
  ['CONSULATE', 'NY', false],
  ['EMBASSY', 'DC', false],
])('%s at the office %s begins with the number: %s', (kind, office, is) => {
  expect(isReversed(aMission({ kind, office }))).toBe(is);
});

test.each([
  ['EMBASSY', null, 'D'],
  ['CONSULATE', null, 'C'],
  ['INT_ORG', null, 'A'],
  ['EMBASSY', 'ADMIN_TECHNICAL', 'S'],
  ['CONSULATE', 'DIPLOMATIC_AGENT', 'D'],
  ['CONSULATE', 'CAREER_CONSULAR_OFFICER', 'C'],
  ['INT_ORG', 'IO_OFFICER', 'A'],
  ['UN_MISSION', 'UN_SUPPORT', 'S'],
])('a vehicle of %s, owner %s, has class %s', (kind, category, letter) => {
  const owner = category === null ? null : aPerson({ category });
  expect(plateClassFor(aMission({ kind }), owner, DEFAULT_SETTINGS)).toBe(letter);
});

test('the class follows the setting', () => {
  const settings = {
    ...DEFAULT_SETTINGS,
    'plate.classOfMission': { ...DEFAULT_SETTINGS['plate.classOfMission'], EMBASSY: 'Z' },
  };
  expect(plateClassFor(aMission(), null, settings)).toBe('Z');
});

test.each([
  ['AUTOMOBILE', 2, '12x6'],
  ['BUS', 2, '12x6'],
  ['TRUCK', 2, '12x6'],
  ['TRAILER', 1, '12x6'],
  ['MOTORCYCLE', 1, '7x4'],
] as const)('%s carries %i of %s', (type, plates, size) => {
  expect(platesPerVehicle(type)).toBe(plates);
  expect(blankSize(type)).toBe(size);
});

test.each([
  ['NEW', null, 1, '2027-11-24'],
  ['NEW', '2028-12-31', 1, '2027-11-24'],
  ['RENEWAL', null, 1, '2027-11-24'],
  ['RENEWAL', '2026-12-31', 1, '2027-11-24'],
  ['RENEWAL', '2026-11-01', 1, '2027-11-24'],
  ['RENEWAL', '2028-01-31', 1, '2028-01-31'],
  ['NEW', null, 2, '2028-11-24'],
] as const)('%s, registered to %s, for %i years ends on %s', (action, registeredTo, years, ends) => {
  const asOf = civilDate.parse('2026-11-24');
  const until = registeredTo === null ? null : civilDate.parse(registeredTo);
  expect(registrationExpiry({ action, asOf, registeredTo: until, years })).toBe(ends);
});
