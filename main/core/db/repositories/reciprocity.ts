import { and, asc, count, eq, gt, gte, inArray, type SQL, sql } from 'drizzle-orm';
import type { CaseStatus } from '../../../../shared/domain/case/life-cycle.ts';
import { type ReciprocityTerm, reciprocityTerm } from '../../../../shared/domain/reciprocity/term.ts';
import { type Card, card } from '../../../../shared/domain/registry/card.ts';
import { type Mission, mission } from '../../../../shared/domain/registry/mission.ts';
import { cards, cases, missions, people, reciprocityTerms, travelRules } from '../schema/schema.ts';
import type { Reader } from '../store.ts';
import { OPEN_STATUSES } from './case-page.ts';

export function findTerm(db: Reader, id: string): ReciprocityTerm | null {
  const { record } = reciprocityTerms;
  const row = db.select({ record }).from(reciprocityTerms).where(eq(reciprocityTerms.id, id)).get();
  return row ? reciprocityTerm.parse(row.record) : null;
}

const DESK_ID = 'DESK-[0-9][0-9][0-9][0-9][0-9][0-9][0-9]';
const LAST_DESK_NUMBER = 9_999_999;

/** The id of the next term written at the desk, such as `DESK-0000001`; null where the last is taken. */
export function nextTermId(db: Reader): string | null {
  const last = db.get<{ id: string | null }>(
    sql`SELECT max(${reciprocityTerms.id}) AS id FROM ${reciprocityTerms} WHERE ${reciprocityTerms.id} GLOB ${DESK_ID}`,
  );
  const number = Number(last?.id?.slice('DESK-'.length) ?? 0) + 1;
  return number > LAST_DESK_NUMBER ? null : `DESK-${String(number).padStart(7, '0')}`;
}

/** Every country with a mission, a term or a travel rule, by its code. */
export function countriesKnown(db: Reader): string[] {
  const rows = db.all<{ country: string }>(sql`
    SELECT ${missions.country} AS country FROM ${missions}
    UNION SELECT ${reciprocityTerms.country} FROM ${reciprocityTerms}
    UNION SELECT ${travelRules.country} FROM ${travelRules}
    ORDER BY 1`);
  return rows.map(({ country }) => country);
}

function missionsWhere(db: Reader, where?: SQL): Mission[] {
  const rows = db.select({ record: missions.record }).from(missions).where(where).orderBy(asc(missions.name)).all();
  return rows.map(({ record }) => mission.parse(record));
}

/** Every mission, by name. */
export function allMissions(db: Reader): Mission[] {
  return missionsWhere(db);
}

/** The missions of a country, by name. */
export function missionsOf(db: Reader, country: string): Mission[] {
  return missionsWhere(db, eq(missions.country, country));
}

// The index begins with the mission's name and carries its id and the status, so that no closed case is looked up.
const openOf = ({ id, name }: Mission) =>
  sql`${cases} INDEXED BY cases_by_mission WHERE ${cases.missionName} = ${name} AND ${cases.missionId} = ${id}
    AND ${inArray(cases.status, OPEN_STATUSES)}`;

export function countOpenCases(db: Reader, of: Mission): number {
  return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${openOf(of)}`)?.n ?? 0;
}

/** An open case as far as judging it takes. */
export interface OpenCase {
  readonly id: number;
  readonly reference: string;
  readonly program: string;
  readonly subject: string;
  readonly status: CaseStatus;
  readonly application: unknown;
}

/** The next open cases of a mission after one of them, in the order they came. */
export function openCasesAfter(db: Reader, of: Mission, after: number, limit: number): OpenCase[] {
  const ids = db
    .all<{ id: number }>(
      sql`SELECT ${cases.id} AS id FROM ${openOf(of)} AND ${cases.id} > ${after} ORDER BY ${cases.id} LIMIT ${limit}`,
    )
    .map(({ id }) => id);
  const { id, reference, program, subject, status, application } = cases;
  return db
    .select({ id, reference, program, subject, status, application })
    .from(cases)
    .where(inArray(cases.id, ids))
    .orderBy(asc(cases.id))
    .all();
}

const isActive = sql`json_extract(${cards.record}, '$.status') = 'ACTIVE'`;

/** How many tax cards of a mission and its members are in force on a day, by kind. */
export function countCards(db: Reader, missionId: string, day: string): Record<Card['kind'], number> {
  const kind = sql<Card['kind']>`json_extract(${cards.record}, '$.kind')`;
  const rows = db
    .select({ kind, n: count() })
    .from(cards)
    .where(and(eq(cards.missionId, missionId), gte(cards.expires, day), isActive))
    .groupBy(kind)
    .all();
  return { MISSION: 0, PERSONAL: 0, ...Object.fromEntries(rows.map((row) => [row.kind, row.n])) };
}

/** The next tax cards of some missions that are in force on a day, by number, each with its holder's name. */
export function cardsInForceAfter(
  db: Reader,
  missionIds: readonly string[],
  day: string,
  after: string,
  limit: number,
): { card: Card; holder: string }[] {
  return db
    .select({
      record: cards.record,
      given: sql<string>`json_extract(${people.record}, '$.given')`,
      surname: people.surname,
    })
    .from(cards)
    .innerJoin(people, eq(people.pid, cards.pid))
    .where(and(inArray(cards.missionId, [...missionIds]), gt(cards.number, after), gte(cards.expires, day), isActive))
    .orderBy(asc(cards.number))
    .limit(limit)
    .all()
    .map(({ record, surname, given }) => ({ card: card.parse(record), holder: `${surname}, ${given}` }));
}
