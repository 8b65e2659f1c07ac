import type { Filing } from '../programs/program.ts';
import { isSameOwner, type Owner } from '../registry/owner.ts';
import type { Vehicle } from '../registry/vehicle.ts';
import type { Facts } from './facts.ts';
import type { Rule } from './rule.ts';
import { fact, ownerWords, pass, returned } from './words.ts';

/** The registry's record of a vehicle; undefined where the VIN is unknown. */
export function vehicleByVin(facts: Facts<Filing>, vin: string): Vehicle | undefined {
  return facts.vehicles.find((vehicle) => vehicle.vin === vin);
}

/** Whether the registry's vehicle is the applicant's or the application's mission's. */
export function isOwnVehicle(facts: Facts<Filing>, vehicle: Vehicle): boolean {
  const { applicant, mission } = facts.application;
  const owners: Owner[] = applicant === null ? [{ mission }] : [{ mission }, { pid: applicant.pid }];
  return owners.some((owner) => isSameOwner(owner, vehicle.owner));
}

/** The registry's vehicle where it is the applicant's or the mission's: the only one that other rules may speak of. */
export function ownVehicle(facts: Facts<Filing>, vin: string): Vehicle | undefined {
  const vehicle = vehicleByVin(facts, vin);
  return vehicle && isOwnVehicle(facts, vehicle) ? vehicle : undefined;
}

/**
 * What a program does with a registered vehicle, it does with one that the registry knows as the applicant's or the
 * mission's. Whose it is otherwise is not told to the mission that files.
 */
export function vehKnown<Application extends Filing>(program: {
  readonly authority: string;
  readonly asked: (application: Application) => boolean;
  readonly vinOf: (application: Application) => string;
  /** What cures a VIN that the registry does not know. */
  readonly cure: string;
}): Rule<Application> {
  return {
    id: 'VEH-KNOWN',
    authority: program.authority,
    asked: ({ application }) => program.asked(application),
    judge: (facts) => {
      const vin = program.vinOf(facts.application);
      const vehicle = vehicleByVin(facts, vin);
      const looked = [
        fact('VIN', vin, { needs: 'a vehicle of the registry', field: 'vin' }),
        fact('Owner', vehicle ? ownerWords(vehicle.owner) : 'none', { needs: 'the applicant or the mission' }),
      ];
      if (!vehicle) return returned(`The VIN ${vin} is not in the registry.`, program.cure, looked);
      if (isOwnVehicle(facts, vehicle)) return pass('The vehicle belongs to the applicant or the mission.', looked);
      return returned(
        'The vehicle is registered to another owner, neither the applicant nor the mission.',
        'Correct the VIN, or have the owner file.',
        looked,
      );
    },
  };
}
