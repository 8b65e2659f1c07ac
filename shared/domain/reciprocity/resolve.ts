import { type CivilDate, inForce } from '../dates.ts';
import type { Benefit, ReciprocityTerm } from './term.ts';

/**
 * The term in force for a benefit on a day, among the terms of one country: of several the latest `from`, and of equal
 * ones the greater id. Null where there is none.
 */
export function termInForce(
  terms: readonly ReciprocityTerm[],
  benefit: Benefit,
  asOf: CivilDate,
): ReciprocityTerm | null {
  return terms
    .filter((term) => term.benefit === benefit && inForce(term, asOf))
    .reduce<ReciprocityTerm | null>((best, term) => (best === null || isLater(term, best) ? term : best), null);
}

function isLater(term: ReciprocityTerm, other: ReciprocityTerm): boolean {
  return term.from === other.from ? term.id > other.id : term.from > other.from;
}
