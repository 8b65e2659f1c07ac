import { z } from 'zod';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { type Applicant, applicant } from '../../../shared/domain/intake/filing.ts';
import { programOf } from '../../../shared/domain/programs/index.ts';
import {
  type Duplicate,
  duplicatesOfPerson,
  duplicatesOfPlate,
  duplicatesOfReference,
  duplicatesOfVin,
  isSameName,
  linesAgainstEnd,
  type RejectedLine,
  refiledReason,
  titlesAgainstRegistration,
  withoutRepeats,
} from '../../../shared/domain/registry/duplicates.ts';
import type { Person } from '../../../shared/domain/registry/person.ts';
import { type StandingEnd, undoneEndReason } from '../../../shared/domain/registry/standing-end.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import { type CaseRecord, findCase } from '../db/repositories/cases.ts';
import {
  linesRejectedFor,
  type OpenCaseMark,
  openCasesAfter,
  openCasesNaming,
  peopleNamedLike,
  vehiclesWithPlate,
} from '../db/repositories/duplicates.ts';
import { findPerson, findVehicles } from '../db/repositories/registry-reads.ts';
import { standingEndsOf } from '../db/repositories/terminations.ts';
import { titlesThatCount } from '../db/repositories/titles.ts';
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

/** An accreditation that a matter ended, with whose it is. */
interface Ended {
  readonly pid: Person['pid'];
  readonly end: StandingEnd;
}

function endsOf(db: Reader, person: Person | null): Ended[] {
  return person === null ? [] : standingEndsOf(db, person).map((end) => ({ pid: person.pid, end }));
}

function endsOfApplicant(db: Reader, { applicantPid }: CaseRecord): Ended[] {
  return applicantPid === null ? [] : endsOf(db, findPerson(db, applicantPid));
}

function against(ends: readonly Ended[], rejected: readonly RejectedLine[]): Duplicate[] {
  return ends.flatMap(({ pid, end }) => linesAgainstEnd(pid, end, rejected));
}

function whyRejected(ends: readonly Ended[]): string[] {
  return ends.map(({ pid, end }) => undoneEndReason(pid, end));
}

/** A vehicle that left the program with a title and is to be registered again, perhaps by the one who sold it. */
function ofTitled(db: Reader, { reference, subject, vin, program, application }: CaseRecord): Duplicate[] {
  const parsed = programOf(program)?.application.safeParse(application);
  const asks = parsed?.success === true && programOf(program)?.products(parsed.data).includes('REGISTRATION_CARD');
  return vin === null || !asks ? [] : titlesAgainstRegistration({ reference, subject, vin }, titlesThatCount(db, vin));
}

interface Beside {
  readonly rejected: readonly RejectedLine[];
  readonly ends: readonly Ended[];
}

function ofCase(db: Reader, record: CaseRecord, { rejected, ends }: Beside): Duplicate[] {
  return withoutRepeats([
    ...ofApplicant(db, record),
    ...(record.vin === null ? [] : ofVehicle(db, record.vin)),
    ...ofTitled(db, record),
    ...duplicatesOfReference(record, rejected),
    ...against(ends, rejected),
  ]);
}

/** What looks like a person, a vehicle or a case and is kept apart from it, or contradicts it; nothing is merged. */
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
      if (!person) return fail('NOT_FOUND', `There is no person with the PID ${key}.`);
      const ends = endsOf(db, person);
      return ok([...ofPerson(db, person), ...against(ends, linesRejectedFor(db, whyRejected(ends)))]);
    }
    case 'vehicle':
      return ok(ofVehicle(db, key));
    case 'case': {
      const record = findCase(db, key);
      if (!record) return fail('NOT_FOUND', `There is no case ${key}.`);
      const ends = endsOfApplicant(db, record);
      return ok(
        ofCase(db, record, { ends, rejected: linesRejectedFor(db, [refiledReason(key), ...whyRejected(ends)]) }),
      );
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
  const asked = step.cases.map((record) => ({ record, ends: endsOfApplicant(db, record) }));
  const rejected = linesRejectedFor(
    db,
    asked.flatMap(({ record, ends }) => [refiledReason(record.reference), ...whyRejected(ends)]),
  );
  const duplicates = withoutRepeats(asked.flatMap(({ record, ends }) => ofCase(db, record, { ends, rejected })));
  return ok({ duplicates, looked: step.cases.length, next: step.next });
}
