import type { Vehicle } from '../../../registry/vehicle.ts';
import type { Facts } from '../../../rules/facts.ts';
import { ownVehicle } from '../../../rules/own-vehicle.ts';
import type { Rule } from '../../../rules/rule.ts';
import type { VehicleTitle } from '../application.ts';

export type TitleFacts = Facts<VehicleTitle>;
export type TitleRule = Rule<VehicleTitle>;

/** Whether the other rules on the vehicle are asked: one that is unknown or somebody else's VEH-KNOWN alone answers. */
export function isKnown(facts: TitleFacts): boolean {
  return ownVehicle(facts, facts.application.vin) !== undefined;
}

/** The registry's vehicle, for rules that `isKnown` has let through. */
export function knownVehicle(facts: TitleFacts): Vehicle {
  const vehicle = ownVehicle(facts, facts.application.vin);
  if (!vehicle) throw new Error('a rule on the vehicle was asked without one');
  return vehicle;
}
