import type { Filing } from '../programs/program.ts';
import { termInForce } from '../reciprocity/resolve.ts';
import type { Benefit, ReciprocityTerm } from '../reciprocity/term.ts';
import type { Facts } from './facts.ts';
import type { ConsideredFact } from './finding.ts';
import type { Judgement, Rule } from './rule.ts';
import { blocked, constantWords, dayWords, fact, pass } from './words.ts';

export const RECIPROCITY = '22 USC 4304(b), reciprocity';

/** The term that decided and its authority beside the rule's, where there is one in force. */
export function decidedBy(
  term: ReciprocityTerm | null,
  authority = RECIPROCITY,
): { term?: string; authority?: string } {
  if (term === null) return {};
  return { term: term.id, authority: `${authority}; ${term.authority}, in force since ${dayWords(term.from)}` };
}

/** The term in force for a benefit on the day of the facts. */
export function termFor(facts: Facts<Filing>, benefit: Benefit): ReciprocityTerm | null {
  return termInForce(facts.terms, benefit, facts.asOf);
}

/** What a rule looked at of a term. */
export function termFacts(facts: Facts<Filing>, term: ReciprocityTerm | null, needs: string): ConsideredFact[] {
  return [
    fact('Country', facts.mission.country),
    fact('Term in force', term === null ? 'none' : `${term.id}, ${constantWords(term.grant)}`, { needs }),
  ];
}

/** What each benefit is, in words that go on in a sentence. */
export const BENEFIT_WORDS: Readonly<Record<Benefit, string>> = {
  TAX_MISSION: 'tax exemption of official purchases',
  TAX_PERSONAL: 'tax exemption of personal purchases',
  TAX_VEHICLE: 'tax exemption of vehicle purchases',
  GASOLINE: 'tax exemption of gasoline',
  UTILITIES: 'tax exemption of utilities',
  CUSTOMS_PERSONAL: 'free entry of personal goods',
  CUSTOMS_AT_FULL_TOUR: 'free entry for administrative and technical staff during the whole tour',
  VEHICLES_PER_PERSON: 'registration of vehicles',
  DISPOSITION_FEE: 'disposition of vehicles',
};

function judgeGrant(facts: Facts<Filing>, benefit: Benefit, authority: string): Judgement {
  const { country } = facts.mission;
  const term = termFor(facts, benefit);
  const looked = termFacts(facts, term, 'full or restricted');
  const what = BENEFIT_WORDS[benefit];
  if (term === null || term.grant === 'NONE') {
    return {
      ...blocked(
        term === null
          ? `No reciprocity term with ${country} is in force for ${what}.`
          : `Reciprocity with ${country} grants no ${what}.`,
        'File again once a reciprocity term that grants it is in force.',
        looked,
      ),
      ...decidedBy(term, authority),
    };
  }
  const how = term.grant === 'FULL' ? 'grants' : 'grants, with restrictions,';
  return { ...pass(`Reciprocity with ${country} ${how} ${what}.`, looked), ...decidedBy(term, authority) };
}

/**
 * What only reciprocity gives: a term in force that grants the benefit, fully or with restrictions.
 * @param grant.benefitOf the benefit that an application asks for; null where it needs none and the rule is not asked
 */
export function reciprocityRule<Application extends Filing>(grant: {
  readonly id: string;
  readonly authority: string;
  readonly benefitOf: (application: Application) => Benefit | null;
}): Rule<Application> {
  return {
    id: grant.id,
    authority: grant.authority,
    asked: ({ application }) => grant.benefitOf(application) !== null,
    judge: (facts) => {
      const benefit = grant.benefitOf(facts.application);
      if (benefit === null) throw new Error('a rule on a benefit was asked without one');
      return judgeGrant(facts, benefit, grant.authority);
    },
  };
}
