import { describe, expect, it } from 'vitest';
import { civilDate } from '../../shared/domain/dates.ts';
import { type AamvaCard, aamvaBarcode, aamvaText } from '../../shared/domain/programs/driver-licence/aamva.ts';
import { readAamva } from '../fixtures/aamva-reader.ts';

const CARD: AamvaCard = {
  type: 'DL',
  licence: 'D004187264',
  discriminator: 'OFM-D-0041872-6',
  surname: 'Haddad',
  given: 'Ana María Noor',
  born: civilDate.parse('1980-02-03'),
  sex: 'F',
  address: { line: '100 Elm St', city: 'Bethesda', state: 'MD', zip: '20814' },
  issued: civilDate.parse('2026-11-24'),
  expires: civilDate.parse('2030-01-09'),
  licenceClass: 'D',
  restrictions: ['B', 'F'],
  endorsements: [],
};

/** The mandatory elements of the 2020 edition; the first three are of licences only. */
const MANDATORY = 'DCA DCB DCD DBA DCS DAC DAD DBD DBB DBC DAY DAU DAG DAI DAJ DAK DAQ DCF DCG DDE DDF DDG'.split(' ');

function read(change: Partial<AamvaCard>) {
  return readAamva(aamvaBarcode({ ...CARD, ...change }));
}

it('begins with the 21 characters of the header and one designator', () => {
  const text = aamvaBarcode(CARD);
  expect(text.slice(0, 21)).toBe('@\n\x1e\rANSI 636027100001');
  expect(text.slice(21, 27)).toBe('DL0031');
  expect(text.slice(31, 33)).toBe('DL');
  expect(text).toHaveLength(31 + Number(text.slice(27, 31)));
  expect(text.endsWith('\r')).toBe(true);
});

it('has what a licence must have', () => {
  const { type, elements } = read({});
  expect(type).toBe('DL');
  expect([...elements.keys()].toSorted()).toEqual(MANDATORY.toSorted());
  expect(Object.fromEntries(elements)).toEqual({
    ...{ DCA: 'D', DCB: 'BF', DCD: 'NONE', DBA: '01092030', DCS: 'HADDAD', DAC: 'ANA', DAD: 'MARIA,NOOR' },
    ...{ DBD: '11242026', DBB: '02031980', DBC: '2', DAY: 'UNK', DAU: 'unavl ', DAG: '100 ELM ST', DAI: 'BETHESDA' },
    ...{ DAJ: 'MD', DAK: '208140000  ', DAQ: 'D004187264', DCF: 'OFM-D-0041872-6', DCG: 'USA' },
    ...{ DDE: 'N', DDF: 'N', DDG: 'N' },
  });
});

it('has no class on an identification card', () => {
  const { type, elements } = read({ type: 'ID' });
  expect(type).toBe('ID');
  expect([...elements.keys()].toSorted()).toEqual(MANDATORY.slice(3).toSorted());
});

it.each([
  ['M', '1'],
  ['F', '2'],
  ['X', '9'],
] as const)('writes sex %s as %s', (sex, code) => {
  expect(read({ sex }).elements.get('DBC')).toBe(code);
});

describe('a name', () => {
  it.each([
    ['Nguyễn-Łukasz', 'NGUYEN-LUKASZ'],
    ['İstanbullu Iğdır Şükrü', 'ISTANBULLU IGDIR SUKRU'],
    ['Żółć Gęśl', 'ZOLC GESL'],
    ['Ærø Þór Straße', 'AERO THOR STRASSE'],
    ['O’Brien–Smith', "O'BRIEN-SMITH"],
    ['two\nlines', 'TWO LINES'],
  ])('is plain capitals: %s', (name, plain) => {
    expect(aamvaText(name)).toBe(plain);
    expect(aamvaText(name.normalize('NFD'))).toBe(plain);
  });

  it('of forty letters is whole; one more is cut and flagged', () => {
    const forty = 'A'.repeat(40);
    const whole = read({ surname: forty, given: `${forty} ${forty}` }).elements;
    expect(['DCS', 'DAC', 'DAD'].map((id) => whole.get(id))).toEqual([forty, forty, forty]);
    expect(['DDE', 'DDF', 'DDG'].map((id) => whole.get(id))).toEqual(['N', 'N', 'N']);
    const cut = read({ surname: `${forty}B`, given: `${forty}B ${forty}B` }).elements;
    expect(['DCS', 'DAC', 'DAD'].map((id) => cut.get(id))).toEqual([forty, forty, forty]);
    expect(['DDE', 'DDF', 'DDG'].map((id) => cut.get(id))).toEqual(['T', 'T', 'T']);
  });

  it('that is not there is NONE; one without a plain form is not available', () => {
    const one = read({ given: '' }).elements;
    expect([one.get('DAC'), one.get('DAD'), one.get('DDF')]).toEqual(['NONE', 'NONE', 'N']);
    expect(read({ surname: 'Жуков' }).elements.get('DCS')).toBe('unavl');
  });

  it('cannot bring an element of its own', () => {
    const { elements } = read({ surname: 'Haddad\nDBC1', given: 'Ana\rDL\x1e' });
    expect(elements.get('DBC')).toBe('2');
    expect(elements.get('DCS')).toBe('HADDAD DBC1');
  });
});

describe('an address', () => {
  it.each([
    ['20814', '208140000  '],
    ['20814-1234', '208141234  '],
    ['W1A 1AA', 'unavl      '],
  ])('has the postal code %s in eleven characters', (zip, written) => {
    expect(read({ address: { ...CARD.address, zip } }).elements.get('DAK')).toBe(written);
  });

  it('is cut to its places', () => {
    const { elements } = read({ address: { line: 'x'.repeat(99), city: 'y'.repeat(99), state: 'Maryland', zip: '1' } });
    expect(elements.get('DAG')).toBe('X'.repeat(35));
    expect(elements.get('DAI')).toBe('Y'.repeat(20));
    expect(elements.get('DAJ')).toBe('unavl');
  });
});
