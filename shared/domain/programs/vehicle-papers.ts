import { fail, ok, type Result } from '../../result.ts';
import type { CivilDate } from '../dates.ts';
import { blankSize, isReversed, plateClassFor, platesPerVehicle } from '../registry/plate-number.ts';
import type { Vehicle } from '../registry/vehicle.ts';
import { numberOf, officeFields, orNotGiven, ownerName } from './paper-fields.ts';
import type { IssueContext, Paper, Taken, Wanted } from './production.ts';
import type { Filing } from './program.ts';

type Context = IssueContext<Filing>;

/** The class of a vehicle's plate by its owner, as the settings have it. */
export function plateClassOf(context: Context, { owner }: Vehicle): string {
  const person = 'pid' in owner ? (context.people.find(({ pid }) => pid === owner.pid) ?? null) : null;
  return plateClassFor(context.facts.mission, person, context.facts.settings);
}

/** Plates that were recalled come back before the vehicle gets others or its registration goes on. */
export function notDemanded({ facts, demanded }: Context, vin: string): Result<void> {
  const plate = facts.vehicles.find((vehicle) => vehicle.vin === vin)?.plate ?? null;
  return plate !== null && demanded.includes(plate)
    ? fail('ON_HOLD', `The plate ${plate} was recalled and is not back.`, 'Wait until it is returned.')
    : ok(undefined);
}

/** A new plate for a vehicle, in the series of its class and its mission's code. */
export function plateWanted(context: Context, vehicle: Vehicle): NonNullable<Wanted['plate']> {
  const { mission } = context.facts;
  return {
    plateClass: plateClassOf(context, vehicle),
    code: mission.plateCode,
    reversed: isReversed(mission),
    blank: blankSize(vehicle.vehicleType),
    vin: vehicle.vin,
  };
}

/**
 * The card that goes with a registered vehicle.
 * @param kept the plate that stays on it where none was taken
 */
export function registrationCard(
  context: Context,
  vehicle: Vehicle,
  taken: Taken,
  registration: { kept: string | null; expires: CivilDate },
): Paper {
  const number = numberOf(taken, 'R');
  return {
    kind: 'REGISTRATION_CARD',
    number,
    data: {
      number,
      plate: taken.plate?.number ?? registration.kept ?? '',
      plateClass: taken.plate?.plateClass ?? plateClassOf(context, vehicle),
      vin: vehicle.vin,
      year: vehicle.year,
      make: orNotGiven(vehicle.make),
      model: orNotGiven(vehicle.model),
      body: orNotGiven(vehicle.body),
      colour: orNotGiven(vehicle.colour),
      vehicleType: vehicle.vehicleType,
      registrant: ownerName(context, vehicle.owner) ?? '',
      mission: context.facts.mission.name,
      issued: context.issued,
      expires: registration.expires,
      reference: context.facts.application.reference,
      ...officeFields(context),
    },
  };
}

/** The order to the plant for the plate that was taken, as a sheet and as a file. */
export function plateOrderPapers(context: Context, vehicle: Vehicle, taken: Taken): Paper[] {
  const { plate } = taken;
  if (plate === null) return [];
  const { facts, issued, issuer } = context;
  const number = numberOf(taken, 'P');
  const { office, specimen } = officeFields(context);
  const data = {
    number,
    base: plate.base,
    ordered: issued,
    reference: facts.application.reference,
    shipTo: office,
    lines: [
      {
        plate: plate.number,
        plateClass: plate.plateClass,
        code: plate.code,
        serial: String(plate.serial).padStart(4, '0'),
        blank: blankSize(vehicle.vehicleType),
        quantity: platesPerVehicle(vehicle.vehicleType),
        missionName: facts.mission.name,
        vin: vehicle.vin,
      },
    ],
    orderedBy: issuer,
    specimen,
  };
  return [
    { kind: 'PLATE_ORDER', number, data },
    { kind: 'PLATE_ORDER_CSV', number, data },
  ];
}
