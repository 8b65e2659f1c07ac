import type { Country } from '../../../shared/domain/ids.ts';
import { type TermDraft, termDraft } from '../../../shared/domain/reciprocity/change.ts';
import { BENEFITS, type Benefit, type ReciprocityTerm } from '../../../shared/domain/reciprocity/term.ts';

/** A term as it is typed: every field a text, empty where there is nothing. */
export type TypedTerm = Readonly<Record<Exclude<keyof TermDraft, 'country' | 'benefit'>, string>> & {
  readonly benefit: Benefit;
};

export type TypedField = keyof TypedTerm;

/** An empty term for a benefit, from today on. */
export function emptyTerm(benefit: Benefit, today: string): TypedTerm {
  return {
    benefit,
    grant: 'FULL',
    minimumPurchase: '',
    comparator: '',
    excluded: '',
    limit: '',
    amount: '',
    from: today,
    to: '',
    authority: '',
  };
}

/** A term of the registry, to be typed over. */
export function typedTerm(term: ReciprocityTerm): TypedTerm {
  const text = (value: number | null) => (value === null ? '' : String(value));
  return {
    benefit: term.benefit,
    grant: term.grant,
    minimumPurchase: text(term.minimumPurchase),
    comparator: term.comparator ?? '',
    excluded: term.excluded.join(', '),
    limit: text(term.limit),
    amount: text(term.amount),
    from: term.from,
    to: term.to ?? '',
    authority: term.authority,
  };
}

function numberOf(typed: string): number | string | null {
  const digits = typed.replace(/[,\s$]/g, '');
  if (digits === '') return null;
  const number = Number(digits);
  return Number.isNaN(number) ? typed : number;
}

export type ReadTerm = { readonly draft: TermDraft } | { readonly errors: Readonly<Partial<Record<string, string>>> };

/** What was typed as a term of a country, or what is wrong with each field. */
export function readTerm(country: Country, typed: TypedTerm): ReadTerm {
  const parsed = termDraft.safeParse({
    country,
    benefit: typed.benefit,
    grant: typed.grant,
    minimumPurchase: numberOf(typed.minimumPurchase),
    comparator: typed.comparator || null,
    excluded: typed.excluded
      .split(',')
      .map((category) => category.trim())
      .filter(Boolean),
    limit: numberOf(typed.limit),
    amount: numberOf(typed.amount),
    from: typed.from,
    to: typed.to || null,
    authority: typed.authority.trim(),
  });
  if (parsed.success) {
    return parsed.data.authority === ''
      ? { errors: { authority: 'Say by what the term is set.' } }
      : { draft: parsed.data };
  }
  return { errors: Object.fromEntries(parsed.error.issues.map(({ path, message }) => [String(path[0]), message])) };
}

export function benefitOf(id: string): Benefit | undefined {
  return BENEFITS.find((benefit) => benefit === id);
}
