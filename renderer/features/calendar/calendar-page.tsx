import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CivilDate, civilDate } from '../../../shared/domain/dates.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { announce } from '../../lib/announce.ts';
import { monthOfYear } from '../../lib/format.ts';
import { useKeys } from '../../lib/keys.ts';
import { calendarDays } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import styles from './calendar.module.css';
import { DayList } from './day-list.tsx';
import { dayInMonth, weeksOfMonth } from './month.ts';
import { MonthGrid } from './month-grid.tsx';

interface CalendarPageProps {
  /** The day whose list is shown; today where it is left out. */
  readonly day: CivilDate | undefined;
  readonly onShow: (day: CivilDate) => void;
}

/** What ends on each day of a month: clocks of cases, registrations, cards and licenses. */
export function CalendarPage({ day, onShow }: CalendarPageProps) {
  const { today } = useSession();
  const shown = day ?? civilDate.parse(today);
  const [active, setActive] = useState(shown);
  const weeks = weeksOfMonth(active);
  const days = useQuery(calendarDays({ from: weeks[0]?.[0] ?? active, to: weeks.at(-1)?.at(-1) ?? active }));
  const known = days.data ?? [];
  const turn = (next: CivilDate) => {
    setActive(next);
    announce(monthOfYear(next));
  };
  const showToday = () => {
    const next = civilDate.parse(today);
    setActive(next);
    onShow(next);
  };
  useKeys('Calendar', [
    { key: 'p', label: 'Previous month', run: () => turn(dayInMonth(active, -1)) },
    { key: 'n', label: 'Next month', run: () => turn(dayInMonth(active, 1)) },
    { key: 't', label: 'Today', run: showToday },
  ]);
  return (
    <>
      <div className={styles.tools}>
        <PageHeading title="Calendar" aside={monthOfYear(active)}>
          Calendar
        </PageHeading>
        <span className={styles.turns}>
          <Button keyCap="p" onPress={() => turn(dayInMonth(active, -1))}>
            Previous month
          </Button>
          <Button keyCap="t" onPress={showToday}>
            Today
          </Button>
          <Button keyCap="n" onPress={() => turn(dayInMonth(active, 1))}>
            Next month
          </Button>
        </span>
      </div>
      {days.error && <FailureNotice error={days.error} onRetry={() => void days.refetch()} />}
      <div className={styles.calendar}>
        <MonthGrid days={known} today={today} active={active} onActive={setActive} shown={shown} onShow={onShow} />
        <DayList day={shown} closed={known.find((one) => one.day === shown)?.closed ?? null} />
      </div>
    </>
  );
}
