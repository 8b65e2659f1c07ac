import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { CaseStatus } from '../../../../shared/domain/case/life-cycle.ts';
import type { RejectedLine } from '../../../../shared/domain/registry/duplicates.ts';
import { possibleFirstWords } from '../../../../shared/domain/registry/name.ts';
import type { Person } from '../../../../shared/domain/registry/person.ts';
import { plateKey } from '../../../../shared/domain/registry/plate-number.ts';
import { type Vehicle, vehicle } from '../../../../shared/domain/registry/vehicle.ts';
import { cases, imports, people, registryEntries, vehicles } from '../schema/schema.ts';
import type { Reader } from '../store.ts';
import { OPEN_STATUSES } from './case-page.ts';
import type { CaseRecord } from './cases.ts';
import { findPeople } from './registry-reads.ts';

/** Candidates whose day of birth is looked at; of a name that more people bear, the rest is not. */
const MOST_CANDIDATES = 2000;
const MOST_ALIKE = 50;
/** The newest imports whose rejected lines are looked through; each keeps a bounded number of them. */
const LATEST_IMPORTS = 25;

function anyOf(words: readonly string[]): string {
  return `(${words.map((word) => `"${word}"`).join(' OR ')})`;
}

/** A name as somebody bears it, with the day of birth that must be the same. */
interface Named {
  readonly surname: string;
  readonly given: string;
  readonly dob: string;
}

/**
 * The PIDs of those born on the day whose names may fold like this one; exported so that a test can ask for its plan.
 * The day is read from the records of the candidates, so that only those are looked at more closely.
 */
export function likeNamedQuery(name: Named): SQL | null {
  const parts = [name.surname, name.given].map(possibleFirstWords).filter((words) => words.length > 0);
  if (parts.length === 0) return null;
  const match = parts.map(anyOf).join(' AND ');
  return sql`
    SELECT ${people.pid} AS pid FROM (
      SELECT ${registryEntries.key} AS pid FROM registry_search CROSS JOIN ${registryEntries}
        ON ${registryEntries.id} = registry_search.rowid
      WHERE registry_search MATCH ${match} AND ${registryEntries.kind} = 'person' LIMIT ${MOST_CANDIDATES}
    ) AS candidate CROSS JOIN ${people} ON ${people.pid} = candidate.pid
    WHERE json_extract(${people.record}, '$.dob') = ${name.dob} LIMIT ${MOST_ALIKE}`;
}

/** People of the registry who may be this one, however the name is written; whether they are is for the domain. */
export function peopleNamedLike(db: Reader, name: Named): Person[] {
  const query = likeNamedQuery(name);
  if (query === null) return [];
  return findPeople(
    db,
    db.all<{ pid: string }>(query).map(({ pid }) => pid),
  );
}

/** Vehicles of the registry with a plate, however it is written there, by VIN. */
export function vehiclesWithPlate(db: Reader, plate: string): Vehicle[] {
  return db
    .select({ record: vehicles.record })
    .from(vehicles)
    .where(eq(vehicles.plate, plateKey(plate)))
    .orderBy(asc(vehicles.vin))
    .limit(MOST_ALIKE)
    .all()
    .map(({ record }) => vehicle.parse(record));
}

/** Open cases that name a vehicle, the newest first. */
export function openCasesNaming(
  db: Reader,
  vin: string,
): Pick<CaseRecord, 'reference' | 'program' | 'subject' | 'status' | 'vin'>[] {
  return openNamingBuilder(db, vin).all();
}

/** Exported so that a test can ask for its plan. */
export function openCasesNamingQuery(db: Reader, vin: string): SQL {
  return openNamingBuilder(db, vin).getSQL();
}

function openNamingBuilder(db: Reader, vin: string) {
  return db
    .select({
      reference: cases.reference,
      program: cases.program,
      subject: cases.subject,
      status: cases.status,
      vin: cases.vin,
    })
    .from(cases)
    .where(and(eq(cases.vin, vin), inArray(cases.status, OPEN_STATUSES)))
    .orderBy(desc(cases.filed), desc(cases.id))
    .limit(MOST_ALIKE);
}

/** Lines of the newest imports that were rejected for one of these reasons. */
export function linesRejectedFor(db: Reader, why: readonly string[]): RejectedLine[] {
  const reasons = new Set(why);
  return db
    .select({ id: imports.id, file: imports.file, lines: imports.rejectedLines })
    .from(imports)
    .orderBy(desc(imports.id))
    .limit(LATEST_IMPORTS)
    .all()
    .flatMap(({ id, file, lines }) =>
      lines.filter(({ reason }) => reasons.has(reason)).map(({ line, reason }) => ({ import: id, file, line, reason })),
    );
}

/** Where a walk through the open cases stands: the status it is in, and the last case that it looked at. */
export interface OpenCaseMark {
  readonly status: CaseStatus;
  readonly id: number;
}

/** The next open cases of one status; exported so that a test can ask for its plan. */
export function openCasesQuery({ status, id }: OpenCaseMark, limit: number): SQL {
  return sql`
    SELECT ${cases.id} AS id FROM ${cases} INDEXED BY cases_by_status
    WHERE ${cases.status} = ${status} AND ${cases.id} > ${id} ORDER BY ${cases.id} LIMIT ${limit}`;
}

/**
 * The open cases after a mark, status by status, at most `limit`.
 * @param after null for the first
 * @returns the cases, and the mark to go on from; null where these were the last
 */
export function openCasesAfter(
  db: Reader,
  after: OpenCaseMark | null,
  limit: number,
): { cases: CaseRecord[]; next: OpenCaseMark | null } {
  const first = OPEN_STATUSES[0];
  if (first === undefined) return { cases: [], next: null };
  const ids: number[] = [];
  let mark = after ?? { status: first, id: 0 };
  for (;;) {
    const found = db.all<{ id: number }>(openCasesQuery(mark, limit - ids.length)).map(({ id }) => id);
    ids.push(...found);
    if (ids.length >= limit) {
      mark = { ...mark, id: ids.at(-1) ?? mark.id };
      break;
    }
    const status = OPEN_STATUSES[OPEN_STATUSES.indexOf(mark.status) + 1];
    if (status === undefined) return { cases: casesById(db, ids), next: null };
    mark = { status, id: 0 };
  }
  return { cases: casesById(db, ids), next: mark };
}

function casesById(db: Reader, ids: readonly number[]): CaseRecord[] {
  return db
    .select()
    .from(cases)
    .where(inArray(cases.id, [...ids]))
    .orderBy(asc(cases.id))
    .all();
}
