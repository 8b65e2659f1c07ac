import { fail, ok, type Result } from '../../../result.ts';
import { addDays, type CivilDate } from '../../dates.ts';
import { isSameOwner } from '../../registry/owner.ts';
import { plateKey, registrationExpiry } from '../../registry/plate-number.ts';
import { type Vehicle, vehicleTitle } from '../../registry/vehicle.ts';
import { accreditedUntil, ownerName } from '../paper-fields.ts';
import type { IssueContext, Production, RegistryEffect } from '../production.ts';
import { notDemanded, plateOrderPapers, plateWanted, registrationCard } from '../vehicle-papers.ts';
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

function expiry({ facts, issued }: Context, vehicle: Vehicle): CivilDate {
  const registered = facts.vehicles.find(({ vin }) => vin === vehicle.vin);
  return registrationExpiry({
    action: facts.application.action,
    asOf: issued,
    registeredTo: registered?.registeredTo ?? null,
    years: facts.settings['registration.years'],
  });
}

/**
 * A first registration is for the mission that files, the applicant, or another member of the mission who is accredited
 * on the day: whoever else is named as owner files through the own mission.
 */
function mayOwn(context: Context, { owner }: Vehicle): Result<void> {
  const { application } = context.facts;
  if (application.action !== 'NEW') return ok(undefined);
  if ('mission' in owner) {
    return owner.mission === application.mission
      ? ok(undefined)
      : fail('NOT_ELIGIBLE', 'The owner named is another mission.', 'Return the case; the owner files itself.');
  }
  const person = context.people.find(({ pid }) => pid === owner.pid);
  if (!person || person.mission !== application.mission)
    return fail('NOT_ELIGIBLE', 'The owner named is no member of the mission.', 'Return the case to the mission.');
  const until = accreditedUntil(context, person);
  return until === null || until >= context.issued
    ? ok(undefined)
    : fail('NOT_ELIGIBLE', `The accreditation of the owner ended on ${until}.`, 'Return the case to the mission.');
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
  const may = mayOwn(context, vehicle.value);
  if (!may.ok) return may;
  const free = notDemanded(context, vehicle.value.vin);
  if (!free.ok) return free;
  if (keptPlate(context, vehicle.value) !== null) return ok({ plate: null, taxCard: false, series: ['R', 'L'] });
  return ok({ plate: plateWanted(context, vehicle.value), taxCard: false, series: ['R', 'P', 'L'] });
};

const papers: Production<VehicleRegistration>['papers'] = (context, taken) => {
  const vehicle = vehicleToRegister(context);
  if (!vehicle.ok) return vehicle;
  const card = registrationCard(context, vehicle.value, taken, {
    kept: keptPlate(context, vehicle.value),
    expires: expiry(context, vehicle.value),
  });
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

/** A vehicle that bore another plate bears it no more: the former one is void and comes back to the office. */
function formerPlate({ issued, facts }: Context, before: Vehicle | undefined, plate: string): RegistryEffect[] {
  const former = before?.plate ?? null;
  if (!before || former === null || plateKey(former) === plateKey(plate)) return [];
  const dueOn = addDays(issued, facts.settings['enforcement.surrenderDays']);
  return [
    { kind: 'voidPlate', plate: former, reason: 'REPLACED' },
    { kind: 'demand', demand: { kind: 'PLATE', number: former, holder: before.vin }, dueOn },
    { kind: 'startClock', clock: { kind: 'SURRENDER', startedOn: issued, endsOn: dueOn } },
  ];
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
    ...formerPlate(context, before, plate),
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
