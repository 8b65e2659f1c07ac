import { useQuery } from '@tanstack/react-query';
import { Button } from '../../components/button.tsx';
import { day } from '../../lib/format.ts';
import { programTitle } from '../../lib/programs.ts';
import { assignableUsers, missionNames } from '../../lib/queries.ts';
import type { QueueSearch } from '../../lib/queues.ts';
import { HOLD_WORDS, STATUS_WORDS } from '../../lib/words.ts';
import styles from './queue-toolbar.module.css';

interface ActiveFiltersProps {
  readonly search: QueueSearch;
  readonly onSearch: (search: QueueSearch) => void;
}

/** The filters that are on, each taken away by a press. */
export function ActiveFilters({ search, onSearch }: ActiveFiltersProps) {
  const missions = useQuery({ ...missionNames(), enabled: search.mission !== undefined }).data;
  const users = useQuery({ ...assignableUsers(), enabled: search.assignee !== undefined }).data;
  const assignee = (id: string) =>
    id === 'me'
      ? 'me'
      : id === 'none'
        ? 'nobody'
        : id === 'any'
          ? 'somebody'
          : (users?.find((user) => user.id === id)?.name ?? id);
  const on: [keyof QueueSearch, string][] = [];
  if (search.statuses) on.push(['statuses', search.statuses.map((status) => STATUS_WORDS[status]).join(', ')]);
  if (search.program) on.push(['program', programTitle(search.program)]);
  if (search.mission) on.push(['mission', missions?.find(({ id }) => id === search.mission)?.name ?? search.mission]);
  if (search.assignee) on.push(['assignee', `Assigned to ${assignee(search.assignee)}`]);
  if (search.filedFrom) on.push(['filedFrom', `Filed from ${day(search.filedFrom)}`]);
  if (search.filedTo) on.push(['filedTo', `Filed to ${day(search.filedTo)}`]);
  if (search.dueFrom) on.push(['dueFrom', `Due from ${day(search.dueFrom)}`]);
  if (search.dueBy) on.push(['dueBy', `Due by ${day(search.dueBy)}`]);
  if (search.holdReason) on.push(['holdReason', `On hold: ${HOLD_WORDS[search.holdReason]}`]);
  if (search.onHold !== undefined) on.push(['onHold', search.onHold ? 'On hold' : 'Not on hold']);
  if (on.length === 0) return null;
  return (
    <div className={styles.filters}>
      {on.map(([name, label]) => (
        <Button
          key={name}
          look="chip"
          aria-label={`Take away the filter ${label}`}
          onPress={() => onSearch({ ...search, [name]: undefined })}
        >
          {label} <span aria-hidden="true">×</span>
        </Button>
      ))}
    </div>
  );
}
