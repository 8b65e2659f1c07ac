import { formatPlate, parsePlate, platesPerVehicle } from '../registry/plate-number.ts';
import { type Vehicle, vehicleTitle } from '../registry/vehicle.ts';

/** How many plates are looked for where nobody knows what the number was on. */
const PLATES_OF_UNKNOWN = 2;

/**
 * What law enforcement is told of a stolen plate: its number, how that reads from the other end, and what it was on.
 * @param number as it is printed
 * @param vehicle null where the registry no longer has it
 */
export function stolenPlate(number: string, vehicle: Vehicle | null) {
  const parts = parsePlate(number);
  return {
    kind: 'PLATE' as const,
    number,
    alsoReadAs: parts && formatPlate({ ...parts, reversed: !parts.reversed }),
    vehicle: vehicle && { description: vehicleTitle(vehicle), colour: vehicle.colour, vin: vehicle.vin },
    plates: vehicle ? platesPerVehicle(vehicle.vehicleType) : PLATES_OF_UNKNOWN,
  };
}
