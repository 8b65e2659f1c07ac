import { fail, ok, type Result } from '../../../result.ts';
import type { CivilDate } from '../../dates.ts';
import type { ReciprocityTerm } from '../../reciprocity/term.ts';
import { type Card, card as cardSchema } from '../../registry/card.ts';
import type { Person } from '../../registry/person.ts';
import { accreditedUntil, holderOf, namedPerson, officeFields, orNotGiven, toldOf } from '../paper-fields.ts';
import type { IssueContext, Production, RegistryEffect, Taken } from '../production.ts';
import type { TaxCard } from './application.ts';
import { restrictionWords, taxCardExpiry, taxCardLevel } from './level.ts';

type Context = IssueContext<TaxCard>;

interface Granted {
  readonly holder: Person;
  readonly level: Card['level'];
  readonly term: ReciprocityTerm;
  readonly expires: CivilDate;
  readonly number: string;
}

function granted(context: Context, taken: Taken): Result<Granted> {
  const holder = holderOf(context);
  if (!holder.ok) return holder;
  const { facts, issued } = context;
  const { kind } = facts.application;
  const level = taxCardLevel(kind, facts.terms, issued);
  if (level === null) return fail('NOT_ELIGIBLE', 'No reciprocity term in force gives this card.');
  if (taken.taxCard === null) return fail('CORRUPT', 'No card number was taken.');
  const accreditedTo = accreditedUntil(context, holder.value);
  const expires = taxCardExpiry({ kind, issued, holder: { ...holder.value, accreditedTo }, settings: facts.settings });
  return ok({ ...level, holder: holder.value, expires, number: taken.taxCard });
}

const papers: Production<TaxCard>['papers'] = (context, taken) => {
  const card = granted(context, taken);
  if (!card.ok) return card;
  const { holder, level, term, expires, number } = card.value;
  const { kind, reference } = context.facts.application;
  const data = {
    number,
    kind,
    level,
    holder: namedPerson(holder),
    mission: orNotGiven(context.facts.mission.name),
    restrictions: restrictionWords(term),
    issued: context.issued,
    expires,
    reference,
    ...officeFields(context),
  };
  const { name } = namedPerson(holder);
  return ok({
    papers: [{ kind: 'TAX_CARD', number, data }],
    told: toldOf(`${kind === 'MISSION' ? 'Mission' : 'Personal'} tax exemption card ${number}, ${name}`, expires),
  });
};

/** The card that is renewed or replaced ends with the new one: a lost one is lost, any other was returned. */
function ended({ facts }: Context): RegistryEffect[] {
  const { action, replaces, applicant, kind, reportedLost } = facts.application;
  const before = facts.cards.filter((card) =>
    action === 'REPLACEMENT'
      ? card.number === replaces
      : action === 'RENEWAL' && card.pid === applicant.pid && card.kind === kind && card.status === 'ACTIVE',
  );
  return before.map((card) => ({
    kind: 'putCard',
    card: action === 'REPLACEMENT' ? { ...card, status: 'LOST', reportedLost } : { ...card, status: 'RETURNED' },
  }));
}

const effects: Production<TaxCard>['effects'] = (context, taken) => {
  const card = granted(context, taken);
  if (!card.ok) return card;
  const { holder, level, expires, number } = card.value;
  const issued = cardSchema.parse({
    number,
    kind: context.facts.application.kind,
    mission: context.facts.mission.id,
    pid: holder.pid,
    level,
    issued: context.issued,
    expires,
    status: 'ACTIVE',
    reportedLost: null,
  });
  return ok([...ended(context), { kind: 'putCard', card: issued }]);
};

/**
 * However a card is asked for, nobody comes to hold more than the settings allow: the cards in force but for those that
 * end with the new one are counted.
 */
const wanted: Production<TaxCard>['wanted'] = (context) => {
  const { facts, issued } = context;
  const { kind, applicant } = facts.application;
  const ending = ended(context).flatMap((effect) => (effect.kind === 'putCard' ? [effect.card.number] : []));
  const held = facts.cards.filter(
    (card) =>
      card.kind === kind &&
      (kind === 'MISSION' ? card.mission === facts.mission.id : card.pid === applicant.pid) &&
      card.status === 'ACTIVE' &&
      card.expires >= issued &&
      !ending.includes(card.number),
  );
  const most = facts.settings[kind === 'MISSION' ? 'tax.cardsPerMission' : 'tax.cardsPerPerson'];
  return held.length < most
    ? ok({ plate: null, taxCard: true, series: ['L'] })
    : fail(
        'NOT_ELIGIBLE',
        `${held.length} cards of this kind are in force; ${most} are allowed.`,
        'Have one returned first.',
      );
};

/** The tax exemption card, with the level and the words that reciprocity gives it on the day of issue. */
export const production: Production<TaxCard> = {
  wanted,
  papers,
  effects,
};
