import { and, eq, ne } from 'drizzle-orm';
import { type IntakeRecord, recordKey } from '../../../../shared/domain/intake/record.ts';
import type { ReciprocityTerm } from '../../../../shared/domain/reciprocity/term.ts';
import type { Card } from '../../../../shared/domain/registry/card.ts';
import type { Owner } from '../../../../shared/domain/registry/owner.ts';
import type { Person } from '../../../../shared/domain/registry/person.ts';
import { plateKey } from '../../../../shared/domain/registry/plate-number.ts';
import { type Vehicle, vehicle as vehicleSchema, vehicleTitle } from '../../../../shared/domain/registry/vehicle.ts';
import { assertNever } from '../../../../shared/result.ts';
import {
  cards,
  cases,
  missions,
  people,
  reciprocityTerms,
  registryEntries,
  replacedLines,
  tickets,
  travelRules,
  vehicles,
  violations,
} from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';
import { indexWords, wordsOf } from './search-words.ts';

export type RegistryRecord = Exclude<IntakeRecord, { type: 'application' }>;

function ownerColumns(owner: Owner): { ownerPid: string | null; ownerMissionId: string | null } {
  return 'pid' in owner
    ? { ownerPid: owner.pid, ownerMissionId: null }
    : { ownerPid: null, ownerMissionId: owner.mission };
}

export interface Source {
  readonly sourceHash: string;
  readonly sourceBatch: string;
  /** The line of the batch, from 1; 0 where the desk itself wrote the record. */
  readonly sourceLine: number;
}

interface Stored extends Source {
  readonly record: unknown;
}

/** What is kept under the record's key, with the hash of what was last filed; null where the key is new. */
export function storedRecord(db: Reader, filed: RegistryRecord): Stored | null {
  return readStored(db, filed) ?? null;
}

function readStored(db: Reader, filed: RegistryRecord): Stored | undefined {
  switch (filed.type) {
    case 'mission':
      return db.select().from(missions).where(eq(missions.id, filed.record.id)).get();
    case 'person':
      return db.select().from(people).where(eq(people.pid, filed.record.pid)).get();
    case 'vehicle':
      return db.select().from(vehicles).where(eq(vehicles.vin, filed.record.vin)).get();
    case 'reciprocity':
      return db.select().from(reciprocityTerms).where(eq(reciprocityTerms.id, filed.record.id)).get();
    case 'travelRule':
      return db.select().from(travelRules).where(eq(travelRules.id, filed.record.id)).get();
    case 'ticket':
      return db.select().from(tickets).where(eq(tickets.number, filed.record.number)).get();
    case 'violation':
      return db.select().from(violations).where(eq(violations.id, filed.record.id)).get();
    case 'card':
      return db.select().from(cards).where(eq(cards.number, filed.record.number)).get();
    default:
      return assertNever(filed);
  }
}

/** Writes a registry record, new or in place of the one of the same key, and what it is found by. */
export function putRegistryRecord(tx: Tx, filed: RegistryRecord, source: Source): void {
  const { record } = filed;
  const kept = { record, ...source };
  switch (filed.type) {
    case 'mission': {
      const { id, name, country } = filed.record;
      const columns = { name, country, ...kept };
      tx.insert(missions)
        .values({ id, ...columns })
        .onConflictDoUpdate({ target: missions.id, set: columns })
        .run();
      // Only rows that differ are touched, so that an import of many missions costs nothing where no name changed.
      tx.update(cases)
        .set({ missionName: name })
        .where(and(eq(cases.missionId, id), ne(cases.missionName, name)))
        .run();
      putEntry(tx, {
        kind: 'mission',
        key: id,
        title: name,
        subtitle: `${filed.record.city}, ${country}`,
        words: wordsOf({ texts: [id, name, filed.record.city, country, filed.record.plateCode] }),
      });
      return;
    }
    case 'person': {
      const { pid, mission, sponsor, surname, given } = filed.record;
      const columns = { missionId: mission, sponsorPid: sponsor, surname, ...kept };
      tx.insert(people)
        .values({ pid, ...columns })
        .onConflictDoUpdate({ target: people.pid, set: columns })
        .run();
      putEntry(tx, {
        kind: 'person',
        key: pid,
        title: `${surname}, ${given}`,
        subtitle: filed.record.title,
        words: wordsOf({ texts: [pid, surname, given] }),
      });
      return;
    }
    case 'vehicle':
      putVehicle(tx, filed.record, source);
      return;
    case 'reciprocity': {
      const { id, country, benefit } = filed.record;
      const columns = { country, benefit, ...kept };
      tx.insert(reciprocityTerms)
        .values({ id, ...columns })
        .onConflictDoUpdate({ target: reciprocityTerms.id, set: columns })
        .run();
      return;
    }
    case 'travelRule': {
      const { id, country } = filed.record;
      const columns = { country, ...kept };
      tx.insert(travelRules)
        .values({ id, ...columns })
        .onConflictDoUpdate({ target: travelRules.id, set: columns })
        .run();
      return;
    }
    case 'ticket': {
      const { number, vin, owner } = filed.record;
      const columns = { vin, ...ownerColumns(owner), ...kept };
      tx.insert(tickets)
        .values({ number, ...columns })
        .onConflictDoUpdate({ target: tickets.number, set: columns })
        .run();
      return;
    }
    case 'violation': {
      const { id, pid } = filed.record;
      tx.insert(violations)
        .values({ id, pid, ...kept })
        .onConflictDoUpdate({ target: violations.id, set: { pid, ...kept } })
        .run();
      return;
    }
    case 'card': {
      const { number, pid, mission, expires } = filed.record;
      const columns = { pid, missionId: mission, expires, ...kept };
      tx.insert(cards)
        .values({ number, ...columns })
        .onConflictDoUpdate({ target: cards.number, set: columns })
        .run();
      return;
    }
    default:
      assertNever(filed);
  }
}

/** Writes a vehicle. The source stays that of the last filing where the desk itself changes the record. */
function putVehicle(tx: Tx, vehicle: Vehicle, source: Source): void {
  const columns = {
    ...ownerColumns(vehicle.owner),
    plate: vehicle.plate === null ? null : plateKey(vehicle.plate),
    registeredTo: vehicle.registeredTo,
    record: vehicle,
    ...source,
  };
  tx.insert(vehicles)
    .values({ vin: vehicle.vin, ...columns })
    .onConflictDoUpdate({ target: vehicles.vin, set: columns })
    .run();
  putEntry(tx, {
    kind: 'vehicle',
    key: vehicle.vin,
    title: vehicleTitle(vehicle),
    subtitle: [vehicle.vin, vehicle.plate].filter(Boolean).join(' · '),
    words: wordsOf({
      texts: [vehicle.make, vehicle.model, String(vehicle.year)],
      vin: vehicle.vin,
      plate: vehicle.plate,
    }),
  });
}

const REGISTERED_HERE: Source = { sourceHash: 'registered here', sourceBatch: '', sourceLine: 0 };

/** A record as the desk wrote it: kept apart from what the portal last filed, which it does not undo. */
function registerHere(tx: Tx, filed: RegistryRecord): void {
  const { sourceHash, sourceBatch, sourceLine } = storedRecord(tx, filed) ?? REGISTERED_HERE;
  putRegistryRecord(tx, filed, { sourceHash, sourceBatch, sourceLine });
}

/** The vehicle as the desk registered it. */
export function registerVehicle(tx: Tx, vehicle: Vehicle): void {
  registerHere(tx, { type: 'vehicle', record: vehicleSchema.parse(vehicle) });
}

/** A tax card as the desk issued or changed it. */
export function registerCard(tx: Tx, record: Card): void {
  registerHere(tx, { type: 'card', record });
}

/** A reciprocity term as the desk wrote it. */
export function registerTerm(tx: Tx, record: ReciprocityTerm): void {
  registerHere(tx, { type: 'reciprocity', record });
}

/** A person as the desk changed the record. */
export function registerPerson(tx: Tx, record: Person): void {
  registerHere(tx, { type: 'person', record });
}

function putEntry(
  tx: Tx,
  entry: { kind: 'mission' | 'person' | 'vehicle'; key: string; title: string; subtitle: string; words: string },
): void {
  const { words, ...row } = entry;
  const known = tx
    .select({ id: registryEntries.id })
    .from(registryEntries)
    .where(and(eq(registryEntries.kind, row.kind), eq(registryEntries.key, row.key)))
    .get();
  const id = known ? known.id : tx.insert(registryEntries).values(row).returning({ id: registryEntries.id }).get().id;
  if (known) tx.update(registryEntries).set(row).where(eq(registryEntries.id, id)).run();
  indexWords(tx, 'registry_search', id, words);
}

/** Whether this line of this batch was applied before and a later line replaced it. */
export function wasReplaced(db: Reader, filed: RegistryRecord, source: Source): boolean {
  const { type, key, batch, line, hash } = replacedLines;
  const where = and(
    eq(type, filed.type),
    eq(key, recordKey(filed)),
    eq(batch, source.sourceBatch),
    eq(line, source.sourceLine),
    eq(hash, source.sourceHash),
  );
  return db.select({ hash }).from(replacedLines).where(where).get() !== undefined;
}

/** Remembers the line that a record came from before it is replaced. */
export function rememberReplaced(tx: Tx, filed: RegistryRecord, before: Source): void {
  const { sourceBatch: batch, sourceLine: line, sourceHash: hash } = before;
  tx.insert(replacedLines)
    .values({ type: filed.type, key: recordKey(filed), batch, line, hash })
    .onConflictDoNothing()
    .run();
}
