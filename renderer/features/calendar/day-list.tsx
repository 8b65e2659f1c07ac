import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useId } from 'react';
import type { CalendarItem } from '../../../shared/contract/calendar.ts';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { count, day as dayWords, longDay } from '../../lib/format.ts';
import { calendarDay } from '../../lib/queries.ts';
import styles from './calendar.module.css';
import { END_KINDS, endTitle } from './end-words.ts';

/** How much ends, in words. */
function totalWords(total: number): string {
  if (total === 0) return 'Nothing ends on this day.';
  return total === 1 ? '1 thing ends.' : `${count(total)} things end.`;
}

function ItemLink({ item: { key, link } }: { readonly item: CalendarItem }) {
  switch (link.to) {
    case 'case':
      return (
        <Link to="/case/$reference" params={{ reference: link.reference }}>
          {key}
        </Link>
      );
    case 'vehicle':
      return (
        <Link to="/registry/vehicles/$vin" params={{ vin: link.vin }}>
          {key}
        </Link>
      );
    case 'person':
      return (
        <Link to="/registry/people/$pid" params={{ pid: link.pid }}>
          {key}
        </Link>
      );
  }
}

interface DayListProps {
  readonly day: string;
  /** Why the office is closed on it; null where it works. */
  readonly closed: string | null;
}

/** What ends on a day, kind by kind, each a way to its case, vehicle or person. */
export function DayList({ day, closed }: DayListProps) {
  const id = useId();
  const found = useQuery(calendarDay(day));
  const total = found.data?.total;
  useEffect(() => {
    if (total !== undefined) announce(`${dayWords(day)}: ${totalWords(total)}`);
  }, [day, total]);
  const items = found.data?.items ?? [];
  return (
    <section className={styles.list} aria-labelledby={id}>
      <h2 id={id}>{longDay(day)}</h2>
      {closed !== null && <p className={styles.soft}>{`The office is closed: ${closed}.`}</p>}
      {found.error && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading what="the day" />}
      {total !== undefined && <p className={styles.soft}>{totalWords(total)}</p>}
      {total !== undefined && total > items.length && <p>{`The first ${count(items.length)} are shown.`}</p>}
      {END_KINDS.map((kind) => {
        const ofKind = items.filter((item) => item.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <section key={kind} aria-labelledby={`${id}-${kind}`}>
            <h3 id={`${id}-${kind}`}>
              {endTitle(kind)} <span className={styles.soft}>{count(ofKind.length)}</span>
            </h3>
            <ul aria-labelledby={`${id}-${kind}`}>
              {ofKind.map((item) => (
                <li key={item.key}>
                  <ItemLink item={item} /> <span className={styles.subject}>{item.subject}</span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}
