import { judgeOdometer, ODOMETER_AUTHORITY } from '../../../rules/odometer-disclosure.ts';
import { fact, pass, returned } from '../../../rules/words.ts';
import type { DocumentKind, VehicleRegistration } from '../application.ts';
import { DOCUMENT_WORDS } from '../evidence.ts';
import { knownVehicle, type RegistrationRule, vehicleField } from './vehicle-of.ts';

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
  authority: ODOMETER_AUTHORITY,
  asked: ({ application }) => application.action === 'NEW' && application.condition === 'NEW',
  judge: (facts) =>
    judgeOdometer({
      odometer: facts.application.odometer,
      vehicle: knownVehicle(facts),
      day: { label: 'Filed', date: facts.application.filed, field: 'filed' },
      vehicleField: (field) => vehicleField(facts, field),
    }),
};

/** The rules on what must come with the application, in the order asked. */
export const PAPER_RULES: readonly RegistrationRule[] = [vehDocuments, vehOdometer];
