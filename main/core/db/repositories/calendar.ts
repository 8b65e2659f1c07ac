import { and, asc, count, eq, gte, isNull, lte } from 'drizzle-orm';
import type { CalendarItem } from '../../../../shared/contract/calendar.ts';
import type { CivilDate } from '../../../../shared/domain/dates.ts';
import { cards, cases, clocks, licences, people, vehicles } from '../schema/schema.ts';
import type { Reader } from '../store.ts';

type Kind = CalendarItem['kind'];

/** How much ends on each day from one to another, by kind; each count is taken in an index of the end. */
export function endsPerDay(db: Reader, from: CivilDate, to: CivilDate): { day: string; kind: Kind; count: number }[] {
  const running = db
    .select({ day: clocks.endsOn, kind: clocks.kind, count: count() })
    .from(clocks)
    .where(and(gte(clocks.endsOn, from), lte(clocks.endsOn, to), isNull(clocks.stoppedOn)))
    .groupBy(clocks.endsOn, clocks.kind)
    .all();
  const registered = db
    .select({ day: vehicles.registeredTo, count: count() })
    .from(vehicles)
    .where(and(gte(vehicles.registeredTo, from), lte(vehicles.registeredTo, to)))
    .groupBy(vehicles.registeredTo)
    .all();
  const carded = db
    .select({ day: cards.expires, count: count() })
    .from(cards)
    .where(and(gte(cards.expires, from), lte(cards.expires, to)))
    .groupBy(cards.expires)
    .all();
  const licensed = db
    .select({ day: licences.expires, count: count() })
    .from(licences)
    .where(and(gte(licences.expires, from), lte(licences.expires, to)))
    .groupBy(licences.expires)
    .all();
  return [
    ...running,
    ...registered.map((row) => ({ day: row.day ?? '', count: row.count, kind: 'REGISTRATION' as const })),
    ...carded.map((row) => ({ ...row, kind: 'TAX_CARD' as const })),
    ...licensed.map((row) => ({ ...row, kind: 'LICENCE' as const })),
  ];
}

function named(surname: string | null, pid: string): string {
  return surname === null ? pid : `${surname}, PID ${pid}`;
}

/** What ends on a day: clocks of cases first, then registrations, cards and licences; at most `limit` of each. */
export function endingOn(db: Reader, day: CivilDate, limit: number): CalendarItem[] {
  const running = db
    .select({ kind: clocks.kind, reference: cases.reference, subject: cases.subject })
    .from(clocks)
    .innerJoin(cases, eq(cases.id, clocks.caseId))
    .where(and(eq(clocks.endsOn, day), isNull(clocks.stoppedOn)))
    .orderBy(asc(clocks.id))
    .limit(limit)
    .all();
  const registered = db
    .select({ vin: vehicles.vin, plate: vehicles.plate, pid: vehicles.ownerPid, mission: vehicles.ownerMissionId })
    .from(vehicles)
    .where(eq(vehicles.registeredTo, day))
    .orderBy(asc(vehicles.vin))
    .limit(limit)
    .all();
  const carded = db
    .select({ number: cards.number, pid: cards.pid, surname: people.surname })
    .from(cards)
    .leftJoin(people, eq(people.pid, cards.pid))
    .where(eq(cards.expires, day))
    .orderBy(asc(cards.number))
    .limit(limit)
    .all();
  const licensed = db
    .select({ number: licences.number, pid: licences.pid, surname: people.surname })
    .from(licences)
    .leftJoin(people, eq(people.pid, licences.pid))
    .where(eq(licences.expires, day))
    .orderBy(asc(licences.number))
    .limit(limit)
    .all();
  return [
    ...running.map(
      ({ kind, reference, subject }): CalendarItem => ({
        kind,
        endsOn: day,
        key: reference,
        subject,
        link: { to: 'case', reference },
      }),
    ),
    ...registered.map(
      ({ vin, plate, pid, mission }): CalendarItem => ({
        kind: 'REGISTRATION',
        endsOn: day,
        key: plate ?? vin,
        subject: pid === null ? `Mission ${mission ?? ''}` : `PID ${pid}`,
        link: { to: 'vehicle', vin },
      }),
    ),
    ...carded.map(
      ({ number, pid, surname }): CalendarItem => ({
        kind: 'TAX_CARD',
        endsOn: day,
        key: number,
        subject: named(surname, pid),
        link: { to: 'person', pid },
      }),
    ),
    ...licensed.map(
      ({ number, pid, surname }): CalendarItem => ({
        kind: 'LICENCE',
        endsOn: day,
        key: number,
        subject: named(surname, pid),
        link: { to: 'person', pid },
      }),
    ),
  ];
}
