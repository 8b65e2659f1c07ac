import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, civilDate } from '../../shared/domain/dates.ts';
import { termInForce } from '../../shared/domain/reciprocity/resolve.ts';
import { aTerm, TODAY } from './registration.ts';

const of = (...terms: ReturnType<typeof aTerm>[]) => termInForce(terms, 'VEHICLES_PER_PERSON', TODAY)?.id;

describe('the term in force', () => {
  test('is none where there is none, or only for another benefit', () => {
    expect(of()).toBeUndefined();
    expect(of(aTerm({ benefit: 'GASOLINE' }))).toBeUndefined();
  });

  test.each([
    ['begins today', '2026-11-24', null, 'T00001'],
    ['begins tomorrow', '2026-11-25', null, undefined],
    ['ends today', '2020-01-01', '2026-11-24', 'T00001'],
    ['ended yesterday', '2020-01-01', '2026-11-23', undefined],
  ])('one that %s', (_what, from, to, id) => {
    expect(of(aTerm({ from, to }))).toBe(id);
  });

  test('is the one that began last, whatever the order and the ids', () => {
    const old = aTerm({ id: 'Z', from: '2020-01-01' });
    const young = aTerm({ id: 'A', from: '2021-01-01' });
    expect(of(old, young)).toBe('A');
    expect(of(young, old)).toBe('A');
  });

  test('of two that began on one day is the greater id by code unit', () => {
    expect(of(aTerm({ id: 'T9' }), aTerm({ id: 'T10' }))).toBe('T9');
    expect(of(aTerm({ id: 'a' }), aTerm({ id: 'B' }))).toBe('a');
    expect(of(aTerm({ id: 'B' }), aTerm({ id: 'a' }))).toBe('a');
  });

  test('is in force, and no other in force comes after it', () => {
    const offset = fc.integer({ min: -60, max: 60 });
    const term = fc
      .record({ id: fc.string({ minLength: 1, maxLength: 3 }), from: offset, length: fc.option(fc.nat(60)) })
      .map(({ id, from, length }) =>
        aTerm({ id, from: addDays(TODAY, from), to: length === null ? null : addDays(TODAY, from + length) }),
      );
    fc.assert(
      fc.property(fc.array(term, { maxLength: 8 }), (terms) => {
        const running = terms.filter(({ from, to }) => from <= TODAY && (to === null || to >= TODAY));
        const found = termInForce(terms, 'VEHICLES_PER_PERSON', TODAY);
        expect(found === null).toBe(running.length === 0);
        for (const other of running) {
          expect(
            found !== null && (found.from > other.from || (found.from === other.from && found.id >= other.id)),
          ).toBe(true);
        }
      }),
    );
  });

  test('changes nothing of the list it is given', () => {
    const terms = [aTerm({ from: '2021-01-01' }), aTerm({ id: 'B', from: '2020-01-01' })];
    const before = structuredClone(terms);
    termInForce(terms, 'VEHICLES_PER_PERSON', civilDate.parse('2026-11-24'));
    expect(terms).toEqual(before);
  });
});
