import type { Benefit } from '../../../reciprocity/term.ts';
import { judgeEntries } from '../../../rules/needed-entries.ts';
import { RECIPROCITY, reciprocityRule } from '../../../rules/reciprocity.ts';
import type { Rule } from '../../../rules/rule.ts';
import { constantWords, fact, isMissing, pass, returned, textWords } from '../../../rules/words.ts';
import type { TaxLetter } from '../application.ts';

/** The benefit that each letter is given for; real estate is exempt by treaty, not by reciprocity. */
const BENEFIT_OF_SUBJECT: Readonly<Record<TaxLetter['subject'], Benefit | null>> = {
  VEHICLE: 'TAX_VEHICLE',
  GASOLINE: 'GASOLINE',
  UTILITIES: 'UTILITIES',
  REAL_ESTATE: null,
};

export function benefitOf({ subject }: TaxLetter): Benefit | null {
  return BENEFIT_OF_SUBJECT[subject];
}

const taxReciprocity: Rule<TaxLetter> = reciprocityRule({
  id: 'TAX-RECIPROCITY',
  authority: RECIPROCITY,
  benefitOf,
});

const taxSeller: Rule<TaxLetter> = {
  id: 'TAX-SELLER',
  authority: 'OFM vehicle tax exemption program: the seller and the vehicle of the letter',
  asked: ({ application }) => application.subject === 'VEHICLE',
  judge: ({ application: { seller, vehicle } }) =>
    judgeEntries(
      [
        { label: "Seller's name", value: seller?.name ?? null, field: 'seller.name' },
        { label: "Seller's address", value: seller?.address ?? null, field: 'seller.address' },
        { label: "Seller's phone", value: seller?.phone ?? null, field: 'seller.phone' },
        { label: 'Model year', value: vehicle?.year ?? null, field: 'vehicle.year' },
        { label: 'Make', value: vehicle?.make ?? null, field: 'vehicle.make' },
        { label: 'Model', value: vehicle?.model ?? null, field: 'vehicle.model' },
        { label: 'Color', value: vehicle?.colour ?? null, field: 'vehicle.colour' },
      ],
      'The seller and the vehicle are described.',
    ),
};

const taxAccount: Rule<TaxLetter> = {
  id: 'TAX-ACCOUNT',
  authority: 'DS-98 and DS-99 instructions: one letter for each account',
  asked: ({ application }) => application.subject === 'UTILITIES' || application.subject === 'GASOLINE',
  judge: ({ application: { subject, provider, account } }) => {
    const looked = [
      fact('Account', textWords(account), { needs: 'given', field: 'account' }),
      fact('Provider', textWords(provider), { field: 'provider' }),
      fact('Subject', constantWords(subject), { field: 'subject' }),
    ];
    if (!isMissing(account)) return pass('The account was named.', looked);
    return returned('The account is missing.', 'Send the number of the account with the provider.', looked);
  },
};

/** The rules on tax letters, in the order asked. */
export const LETTER_RULES: readonly Rule<TaxLetter>[] = [taxReciprocity, taxSeller, taxAccount];
