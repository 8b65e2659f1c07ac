import { z } from 'zod';
import { assertNever, fail, ok, type Result } from '../../result.ts';
import { civilDate } from '../dates.ts';
import type { Filing } from '../programs/program.ts';
import { type ReciprocityTerm, reciprocityTerm } from '../reciprocity/term.ts';
import { type TravelRule, travelRule } from '../reciprocity/travel-rule.ts';
import { type Card, card } from '../registry/card.ts';
import { type Mission, mission } from '../registry/mission.ts';
import type { Owner } from '../registry/owner.ts';
import { type Person, person } from '../registry/person.ts';
import { type Ticket, ticket } from '../registry/ticket.ts';
import { type Vehicle, vehicle } from '../registry/vehicle.ts';
import { type Violation, violation } from '../registry/violation.ts';
import { parseApplication } from './application.ts';
import { isPlainText } from './plain-text.ts';
import { refuseField } from './refuse-field.ts';

const header = z.strictObject({
  type: z.literal('header'),
  format: z.literal(1),
  batch: z.string().min(1),
  created: civilDate,
  source: z.string(),
});
export type Header = z.output<typeof header>;

/** One parsed line of a batch. */
export type IntakeRecord =
  | { readonly type: 'mission'; readonly record: Mission }
  | { readonly type: 'person'; readonly record: Person }
  | { readonly type: 'reciprocity'; readonly record: ReciprocityTerm }
  | { readonly type: 'travelRule'; readonly record: TravelRule }
  | { readonly type: 'vehicle'; readonly record: Vehicle }
  | { readonly type: 'ticket'; readonly record: Ticket }
  | { readonly type: 'violation'; readonly record: Violation }
  | { readonly type: 'card'; readonly record: Card }
  | { readonly type: 'application'; readonly record: Filing };

const looseObject = z.record(z.string(), z.unknown());

function parseObject(line: string): Result<Record<string, unknown>> {
  try {
    let refused: string | null = null;
    const parsed: unknown = JSON.parse(line, (key, value: unknown) => {
      // A field of this name would silently set a prototype instead of being refused as unknown.
      if (key === '__proto__') refused = '__proto__: unknown field';
      if (!isPlainText(key) || (typeof value === 'string' && !isPlainText(value)))
        refused = 'text that cannot be stored';
      return value;
    });
    const object = looseObject.safeParse(parsed);
    if (!object.success) return fail('INVALID_INPUT', 'not a JSON object');
    return refused === null ? ok(object.data) : fail('INVALID_INPUT', refused);
  } catch {
    return fail('INVALID_INPUT', 'malformed JSON');
  }
}

/** The first line of a batch. Refuses every other format. */
export function parseHeader(line: string): Result<Header> {
  const object = parseObject(line);
  if (!object.ok) return object;
  const parsed = header.safeParse(object.value);
  return parsed.success ? ok(parsed.data) : refuseField(parsed.error, object.value);
}

function parsed<T, R>(schema: z.ZodType<T>, fields: unknown, wrap: (record: T) => R): Result<R> {
  const result = schema.safeParse(fields);
  return result.success ? ok(wrap(result.data)) : refuseField(result.error, fields);
}

type Parser = (fields: unknown) => Result<IntakeRecord>;

const PARSERS: Readonly<Record<string, Parser>> = {
  mission: (fields) => parsed(mission, fields, (record) => ({ type: 'mission', record })),
  person: (fields) => parsed(person, fields, (record) => ({ type: 'person', record })),
  reciprocity: (fields) => parsed(reciprocityTerm, fields, (record) => ({ type: 'reciprocity', record })),
  travelRule: (fields) => parsed(travelRule, fields, (record) => ({ type: 'travelRule', record })),
  vehicle: (fields) => parsed(vehicle, fields, (record) => ({ type: 'vehicle', record })),
  ticket: (fields) => parsed(ticket, fields, (record) => ({ type: 'ticket', record })),
  violation: (fields) => parsed(violation, fields, (record) => ({ type: 'violation', record })),
  card: (fields) => parsed(card, fields, (record) => ({ type: 'card', record })),
  application: parseFiled,
};

function parseFiled(fields: unknown): Result<IntakeRecord> {
  const application = parseApplication(fields);
  return application.ok ? ok({ type: 'application', record: application.value }) : application;
}

/** One line of a batch after the first. Refuses with the field and the reason; never throws. */
export function parseRecord(line: string): Result<IntakeRecord> {
  const object = parseObject(line);
  if (!object.ok) return object;
  const { type, ...fields } = object.value;
  if (type === 'header') return fail('INVALID_INPUT', 'a second header');
  const parser = typeof type === 'string' && Object.hasOwn(PARSERS, type) ? PARSERS[type] : undefined;
  if (parser) return parser(fields);
  return fail(
    'INVALID_INPUT',
    type === undefined ? 'type: missing' : `unknown record type ${JSON.stringify(type).slice(0, 60)}`,
  );
}

/** The key of a record among those of its type. */
export function recordKey(filed: IntakeRecord): string {
  switch (filed.type) {
    case 'person':
      return filed.record.pid;
    case 'vehicle':
      return filed.record.vin;
    case 'ticket':
    case 'card':
      return filed.record.number;
    case 'application':
      return filed.record.reference;
    case 'mission':
    case 'reciprocity':
    case 'travelRule':
    case 'violation':
      return filed.record.id;
    default:
      return assertNever(filed);
  }
}

/** A registry record that another one needs to be there. */
export interface RecordReference {
  readonly kind: 'mission' | 'person' | 'vehicle';
  readonly key: string;
}

function ownerReference(owner: Owner): RecordReference {
  return 'pid' in owner ? { kind: 'person', key: owner.pid } : { kind: 'mission', key: owner.mission };
}

/** What must be known before the record is; of an application only its mission, the rest is for the rules to judge. */
export function referencesOf(filed: IntakeRecord): RecordReference[] {
  switch (filed.type) {
    case 'mission':
    case 'reciprocity':
    case 'travelRule':
      return [];
    case 'person': {
      const { mission: id, sponsor } = filed.record;
      return [{ kind: 'mission', key: id }, ...(sponsor === null ? [] : [{ kind: 'person', key: sponsor } as const])];
    }
    case 'vehicle':
      return [ownerReference(filed.record.owner)];
    case 'ticket':
      return [{ kind: 'vehicle', key: filed.record.vin }, ownerReference(filed.record.owner)];
    case 'violation':
      return [{ kind: 'person', key: filed.record.pid }];
    case 'card':
      return [
        { kind: 'mission', key: filed.record.mission },
        { kind: 'person', key: filed.record.pid },
      ];
    case 'application':
      return [{ kind: 'mission', key: filed.record.mission }];
    default:
      return assertNever(filed);
  }
}
