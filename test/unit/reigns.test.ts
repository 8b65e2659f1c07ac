import { describe, expect, test } from 'vitest';
import { addDays, type CivilDate, civilDate } from '../../shared/domain/dates.ts';
import { firstDifference, reignsOf, withTerm } from '../../shared/domain/reciprocity/reigns.ts';
import { termInForce } from '../../shared/domain/reciprocity/resolve.ts';
import { type ReciprocityTerm, reciprocityTerm } from '../../shared/domain/reciprocity/term.ts';

function term(id: string, from: string, to: string | null, limit = 2): ReciprocityTerm {
  return reciprocityTerm.parse({
    id,
    country: 'XA',
    benefit: 'VEHICLES_PER_PERSON',
    grant: 'FULL',
    minimumPurchase: null,
    comparator: null,
    excluded: [],
    limit,
    amount: null,
    from,
    to,
    authority: 'Synthetic note',
  });
}

function told(terms: readonly ReciprocityTerm[]): string[] {
  return reignsOf(terms, 'VEHICLES_PER_PERSON').map(({ from, to, term: { id } }) => `${id} ${from} ${to ?? 'open'}`);
}

const day = (text: string): CivilDate => civilDate.parse(text);

describe('which term is in force when', () => {
  test('the later one wins where two overlap, and the earlier one comes back', () => {
    expect(told([term('A', '2020-01-01', null), term('B', '2022-03-01', '2022-12-31')])).toEqual([
      'A 2020-01-01 2022-02-28',
      'B 2022-03-01 2022-12-31',
      'A 2023-01-01 open',
    ]);
  });

  test('of two that begin together the greater id reigns, and the other once it has ended', () => {
    expect(told([term('T2', '2020-01-01', '2020-06-30'), term('DESK-0000001', '2020-01-01', null)])).toEqual([
      'T2 2020-01-01 2020-06-30',
      'DESK-0000001 2020-07-01 open',
    ]);
  });

  test('days without a term are no reign, one that ends before it begins never reigns, the end of the calendar is open', () => {
    expect(
      told([
        term('A', '2020-01-01', '2020-01-31'),
        term('B', '2021-01-01', '2020-01-01'),
        term('C', '2022-01-01', '9999-12-31'),
      ]),
    ).toEqual(['A 2020-01-01 2020-01-31', 'C 2022-01-01 open']);
  });

  test('says on every day what the law of resolution says', () => {
    const terms = [
      term('A', '2026-01-03', '2026-01-20'),
      term('B', '2026-01-03', '2026-01-10'),
      term('C', '2026-01-08', '2026-01-12'),
      term('D', '2026-01-25', null),
    ];
    const reigns = reignsOf(terms, 'VEHICLES_PER_PERSON');
    for (let at = 0; at < 40; at += 1) {
      const date = addDays(day('2026-01-01'), at);
      const reign = reigns.find(({ from, to }) => from <= date && (to === null || date <= to));
      expect([date, reign?.term.id]).toEqual([date, termInForce(terms, 'VEHICLES_PER_PERSON', date)?.id]);
    }
  });
});

describe('the first day that a change shows', () => {
  const standing = [term('A', '2020-01-01', null)];
  const today = day('2026-11-24');

  test.each([
    ['today, for a correction of what is in force', term('A', '2020-01-01', null, 3), '2026-11-24'],
    ['the day that a later term begins', term('B', '2027-01-01', null, 3), '2027-01-01'],
    ['the day after the end of one that is ended', term('A', '2020-01-01', '2026-12-31'), '2027-01-01'],
    ['never, for one that is over', term('B', '2021-01-01', '2021-12-31', 3), null],
  ])('is %s', (_what, written, expected) => {
    expect(firstDifference(standing, withTerm(standing, written), 'VEHICLES_PER_PERSON', today)).toBe(expected);
  });
});
