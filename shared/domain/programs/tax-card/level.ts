import { addDays, addYears, type CivilDate } from '../../dates.ts';
import { termInForce } from '../../reciprocity/resolve.ts';
import type { Benefit, ReciprocityTerm } from '../../reciprocity/term.ts';
import type { Card } from '../../registry/card.ts';
import type { Person } from '../../registry/person.ts';
import { constantWords, usd } from '../../rules/words.ts';
import type { Settings } from '../../settings/settings.ts';
import type { TaxCard } from './application.ts';

type Kind = TaxCard['kind'];

/** The benefit that a card of each kind is given for. */
export const BENEFIT_OF_KIND: Readonly<Record<Kind, Benefit>> = {
  MISSION: 'TAX_MISSION',
  PERSONAL: 'TAX_PERSONAL',
};

/** The animal of a card: without restrictions, and with some (DTF-950). */
const LEVELS: Readonly<Record<Kind, { readonly FULL: Card['level']; readonly RESTRICTED: Card['level'] }>> = {
  MISSION: { FULL: 'OWL', RESTRICTED: 'BUFFALO' },
  PERSONAL: { FULL: 'EAGLE', RESTRICTED: 'DEER' },
};

/** What a card may be used for under the terms of its country. */
export interface TaxCardLevel {
  readonly level: Card['level'];
  readonly term: ReciprocityTerm;
}

/**
 * The level of a card of a kind on a day and the term that gives it. Null where no term is in force or it grants
 * nothing: then there is no card.
 */
export function taxCardLevel(kind: Kind, terms: readonly ReciprocityTerm[], asOf: CivilDate): TaxCardLevel | null {
  const term = termInForce(terms, BENEFIT_OF_KIND[kind], asOf);
  if (term === null || term.grant === 'NONE') return null;
  return { level: LEVELS[kind][term.grant], term };
}

function minimumWords({ minimumPurchase, comparator }: ReciprocityTerm): string[] {
  if (minimumPurchase === null || (minimumPurchase === 0 && comparator !== 'GT')) return [];
  const amount = usd(minimumPurchase);
  return [
    comparator === 'GT' ? `Valid only for purchases over ${amount}.` : `Valid only for purchases of ${amount} or more.`,
  ];
}

/**
 * The words of restriction on a card, a sentence each: the least purchase and what is excluded. None for a full grant;
 * never none for a restricted one, since the card's level says that some are printed on it.
 */
export function restrictionWords(term: ReciprocityTerm): string[] {
  if (term.grant !== 'RESTRICTED') return [];
  const excluded = term.excluded.map((category) => constantWords(category.trim())).filter(Boolean);
  const words = [...minimumWords(term), ...(excluded.length === 0 ? [] : [`Not valid for ${excluded.join(', ')}.`])];
  return words.length > 0 ? words : ['Restricted: confirm with the Office of Foreign Missions.'];
}

/** The birthday on which a child may no longer hold a card: later for a student. */
export function childEndsAt(student: boolean, settings: Settings): number {
  return settings[student ? 'tax.studentTo' : 'tax.childTo'];
}

/**
 * The last day of a card: the years of the setting from its issue, but never past the accreditation, nor for a child's
 * personal card past the day before the birthday that ends eligibility.
 */
export function taxCardExpiry(card: {
  readonly kind: Kind;
  readonly issued: CivilDate;
  readonly holder: Pick<Person, 'dob' | 'relation' | 'student' | 'accreditedTo'>;
  readonly settings: Settings;
}): CivilDate {
  const { kind, issued, holder, settings } = card;
  const isChild = kind === 'PERSONAL' && holder.relation === 'CHILD';
  const usual = addYears(issued, settings['tax.cardYears']);
  const limits = [
    ...(holder.accreditedTo === null ? [] : [holder.accreditedTo]),
    ...(isChild ? [addDays(addYears(holder.dob, childEndsAt(holder.student, settings)), -1)] : []),
  ];
  return limits.filter((limit) => limit < usual).toSorted()[0] ?? usual;
}
