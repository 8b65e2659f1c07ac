import { fail, ok, type Result } from '../../../result.ts';
import { type Vehicle, vehicleTitle } from '../../registry/vehicle.ts';
import { vehicleByVin } from '../../rules/own-vehicle.ts';
import type { IssueContext, Production } from '../production.ts';
import { notDemanded, plateOrderPapers, plateWanted, registrationCard } from '../vehicle-papers.ts';
import type { PlateReplacement } from './application.ts';

type Context = IssueContext<PlateReplacement>;

/** The vehicle, registered to the end that its new card will bear. */
function registered({ facts }: Context): Result<Vehicle & { registeredTo: NonNullable<Vehicle['registeredTo']> }> {
  const vehicle = vehicleByVin(facts, facts.application.vin);
  if (!vehicle) return fail('NOT_FOUND', 'The vehicle is not in the registry.');
  const { registeredTo } = vehicle;
  return registeredTo === null
    ? fail('CONFLICT', 'The vehicle is not registered.', 'Return the case; the vehicle is registered anew.')
    : ok({ ...vehicle, registeredTo });
}

const wanted: Production<PlateReplacement>['wanted'] = (context) => {
  const vehicle = registered(context);
  if (!vehicle.ok) return vehicle;
  const free = notDemanded(context, vehicle.value.vin);
  if (!free.ok) return free;
  return ok({ plate: plateWanted(context, vehicle.value), taxCard: false, series: ['R', 'P', 'L'] });
};

const papers: Production<PlateReplacement>['papers'] = (context, taken) => {
  const vehicle = registered(context);
  if (!vehicle.ok) return vehicle;
  const expires = vehicle.value.registeredTo;
  const card = registrationCard(context, vehicle.value, taken, { kept: null, expires });
  return ok({
    papers: [card, ...plateOrderPapers(context, vehicle.value, taken)],
    told: {
      subject: `${vehicleTitle(vehicle.value)}, VIN ${vehicle.value.vin}`,
      plate: taken.plate?.number ?? null,
      expires,
    },
  });
};

const effects: Production<PlateReplacement>['effects'] = (context, taken) => {
  const vehicle = registered(context);
  if (!vehicle.ok) return vehicle;
  if (taken.plate === null) return fail('CORRUPT', 'No plate was taken for the replacement.');
  const { plate, reason, policeReport } = context.facts.application;
  return ok([
    { kind: 'voidPlate', plate, reason: reason === 'DAMAGED' ? 'REPLACED' : reason, policeReport },
    { kind: 'registerVehicle', vehicle: { ...vehicle.value, plate: taken.plate.number } },
  ]);
};

/** A new plate for the rest of the registration; the number that was lost, stolen or damaged is never used again. */
export const production: Production<PlateReplacement> = { wanted, papers, effects };
