import { odometerExemption } from '../../../registry/odometer.ts';
import { dayWords, fact, pass, returned } from '../../../rules/words.ts';
import type { DocumentKind, VehicleRegistration } from '../application.ts';
import { DOCUMENT_WORDS } from '../evidence.ts';
import { knownVehicle, type RegistrationRule } from './vehicle-of.ts';

function neededDocuments(application: VehicleRegistration): DocumentKind[] {
  const ownership: DocumentKind = application.condition === 'NEW' ? 'CERTIFICATE_OF_ORIGIN' : 'STATE_TITLE';
  return application.ownership === 'LEASED' ? [ownership, 'LEASE', 'INSURANCE'] : [ownership, 'INSURANCE'];
}

function documentWords(kinds: readonly DocumentKind[]): string {
  return kinds.map((kind) => DOCUMENT_WORDS[kind].toLowerCase()).join(', ') || 'none';
}

const vehDocuments: RegistrationRule = {
  id: 'VEH-DOCUMENTS',
  authority: 'DS-100 and DS-101 instructions: ownership and insurance documents',
  asked: ({ application }) => application.action === 'NEW',
  judge: ({ application }) => {
    const needed = neededDocuments(application);
    const missing = needed.filter((kind) => !application.documents.includes(kind));
    const looked = [
      fact('Documents', documentWords(application.documents), { needs: documentWords(needed), field: 'documents' }),
      fact('Condition', application.condition.toLowerCase(), { field: 'condition' }),
      fact('Ownership', application.ownership.toLowerCase(), { field: 'ownership' }),
    ];
    if (missing.length === 0) return pass('All documents are there.', looked);
    return returned(`Missing: ${documentWords(missing)}.`, `Send what is missing: ${documentWords(missing)}.`, looked);
  },
};

const vehOdometer: RegistrationRule = {
  id: 'VEH-ODOMETER',
  authority: '49 CFR 580.5 and 580.17',
  asked: ({ application }) => application.action === 'NEW' && application.condition === 'NEW',
  judge: (facts) => {
    const { odometer, filed } = facts.application;
    const vehicle = knownVehicle(facts);
    const exemption = odometerExemption(vehicle, filed);
    const reading =
      odometer &&
      `${odometer.reading.toLocaleString('en-US')} mi, ${odometer.status.toLowerCase().replaceAll('_', ' ')}`;
    const looked = [
      fact('Odometer', reading ?? 'none', { needs: exemption ? 'nothing' : 'a reading', field: 'odometer.reading' }),
      fact('Model year', String(vehicle.year), { field: 'vehicle.year' }),
      fact('Type', vehicle.vehicleType.toLowerCase(), { field: 'vehicle.vehicleType' }),
      fact('Weight rating', `${vehicle.gvwrLb.toLocaleString('en-US')} lb`, { field: 'vehicle.gvwrLb' }),
      fact('Filed', dayWords(filed), { field: 'filed' }),
    ];
    if (reading) return pass('The odometer reading was given.', looked);
    if (exemption) return pass(`No odometer reading is needed: ${exemption}.`, looked);
    return returned(
      'The odometer reading is missing.',
      'Send the odometer statement, signed by buyer and seller.',
      looked,
    );
  },
};

/** The rules on what must come with the application, in the order asked. */
export const PAPER_RULES: readonly RegistrationRule[] = [vehDocuments, vehOdometer];
