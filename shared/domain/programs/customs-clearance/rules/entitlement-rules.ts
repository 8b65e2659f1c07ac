import { hasRecord, personOf, recordOf } from '../../../rules/applicant.ts';
import type { Facts } from '../../../rules/facts.ts';
import { decidedBy, RECIPROCITY, reciprocityRule, termFacts, termFor } from '../../../rules/reciprocity.ts';
import type { Rule } from '../../../rules/rule.ts';
import { blocked, constantWords, fact, pass } from '../../../rules/words.ts';
import type { CustomsClearance } from '../application.ts';
import { isPersonal, USE_WORDS } from './use.ts';

type CustomsRule = Rule<CustomsClearance>;

const cusReciprocity: CustomsRule = reciprocityRule({
  id: 'CUS-RECIPROCITY',
  authority: `${RECIPROCITY}; 19 CFR 148.81`,
  benefitOf: (application) => (isPersonal(application) ? 'CUSTOMS_PERSONAL' : null),
});

const FIRST_AUTHORITY = 'Vienna Convention on Diplomatic Relations, art. 37(2)';

const cusFirst: CustomsRule = {
  id: 'CUS-FIRST',
  authority: FIRST_AUTHORITY,
  asked: (facts) => isPersonal(facts.application) && hasRecord(facts),
  judge: (facts) => {
    const { category } = recordOf(facts);
    const { firstInstallation } = facts.application;
    const term = termFor(facts, 'CUSTOMS_AT_FULL_TOUR');
    const decided = decidedBy(term, `${FIRST_AUTHORITY}; ${RECIPROCITY}`);
    const looked = [
      fact('Category', constantWords(category)),
      fact('First installation', firstInstallation ? 'yes' : 'no', { field: 'firstInstallation' }),
      ...termFacts(facts, term, 'full'),
    ];
    if (category !== 'ADMIN_TECHNICAL') return pass('Not administrative or technical staff.', looked);
    if (firstInstallation) return pass('Goods of the first installation.', looked);
    if (term?.grant === 'FULL')
      return { ...pass('Reciprocity extends free entry to the whole tour.', looked), ...decided };
    return {
      ...blocked(
        'Administrative and technical staff import free of duty at first installation only.',
        'Pay the duty, or file again once reciprocity extends free entry to the whole tour.',
        looked,
      ),
      ...decided,
    };
  },
};

/** Whether the goods go to a dependant; of a person whom nobody knows ACC-IDENTITY speaks. */
function goesToDependant(facts: Facts<CustomsClearance>): boolean {
  const { consignee } = facts.application;
  return consignee.kind === 'PERSON' && (personOf(facts, consignee.pid)?.sponsor ?? null) !== null;
}

const cusBonded: CustomsRule = {
  id: 'CUS-BONDED',
  authority: 'OFM bonded warehouse program',
  asked: ({ application }) => application.bonded !== null,
  judge: (facts) => {
    const { use, goods, bonded } = facts.application;
    const dependant = goesToDependant(facts);
    const isOfficial = use !== 'PERSONAL';
    const looked = [
      fact('Consignee is a dependant', dependant ? 'yes' : 'no', { needs: 'no', field: 'consignee.kind' }),
      fact('Delivery to', constantWords(bonded?.deliverTo ?? 'none'), {
        needs: 'home or mission',
        field: 'bonded.deliverTo',
      }),
      fact('Tobacco', goods.includes('TOBACCO') ? 'yes' : 'no', {
        ...(isOfficial ? { needs: 'no' } : {}),
        field: 'goods',
      }),
      fact('Use', USE_WORDS[use], { field: 'use' }),
    ];
    const flaws = [
      ...(dependant ? ['The consignee is a dependant.'] : []),
      ...(bonded?.deliverTo === 'OTHER' ? ['Delivery is neither to the home nor to the mission.'] : []),
      ...(isOfficial && goods.includes('TOBACCO') ? ['Tobacco is not for official use.'] : []),
    ];
    if (flaws.length === 0) return pass('The order may be delivered from bond.', looked);
    return blocked(
      flaws.join(' '),
      'Order anew: for the member or the mission, to the home or the mission, tobacco for personal use only.',
      looked,
    );
  },
};

/** The rules on who may import free of duty. */
export const ENTITLEMENT_RULES = { cusReciprocity, cusFirst, cusBonded } as const;
