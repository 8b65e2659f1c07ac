import { canonicalJson } from '../canonical.ts';
import type { CivilDate } from '../dates.ts';
import type { Filing } from '../programs/program.ts';
import { foldName } from '../registry/name.ts';
import type { Vehicle } from '../registry/vehicle.ts';
import { applicantOf } from '../rules/applicant.ts';
import type { Facts } from '../rules/facts.ts';
import { dayWords, ownerWords } from '../rules/words.ts';

/** A value of the registry's vehicle as text for a reader. */
function shown(field: string, known: Vehicle): string {
  switch (field) {
    case 'owner':
      return ownerWords(known.owner);
    case 'registeredTo':
      return known.registeredTo === null ? 'none' : dayWords(known.registeredTo);
    case 'nonConformingImport':
      return known.nonConformingImport ? 'Yes' : 'No';
    case 'liens':
      return known.liens.map(({ holder, released }) => `${holder}, ${lienWords(released)}`).join('; ') || 'none';
    default: {
      const value = new Map<string, unknown>(Object.entries(known)).get(field);
      return value === null ? 'none' : String(value);
    }
  }
}

function lienWords(released: CivilDate | null): string {
  return released === null ? 'not released' : `released ${dayWords(released)}`;
}

function ofApplicant(facts: Facts<Filing>): [string, string][] {
  const filed = facts.application.applicant;
  const person = applicantOf(facts);
  if (filed === null || !person) return [];
  const differing: [string, string][] = [];
  if (foldName(filed.surname) !== foldName(person.surname)) differing.push(['applicant.surname', person.surname]);
  if (foldName(filed.given) !== foldName(person.given)) differing.push(['applicant.given', person.given]);
  if (filed.dob !== person.dob) differing.push(['applicant.dob', dayWords(person.dob)]);
  return differing;
}

function ofVehicle(facts: Facts<Filing>): [string, string][] {
  const filed = 'vehicle' in facts.application ? facts.application.vehicle : null;
  if (typeof filed !== 'object' || filed === null || !('vin' in filed)) return [];
  const known = facts.vehicles.find((vehicle) => vehicle.vin === filed.vin);
  if (!known) return [];
  const own = new Map<string, unknown>(Object.entries(filed));
  return Object.entries(known)
    .filter(([field, value]) => own.has(field) && canonicalJson(own.get(field)) !== canonicalJson(value))
    .map(([field]) => [`vehicle.${field}`, shown(field, known)]);
}

/**
 * The fields of an application whose value is not the registry's, with the registry's value as text. Spelling that
 * ACC-IDENTITY forgives is no difference.
 */
export function differencesToRegistry(facts: Facts<Filing>): Record<string, string> {
  return Object.fromEntries([...ofApplicant(facts), ...ofVehicle(facts)]);
}
