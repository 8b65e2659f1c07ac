import { isMissing } from '../../rules/words.ts';
import type { EvidenceNeed } from '../program.ts';
import type { PlateReplacement } from './application.ts';

/** What must come with the application: the police report of what is gone, and the plate that is left. */
export function evidenceFor({
  reason,
  policeReport,
  platesMissing,
  otherPlateReturned,
}: PlateReplacement): EvidenceNeed[] {
  return [
    ...(reason === 'DAMAGED'
      ? []
      : [{ kind: 'POLICE_REPORT', label: 'Police report', given: !isMissing(policeReport) }]),
    ...(platesMissing === 1
      ? [{ kind: 'OTHER_PLATE', label: 'The other plate, where there are two', given: otherPlateReturned }]
      : []),
  ];
}
