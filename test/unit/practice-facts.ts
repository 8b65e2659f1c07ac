import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { canonicalJson } from '../../shared/domain/canonical.ts';
import type { CivilDate } from '../../shared/domain/dates.ts';
import { type IntakeRecord, parseRecord, recordKey, referencesOf } from '../../shared/domain/intake/record.ts';
import { programOf } from '../../shared/domain/programs/index.ts';
import type { Filing } from '../../shared/domain/programs/program.ts';
import { isSameOwner, type Owner } from '../../shared/domain/registry/owner.ts';
import type { Facts } from '../../shared/domain/rules/facts.ts';
import { DEFAULT_SETTINGS } from '../../shared/domain/settings/settings.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../../shared/intake/practice');

export const hasPracticeBatch = existsSync(path.join(FOLDER, 'batch.jsonl'));

const expectedSchema = z.object({
  applications: z.array(
    z.object({
      reference: z.string(),
      program: z.string(),
      outcome: z.string(),
      findings: z.array(z.object({ rule: z.string(), outcome: z.string() })),
    }),
  ),
  rejectedLines: z.array(z.object({ line: z.number() })),
});

export function expectedOfPractice(): z.output<typeof expectedSchema> {
  return expectedSchema.parse(JSON.parse(readFileSync(path.join(FOLDER, 'expected.json'), 'utf8')));
}

/** A batch read into memory: what was accepted, and the numbers of the lines that were not. */
export interface Registry {
  readonly records: readonly IntakeRecord[];
  readonly applications: readonly Filing[];
  readonly rejected: readonly number[];
}

/** Reads the practice batch as an import does, without a database. */
export function readPractice(): Registry {
  const kept = new Map<string, IntakeRecord>();
  const rejected: number[] = [];
  const lines = readFileSync(path.join(FOLDER, 'batch.jsonl'), 'utf8').split('\n');
  for (const [at, line] of lines.entries()) {
    if (at === 0 || line.trim() === '') continue;
    const parsed = parseRecord(line);
    if (parsed.ok && isAcceptable(parsed.value, kept)) kept.set(keyOf(parsed.value), parsed.value);
    else rejected.push(at + 1);
  }
  const records = [...kept.values()];
  const applications = records.flatMap((filed) => (filed.type === 'application' ? [filed.record] : []));
  return { records, applications, rejected };
}

function keyOf(filed: IntakeRecord): string {
  return `${filed.type} ${recordKey(filed)}`;
}

/** Everything it refers to is known, and it is no application filed again with other content. */
function isAcceptable(filed: IntakeRecord, kept: ReadonlyMap<string, IntakeRecord>): boolean {
  const before = kept.get(keyOf(filed));
  const refiled = filed.type === 'application' && before && canonicalJson(before) !== canonicalJson(filed);
  return !refiled && referencesOf(filed).every(({ kind, key }) => kept.has(`${kind} ${key}`));
}

/** The facts about an application, gathered as the services gather them. */
export function gather(registry: Registry, application: Filing, asOf: CivilDate): Facts<Filing> {
  const { records } = registry;
  const missions = records.flatMap((filed) => (filed.type === 'mission' ? [filed.record] : []));
  const people = records.flatMap((filed) => (filed.type === 'person' ? [filed.record] : []));
  const everyVehicle = records.flatMap((filed) => (filed.type === 'vehicle' ? [filed.record] : []));
  const everyTicket = records.flatMap((filed) => (filed.type === 'ticket' ? [filed.record] : []));
  const everyViolation = records.flatMap((filed) => (filed.type === 'violation' ? [filed.record] : []));
  const everyCard = records.flatMap((filed) => (filed.type === 'card' ? [filed.record] : []));
  const everyControl = records.flatMap((filed) => (filed.type === 'travelRule' ? [filed.record] : []));
  const everyTerm = records.flatMap((filed) => (filed.type === 'reciprocity' ? [filed.record] : []));
  const mission = missions.find(({ id }) => id === application.mission);
  const references = programOf(application.program)?.references(application);
  if (!mission || !references) throw new Error(`${application.reference} names what is not there`);
  const vehicles = everyVehicle.filter(({ vin }) => references.vins.includes(vin));
  const owners: Owner[] = [...references.owners, ...vehicles.map(({ owner }) => owner)];
  const pid = application.applicant?.pid ?? '';
  const named = people.filter((person) => references.pids.includes(person.pid));
  const homes = missions.filter(({ id }) => id === mission.id || named.some((person) => person.mission === id));
  const countries = Object.fromEntries(homes.map(({ id, country }) => [id, country]));
  return {
    asOf,
    application,
    mission,
    people: named,
    vehicles,
    applicantsVehicles: everyVehicle.filter(({ owner }) => 'pid' in owner && owner.pid === pid),
    tickets: everyTicket.filter(
      (ticket) => references.vins.includes(ticket.vin) || owners.some((owner) => isSameOwner(owner, ticket.owner)),
    ),
    violations: everyViolation.filter((violation) => violation.pid === pid),
    cards: everyCard.filter(
      (card) => card.pid === pid || card.mission === mission.id || references.cards.includes(card.number),
    ),
    terms: everyTerm.filter(({ country }) => country === mission.country),
    travelRules: everyControl.filter(({ country }) => Object.values(countries).includes(country)),
    countries,
    settings: DEFAULT_SETTINGS,
  };
}
