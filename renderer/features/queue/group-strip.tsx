import { useQuery } from '@tanstack/react-query';
import type { CaseGroup, GroupBy } from '../../../shared/contract/cases.ts';
import { CASE_STATUSES, type CaseStatus } from '../../../shared/domain/case/life-cycle.ts';
import { addDays, type CivilDate, civilDate } from '../../../shared/domain/dates.ts';
import { HOLD_REASONS, type HoldReason } from '../../../shared/domain/rules/finding.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { count } from '../../lib/format.ts';
import { programTitle } from '../../lib/programs.ts';
import { caseGroups } from '../../lib/queries.ts';
import { filterOf, type QueueSearch } from '../../lib/queues.ts';
import { useSession } from '../../lib/session.ts';
import { HOLD_WORDS, STATUS_WORDS } from '../../lib/words.ts';
import styles from './queue-toolbar.module.css';

const DUE_WORDS: Readonly<Record<string, string>> = {
  late: 'Late',
  today: 'Due today',
  week: 'Later this week',
  later: 'After this week',
};

function statusOf(key: string | null): CaseStatus | undefined {
  return CASE_STATUSES.find((status) => status === key);
}

function reasonOf(key: string | null): HoldReason | undefined {
  return HOLD_REASONS.find((reason) => reason === key);
}

function titleOf(by: GroupBy, { key, title }: CaseGroup): string {
  const [status, reason] = [statusOf(key), reasonOf(key)];
  switch (by) {
    case 'program':
      return programTitle(key ?? '');
    case 'status':
      return status ? STATUS_WORDS[status] : (key ?? '');
    case 'due':
      return DUE_WORDS[key ?? ''] ?? '';
    case 'holdReason':
      return reason ? HOLD_WORDS[reason] : 'no reason';
    case 'mission':
      return title ?? '';
    case 'assignee':
      return title ?? 'Nobody';
  }
}

/** The days of a group by due day. */
function dueSpan(key: string | null, today: CivilDate, weekEnd: CivilDate): QueueSearch {
  const spans: Readonly<Record<string, QueueSearch>> = {
    late: { dueFrom: undefined, dueBy: addDays(today, -1) },
    today: { dueFrom: today, dueBy: today },
    week: { dueFrom: addDays(today, 1), dueBy: weekEnd },
    later: { dueFrom: addDays(weekEnd, 1), dueBy: undefined },
  };
  return spans[key ?? ''] ?? {};
}

function narrowedTo(by: GroupBy, key: string | null, today: CivilDate, weekEnd: CivilDate): QueueSearch {
  const [status, reason] = [statusOf(key), reasonOf(key)];
  switch (by) {
    case 'program':
      return { program: key ?? undefined };
    case 'status':
      return { statuses: status ? [status] : undefined };
    case 'mission':
      return { mission: key ?? undefined };
    case 'assignee':
      return { assignee: key ?? 'none' };
    case 'due':
      return dueSpan(key, today, weekEnd);
    case 'holdReason':
      return { holdReason: reason };
  }
}

interface GroupStripProps {
  readonly queue: string;
  readonly by: GroupBy;
  readonly search: QueueSearch;
  readonly onSearch: (search: QueueSearch) => void;
}

/** The whole result in groups with how many each has; a press narrows the queue to one of them. */
export function GroupStrip({ queue, by, search, onSearch }: GroupStripProps) {
  const { today } = useSession();
  const groups = useQuery(caseGroups({ filter: filterOf(queue, search, today), by }));
  if (groups.error) return <FailureNotice error={groups.error} onRetry={() => void groups.refetch()} />;
  if (!groups.data) return null;
  const { weekEnd } = groups.data;
  return (
    <ul className={styles.groups} aria-label="Groups">
      {groups.data.groups.map((group) => (
        <li key={group.key ?? ''}>
          <Button
            look="chip"
            onPress={() => onSearch({ ...search, ...narrowedTo(by, group.key, civilDate.parse(today), weekEnd) })}
          >
            {titleOf(by, group)} <b className={styles.figure}>{count(group.count)}</b>
          </Button>
        </li>
      ))}
    </ul>
  );
}
