import { addDays, daysBetween } from '../../../dates.ts';
import { judgeEntries, type NeededEntry } from '../../../rules/needed-entries.ts';
import type { Rule } from '../../../rules/rule.ts';
import { constantWords, dayWords, fact, held, pass } from '../../../rules/words.ts';
import type { Property } from '../application.ts';
import { prpZone } from './zone-rule.ts';

/** What the note must say of its act and premises. */
function neededOf(application: Property): NeededEntry[] {
  const { action, premises, acknowledgesApproval, contact, commercialUse, leaseFrom, leaseTo, occupant } = application;
  return [
    { label: 'Acknowledgement of approval', value: acknowledgesApproval ? 'yes' : null, field: 'acknowledgesApproval' },
    { label: 'Contact', value: contact, field: 'contact' },
    { label: 'Statement on commercial use', value: commercialUse, field: 'commercialUse' },
    ...(action === 'LEASE'
      ? [
          { label: 'Start of the lease', value: leaseFrom && dayWords(leaseFrom), field: 'leaseFrom' },
          { label: 'End of the lease', value: leaseTo && dayWords(leaseTo), field: 'leaseTo' },
        ]
      : []),
    ...(premises === 'RESIDENCE' ? [{ label: 'Occupant', value: occupant?.name ?? null, field: 'occupant.name' }] : []),
  ];
}

const prpContent: Rule<Property> = {
  id: 'PRP-CONTENT',
  authority: '22 USC 4305; content of the note on real property',
  asked: () => true,
  judge: ({ application }) => judgeEntries(neededOf(application), 'The note says all that it must.'),
};

const prpNotice: Rule<Property> = {
  id: 'PRP-NOTICE',
  authority: '22 USC 4305(a)',
  asked: () => true,
  judge: ({ application: { action, actionDate, filed }, settings }) => {
    const least = settings['property.noticeDays'];
    const days = daysBetween(filed, actionDate);
    const earliest = dayWords(addDays(filed, least));
    const looked = [
      fact('Act', constantWords(action), { field: 'action' }),
      fact('Planned for', dayWords(actionDate), { needs: `${earliest} or later`, field: 'actionDate' }),
      fact('Filed', dayWords(filed), { field: 'filed' }),
    ];
    if (days >= least) return pass(`Notified ${days} days before the act.`, looked);
    return held(
      'OTHER',
      `The act is planned ${days} days after filing; ${least} must pass.`,
      `Put the act off to ${earliest} or later.`,
      looked,
    );
  },
};

/** The rules on acts on real property, in the order asked. */
export const PROPERTY_RULES: readonly Rule<Property>[] = [prpContent, prpNotice, prpZone];
