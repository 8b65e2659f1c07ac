import { BENEFIT_WORDS } from '../rules/reciprocity.ts';
import { constantWords, usd } from '../rules/words.ts';
import type { ReciprocityTerm } from './term.ts';

const GRANT_WORDS: Readonly<Record<ReciprocityTerm['grant'], string>> = {
  FULL: 'Full',
  RESTRICTED: 'With restrictions',
  NONE: 'Not granted',
};

function restrictionsOf({ minimumPurchase, comparator, excluded, limit, amount }: ReciprocityTerm): string[] {
  return [
    minimumPurchase === null ? '' : `purchases ${comparator === 'GT' ? 'over' : 'of at least'} ${usd(minimumPurchase)}`,
    excluded.length === 0 ? '' : `not for ${excluded.map(constantWords).join(', ')}`,
    limit === null ? '' : `at most ${limit}`,
    amount === null ? '' : `amount ${usd(amount)}`,
  ].filter(Boolean);
}

/** A term as a person says it: `Full: tax exemption of utilities; purchases over $50`. */
export function termWords(term: ReciprocityTerm): string {
  return [`${GRANT_WORDS[term.grant]}: ${BENEFIT_WORDS[term.benefit]}`, ...restrictionsOf(term)].join('; ');
}
