import { z } from 'zod';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { type Applicant, applicant } from '../../../shared/domain/intake/filing.ts';
import {
  type Duplicate,
  duplicatesOfPerson,
  duplicatesOfPlate,
  duplicatesOfReference,
  duplicatesOfVin,
  isSameName,
  type RejectedLine,
  withoutRepeats,
} from '../../../shared/domain/registry/duplicates.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import { type CaseRecord, findCase } from '../db/repositories/cases.ts';
import {
  type OpenCaseMark,
  openCasesAfter,
  openCasesNaming,
  peopleNamedLike,
  refiledLines,
  vehiclesWithPlate,
} from '../db/repositories/duplicates.ts';
import { findPerson, findVehicles } from '../db/repositories/registry-reads.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';

/** Cases in one step: few enough that nobody waits for the desk meanwhile. */
const CASES_AT_ONCE = 25;

function ofPerson(db: Reader, somebody: Applicant): Duplicate[] {
  return duplicatesOfPerson(somebody, peopleNamedLike(db, somebody));
}

function ofVehicle(db: Reader, vin: string): Duplicate[] {
  const plate = findVehicles(db, [vin])[0]?.plate ?? null;
  return [
    ...duplicatesOfVin(vin, openCasesNaming(db, vin)),
    ...(plate === null ? [] : duplicatesOfPlate(plate, vehiclesWithPlate(db, plate))),
  ];
}

const named = z.object({ applicant });

/** The applicant as filed, and as the registry has the PID: under either name somebody may be known by another PID. */
function ofApplicant(db: Reader, record: CaseRecord): Duplicate[] {
  const filed = named.safeParse(record.application);
  if (!filed.success) return [];
  const known = findPerson(db, filed.data.applicant.pid);
  const other = known && !isSameName(known, filed.data.applicant) ? ofPerson(db, known) : [];
  return [...ofPerson(db, filed.data.applicant), ...other];
}

function ofCase(db: Reader, record: CaseRecord, rejected: readonly RejectedLine[]): Duplicate[] {
  return withoutRepeats([
    ...ofApplicant(db, record),
    ...(record.vin === null ? [] : ofVehicle(db, record.vin)),
    ...duplicatesOfReference(record, rejected),
  ]);
}

/** What looks like a person, a vehicle or a case and is kept apart from it; nothing is merged. */
export function duplicatesOf(
  session: Session,
  { kind, key }: { kind: 'person' | 'vehicle' | 'case'; key: string },
): Result<Duplicate[]> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  switch (kind) {
    case 'person': {
      const person = findPerson(db, key);
      return person ? ok(ofPerson(db, person)) : fail('NOT_FOUND', `There is no person with the PID ${key}.`);
    }
    case 'vehicle':
      return ok(ofVehicle(db, key));
    case 'case': {
      const record = findCase(db, key);
      if (!record) return fail('NOT_FOUND', `There is no case ${key}.`);
      return ok(ofCase(db, record, refiledLines(db, [key])));
    }
    default:
      return assertNever(kind);
  }
}

/**
 * Duplicates in the open cases after a mark, a bounded number of cases at a time.
 * @param after where the step before ended; null for the first
 */
export function duplicatesInOpenCases(
  session: Session,
  after: OpenCaseMark | null,
): Result<OutputOf<'registry.duplicates'>> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const step = openCasesAfter(db, after, CASES_AT_ONCE);
  const rejected = refiledLines(
    db,
    step.cases.map(({ reference }) => reference),
  );
  const duplicates = withoutRepeats(step.cases.flatMap((record) => ofCase(db, record, rejected)));
  return ok({ duplicates, looked: step.cases.length, next: step.next });
}
