import { describe, expect, test } from 'vitest';
import { plateSpellings, readQuery } from '../../shared/domain/verify/read-query.ts';

describe('what a caller spells out', () => {
  test.each(['DXE1234', 'dxe 1234', 'D-XE-1234', 'DXE–1234', '1234XED', '1234 xe d', 'ＤＸＥ１２３４'])(
    '%j is one plate, whichever way round',
    (text) => {
      expect(readQuery(text)).toEqual([{ kind: 'PLATE', value: 'DXE1234' }]);
    },
  );

  test('leading zeros of a serial do not count', () => {
    expect(readQuery('SKA007')).toEqual(readQuery('0007 KA S'));
  });

  test.each(['YV4A22PK5S1234567', 'yv4a 22pk 5s12 34567'])('%j is a VIN', (text) => {
    expect(readQuery(text)).toEqual([{ kind: 'VIN', value: 'YV4A22PK5S1234567' }]);
  });

  test.each([
    ['OFM-T-0000042-6', 'TITLE', 'OFM-T-0000042-6'],
    ['ofm t 0000042 6', 'TITLE', 'OFM-T-0000042-6'],
    ['T0000042-6', 'TITLE', 'OFM-T-0000042-6'],
    ['OFM-D-0000042-6', 'LICENCE', 'OFM-D-0000042-6'],
  ])('%j is the number of a paper', (text, kind, value) => {
    expect(readQuery(text)).toEqual([{ kind, value }]);
  });

  test('ten digits may be a card, a person, a licence or the VIN of an old vehicle', () => {
    const kinds = readQuery('4218 906 331').map(({ kind, value }) => `${kind} ${value}`);
    expect(kinds).toEqual([
      ...['CARD 4218906331', 'PERSON 4218906331', 'LICENCE 4218906331', 'LICENCE 4218 906 331'],
      'VIN 4218906331',
    ]);
  });

  test('a licence number is tried as typed and without its signs', () => {
    const licences = readQuery('k-9204417').filter(({ kind }) => kind === 'LICENCE');
    expect(licences.map(({ value }) => value)).toEqual(['K9204417', 'K-9204417']);
  });

  test('letters and digits of no known form may be the plate of a state', () => {
    expect(readQuery('7AB 123')).toContainEqual({ kind: 'PLATE', value: '7AB123' });
  });

  test.each(['Novák', "O'Brien, Ana", 'Embassy of Aldovia', 'Çelik'])('%j is a name', (text) => {
    expect(readQuery(text)).toEqual([{ kind: 'NAME', value: text }]);
  });

  test.each(['', '   ', '--', '·.'])('%j is nothing', (text) => {
    expect(readQuery(text)).toEqual([]);
  });

  test('a plate is known by every spelling that a list may have of it', () => {
    expect(plateSpellings('1234 XE D')).toEqual(['1234 XE D', 'DXE1234', '1234XED']);
    expect(plateSpellings('7AB-123')).toEqual(['7AB-123', '7AB123']);
  });
});
