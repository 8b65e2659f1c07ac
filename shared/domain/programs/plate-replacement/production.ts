import { fail, ok, type Result } from '../../../result.ts';
import { formatPlate, parsePlate } from '../../registry/plate-number.ts';
import { type Vehicle, vehicleTitle } from '../../registry/vehicle.ts';
import { stolenPlate } from '../../revocation/stolen-plate.ts';
import { vehicleByVin } from '../../rules/own-vehicle.ts';
import { numberOf, officePaperFields } from '../paper-fields.ts';
import type { IssueContext, Paper, PaperSeries, Production, Taken } from '../production.ts';
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
  const series: PaperSeries[] = context.facts.application.reason === 'STOLEN' ? ['R', 'P', 'L', 'N'] : ['R', 'P', 'L'];
  return ok({ plate: plateWanted(context, vehicle.value), taxCard: false, series });
};

/**
 * What law enforcement is told of a plate that was stolen: whoever shows it is taken for somebody whom the police may not
 * hold (22 USC 254d). Told once too often where it was reported before.
 */
function theftNotice(context: Context, vehicle: Vehicle, taken: Taken): Paper[] {
  const { plate, reason, policeReport } = context.facts.application;
  const parts = parsePlate(plate);
  // A case that took its numbers before such a notice was made has none for it.
  if (reason !== 'STOLEN' || taken.papers.N === undefined) return [];
  const stolen = stolenPlate(parts ? formatPlate(parts) : plate, vehicle);
  const number = numberOf(taken, 'N');
  const data = { ...officePaperFields(context, number), stolen, since: context.issued, policeReport };
  return [{ kind: 'LAW_ENFORCEMENT_NOTICE', number, data }];
}

const papers: Production<PlateReplacement>['papers'] = (context, taken) => {
  const vehicle = registered(context);
  if (!vehicle.ok) return vehicle;
  const expires = vehicle.value.registeredTo;
  const card = registrationCard(context, vehicle.value, taken, { kept: null, expires });
  return ok({
    papers: [card, ...plateOrderPapers(context, vehicle.value, taken), ...theftNotice(context, vehicle.value, taken)],
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
  const { plate, reason } = context.facts.application;
  return ok([
    { kind: 'voidPlate', plate, reason: reason === 'DAMAGED' ? 'REPLACED' : reason },
    { kind: 'registerVehicle', vehicle: { ...vehicle.value, plate: taken.plate.number } },
  ]);
};

/** A new plate for the rest of the registration; the number that was lost, stolen or damaged is never used again. */
export const production: Production<PlateReplacement> = { wanted, papers, effects };
