import type { EvidenceNeed } from '../program.ts';
import type { VehicleTitle } from './application.ts';

/** What must come with the application: the plates, and of a sale the disclosure of the odometer. */
export function evidenceFor({ titleTo, odometer, platesReturned }: VehicleTitle): EvidenceNeed[] {
  return [
    { kind: 'PLATES', label: 'Plates', given: platesReturned },
    ...(titleTo === 'SALE'
      ? [{ kind: 'ODOMETER_STATEMENT', label: 'Odometer statement, unless exempt', given: odometer !== null }]
      : []),
  ];
}
