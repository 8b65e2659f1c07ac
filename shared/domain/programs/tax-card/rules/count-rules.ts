import { addDays, daysBetween } from '../../../dates.ts';
import type { Card } from '../../../registry/card.ts';
import type { Facts } from '../../../rules/facts.ts';
import type { Rule } from '../../../rules/rule.ts';
import { blocked, dayWords, fact, held, isMissing, pass, returned, textWords } from '../../../rules/words.ts';
import type { TaxCard } from '../application.ts';

type CardRule = Rule<TaxCard>;

function isOfSameHolder(card: Card, { kind, mission, applicant }: TaxCard): boolean {
  return card.kind === kind && (kind === 'MISSION' ? card.mission === mission : card.pid === applicant.pid);
}

/** The cards that count against a new one: of the mission, or of the person. */
function activeCards(facts: Facts<TaxCard>): Card[] {
  return facts.cards.filter(
    (card) => card.status === 'ACTIVE' && card.expires >= facts.asOf && isOfSameHolder(card, facts.application),
  );
}

const taxCount: CardRule = {
  id: 'TAX-COUNT',
  authority: 'Diplomatic tax exemption program: number of cards',
  asked: ({ application }) => application.action === 'NEW',
  judge: (facts) => {
    const isMission = facts.application.kind === 'MISSION';
    const most = facts.settings[isMission ? 'tax.cardsPerMission' : 'tax.cardsPerPerson'];
    const active = activeCards(facts);
    const whose = isMission ? 'the mission' : 'the applicant';
    const looked = [
      fact(`Active cards of ${whose}`, String(active.length), { needs: `fewer than ${most}`, field: 'kind' }),
      ...active.map((card) => fact(`Card ${card.number}`, `to ${dayWords(card.expires)}`)),
    ];
    const has = `${active.length} active ${active.length === 1 ? 'card' : 'cards'} of ${most}`;
    if (active.length < most) return pass(`There ${active.length === 1 ? 'is' : 'are'} ${has} of ${whose}.`, looked);
    return blocked(
      `${isMission ? 'The mission' : 'The applicant'} already has ${has}.`,
      'Return a card that is no longer needed, or file for its renewal or replacement.',
      looked,
    );
  },
};

/** What keeps a replacement from being judged at all: words for each thing that is missing or does not fit. */
function flawsOf({ application, cards }: Facts<TaxCard>): string[] {
  const { lossStatement, reportedLost, replaces, applicant } = application;
  const isOwn = cards.some((card) => card.number === replaces && card.pid === applicant.pid);
  return [
    ...(isMissing(lossStatement) ? ['the statement of the loss is missing'] : []),
    ...(reportedLost === null ? ['the day of the report is missing'] : []),
    ...(isOwn ? [] : [replaces === null ? 'no card to replace is named' : `card ${replaces} is not the applicant's`]),
  ];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const taxLost: CardRule = {
  id: 'TAX-LOST',
  authority: 'DS-1972T instructions: replacement of a lost or stolen card',
  asked: ({ application }) => application.action === 'REPLACEMENT',
  judge: (facts) => {
    const { replaces, reportedLost, lossStatement } = facts.application;
    const wait = facts.settings['tax.lostDays'];
    const looked = [
      fact('Replaces card', replaces ?? 'none', { needs: "a card of the applicant's", field: 'replaces' }),
      fact('Reported lost', reportedLost === null ? 'none' : dayWords(reportedLost), {
        needs: `by ${dayWords(addDays(facts.asOf, -wait))}`,
        field: 'reportedLost',
      }),
      fact('Statement of the loss', textWords(lossStatement), { needs: 'given', field: 'lossStatement' }),
    ];
    const flaws = flawsOf(facts);
    if (flaws.length > 0 || reportedLost === null) {
      return returned(
        `${capitalized(flaws.join(', '))}.`,
        'Send a note that says which card was lost, when and where, and when it was reported.',
        looked,
      );
    }
    if (daysBetween(reportedLost, facts.asOf) >= wait) {
      return pass(`The loss was reported on ${dayWords(reportedLost)}, ${wait} days ago or more.`, looked);
    }
    const ends = dayWords(addDays(reportedLost, wait));
    return held(
      'OTHER',
      `The loss was reported on ${dayWords(reportedLost)}; a replacement waits ${wait} days, to ${ends}.`,
      `Wait until ${ends}, and return the card if it is found.`,
      looked,
    );
  },
};

/** How many cards there may be, and when a lost one is replaced. */
export const COUNT_RULES = { taxCount, taxLost } as const;
