import { useEffect, useId, useRef } from 'react';
import type { CalendarDay } from '../../../shared/contract/calendar.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { cx } from '../../lib/cx.ts';
import { count, longDay, monthOfYear, WEEKDAYS } from '../../lib/format.ts';
import styles from './calendar.module.css';
import { type CountedEnd, countedEnds, endTitle } from './end-words.ts';
import { DAY_MOVES, isSameMonth, weeksOfMonth } from './month.ts';

/** A cell has room for so many kinds; what is more is told in a figure. */
const SHOWN_KINDS = 4;

interface MonthGridProps {
  /** What is known of the days so far; a day that has not come yet is drawn empty. */
  readonly days: readonly CalendarDay[];
  readonly today: string;
  /** The day that the keys move; its month is shown. */
  readonly active: CivilDate;
  readonly onActive: (day: CivilDate) => void;
  /** The day whose list is beside the grid. */
  readonly shown: CivilDate;
  /** Enter or a click. */
  readonly onShow: (day: CivilDate) => void;
}

/** A month as a grid of days: the arrows move by day and week, Page Up and Down by month, Enter shows a day. */
export function MonthGrid({ days, today, active, onActive, shown, onShow }: MonthGridProps) {
  const id = useId();
  const isMovedByKey = useRef(false);
  const known = new Map(days.map((one) => [one.day, one]));
  useEffect(() => {
    if (!isMovedByKey.current) return;
    isMovedByKey.current = false;
    document.getElementById(`${id}-${active}`)?.focus();
  }, [id, active]);

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onShow(active);
      return;
    }
    const move = DAY_MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    isMovedByKey.current = true;
    onActive(move(active));
  };

  return (
    <div role="grid" tabIndex={-1} aria-label={monthOfYear(active)} className={styles.grid} onKeyDown={onKeyDown}>
      <div role="row" className={styles.weekdays}>
        {WEEKDAYS.map((weekday) => (
          <span key={weekday} role="columnheader" aria-label={weekday}>
            {weekday.slice(0, 3)}
          </span>
        ))}
      </div>
      {weeksOfMonth(active).map((week) => (
        <div key={week[0]} role="row" className={styles.week}>
          {week.map((day) => (
            <DayCell
              key={day}
              id={`${id}-${day}`}
              day={known.get(day) ?? { day, closed: null, counts: {} }}
              today={today}
              isOfMonth={isSameMonth(day, active)}
              isActive={day === active}
              isShown={day === shown}
              onPress={() => {
                onActive(day);
                onShow(day);
              }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

/** A day in a sentence, as a screen reader says it. */
function dayName({ day, closed }: CalendarDay, ends: readonly CountedEnd[], isToday: boolean): string {
  const isWeekend = closed === 'Saturday' || closed === 'Sunday';
  const state = [longDay(day), isToday && 'today', closed && !isWeekend && closed, closed && 'the office is closed'];
  const counted = ends.map(({ kind, count: many, isLate }) => `${endTitle(kind)}: ${many}${isLate ? ', late' : ''}`);
  return [state.filter(Boolean).join(', '), ...(counted.length === 0 ? ['Nothing ends'] : counted)].join('. ');
}

interface DayCellProps {
  readonly id: string;
  readonly day: CalendarDay;
  readonly today: string;
  readonly isOfMonth: boolean;
  readonly isActive: boolean;
  readonly isShown: boolean;
  readonly onPress: () => void;
}

function DayCell({ id, day, today, isOfMonth, isActive, isShown, onPress }: DayCellProps) {
  const ends = countedEnds(day, today);
  const isToday = day.day === today;
  const holiday = day.closed === 'Saturday' || day.closed === 'Sunday' ? null : day.closed;
  const rest = ends.slice(SHOWN_KINDS);
  return (
    <div
      role="gridcell"
      id={id}
      tabIndex={isActive ? 0 : -1}
      aria-selected={isShown}
      aria-current={isToday ? 'date' : undefined}
      className={cx(
        styles.day,
        day.closed !== null && styles.closed,
        !isOfMonth && styles.other,
        isShown && styles.shown,
        isToday && styles.today,
      )}
      onClick={onPress}
    >
      <span className={styles.spoken}>{dayName(day, ends, isToday)}</span>
      <div aria-hidden="true" className={styles.seen}>
        <span className={styles.head}>
          <span className={styles.number}>{Number(day.day.slice(8))}</span>
          {isToday && <b>Today</b>}
          {holiday && <span className={styles.holiday}>{holiday}</span>}
        </span>
        {ends.slice(0, SHOWN_KINDS).map(({ kind, count: many, words, isLate }) => (
          <span key={kind} className={cx(styles.end, isLate && styles.late)}>
            <b>{count(many)}</b> {words}
          </span>
        ))}
        {rest.length > 0 && (
          <span
            className={styles.end}
          >{`and ${count(rest.reduce((sum, { count: many }) => sum + many, 0))} more`}</span>
        )}
      </div>
    </div>
  );
}
