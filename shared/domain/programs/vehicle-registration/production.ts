import { fail, ok, type Result } from '../../../result.ts';
import type { CivilDate } from '../../dates.ts';
import { isSameOwner } from '../../registry/owner.ts';
import {
  blankSize,
  isReversed,
  plateClassFor,
  plateKey,
  platesPerVehicle,
  registrationExpiry,
} from '../../registry/plate-number.ts';
import { type Vehicle, vehicleTitle } from '../../registry/vehicle.ts';
import { numberOf, officeFields, orNotGiven, ownerName } from '../paper-fields.ts';
import type { IssueContext, Paper, Production, Taken } from '../production.ts';
import type { Filing } from '../program.ts';
import type { VehicleRegistration } from './application.ts';

type Context = IssueContext<VehicleRegistration>;

/**
 * The vehicle to register: as filed when new, as the registry has it now when renewed. A renewal for another owner than
 * the approved one is refused; the registry may have changed hands since.
 */
function vehicleToRegister({ facts, approval }: Context): Result<Vehicle> {
  const { application } = facts;
  if (application.action === 'NEW') return ok(application.vehicle);
  const ofCase = (vehicle: Vehicle) => vehicle.vin === application.vin;
  const now = facts.vehicles.find(ofCase);
  const then = approval.vehicles.find(ofCase);
  if (!now || !then) return fail('NOT_FOUND', 'The vehicle is not in the registry.');
  if (isSameOwner(now.owner, then.owner)) return ok(now);
  return fail(
    'CONFLICT',
    'The vehicle has changed hands since the approval.',
    'Withdraw the case; the new owner files anew.',
  );
}

/** A renewal keeps the plate that it has. */
function keptPlate({ facts }: Context, vehicle: Vehicle): string | null {
  return facts.application.action === 'RENEWAL' ? vehicle.plate : null;
}

function plateClassOf(context: Context, vehicle: Vehicle): string {
  const { owner } = vehicle;
  const person = 'pid' in owner ? (context.people.find(({ pid }) => pid === owner.pid) ?? null) : null;
  return plateClassFor(context.facts.mission, person, context.facts.settings);
}

function expiry({ facts, issued }: Context, vehicle: Vehicle): CivilDate {
  const registered = facts.vehicles.find(({ vin }) => vin === vehicle.vin);
  return registrationExpiry({
    action: facts.application.action,
    asOf: issued,
    registeredTo: registered?.registeredTo ?? null,
    years: facts.settings['registration.years'],
  });
}

const wanted: Production<VehicleRegistration>['wanted'] = (context) => {
  const vehicle = vehicleToRegister(context);
  if (!vehicle.ok) return vehicle;
  if (ownerName(context, vehicle.value.owner) === null) {
    return fail(
      'NOT_FOUND',
      'The owner named in the application is not in the registry.',
      'Ask the mission to correct the owner, and return the case.',
    );
  }
  if (keptPlate(context, vehicle.value) !== null) return ok({ plate: null, taxCard: false, series: ['R', 'L'] });
  const { mission } = context.facts;
  return ok({
    plate: {
      plateClass: plateClassOf(context, vehicle.value),
      code: mission.plateCode,
      reversed: isReversed(mission),
      vin: vehicle.value.vin,
    },
    taxCard: false,
    series: ['R', 'P', 'L'],
  });
};

function registrationCard(context: Context, vehicle: Vehicle, taken: Taken): Paper {
  const number = numberOf(taken, 'R');
  return {
    kind: 'REGISTRATION_CARD',
    number,
    data: {
      number,
      plate: taken.plate?.number ?? keptPlate(context, vehicle) ?? '',
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
      expires: expiry(context, vehicle),
      reference: context.facts.application.reference,
      ...officeFields(context),
    },
  };
}

/** The order to the plant for the plate that was taken, as a sheet and as a file. */
export function plateOrderPapers(context: IssueContext<Filing>, vehicle: Vehicle, taken: Taken): Paper[] {
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

const papers: Production<VehicleRegistration>['papers'] = (context, taken) => {
  const vehicle = vehicleToRegister(context);
  if (!vehicle.ok) return vehicle;
  const card = registrationCard(context, vehicle.value, taken);
  return ok({
    papers: [card, ...plateOrderPapers(context, vehicle.value, taken)],
    told: {
      subject: `${vehicleTitle(vehicle.value)}, VIN ${vehicle.value.vin}`,
      plate: String(card.data.plate),
      expires: expiry(context, vehicle.value),
    },
  });
};

function isSameLien(a: Vehicle['liens'][number], b: Vehicle['liens'][number]): boolean {
  return a.holder === b.holder && a.recorded === b.recorded;
}

const effects: Production<VehicleRegistration>['effects'] = (context, taken) => {
  const found = vehicleToRegister(context);
  if (!found.ok) return found;
  const vehicle = found.value;
  const plate = taken.plate?.number ?? keptPlate(context, vehicle);
  if (plate === null) return fail('CORRUPT', 'No plate was taken for the registration.');
  if (
    taken.plate &&
    context.facts.application.action === 'RENEWAL' &&
    vehicle.plate !== null &&
    plateKey(vehicle.plate) !== plateKey(plate)
  ) {
    return fail(
      'CONFLICT',
      `The vehicle now bears ${vehicle.plate}, the card ${plate}.`,
      'Withdraw the case and file the renewal anew.',
    );
  }
  const before =
    context.facts.application.action === 'NEW'
      ? context.facts.vehicles.find(({ vin }) => vin === vehicle.vin)
      : undefined;
  return ok([
    {
      kind: 'registerVehicle',
      vehicle: {
        ...vehicle,
        // What the registry knows against a vehicle is not undone by an application that does not mention it.
        liens: [
          ...(before?.liens ?? []),
          ...vehicle.liens.filter((lien) => !before?.liens.some((other) => isSameLien(lien, other))),
        ],
        nonConformingImport: vehicle.nonConformingImport || (before?.nonConformingImport ?? false),
        plate,
        registeredTo: expiry(context, vehicle),
      },
    },
  ]);
};

/** Registration card, plate order where a plate is taken, and the vehicle in the registry as it was registered. */
export const production: Production<VehicleRegistration> = { wanted, papers, effects };
