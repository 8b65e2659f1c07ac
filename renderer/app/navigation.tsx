import { useQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { DESK_SCREENS, readsCases, screensOf } from '../lib/access.ts';
import { cx } from '../lib/cx.ts';
import { count } from '../lib/format.ts';
import { programIds, programTitle } from '../lib/programs.ts';
import { caseCounts, queueViews } from '../lib/queries.ts';
import { QUEUES, type QueueSearch } from '../lib/queues.ts';
import { useSession } from '../lib/session.ts';
import styles from './navigation.module.css';

const COUNTED = {
  mine: 'mine',
  unassigned: 'unassigned',
  due: 'dueToday',
  returned: 'returned',
  hold: 'onHold',
  approval: 'forApproval',
  issue: 'forIssue',
  open: 'open',
} as const;

/** The way to every queue and screen that the role may see. */
export function Navigation({ onChosen }: { readonly onChosen: () => void }) {
  const { user } = useSession();
  const screens = screensOf(user.role);
  return (
    <nav aria-label="Desk" className={styles.nav} onClick={onChosen}>
      {readsCases(user.role) && <Queues />}
      <h2 className={styles.title} id="nav-desk">
        Desk
      </h2>
      <ul aria-labelledby="nav-desk" className={styles.list}>
        {screens.map(({ to, title }) => (
          <NavigationEntry key={to} link={{ to }} title={title} />
        ))}
      </ul>
    </nav>
  );
}

function Queues() {
  const counts = useQuery(caseCounts()).data;
  return (
    <>
      <h2 className={styles.title} id="nav-queues">
        Queues
      </h2>
      <ul aria-labelledby="nav-queues" className={styles.list}>
        {(Object.keys(COUNTED) as (keyof typeof COUNTED)[]).map((queue) => (
          <NavigationEntry
            key={queue}
            link={{ to: '/queue/$queue', params: { queue } }}
            title={QUEUES[queue].title}
            figure={counts?.[COUNTED[queue]]}
            isPressing={queue === 'due'}
          />
        ))}
      </ul>
      <Views />
      <h2 className={styles.title} id="nav-services">
        Services
      </h2>
      <ul aria-labelledby="nav-services" className={styles.list}>
        {programIds().map((program) => (
          <NavigationEntry
            key={program}
            link={{ to: '/queue/$queue', params: { queue: program } }}
            title={programTitle(program)}
            figure={counts?.programs[program] ?? (counts && 0)}
          />
        ))}
      </ul>
    </>
  );
}

/** Views that everybody has from the beginning. */
const DEFAULT_VIEWS = [
  { queue: 'team', title: QUEUES.team.title, search: {} },
  { queue: 'week', title: QUEUES.week.title, search: {} },
  { queue: 'hold', title: 'On hold by reason', search: { group: 'holdReason' } },
] as const satisfies readonly { queue: string; title: string; search: QueueSearch }[];

/** The views that come with the desk, then those that were saved. */
function Views() {
  const saved = useQuery(queueViews()).data?.views ?? [];
  return (
    <>
      <h2 className={styles.title} id="nav-views">
        Views
      </h2>
      <ul aria-labelledby="nav-views" className={styles.list}>
        {DEFAULT_VIEWS.map(({ queue, title, search }) => (
          <NavigationEntry key={queue} link={{ to: '/queue/$queue', params: { queue }, search }} title={title} isView />
        ))}
        {saved.map(({ id, name, queue, search }) => (
          <NavigationEntry key={id} link={{ to: '/queue/$queue', params: { queue }, search }} title={name} isView />
        ))}
      </ul>
    </>
  );
}

/** Where a screen beneath has its own line, that one is marked and not both. */
function hasOwnScreenBeneath(to: LinkProps['to']): boolean {
  return DESK_SCREENS.some((screen) => screen.to.startsWith(`${to}/`));
}

interface NavigationEntryProps {
  readonly link: Pick<LinkProps, 'to' | 'params' | 'search'>;
  readonly title: string;
  readonly figure?: number | undefined;
  readonly isPressing?: boolean;
  /** It is the screen only with what it is narrowed by. */
  readonly isView?: boolean;
}

function NavigationEntry({ link, title, figure, isPressing = false, isView = false }: NavigationEntryProps) {
  return (
    <li>
      <Link
        {...link}
        className={styles.link}
        activeOptions={{ includeSearch: isView, exact: hasOwnScreenBeneath(link.to) }}
      >
        <span className={styles.word}>{title}</span>
        {figure !== undefined && (
          <span className={cx(styles.count, isPressing && figure > 0 && styles.pressing)}>{count(figure)}</span>
        )}
      </Link>
    </li>
  );
}
