import { isMissing } from '../../rules/words.ts';
import type { EvidenceNeed } from '../program.ts';
import type { DriverLicence } from './application.ts';

/** What a first licence needs by what the applicant has: a copy of it and a US licence itself, or the tests. */
function firstLicence(application: DriverLicence): EvidenceNeed[] {
  const { prior, product } = application;
  if (prior === 'US' || prior === 'FOREIGN') {
    const copy = { kind: 'PRIOR_LICENCE_COPY', label: 'Copy of the prior license', given: application.priorCopy };
    const itself = {
      kind: 'US_LICENCE',
      label: 'The US license, surrendered',
      given: application.usLicenceSurrendered,
    };
    return prior === 'US' ? [copy, itself] : [copy];
  }
  const written = { kind: 'WRITTEN_TEST', label: 'Result of the written test', given: application.writtenTest };
  const road = { kind: 'ROAD_TEST', label: 'Result of the road test', given: application.roadTest };
  return product === 'PERMIT' ? [written] : [written, road];
}

/** What must come with the application. A non-driver ID needs nothing of what a driver must show. */
export function evidenceFor(application: DriverLicence): EvidenceNeed[] {
  if (application.action === 'REPLACEMENT') {
    const given = !isMissing(application.policeReport);
    return [{ kind: 'POLICE_REPORT', label: 'Police report or letter of the mission, where lost', given }];
  }
  if (application.product === 'ID') return [];
  const vision = { kind: 'VISION_TEST', label: 'Vision test', given: application.visionTest !== null };
  return application.action === 'NEW' ? [vision, ...firstLicence(application)] : [vision];
}
