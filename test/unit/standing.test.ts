import { describe, expect, test } from 'vitest';
import { type CivilDate, civilDate } from '../../shared/domain/dates.ts';
import { type Card, card } from '../../shared/domain/registry/card.ts';
import { type Licence, licence } from '../../shared/domain/registry/licence.ts';
import {
  accreditationOf,
  cardStanding,
  licenceStanding,
  loosePlateStanding,
  personStanding,
  registrationStanding,
  titleStanding,
} from '../../shared/domain/verify/standing.ts';

const on = (text: string): CivilDate => civilDate.parse(text);
const TODAY = on('2026-11-24');
const MEMBER = { from: on('2024-05-08'), to: null, endsWith: 'PERSON' } as const;
const ENDED = { ...MEMBER, to: on('2026-11-23') };
const ORDER = { ordered: null, returnedOn: null, endsWithAccreditation: false };
const HELD = { accreditation: MEMBER, surrender: null };

const aCard = (change: Partial<Record<keyof Card, unknown>> = {}): Card =>
  card.parse({
    ...{ number: '3000000001', kind: 'PERSONAL', mission: 'M-XA-EMB', pid: '4500000000', level: 'DEER' },
    ...{ issued: '2025-11-24', expires: '2029-11-24', status: 'ACTIVE', reportedLost: null },
    ...change,
  });
const aLicence = (change: Partial<Record<keyof Licence, unknown>> = {}): Licence =>
  licence.parse({
    ...{ number: '9204417', product: 'LICENCE', licenceClass: 'D', pid: '4500000000', mission: 'M-XA-EMB' },
    ...{ issued: '2025-01-01', expires: '2029-01-01', status: 'ACTIVE' },
    ...change,
  });

describe('an accreditation', () => {
  test.each([
    ['2024-05-07', { valid: false, since: null, why: 'NOT_YET_ACCREDITED' }],
    ['2024-05-08', { valid: true, since: '2024-05-08', why: null }],
    ['2026-11-23', { valid: true, since: '2024-05-08', why: null }],
    ['2026-11-24', { valid: false, since: '2026-11-24', why: 'ACCREDITATION_ENDED' }],
  ])('on %s', (day, standing) => {
    expect(personStanding(ENDED, on(day))).toEqual(standing);
  });

  test('of a dependant lies within the sponsor’s', () => {
    const dependant = { accreditedFrom: on('2024-01-01'), accreditedTo: null };
    const sponsor = { accreditedFrom: on('2024-02-01'), accreditedTo: on('2026-11-23') };
    const cut = accreditationOf(dependant, sponsor);
    expect(cut).toEqual({ from: '2024-02-01', to: '2026-11-23', endsWith: 'SPONSOR' });
    expect(personStanding(cut, on('2026-11-23')).valid).toBe(true);
    expect(personStanding(cut, TODAY)).toEqual({ valid: false, since: '2026-11-24', why: 'SPONSOR_ENDED' });
    const earlier = accreditationOf({ ...dependant, accreditedTo: on('2026-10-01') }, sponsor);
    expect(earlier).toMatchObject({ to: '2026-10-01', endsWith: 'PERSON' });
  });
});

describe('a registration', () => {
  const plate = { isVoid: false, surrender: null };
  const facts = { registeredTo: on('2026-11-24'), plate, accreditation: MEMBER };

  test('holds on its last day and not after', () => {
    expect(registrationStanding(facts, TODAY)).toEqual({ valid: true, since: null, why: null });
    expect(registrationStanding(facts, on('2026-11-25'))).toEqual({
      valid: false,
      since: '2026-11-25',
      why: 'EXPIRED',
    });
  });

  test.each([
    [{ registeredTo: null }, 'NOT_REGISTERED', null],
    [{ plate: null }, 'NOT_REGISTERED', null],
    [{ plate: { ...plate, isVoid: true } }, 'VOID', null],
    [
      { plate: { ...plate, surrender: { ...ORDER, ordered: on('2026-11-01'), returnedOn: null } } },
      'RECALLED',
      '2026-11-01',
    ],
    [
      { plate: { ...plate, surrender: { ...ORDER, ordered: on('2026-11-01'), returnedOn: TODAY } } },
      'RETURNED',
      '2026-11-24',
    ],
    [{ accreditation: ENDED }, 'ACCREDITATION_ENDED', '2026-11-24'],
  ])('%o does not hold', (change, why, since) => {
    expect(registrationStanding({ ...facts, ...change }, TODAY)).toEqual({ valid: false, since, why });
  });

  test('of a mission asks for nobody’s accreditation', () => {
    expect(registrationStanding({ ...facts, accreditation: null }, TODAY).valid).toBe(true);
  });

  test('plates brought back tomorrow are still to be brought', () => {
    const surrender = { ...ORDER, ordered: null, returnedOn: on('2026-11-25') };
    expect(registrationStanding({ ...facts, plate: { ...plate, surrender } }, TODAY).why).toBe('RECALLED');
  });
});

test('what is demanded for the end of an accreditation is good until that end', () => {
  const surrender = { ...ORDER, ordered: on('2026-11-01'), endsWithAccreditation: true };
  const facts = { registeredTo: on('2027-01-01'), plate: { isVoid: false, surrender }, accreditation: ENDED };
  expect(registrationStanding(facts, on('2026-11-23')).valid).toBe(true);
  expect(registrationStanding(facts, TODAY).why).toBe('ACCREDITATION_ENDED');
});

describe('a tax card', () => {
  const facts = { ...HELD, isExempt: true };

  test('is valid from its issue to its last day', () => {
    expect(cardStanding(aCard(), facts, on('2025-11-24'))).toEqual({ valid: true, since: '2025-11-24', why: null });
    expect(cardStanding(aCard(), facts, on('2029-11-24')).valid).toBe(true);
    const expired = { valid: false, since: '2029-11-25', why: 'EXPIRED' };
    expect(cardStanding(aCard(), facts, on('2029-11-25'))).toEqual(expired);
    expect(cardStanding(aCard(), facts, on('2025-11-23')).why).toBe('NOT_YET_ISSUED');
  });

  test.each([
    [{ status: 'LOST', reportedLost: '2026-11-02' }, 'LOST', '2026-11-02'],
    [{ status: 'RETURNED' }, 'RETURNED', null],
    [{ status: 'EXPIRED' }, 'EXPIRED', null],
    [{ status: 'EXPIRED', expires: '2026-11-01' }, 'EXPIRED', '2026-11-02'],
  ])('%o is not', (change, why, since) => {
    expect(cardStanding(aCard(change), facts, TODAY)).toEqual({ valid: false, since, why });
  });

  test('is worth nothing without a term that grants something', () => {
    expect(cardStanding(aCard(), { ...facts, isExempt: false }, TODAY).why).toBe('NO_EXEMPTION');
  });

  test('of several reasons the gravest is told', () => {
    const lost = aCard({ status: 'LOST', reportedLost: '2026-11-02', expires: '2026-11-10' });
    const standing = cardStanding(lost, { ...facts, accreditation: ENDED, isExempt: false }, TODAY);
    expect(standing).toEqual({ valid: false, since: '2026-11-02', why: 'LOST' });
  });
});

describe('a licence', () => {
  test.each([
    [{}, '2029-01-01', null],
    [{}, '2029-01-02', 'EXPIRED'],
    [{}, '2024-12-31', 'NOT_YET_ISSUED'],
    [{ status: 'REPLACED' }, '2026-11-24', 'REPLACED'],
    [{ status: 'SURRENDERED' }, '2026-11-24', 'SURRENDERED'],
    [{ status: 'SUSPENDED' }, '2026-11-24', 'SUSPENDED'],
    [{ status: 'REVOKED' }, '2026-11-24', 'REVOKED'],
  ])('%o on %s', (change, day, why) => {
    expect(licenceStanding(aLicence(change), HELD, on(day))).toMatchObject({ valid: why === null, why });
  });

  test('ends with the accreditation', () => {
    const standing = licenceStanding(aLicence(), { ...HELD, accreditation: ENDED }, TODAY);
    expect(standing).toEqual({ valid: false, since: '2026-11-24', why: 'ACCREDITATION_ENDED' });
  });
});

test('a title counts until a later one or its voiding', () => {
  const issued = on('2026-01-02');
  const title = { issued, isVoid: false, replacedOn: null };
  expect(titleStanding(title)).toEqual({ valid: true, since: issued, why: null });
  expect(titleStanding({ ...title, isVoid: true }).why).toBe('VOID');
  expect(titleStanding({ ...title, replacedOn: TODAY })).toEqual({ valid: false, since: TODAY, why: 'REPLACED' });
  expect(titleStanding({ ...title, issued: null }).why).toBe('NOT_YET_ISSUED');
});

test.each([
  ['VOID', null, 'VOID'],
  ['RESERVED', null, 'NOT_REGISTERED'],
  ['ISSUED', { ...ORDER, ordered: null, returnedOn: TODAY }, 'RETURNED'],
] as const)('a plate on no vehicle, %s, is not valid', (state, surrender, why) => {
  expect(loosePlateStanding(state, surrender, TODAY)).toMatchObject({ valid: false, why });
});
