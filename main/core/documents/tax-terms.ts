import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import { lowered, wording } from './office-paper.ts';

/** A reciprocity term as a tax letter states it. A grant of NONE exempts nothing and makes no letter. */
export const taxTerm = z.strictObject({
  id: wording(60),
  grant: z.enum(['FULL', 'RESTRICTED']),
  minimumPurchase: z.int().nonnegative().nullable(),
  comparator: z.enum(['GTE', 'GT']).nullable(),
  excluded: z.array(wording(60)).max(50),
  from: civilDate,
  to: civilDate.nullable(),
  authority: wording(300),
});
export type TaxTerm = z.output<typeof taxTerm>;

/** What a term excepts, in words for whoever gives the exemption. */
export function restrictionWords(term: Pick<TaxTerm, 'minimumPurchase' | 'comparator' | 'excluded'>): string {
  const { minimumPurchase, comparator, excluded } = term;
  const amount = minimumPurchase === null ? null : `$${minimumPurchase.toLocaleString('en-US')}`;
  const bound = comparator === 'GT' ? `of more than ${amount}` : `of ${amount} or more`;
  const least = amount === null ? [] : [`Exempt only on a purchase ${bound}; then the whole of it is exempt.`];
  const without = excluded.length === 0 ? [] : [`Not exempt: ${excluded.map(lowered).join(', ')}.`];
  return [...least, ...without].join('\n') || 'None';
}
