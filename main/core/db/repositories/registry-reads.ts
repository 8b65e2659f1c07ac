import { and, asc, count, eq, inArray, or, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { type ReciprocityTerm, reciprocityTerm } from '../../../../shared/domain/reciprocity/term.ts';
import { type TravelRule, travelRule } from '../../../../shared/domain/reciprocity/travel-rule.ts';
import { type Card, card } from '../../../../shared/domain/registry/card.ts';
import { type Mission, mission } from '../../../../shared/domain/registry/mission.ts';
import type { Owner } from '../../../../shared/domain/registry/owner.ts';
import { type Person, person } from '../../../../shared/domain/registry/person.ts';
import { plateKey } from '../../../../shared/domain/registry/plate-number.ts';
import { type Ticket, ticket } from '../../../../shared/domain/registry/ticket.ts';
import { type Vehicle, vehicle } from '../../../../shared/domain/registry/vehicle.ts';
import { type Violation, violation } from '../../../../shared/domain/registry/violation.ts';
import {
  cards,
  missions,
  people,
  reciprocityTerms,
  registryEntries,
  tickets,
  travelRules,
  vehicles,
  violations,
} from '../schema/schema.ts';
import type { Reader } from '../store.ts';
import { countMatches, matchExpression } from './search-words.ts';

function read<T>(schema: z.ZodType<T>, rows: readonly { record: unknown }[]): T[] {
  return rows.map((row) => schema.parse(row.record));
}

export function findMission(db: Reader, id: string): Mission | null {
  return (
    read(mission, db.select({ record: missions.record }).from(missions).where(eq(missions.id, id)).all())[0] ?? null
  );
}

export function findMissions(db: Reader, ids: readonly string[]): Mission[] {
  return read(
    mission,
    db
      .select({ record: missions.record })
      .from(missions)
      .where(inArray(missions.id, [...ids]))
      .all(),
  );
}

/** The missions whose plates bear a code. */
export function missionsOfPlateCode(db: Reader, code: string): Mission[] {
  const where = sql`${missions.record} ->> '$.plateCode' = ${code}`;
  return read(mission, db.select({ record: missions.record }).from(missions).where(where).all());
}

export function missionNames(db: Reader): { id: string; name: string }[] {
  return db.select({ id: missions.id, name: missions.name }).from(missions).orderBy(asc(missions.name)).all();
}

export function findPeople(db: Reader, pids: readonly string[]): Person[] {
  return read(
    person,
    db
      .select({ record: people.record })
      .from(people)
      .where(inArray(people.pid, [...pids]))
      .orderBy(asc(people.pid))
      .all(),
  );
}

export function findPerson(db: Reader, pid: string): Person | null {
  return findPeople(db, [pid])[0] ?? null;
}

export function dependantsOf(db: Reader, pid: string): Person[] {
  return read(
    person,
    db.select({ record: people.record }).from(people).where(eq(people.sponsorPid, pid)).orderBy(asc(people.pid)).all(),
  );
}

/** Members of a mission by surname, at most `limit`, and how many there are. */
export function peopleOfMission(db: Reader, missionId: string, limit: number): { total: number; people: Person[] } {
  const where = eq(people.missionId, missionId);
  const total = db.select({ n: count() }).from(people).where(where).get()?.n ?? 0;
  const rows = db
    .select({ record: people.record })
    .from(people)
    .where(where)
    .orderBy(asc(people.surname), asc(people.pid))
    .limit(limit)
    .all();
  return { total, people: read(person, rows) };
}

export function findVehicles(db: Reader, vins: readonly string[]): Vehicle[] {
  return read(
    vehicle,
    db
      .select({ record: vehicles.record })
      .from(vehicles)
      .where(inArray(vehicles.vin, [...vins]))
      .orderBy(asc(vehicles.vin))
      .all(),
  );
}

export function vehiclesOf(db: Reader, owner: Owner): Vehicle[] {
  const where = 'pid' in owner ? eq(vehicles.ownerPid, owner.pid) : eq(vehicles.ownerMissionId, owner.mission);
  return read(
    vehicle,
    db.select({ record: vehicles.record }).from(vehicles).where(where).orderBy(asc(vehicles.vin)).all(),
  );
}

/** The query of the vehicles that bear a plate, for asserting its plan. */
export function plateQuery(db: Reader, plate: string) {
  return db
    .select({ record: vehicles.record })
    .from(vehicles)
    .where(eq(vehicles.plate, plateKey(plate)))
    .orderBy(asc(vehicles.vin));
}

/** The vehicles that bear a plate, however it is written there; more than one only where the registry is wrong. */
export function vehiclesOfPlate(db: Reader, plate: string): Vehicle[] {
  return read(vehicle, plateQuery(db, plate).all());
}

/** Whether any vehicle of the registry bears the plate, however it is written there. */
export function isPlateInUse(db: Reader, plate: string): boolean {
  const where = eq(vehicles.plate, plateKey(plate));
  return db.select({ vin: vehicles.vin }).from(vehicles).where(where).limit(1).get() !== undefined;
}

export function ticketsOf(db: Reader, vins: readonly string[], owners: readonly Owner[]): Ticket[] {
  const pids = owners.flatMap((owner) => ('pid' in owner ? [owner.pid] : []));
  const ids = owners.flatMap((owner) => ('mission' in owner ? [owner.mission] : []));
  const where = or(
    inArray(tickets.vin, [...vins]),
    inArray(tickets.ownerPid, pids),
    inArray(tickets.ownerMissionId, ids),
  );
  return read(
    ticket,
    db.select({ record: tickets.record }).from(tickets).where(where).orderBy(asc(tickets.number)).all(),
  );
}

export function violationsOf(db: Reader, pid: string): Violation[] {
  return read(
    violation,
    db
      .select({ record: violations.record })
      .from(violations)
      .where(eq(violations.pid, pid))
      .orderBy(asc(violations.id))
      .all(),
  );
}

/** The query of a card by its number, for asserting its plan. */
export function cardQuery(db: Reader, number: string) {
  return db.select({ record: cards.record }).from(cards).where(eq(cards.number, number));
}

export function findCard(db: Reader, number: string): Card | null {
  return read(card, cardQuery(db, number).all())[0] ?? null;
}

/** Cards of a person, of a mission, and by number, each once. */
export function cardsOf(db: Reader, pid: string | null, missionId: string | null, numbers: readonly string[]): Card[] {
  const where = or(
    pid === null ? undefined : eq(cards.pid, pid),
    missionId === null ? undefined : eq(cards.missionId, missionId),
    numbers.length === 0 ? undefined : inArray(cards.number, [...numbers]),
  );
  if (where === undefined) return [];
  return read(card, db.select({ record: cards.record }).from(cards).where(where).orderBy(asc(cards.number)).all());
}

/** Cards of a mission and its members, at most `limit`, and how many there are. */
export function cardsOfMission(db: Reader, missionId: string, limit: number): { total: number; cards: Card[] } {
  const where = eq(cards.missionId, missionId);
  const total = db.select({ n: count() }).from(cards).where(where).get()?.n ?? 0;
  const rows = db.select({ record: cards.record }).from(cards).where(where).limit(limit).all();
  return { total, cards: read(card, rows) };
}

/** The vehicles that a mission itself owns, at most `limit`, and how many there are. */
export function vehiclesOfMission(
  db: Reader,
  missionId: string,
  limit: number,
): { total: number; vehicles: Vehicle[] } {
  const where = eq(vehicles.ownerMissionId, missionId);
  const total = db.select({ n: count() }).from(vehicles).where(where).get()?.n ?? 0;
  const rows = db.select({ record: vehicles.record }).from(vehicles).where(where).limit(limit).all();
  return { total, vehicles: read(vehicle, rows) };
}

export function termsOf(db: Reader, country: string): ReciprocityTerm[] {
  const rows = db
    .select({ record: reciprocityTerms.record })
    .from(reciprocityTerms)
    .where(eq(reciprocityTerms.country, country))
    .orderBy(asc(reciprocityTerms.benefit), asc(reciprocityTerms.id))
    .all();
  return read(reciprocityTerm, rows);
}

export function travelRulesOf(db: Reader, countries: readonly string[]): TravelRule[] {
  const rows = db
    .select({ record: travelRules.record })
    .from(travelRules)
    .where(inArray(travelRules.country, [...countries]))
    .orderBy(asc(travelRules.id))
    .all();
  return read(travelRule, rows);
}

type EntryKind = 'mission' | 'person' | 'vehicle';
const COUNTED = 10_000;

/** Missions, people and vehicles by what is typed; everything by title where nothing is. */
export function searchRegistry(
  db: Reader,
  query: string,
  kind: EntryKind | undefined,
  offset: number,
  limit: number,
): { total: number; hits: { kind: EntryKind; key: string; title: string; subtitle: string }[] } {
  const columns = {
    kind: registryEntries.kind,
    key: registryEntries.key,
    title: registryEntries.title,
    subtitle: registryEntries.subtitle,
  };
  const ofKind = kind === undefined ? undefined : eq(registryEntries.kind, kind);
  const match = matchExpression(query);
  if (match === null) {
    const total = db.select({ n: count() }).from(registryEntries).where(ofKind).get()?.n ?? 0;
    const hits = db
      .select(columns)
      .from(registryEntries)
      .where(ofKind)
      .orderBy(asc(registryEntries.kind), asc(registryEntries.title))
      .limit(limit)
      .offset(offset)
      .all();
    return { total, hits };
  }
  const matching = sql`${registryEntries.id} IN (SELECT rowid FROM registry_search WHERE registry_search MATCH ${match} LIMIT ${COUNTED})`;
  const where = and(matching, ofKind);
  const hits = db
    .select(columns)
    .from(registryEntries)
    .where(where)
    .orderBy(asc(registryEntries.kind), asc(registryEntries.title))
    .limit(limit)
    .offset(offset)
    .all();
  const total = ofKind
    ? (db.select({ n: count() }).from(registryEntries).where(where).get()?.n ?? 0)
    : countMatches(db, 'registry_search', match, COUNTED);
  return { total, hits };
}
