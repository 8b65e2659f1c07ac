import type { Reign } from '../../../shared/domain/reciprocity/reigns.ts';
import type { Benefit, ReciprocityTerm } from '../../../shared/domain/reciprocity/term.ts';
import { day, usd } from '../../lib/format.ts';
import type { Tone } from '../../lib/words.ts';

/** What each benefit is called. */
export const BENEFIT_TITLES: Readonly<Record<Benefit, string>> = {
  TAX_MISSION: 'Tax, official purchases',
  TAX_PERSONAL: 'Tax, personal purchases',
  TAX_VEHICLE: 'Tax, vehicle purchases',
  GASOLINE: 'Tax, gasoline',
  UTILITIES: 'Tax, utilities',
  CUSTOMS_PERSONAL: 'Customs, personal goods',
  CUSTOMS_AT_FULL_TOUR: 'Customs, A&T staff, full tour',
  VEHICLES_PER_PERSON: 'Vehicles per person',
  DISPOSITION_FEE: 'Disposition fee',
};

type Grant = ReciprocityTerm['grant'];

export const GRANT_WORDS: Readonly<Record<Grant, string>> = { FULL: 'Full', RESTRICTED: 'Restricted', NONE: 'None' };
export const GRANT_TONES: Readonly<Record<Grant, Tone>> = { FULL: 'green', RESTRICTED: 'amber', NONE: 'red' };

/** `purchases over $300; not for hotels, meals; at most 2; $450`; `none` where the term has no restriction. */
export function restrictionsOf({ minimumPurchase, comparator, excluded, limit, amount }: ReciprocityTerm): string {
  const least = comparator === 'GT' ? 'over' : 'of at least';
  const parts = [
    minimumPurchase === null ? '' : `purchases ${least} ${usd(minimumPurchase)}`,
    excluded.length === 0 ? '' : `not for ${excluded.map((one) => one.replaceAll('_', ' ').toLowerCase()).join(', ')}`,
    limit === null ? '' : `at most ${limit}`,
    amount === null ? '' : usd(amount),
  ];
  return parts.filter(Boolean).join('; ') || 'none';
}

/** `since 1 Jan 2015`, `1 Jan 2015 to 31 Dec 2026`. */
export function daysOf({ from, to }: { readonly from: string; readonly to: string | null }): string {
  return to === null ? `since ${day(from)}` : `${day(from)} to ${day(to)}`;
}

/** When a term is the one that decides: its reigns in words, or why it has none. */
export function reignWords(term: ReciprocityTerm, reigns: readonly Reign[]): string {
  const own = reigns.filter((reign) => reign.term.id === term.id);
  return own.length === 0 ? 'never: a later term decides' : own.map(daysOf).join('; ');
}

/** A term in one line, as what was there before a change. */
export function termLine(term: ReciprocityTerm): string {
  return `${GRANT_WORDS[term.grant]}, restrictions: ${restrictionsOf(term)}, ${daysOf(term)}, ${term.authority}`;
}
