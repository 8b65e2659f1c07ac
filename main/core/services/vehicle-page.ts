import { z } from 'zod';
import { decided, recordPaper, type VehicleRecord } from '../../../shared/contract/registry.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { reference } from '../../../shared/domain/ids.ts';
import { insurance } from '../../../shared/domain/programs/vehicle-registration/application.ts';
import type { Vehicle } from '../../../shared/domain/registry/vehicle.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { casesAbout } from '../db/repositories/case-page.ts';
import { platesOfVehicle } from '../db/repositories/numbers.ts';
import { decidedOf, lastRegistration, papersOf, titlesOf } from '../db/repositories/record-papers.ts';
import { findMission, findPerson, findVehicles, ticketsOf } from '../db/repositories/registry-reads.ts';
import { surrendersOfNumbers } from '../db/repositories/surrenders.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { toAskedBack } from './person-page.ts';

const SHOWN_CASES = 100;
const SHOWN_PAPERS = 300;
const SHOWN_TITLES = 20;
const SHOWN_DEMANDS = 50;

function ownerNameOf(db: Reader, { owner }: Vehicle): string {
  if ('mission' in owner) return findMission(db, owner.mission)?.name ?? '';
  const person = findPerson(db, owner.pid);
  return person ? `${person.surname}, ${person.given}` : '';
}

const titleData = z.object({ type: z.string(), transferDate: z.string(), brands: z.array(z.string()) });

function titlesIssued(db: Reader, vin: string): VehicleRecord['titles'] {
  return titlesOf(db, vin, SHOWN_TITLES).map(({ data, ...title }) => ({
    ...title,
    reference: reference.parse(title.reference),
    ...titleData.parse(data),
  }));
}

const insured = z.object({ insurance });

function insuranceOf(db: Reader, vin: string): VehicleRecord['insurance'] {
  const last = lastRegistration(db, vin);
  const policy = insured.safeParse(last?.application);
  if (last === null || !policy.success) return null;
  const { filed, status } = last;
  return { reference: reference.parse(last.reference), filed, status, policy: policy.data.insurance };
}

/** Everything that there is on a vehicle: owner, title, plates, insurance, tickets, cases and papers. */
export function vehiclePage(session: Session, vin: string): Result<VehicleRecord> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const vehicle = findVehicles(db, [vin])[0];
  if (!vehicle) return fail('NOT_FOUND', `There is no vehicle with the VIN ${vin}.`);
  const cases = casesAbout(db, { vin }, SHOWN_CASES);
  const plates = platesOfVehicle(db, vin).map((one) => ({ ...one, reference: reference.parse(one.reference) }));
  const numbers = [...plates.map(({ number }) => number), ...(vehicle.plate === null ? [] : [vehicle.plate])];
  return ok({
    vehicle,
    ownerName: ownerNameOf(db, vehicle),
    titles: titlesIssued(db, vin),
    plates,
    insurance: insuranceOf(db, vin),
    askedBack: surrendersOfNumbers(db, 'PLATE', numbers, SHOWN_DEMANDS).map(toAskedBack),
    tickets: ticketsOf(db, [vin], []),
    cases: cases.rows,
    casesTotal: cases.total,
    decided: decidedOf(db, { vin }, SHOWN_CASES).map((one) => decided.parse(one)),
    papers: papersOf(db, { vin }, SHOWN_PAPERS).map((one) => recordPaper.parse(one)),
  });
}
