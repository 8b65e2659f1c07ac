import { fail, ok, type Result } from '../../../result.ts';
import { addDays, addYears, type CivilDate } from '../../dates.ts';
import { termInForce } from '../../reciprocity/resolve.ts';
import type { ReciprocityTerm } from '../../reciprocity/term.ts';
import {
  applicantPerson,
  namedPerson,
  numberOf,
  officePaperFields,
  orNotGiven,
  seriesOnly,
  toldOf,
} from '../paper-fields.ts';
import type { IssueContext, Production } from '../production.ts';
import type { TaxLetter } from './application.ts';
import { benefitOf } from './rules/letter-rules.ts';

type Context = IssueContext<TaxLetter>;

/** What the letter is about, in the words of the filing. */
function subjectOf({ subject, provider, account, seller, vehicle }: TaxLetter): Readonly<Record<string, unknown>> {
  switch (subject) {
    case 'VEHICLE':
      return {
        kind: subject,
        seller: {
          name: orNotGiven(seller?.name ?? provider),
          address: seller?.address ?? null,
          phone: seller?.phone ?? null,
        },
        vehicle: vehicle ?? { year: null, make: null, model: null, colour: null },
      };
    case 'UTILITIES':
      return { kind: subject, provider: orNotGiven(provider), account };
    case 'GASOLINE':
      return { kind: subject, company: orNotGiven(provider), account };
    case 'REAL_ESTATE':
      return {
        kind: subject,
        taxAuthority: orNotGiven(provider),
        // The first letter frees the deed; the annual one follows once its date is reported.
        letter: 'TRANSFER_AND_RECORDATION',
        premises: account,
        deedDate: null,
      };
  }
}

function termOf({ facts, issued }: Context): Result<ReciprocityTerm | null> {
  const benefit = benefitOf(facts.application);
  if (benefit === null) return ok(null);
  const term = termInForce(facts.terms, benefit, issued);
  return term === null || term.grant === 'NONE'
    ? fail('NOT_ELIGIBLE', 'No reciprocity term in force gives this exemption.')
    : ok(term);
}

/** The end of the letter: that of the term, or of the year for real estate, or the days of the setting for a purchase. */
function validUntil({ facts, issued }: Context, term: ReciprocityTerm | null): CivilDate | null {
  const { subject } = facts.application;
  if (subject === 'REAL_ESTATE') return addYears(issued, 1);
  if (subject !== 'VEHICLE') return term?.to ?? null;
  const usual = addDays(issued, facts.settings['tax.vehicleLetterDays']);
  return term !== null && term.to !== null && term.to < usual ? term.to : usual;
}

const TITLES: Readonly<Record<TaxLetter['subject'], string>> = {
  VEHICLE: 'the purchase of a vehicle',
  UTILITIES: 'utilities',
  GASOLINE: 'gasoline',
  REAL_ESTATE: 'real estate',
};

const papers: Production<TaxLetter>['papers'] = (context, taken) => {
  const term = termOf(context);
  if (!term.ok) return term;
  const number = numberOf(taken, 'X');
  const { application } = context.facts;
  const buyer = applicantPerson(context);
  const ends = validUntil(context, term.value);
  const data = {
    ...officePaperFields(context, number),
    use: application.use,
    subject: subjectOf(application),
    buyer: buyer && namedPerson(buyer),
    term: term.value && {
      id: term.value.id,
      grant: term.value.grant,
      minimumPurchase: term.value.minimumPurchase,
      comparator: term.value.comparator,
      excluded: term.value.excluded.filter((category) => category.trim() !== ''),
      from: term.value.from,
      to: term.value.to,
      authority: orNotGiven(term.value.authority),
    },
    validUntil: ends,
    remarks: context.approval.reason,
  };
  return ok({
    papers: [{ kind: 'TAX_LETTER', number, data }],
    told: toldOf(`Tax exemption letter for ${TITLES[application.subject]}`, ends),
  });
};

const effects: Production<TaxLetter>['effects'] = ({ facts, issued }) =>
  ok(
    facts.application.subject === 'REAL_ESTATE' && facts.application.use === 'PERSONAL'
      ? [{ kind: 'startClock', clock: { kind: 'RESIDENCE_EXEMPTION', startedOn: issued, endsOn: addYears(issued, 1) } }]
      : [],
  );

/** The letter that a seller, a provider or an authority is shown. */
export const production: Production<TaxLetter> = { wanted: () => seriesOnly('X', 'L'), papers, effects };
