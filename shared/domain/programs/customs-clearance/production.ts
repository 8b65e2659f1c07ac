import { ok } from '../../../result.ts';
import { addDays } from '../../dates.ts';
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
import type { CustomsClearance } from './application.ts';

function consigneeOf(context: IssueContext<CustomsClearance>): unknown {
  const { consignee } = context.facts.application;
  if (consignee.kind === 'MISSION') return null;
  const person = context.people.find(({ pid }) => pid === consignee.pid);
  return person ? { ...namedPerson(person), title: person.title } : null;
}

const papers: Production<CustomsClearance>['papers'] = (context, taken) => {
  const number = numberOf(taken, 'C');
  const { application, settings } = context.facts;
  const applicant = applicantPerson(context);
  const until = addDays(context.issued, settings['customs.freeEntryDays']);
  const data = {
    ...officePaperFields(context, number),
    newlyAssigned: application.newlyAssigned,
    firstInstallation: application.firstInstallation,
    applicant: applicant && namedPerson(applicant),
    port: orNotGiven(application.port),
    consignee: consigneeOf(context),
    use: application.use,
    explanation: application.explanation,
    // Filled in by Customs on entry.
    entryNumber: null,
    waybill: application.waybill,
    mailEntry: null,
    arrivalNotice: application.arrivalNotice,
    weight: { ...application.weight, value: Math.max(0, application.weight.value) },
    goods: [...new Set(application.goods)],
    description: application.description,
    vehicle: application.vehicle,
    bonded: application.bonded,
    freeEntryUntil: until,
  };
  return ok({
    papers: [{ kind: 'CUSTOMS_CLEARANCE', number, data }],
    told: toldOf(
      `Clearance of a shipment at ${orNotGiven(application.port)}, waybill ${orNotGiven(application.waybill)}`,
      until,
    ),
  });
};

/** The clearance that Customs releases the shipment on. */
export const production: Production<CustomsClearance> = {
  wanted: () => seriesOnly('C', 'L'),
  papers,
  effects: () => ok([]),
};
