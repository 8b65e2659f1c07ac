import { describe, expect, test } from 'vitest';
import { ROLES } from '../../shared/domain/case/roles.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { type Licence, licence } from '../../shared/domain/registry/licence.ts';
import { endCard, endLicence, endPlateOn } from '../../shared/domain/revocation/end-record.ts';
import { ENDINGS, mayEnd, mayGive, reasonsFor, whatFollows } from '../../shared/domain/revocation/ending.ts';
import { heldNumber } from '../../shared/domain/revocation/held-number.ts';
import { HELD_KINDS, REVOCATION_REASONS } from '../../shared/domain/revocation/revocation.ts';
import { refused } from '../fixtures/desk.ts';
import { aCard } from './filings.ts';
import { aVehicle } from './registration.ts';

const ON = civilDate.parse('2026-11-20');

const aLicence = (status: Licence['status']) =>
  licence.parse({
    ...{ number: 'OFM-D-0000001-8', product: 'LICENCE', licenceClass: 'D', pid: '4400000001', mission: 'M-FR-EMB' },
    ...{ issued: '2025-01-01', expires: '2029-01-01', status },
  });

describe('law enforcement', () => {
  test('is told of stolen plates and licenses, and of nothing else', () => {
    const told = HELD_KINDS.flatMap((kind) =>
      REVOCATION_REASONS.filter((reason) => ENDINGS[kind][reason].notice).map((reason) => `${kind} ${reason}`),
    );
    expect(told).toEqual(['PLATE STOLEN', 'LICENCE STOLEN']);
    expect(whatFollows('PLATE', 'STOLEN')).toContain('A notice to law enforcement is made at once.');
  });
});

test('only what is back in somebody’s hands goes to the drawer', () => {
  for (const kind of HELD_KINDS) {
    const back = REVOCATION_REASONS.filter((reason) => ENDINGS[kind][reason].drawer);
    expect(back).toEqual(['RETURNED', 'MISPRINTED']);
  }
});

describe('a vehicle whose plate ended', () => {
  const vehicle = aVehicle({ plate: 'DXE 5001', registeredTo: '2027-06-30' });

  test.each(['RETURNED', 'RECALLED', 'VOIDED'] as const)('%s is not registered any more', (reason) => {
    expect(endPlateOn(vehicle, 'DXE5001', reason)).toMatchObject({ plate: null, registeredTo: null });
  });

  test.each(['LOST', 'STOLEN', 'DESTROYED', 'REPLACED', 'MISPRINTED'] as const)('%s waits for another', (reason) => {
    expect(endPlateOn(vehicle, '5001XED', reason)).toMatchObject({ plate: null, registeredTo: '2027-06-30' });
  });

  test('is left alone where it bears another', () => {
    expect(endPlateOn(vehicle, 'DXE5002', 'RETURNED')).toEqual(vehicle);
  });
});

test.each([
  ['RETURNED', 'RETURNED', null],
  ['LOST', 'LOST', ON],
  ['STOLEN', 'LOST', ON],
  ['DESTROYED', 'EXPIRED', null],
  ['VOIDED', 'EXPIRED', null],
] as const)('a card that was %s is kept as %s', (reason, status, reportedLost) => {
  expect(endCard(aCard(), reason, ON)).toMatchObject({ status, reportedLost });
});

describe('a license', () => {
  test.each([
    ['RETURNED', 'SURRENDERED'],
    ['LOST', 'LOST'],
    ['STOLEN', 'LOST'],
    ['RECALLED', 'REVOKED'],
    ['VOIDED', 'VOID'],
    ['REPLACED', 'REPLACED'],
  ] as const)('that was %s is kept as %s', (reason, status) => {
    expect(endLicence(aLicence('ACTIVE'), reason).status).toBe(status);
  });

  test.each(['LOST', 'STOLEN', 'DESTROYED', 'VOIDED'] as const)('that is suspended stays so when %s', (reason) => {
    expect(endLicence(aLicence('SUSPENDED'), reason).status).toBe('SUSPENDED');
  });
});

describe('the trail of a thing', () => {
  const plate = { kind: 'PLATE', number: 'DXE5001' } as const;

  test.each([
    [null, 'LOST', true],
    ['LOST', 'STOLEN', true],
    ['LOST', 'RETURNED', true],
    ['STOLEN', 'RETURNED', true],
    ['RECALLED', 'STOLEN', true],
    ['STOLEN', 'LOST', false],
    ['LOST', 'LOST', false],
    ['RETURNED', 'STOLEN', false],
    ['DESTROYED', 'RETURNED', false],
  ] as const)('after %s may go on with %s: %s', (before, reason, may) => {
    expect(mayEnd(plate, before, reason).ok).toBe(may);
  });

  test('says what it was already', () => {
    expect(refused(mayEnd(plate, 'STOLEN', 'STOLEN')).message).toBe('Plate DXE5001 was reported stolen already.');
    expect(refused(mayEnd(plate, 'RETURNED', 'LOST')).message).toBe(
      'Plate DXE5001 was returned to the Office; it cannot be reported lost after that.',
    );
  });
});

test('each role gives the reasons that are its own', () => {
  expect(Object.fromEntries(ROLES.map((role) => [role, reasonsFor(role)]))).toEqual({
    INTAKE: ['RETURNED'],
    ADJUDICATOR: ['RETURNED', 'LOST', 'STOLEN', 'DESTROYED'],
    SUPERVISOR: ['RETURNED', 'LOST', 'STOLEN', 'DESTROYED', 'RECALLED', 'VOIDED', 'MISPRINTED', 'REPLACED'],
    ISSUANCE: ['RETURNED', 'LOST', 'STOLEN', 'DESTROYED', 'MISPRINTED'],
    AUDITOR: [],
    ADMINISTRATOR: [],
  });
  expect(refused(mayGive('ISSUANCE', 'VOIDED')).code).toBe('FORBIDDEN');
});

test.each([
  ['PLATE', ' dxe-5001 ', 'DXE5001'],
  ['PLATE', '0417 XE S', '417XES'],
  ['PLATE', 'ab 12', 'AB12'],
  ['CARD', '700 000 0001', '7000000001'],
  ['TITLE', 't0000042 6', 'OFM-T-0000042-6'],
  ['REGISTRATION', 'ofm-r-0000001-8', 'OFM-R-0000001-8'],
  ['LICENCE', '920-44', '920-44'],
] as const)('a %s written %j is kept as %s', (kind, typed, number) => {
  expect(heldNumber(kind, typed)).toBe(number);
});
