import { fail, ok, type Result } from '../../../result.ts';
import { odometerExemption } from '../../registry/odometer.ts';
import { type Vehicle, vehicleTitle } from '../../registry/vehicle.ts';
import { vehicleByVin } from '../../rules/own-vehicle.ts';
import {
  namedPerson,
  numberOf,
  officePaperFields,
  orNotGiven,
  ownerName,
  seriesOnly,
  toldOf,
} from '../paper-fields.ts';
import type { IssueContext, Production } from '../production.ts';
import type { VehicleTitle } from './application.ts';

type Context = IssueContext<VehicleTitle>;

function titled({ facts }: Context): Result<Vehicle> {
  const vehicle = vehicleByVin(facts, facts.application.vin);
  return vehicle ? ok(vehicle) : fail('NOT_FOUND', 'The vehicle is not in the registry.');
}

/** A dependant's vehicle has the sponsor for its owner and the dependant for its co-owner. */
function ownersOf(context: Context, vehicle: Vehicle): { owner: unknown; coOwner: unknown } {
  const { owner } = vehicle;
  const person = 'pid' in owner ? context.people.find(({ pid }) => pid === owner.pid) : undefined;
  const sponsor = context.people.find(({ pid }) => pid === person?.sponsor);
  if (person && sponsor) return { owner: namedPerson(sponsor), coOwner: namedPerson(person) };
  return { owner: { name: ownerName(context, owner) ?? '', pid: 'pid' in owner ? owner.pid : null }, coOwner: null };
}

const papers: Production<VehicleTitle>['papers'] = (context, taken) => {
  const found = titled(context);
  if (!found.ok) return found;
  const vehicle = found.value;
  const { titleTo, buyer, transferDate, odometer } = context.facts.application;
  const number = numberOf(taken, 'T');
  const { vin, year, make, model, body, colour, vehicleType, gvwrLb, nonConformingImport } = vehicle;
  const data = {
    ...officePaperFields(context, number),
    type: titleTo,
    vehicle: {
      vin,
      year,
      make: orNotGiven(make),
      model: orNotGiven(model),
      body,
      colour,
      vehicleType,
      gvwrLb: Math.max(0, gvwrLb),
      nonConformingImport,
    },
    plate: vehicle.plate,
    ...ownersOf(context, vehicle),
    buyer: buyer && { ...buyer, name: orNotGiven(buyer.name) },
    liens: vehicle.liens,
    // The registry has no brands; a salvaged or scrapped vehicle is branded by what it is titled for.
    brands: titleTo === 'SALVAGE' || titleTo === 'JUNK' ? [titleTo] : [],
    transferDate,
    odometer,
    odometerExemption: odometerExemption(vehicle, transferDate),
  };
  return ok({
    papers: [{ kind: 'TITLE_CERTIFICATE', number, data }],
    told: toldOf(`Title of ${vehicleTitle(vehicle)}, VIN ${vin}`),
  });
};

const effects: Production<VehicleTitle>['effects'] = (context) => {
  const vehicle = titled(context);
  if (!vehicle.ok) return vehicle;
  const { plate } = vehicle.value;
  const reason = context.facts.application.platesReturned ? 'RETURNED' : 'VOIDED';
  return ok([
    ...(plate === null ? [] : [{ kind: 'voidPlate', plate, reason } as const]),
    { kind: 'registerVehicle', vehicle: { ...vehicle.value, plate: null, registeredTo: null } },
  ]);
};

/** One vehicle leaves the program once; it is registered anew before another title of it can be issued. */
const wanted: Production<VehicleTitle>['wanted'] = (context) => {
  const vehicle = titled(context);
  if (!vehicle.ok) return vehicle;
  const { vin, registeredTo } = vehicle.value;
  return registeredTo === null && context.titled.includes(vin)
    ? fail('CONFLICT', `A title of ${vin} was issued already.`, 'Deny the case, or have the first title returned.')
    : seriesOnly('T', 'L');
};

/** The title on paper, released in exchange for the plates: the vehicle leaves the program with it. */
export const production: Production<VehicleTitle> = { wanted, papers, effects };
