import { canonicalJson } from '../canonical.ts';
import type { Filing } from '../programs/program.ts';
import { foldName } from '../registry/name.ts';
import { applicantOf } from '../rules/accreditation.ts';
import type { Facts } from '../rules/facts.ts';

/** A value of the registry as text for a reader. */
function shown(value: unknown): string {
  return value === null ? 'none' : typeof value === 'string' ? value : canonicalJson(value);
}

function ofApplicant(facts: Facts<Filing>): [string, string][] {
  const filed = facts.application.applicant;
  const person = applicantOf(facts);
  if (filed === null || !person) return [];
  const differing: [string, string][] = [];
  if (foldName(filed.surname) !== foldName(person.surname)) differing.push(['applicant.surname', person.surname]);
  if (foldName(filed.given) !== foldName(person.given)) differing.push(['applicant.given', person.given]);
  if (filed.dob !== person.dob) differing.push(['applicant.dob', person.dob]);
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
    .map(([field, value]) => [`vehicle.${field}`, shown(value)]);
}

/**
 * The fields of an application whose value is not the registry's, with the registry's value as text. Spelling that
 * ACC-IDENTITY forgives is no difference.
 */
export function differencesToRegistry(facts: Facts<Filing>): Record<string, string> {
  return Object.fromEntries([...ofApplicant(facts), ...ofVehicle(facts)]);
}
