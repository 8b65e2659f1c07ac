import { addDays, addYears, ageOn } from '../../../dates.ts';
import type { PersonCategory } from '../../../registry/person.ts';
import { hasRecord, recordOf } from '../../../rules/applicant.ts';
import { RECIPROCITY, reciprocityRule } from '../../../rules/reciprocity.ts';
import type { Rule } from '../../../rules/rule.ts';
import { blocked, constantWords, dayWords, fact, pass } from '../../../rules/words.ts';
import type { TaxCard } from '../application.ts';
import { BENEFIT_OF_KIND, childEndsAt } from '../level.ts';

type CardRule = Rule<TaxCard>;

const taxReciprocity: CardRule = reciprocityRule({
  id: 'TAX-RECIPROCITY',
  authority: RECIPROCITY,
  benefitOf: ({ kind }) => BENEFIT_OF_KIND[kind],
});

const taxAge: CardRule = {
  id: 'TAX-AGE',
  authority: 'Diplomatic tax exemption program: cards of dependent children',
  asked: (facts) => facts.application.kind === 'PERSONAL' && hasRecord(facts) && recordOf(facts).relation === 'CHILD',
  judge: (facts) => {
    const { dob, student } = recordOf(facts);
    const from = facts.settings['tax.childFrom'];
    const to = childEndsAt(student, facts.settings);
    const age = ageOn(dob, facts.asOf);
    const looked = [
      fact('Date of birth', dayWords(dob)),
      fact(`Age on ${dayWords(facts.asOf)}`, String(age), { needs: `${from} or over and under ${to}` }),
      fact('Student', student ? 'yes' : 'no'),
    ];
    if (age < from) {
      return blocked(
        `The child is ${age} years old; a card is given from ${from}.`,
        `File again on ${dayWords(addYears(dob, from))} or later.`,
        looked,
      );
    }
    if (age < to)
      return pass(`A child of ${age} years may hold a card to ${dayWords(addDays(addYears(dob, to), -1))}.`, looked);
    return blocked(
      `The child is ${age} years old; ${student ? 'a student' : 'a child who is no student'} holds a card under ${to} only.`,
      student
        ? 'None: the child has outgrown the program.'
        : 'Notify that the child is a student, where so, and file again.',
      looked,
    );
  },
};

const HOLDER_VISAS: ReadonlySet<string> = new Set(['A-1', 'A-2', 'G-1', 'G-2', 'G-3', 'G-4']);
const DIPLOMATIC: ReadonlySet<PersonCategory> = new Set(['DIPLOMATIC_AGENT', 'UN_DIPLOMATIC', 'IO_OFFICER']);

const taxHolder: CardRule = {
  id: 'TAX-HOLDER',
  authority: 'Diplomatic tax exemption program: holders of mission cards',
  asked: (facts) => facts.application.kind === 'MISSION' && hasRecord(facts),
  judge: (facts) => {
    const { visa, category } = recordOf(facts);
    const looked = [
      fact('Visa', visa, { needs: 'A-1, A-2 or G-1 to G-4' }),
      fact('Category', constantWords(category), visa.startsWith('G') ? { needs: 'diplomatic' } : {}),
    ];
    const cure = 'Name another member of the mission as the holder.';
    if (!HOLDER_VISAS.has(visa)) {
      return blocked(`A holder of a ${visa} visa cannot hold a mission's card.`, cure, looked);
    }
    if (visa.startsWith('G') && !DIPLOMATIC.has(category)) {
      return blocked(`A holder of a ${visa} visa must be a diplomat to hold a mission's card.`, cure, looked);
    }
    return pass(`A holder of a ${visa} visa may hold a mission's card.`, looked);
  },
};

/** Who may have a card, and whether anybody of the country may. */
export const HOLDER_RULES = { taxReciprocity, taxAge, taxHolder } as const;
