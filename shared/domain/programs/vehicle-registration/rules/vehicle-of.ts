import type { Vehicle } from '../../../registry/vehicle.ts';
import type { Facts } from '../../../rules/facts.ts';
import { ownVehicle, vehicleByVin } from '../../../rules/own-vehicle.ts';
import type { Rule } from '../../../rules/rule.ts';
import type { VehicleRegistration } from '../application.ts';

export type RegistrationFacts = Facts<VehicleRegistration>;
export type RegistrationRule = Rule<VehicleRegistration>;

export function vinOf(application: VehicleRegistration): string {
  return application.action === 'NEW' ? application.vehicle.vin : application.vin;
}

/** The registry's record of the vehicle; undefined where the VIN is unknown. */
export function registeredVehicle(facts: RegistrationFacts): Vehicle | undefined {
  return vehicleByVin(facts, vinOf(facts.application));
}

/** The vehicle to be registered: as filed when new, as the registry has it when renewed. */
export function vehicleOf(facts: RegistrationFacts): Vehicle | undefined {
  return facts.application.action === 'NEW' ? facts.application.vehicle : registeredVehicle(facts);
}

/**
 * Whether the other rules on the vehicle are asked: a renewal of a vehicle that is unknown or somebody else's is
 * answered by VEH-KNOWN alone.
 */
export function isKnown(facts: RegistrationFacts): boolean {
  return facts.application.action === 'NEW' || ownVehicle(facts, facts.application.vin) !== undefined;
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
