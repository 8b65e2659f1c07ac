import { odometerExemption } from '../../registry/odometer.ts';
import type { EvidenceNeed } from '../program.ts';
import { DOCUMENT_KINDS, type DocumentKind, type VehicleRegistration } from './application.ts';

export const DOCUMENT_WORDS: Readonly<Record<DocumentKind, string>> = {
  CERTIFICATE_OF_ORIGIN: 'Certificate of origin',
  STATE_TITLE: 'State title',
  INSURANCE: 'Insurance document',
  ODOMETER_STATEMENT: 'Odometer statement',
  LEASE: 'Lease',
  LIENHOLDER_LETTER: 'Lienholder letter',
  BILL_OF_SALE: 'Bill of sale',
};

function isNeeded(kind: DocumentKind, application: VehicleRegistration): boolean {
  if (kind === 'INSURANCE') return true;
  if (application.action !== 'NEW') return false;
  if (kind === 'CERTIFICATE_OF_ORIGIN') return application.condition === 'NEW';
  if (kind === 'ODOMETER_STATEMENT') {
    return application.condition === 'NEW' && odometerExemption(application.vehicle, application.filed) === null;
  }
  if (kind === 'STATE_TITLE') return application.condition === 'USED';
  return kind === 'LEASE' && application.ownership === 'LEASED';
}

/** What must come with the application, and what came beyond that. */
export function evidenceFor(application: VehicleRegistration): EvidenceNeed[] {
  return DOCUMENT_KINDS.filter((kind) => isNeeded(kind, application) || application.documents.includes(kind)).map(
    (kind) => ({ kind, label: DOCUMENT_WORDS[kind] }),
  );
}
