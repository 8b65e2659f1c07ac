import { fail, ok, type Result } from '../../../result.ts';
import { addDays, addYears, type CivilDate } from '../../dates.ts';
import { termInForce } from '../../reciprocity/resolve.ts';
import type { ReciprocityTerm } from '../../reciprocity/term.ts';
import { foldName } from '../../registry/name.ts';
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

/** The premises by their letters and digits alone: an address is written in many ways. */
function premisesOf({ account }: TaxLetter): string {
  return foldName(account ?? '').replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The letters on a piece of real estate that the same holder had before this one. A note that names no premises follows
 * no other.
 */
function lettersBefore({ facts: { application }, earlier }: Context): Context['earlier'] {
  const premises = premisesOf(application);
  if (application.subject !== 'REAL_ESTATE' || premises === '') return [];
  return earlier.filter(
    ({ application: before }) =>
      before.subject === 'REAL_ESTATE' &&
      before.use === application.use &&
      before.applicant?.pid === application.applicant?.pid &&
      premisesOf(before) === premises,
  );
}

/** What the letter is about, in the words of the filing. */
function subjectOf(context: Context): Readonly<Record<string, unknown>> {
  const { subject, provider, account, seller, vehicle } = context.facts.application;
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
        // The first letter frees the deed; the note that follows it reports the deed or renews, and frees the year.
        letter: lettersBefore(context).length === 0 ? 'TRANSFER_AND_RECORDATION' : 'ANNUAL',
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
    subject: subjectOf(context),
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

const effects: Production<TaxLetter>['effects'] = (context) => {
  const { facts, issued } = context;
  if (facts.application.subject !== 'REAL_ESTATE' || facts.application.use !== 'PERSONAL') return ok([]);
  const clock = 'RESIDENCE_EXEMPTION';
  return ok([
    ...lettersBefore(context).map(({ reference }) => ({ kind: 'stopClock', of: reference, clock }) as const),
    { kind: 'startClock', clock: { kind: clock, startedOn: issued, endsOn: addYears(issued, 1) } },
  ]);
};

/** The letter that a seller, a provider or an authority is shown. */
export const production: Production<TaxLetter> = {
  wanted: () => seriesOnly('X', 'L'),
  papers,
  effects,
  looksBack: ({ subject }) => subject === 'REAL_ESTATE',
};
