import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginsOneErrorAway,
  fitsText,
  isOneErrorAway,
  spellingsWithError,
  typedWords,
} from '../../shared/domain/search/typed-words.ts';

const word = fc.string({ unit: fc.constantFrom(...'abcdeno'), minLength: 4, maxLength: 12 });

describe('one typing error', () => {
  test.each([
    ['a wrong letter', 'nowak', 'novak', true],
    ['a missing one', 'novk', 'novak', true],
    ['one too many', 'novaak', 'novak', true],
    ['two that changed places', 'noavk', 'novak', true],
    ['a wrong first letter', 'movak', 'novak', true],
    ['none', 'novak', 'novak', false],
    ['two wrong letters', 'nowag', 'novak', false],
    ['two missing ones', 'nov', 'novak', false],
  ])('%s: %s for %s is %s', (_what, typed, meant, isNear) => {
    expect(isOneErrorAway(typed, meant)).toBe(isNear);
  });

  test('every spelling with an error is one error away, whichever way it is asked', () => {
    fc.assert(
      fc.property(word, (meant) => {
        const far = spellingsWithError(meant, meant.length).filter((typed) => !isOneErrorAway(typed, meant));
        expect(far).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a word that is still being typed fits what it begins, but not by dropping its last letter', () => {
    expect(beginsOneErrorAway('novka', 'novakova')).toBe(true);
    expect(beginsOneErrorAway('nowa', 'novakova')).toBe(true);
    expect(beginsOneErrorAway('novx', 'novakova')).toBe(false);
  });
});

test('typed words fit a text in any order, folded, from their beginning', () => {
  expect(typedWords('  Çelik,  O’Rourke ')).toEqual(['celik', 'orourke', 'o', 'rourke']);
  expect(fitsText(typedWords('tom nov'), 'Novák, Tomás')).toBe(true);
  expect(fitsText(typedWords('omas'), 'Novák, Tomás')).toBe(false);
  expect(fitsText([], 'anything')).toBe(true);
});
