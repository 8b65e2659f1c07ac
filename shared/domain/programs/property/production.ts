import { ok } from '../../../result.ts';
import { addDays } from '../../dates.ts';
import { constantWords } from '../../rules/words.ts';
import { numberOf, officePaperFields, orNotGiven, seriesOnly, toldOf } from '../paper-fields.ts';
import type { Production } from '../production.ts';
import type { Property } from './application.ts';

const papers: Production<Property>['papers'] = (context, taken) => {
  const number = numberOf(taken, 'B');
  const { application, settings } = context.facts;
  const ends = addDays(application.filed, settings['property.noticeDays']);
  // An approval decided on every hold that the rules found: what is here was overridden.
  const isOverridden = (wanted: string) =>
    context.approval.findings.some(({ rule, outcome }) => rule === wanted && outcome === 'HOLD');
  const data = {
    ...officePaperFields(context, number),
    action: application.action,
    premises: application.premises,
    address: application.address,
    areaSqFt: Math.max(0, application.areaSqFt),
    notified: application.filed,
    actionDate: application.actionDate,
    // A shorter period may be set (22 USC 4305(a)).
    mayStartFrom: isOverridden('PRP-NOTICE') ? application.actionDate : ends,
    lease:
      application.leaseFrom !== null && application.leaseTo !== null
        ? { from: application.leaseFrom, to: application.leaseTo }
        : null,
    occupant: application.occupant && { ...application.occupant, name: orNotGiven(application.occupant.name) },
    contact: application.contact,
    commercialUse: application.commercialUse,
    zone: application.zone && constantWords(application.zone),
    board: isOverridden('PRP-ZONE'),
    terms: [],
    remarks: context.approval.reason,
  };
  const { line, city } = application.address;
  return ok({
    papers: [{ kind: 'PROPERTY_DETERMINATION', number, data }],
    told: toldOf(`${constantWords(application.premises)} at ${orNotGiven(line)}, ${orNotGiven(city)}`),
  });
};

/** The determination that the action is not disapproved (22 USC 4305). */
export const production: Production<Property> = { wanted: () => seriesOnly('B', 'L'), papers, effects: () => ok([]) };
