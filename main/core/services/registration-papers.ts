import type { CivilDate } from '../../../shared/domain/dates.ts';
import {
  type VehicleRegistration,
  vehicleRegistration,
} from '../../../shared/domain/programs/vehicle-registration/application.ts';
import { isSameOwner } from '../../../shared/domain/registry/owner.ts';
import {
  blankSize,
  isReversed,
  plateClassFor,
  plateKey,
  platesPerVehicle,
  registrationExpiry,
} from '../../../shared/domain/registry/plate-number.ts';
import type { Vehicle } from '../../../shared/domain/registry/vehicle.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import type { PlateRecord } from '../db/repositories/numbers.ts';
import { findMission, findPerson, findVehicles } from '../db/repositories/registry-reads.ts';
import { registerVehicle } from '../db/repositories/registry-writes.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { takePaperNumber } from '../issuance/paper-number.ts';
import { takePlate } from '../issuance/take-plate.ts';
import type { FrozenDecision } from './frozen-facts.ts';
import type { Gathered } from './gather-facts.ts';
import { letterData, OFFICE_NAMES, orNotGiven } from './letter-data.ts';
import { type PlannedPaper, planPapers } from './plan-papers.ts';

/** Everything that the papers of one registration are made from, once its numbers are taken. */
interface Registration {
  readonly application: VehicleRegistration;
  readonly approval: FrozenDecision;
  readonly vehicle: Vehicle;
  readonly registrant: string;
  readonly plate: string;
  readonly plateClass: string;
  readonly issued: CivilDate;
  readonly expires: CivilDate;
}

/**
 * The vehicle to register: as filed when new, as the registry has it now when renewed. A renewal for another owner than
 * the approved one is refused; the registry may have changed hands since.
 */
function vehicleOf(tx: Tx, application: VehicleRegistration, approval: FrozenDecision): Result<Vehicle> {
  if (application.action === 'NEW') return ok(application.vehicle);
  const now = findVehicles(tx, [application.vin])[0];
  const then = approval.facts.vehicles.find((vehicle) => vehicle.vin === application.vin);
  if (!now || !then) return fail('NOT_FOUND', 'The vehicle is not in the registry.');
  if (isSameOwner(now.owner, then.owner)) return ok(now);
  return fail(
    'CONFLICT',
    'The vehicle has changed hands since the approval.',
    'Withdraw the case; the new owner files anew.',
  );
}

/** The owner's name; a vehicle is registered only to somebody whom the registry knows. */
function registrantOf(tx: Tx, vehicle: Vehicle): string | null {
  if ('mission' in vehicle.owner) return findMission(tx, vehicle.owner.mission)?.name ?? null;
  const person = findPerson(tx, vehicle.owner.pid);
  return person ? `${person.surname}, ${person.given}` : null;
}

function cardData(record: CaseRecord, number: string, registration: Registration): unknown {
  const { vehicle, approval } = registration;
  return {
    number,
    plate: registration.plate,
    plateClass: registration.plateClass,
    vin: vehicle.vin,
    year: vehicle.year,
    make: orNotGiven(vehicle.make),
    model: orNotGiven(vehicle.model),
    body: orNotGiven(vehicle.body),
    colour: orNotGiven(vehicle.colour),
    vehicleType: vehicle.vehicleType,
    registrant: registration.registrant,
    mission: approval.facts.mission.name,
    issued: registration.issued,
    expires: registration.expires,
    reference: record.reference,
    office: OFFICE_NAMES[approval.facts.mission.office] ?? approval.facts.mission.office,
    specimen: true,
  };
}

function orderData(
  record: CaseRecord,
  number: string,
  registration: Registration,
  plate: PlateRecord,
  orderedBy: string,
): unknown {
  const { vehicle, approval } = registration;
  return {
    number,
    base: plate.base,
    ordered: registration.issued,
    reference: record.reference,
    shipTo: OFFICE_NAMES[approval.facts.mission.office] ?? approval.facts.mission.office,
    lines: [
      {
        plate: plate.number,
        plateClass: plate.plateClass,
        code: plate.code,
        serial: String(plate.serial).padStart(4, '0'),
        blank: blankSize(vehicle.vehicleType),
        quantity: platesPerVehicle(vehicle.vehicleType),
        missionName: approval.facts.mission.name,
        vin: vehicle.vin,
      },
    ],
    orderedBy,
    specimen: true,
  };
}

/**
 * Takes the plate and the papers' numbers of an approved registration and fixes what each paper will be made from.
 * A renewal keeps the plate that it has.
 */
export function planRegistration(
  session: Session,
  tx: Tx,
  record: CaseRecord,
  approval: FrozenDecision,
  gathered: Gathered,
  issued: CivilDate,
): Result<{ plate: string }> {
  const parsed = vehicleRegistration.safeParse(approval.facts.application);
  if (!parsed.success) return fail('CORRUPT', 'The approved application can no longer be read.');
  const application = parsed.data;
  const known = vehicleOf(tx, application, approval);
  if (!known.ok) return known;
  const vehicle = known.value;
  const registrant = registrantOf(tx, vehicle);
  if (registrant === null) {
    return fail(
      'NOT_FOUND',
      'The owner named in the application is not in the registry.',
      'Ask the mission to correct the owner, and return the case.',
    );
  }
  const { mission, settings } = approval.facts;
  const ownerPerson = 'pid' in vehicle.owner ? findPerson(tx, vehicle.owner.pid) : null;
  const plateClass = plateClassFor(mission, ownerPerson, settings);
  const kept = application.action === 'RENEWAL' ? vehicle.plate : null;
  const taken =
    kept === null
      ? takePlate(tx, {
          caseId: record.id,
          plateClass,
          code: mission.plateCode,
          reversed: isReversed(mission),
          vin: vehicle.vin,
          settings,
          now: session.desk.clock.now(),
        })
      : ok(null);
  if (!taken.ok) return taken;

  const registration: Registration = {
    application,
    approval,
    vehicle,
    registrant,
    plate: taken.value?.number ?? kept ?? '',
    plateClass: taken.value?.plateClass ?? plateClass,
    issued,
    expires: registrationExpiry({
      action: application.action,
      asOf: issued,
      registeredTo: findVehicles(tx, [vehicle.vin])[0]?.registeredTo ?? null,
      years: settings['registration.years'],
    }),
  };
  const card = takePaperNumber(tx, 'R');
  const papers: PlannedPaper[] = [
    { kind: 'REGISTRATION_CARD', number: card, data: cardData(record, card, registration) },
  ];
  if (taken.value) {
    const number = takePaperNumber(tx, 'P');
    const data = orderData(record, number, registration, taken.value, session.actor.name);
    papers.push({ kind: 'PLATE_ORDER', number, data }, { kind: 'PLATE_ORDER_CSV', number, data });
  }
  const letter = takePaperNumber(tx, 'L');
  const data = letterData({
    number: letter,
    date: issued,
    gathered,
    findings: approval.verdict.findings,
    reason: approval.record.reason,
    officer: approval.record.byName,
    registration: { vehicle, plate: registration.plate, expires: registration.expires },
  });
  papers.push({ kind: 'APPROVAL_LETTER', number: letter, data });
  const planned = planPapers(session, tx, record, papers);
  return planned.ok ? ok({ plate: registration.plate }) : planned;
}

/** Writes the vehicle into the registry as it was registered. */
export function enterRegistration(
  tx: Tx,
  approval: FrozenDecision,
  card: { plate: string; expires: CivilDate },
): Result<void> {
  const parsed = vehicleRegistration.safeParse(approval.facts.application);
  if (!parsed.success) return fail('CORRUPT', 'The approved application can no longer be read.');
  const known = vehicleOf(tx, parsed.data, approval);
  if (!known.ok) return known;
  const vehicle = known.value;
  const isNew = parsed.data.action === 'NEW';
  if (!isNew && vehicle.plate !== null && plateKey(vehicle.plate) !== plateKey(card.plate)) {
    return fail(
      'CONFLICT',
      `The vehicle now bears ${vehicle.plate}, the card ${card.plate}.`,
      'Withdraw the case and file the renewal anew.',
    );
  }
  const before = isNew ? findVehicles(tx, [vehicle.vin])[0] : undefined;
  registerVehicle(tx, {
    ...vehicle,
    // What the registry knows against a vehicle is not undone by an application that does not mention it.
    liens: [
      ...(before?.liens ?? []),
      ...vehicle.liens.filter((lien) => !before?.liens.some((other) => isSameLien(lien, other))),
    ],
    nonConformingImport: vehicle.nonConformingImport || (before?.nonConformingImport ?? false),
    plate: card.plate,
    registeredTo: card.expires,
  });
  return ok(undefined);
}

function isSameLien(a: Vehicle['liens'][number], b: Vehicle['liens'][number]): boolean {
  return a.holder === b.holder && a.recorded === b.recorded;
}
