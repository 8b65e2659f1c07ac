import type { CalendarDay, CalendarItem } from '../../../shared/contract/calendar.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { closedBecause } from '../../../shared/domain/clocks/business-days.ts';
import { addDays, type CivilDate, daysBetween } from '../../../shared/domain/dates.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { endingOn, endsPerDay } from '../db/repositories/calendar.ts';
import { settingsOn } from '../db/repositories/settings.ts';
import { permit, type Session } from '../desk.ts';

/** Two months at once are the most that a screen shows. */
const MOST_DAYS = 62;
const SHOWN_ITEMS = 300;

/** Each day from one to another: whether the office works, and how much ends on it. */
export function calendarDays(
  session: Session,
  { from, to }: { from: CivilDate; to: CivilDate },
): Result<CalendarDay[]> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const many = daysBetween(from, to) + 1;
  if (many < 1 || many > MOST_DAYS) return fail('INVALID_INPUT', `Ask for 1 to ${MOST_DAYS} days.`);
  const { read } = session.desk.store;
  const closures = settingsOn(read, session.desk.clock.today())['desk.closures'];
  const ends = endsPerDay(read, from, to);
  return ok(
    Array.from({ length: many }, (_, at) => {
      const day = addDays(from, at);
      const counts = Object.fromEntries(ends.filter((one) => one.day === day).map((one) => [one.kind, one.count]));
      return { day, closed: closedBecause(day, closures), counts };
    }),
  );
}

/** What ends on a day. */
export function calendarDay(session: Session, day: CivilDate): Result<{ items: CalendarItem[]; total: number }> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const { read } = session.desk.store;
  const total = endsPerDay(read, day, day).reduce((sum, one) => sum + one.count, 0);
  return ok({ items: endingOn(read, day, SHOWN_ITEMS).slice(0, SHOWN_ITEMS), total });
}
