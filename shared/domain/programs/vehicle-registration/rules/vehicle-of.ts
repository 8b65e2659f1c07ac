import { isSameOwner, type Owner } from '../../../registry/owner.ts';
import type { Vehicle } from '../../../registry/vehicle.ts';
import type { Facts } from '../../../rules/facts.ts';
import type { Rule } from '../../../rules/rule.ts';
import type { VehicleRegistration } from '../application.ts';

export type RegistrationFacts = Facts<VehicleRegistration>;
export type RegistrationRule = Rule<VehicleRegistration>;

export function vinOf(application: VehicleRegistration): string {
  return application.action === 'NEW' ? application.vehicle.vin : application.vin;
}

/** The registry's record of the vehicle; undefined where the VIN is unknown. */
export function registeredVehicle(facts: RegistrationFacts): Vehicle | undefined {
  const vin = vinOf(facts.application);
  return facts.vehicles.find((vehicle) => vehicle.vin === vin);
}

/** The vehicle to be registered: as filed when new, as the registry has it when renewed. */
export function vehicleOf(facts: RegistrationFacts): Vehicle | undefined {
  return facts.application.action === 'NEW' ? facts.application.vehicle : registeredVehicle(facts);
}

/** Whether the registry's vehicle is the applicant's or the application's mission's. */
export function isOwnVehicle(facts: RegistrationFacts, vehicle: Vehicle): boolean {
  const { applicant, mission } = facts.application;
  const owners: Owner[] = applicant === null ? [{ mission }] : [{ mission }, { pid: applicant.pid }];
  return owners.some((owner) => isSameOwner(owner, vehicle.owner));
}

/**
 * Whether the other rules on the vehicle are asked: a renewal of a vehicle that is unknown or somebody else's is
 * answered by VEH-KNOWN alone.
 */
export function isKnown(facts: RegistrationFacts): boolean {
  if (facts.application.action === 'NEW') return true;
  const vehicle = registeredVehicle(facts);
  return vehicle !== undefined && isOwnVehicle(facts, vehicle);
}

/** The vehicle, for rules that `isKnown` has let through. */
export function knownVehicle(facts: RegistrationFacts): Vehicle {
  const vehicle = vehicleOf(facts);
  if (!vehicle) throw new Error('a rule on the vehicle was asked without one');
  return vehicle;
}

/** Registered on the day: with a registration that has not ended. */
export function isRegistered(vehicle: Vehicle, day: string): boolean {
  return vehicle.registeredTo !== null && vehicle.registeredTo >= day;
}

/** Where the application has a field of the vehicle, for lighting it up. */
export function vehicleField(facts: RegistrationFacts, field: string): { field?: string } {
  if (facts.application.action === 'NEW') return { field: `vehicle.${field}` };
  return field === 'vin' ? { field: 'vin' } : {};
}
