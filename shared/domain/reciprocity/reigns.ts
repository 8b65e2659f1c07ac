import { canonicalJson } from '../canonical.ts';
import { addDays, type CivilDate } from '../dates.ts';
import { termInForce } from './resolve.ts';
import type { Benefit, ReciprocityTerm } from './term.ts';

/** The end of the calendar, which some portals write for an open end: nothing begins after it. */
const LAST_DAY = '9999-12-31';

/** A stretch of days on which one term is in force for a benefit. */
export interface Reign {
  readonly from: CivilDate;
  /** Null: for as far as anything is known. */
  readonly to: CivilDate | null;
  readonly term: ReciprocityTerm;
}

/** The days on which it may be another term that is in force, in order. */
function turns(terms: readonly ReciprocityTerm[], benefit: Benefit): CivilDate[] {
  const days = terms
    .filter((term) => term.benefit === benefit)
    .flatMap(({ from, to }) => [from, ...(to === null || to >= LAST_DAY || to < from ? [] : [addDays(to, 1)])]);
  return [...new Set(days)].toSorted();
}

/**
 * Which term is in force for a benefit when, the earliest first. Days without any are left out; a term that another one
 * overrides in between reigns twice, and one that is always overridden never.
 */
export function reignsOf(terms: readonly ReciprocityTerm[], benefit: Benefit): Reign[] {
  const days = turns(terms, benefit);
  const reigns: Reign[] = [];
  for (const [at, from] of days.entries()) {
    const term = termInForce(terms, benefit, from);
    if (term === null) continue;
    const next = days[at + 1];
    const to = next === undefined ? null : addDays(next, -1);
    const last = reigns.at(-1);
    const goesOn = last?.term.id === term.id && last.to !== null && addDays(last.to, 1) === from;
    if (last && goesOn) reigns[reigns.length - 1] = { ...last, to };
    else reigns.push({ from, to, term });
  }
  return reigns;
}

/** The terms with one written among them, new or in place of the one of its id. */
export function withTerm(terms: readonly ReciprocityTerm[], written: ReciprocityTerm): ReciprocityTerm[] {
  return [...terms.filter(({ id }) => id !== written.id), written];
}

/**
 * The first day, from a given one on, on which other words are in force for a benefit than before; null where the
 * change makes no difference from then on.
 */
export function firstDifference(
  before: readonly ReciprocityTerm[],
  after: readonly ReciprocityTerm[],
  benefit: Benefit,
  since: CivilDate,
): CivilDate | null {
  const days = [since, ...turns([...before, ...after], benefit).filter((day) => day > since)];
  // When a term ends is no part of what it says while it lasts.
  const words = (terms: readonly ReciprocityTerm[], day: CivilDate) => {
    const term = termInForce(terms, benefit, day);
    return canonicalJson(term && { ...term, to: null });
  };
  return days.find((day) => words(before, day) !== words(after, day)) ?? null;
}
