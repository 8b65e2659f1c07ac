import { useQuery } from '@tanstack/react-query';
import { CASE_STATUSES } from '../../../shared/domain/case/life-cycle.ts';
import { HOLD_REASONS } from '../../../shared/domain/rules/finding.ts';
import { Button } from '../../components/button.tsx';
import { Checks } from '../../components/checks.tsx';
import { Choice } from '../../components/choice.tsx';
import { Combo } from '../../components/combo.tsx';
import { Buttons } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { programIds, programTitle } from '../../lib/programs.ts';
import { assignableUsers, missionNames } from '../../lib/queries.ts';
import type { QueueSearch } from '../../lib/queues.ts';
import { HOLD_WORDS, STATUS_WORDS } from '../../lib/words.ts';
import styles from './queue-toolbar.module.css';

interface FilterPanelProps {
  readonly search: QueueSearch;
  readonly onSearch: (search: QueueSearch) => void;
  readonly onClose: () => void;
}

const ANY = '*';
const HELD_FOR = 'for ';

function heldChoice({ onHold, holdReason }: QueueSearch): string {
  if (holdReason) return `${HELD_FOR}${holdReason}`;
  return onHold === undefined ? ANY : onHold ? 'yes' : 'no';
}

/** Everything that narrows a queue. */
export function FilterPanel({ search, onSearch, onClose }: FilterPanelProps) {
  const missions = useQuery(missionNames()).data ?? [];
  const users = useQuery(assignableUsers()).data ?? [];
  const set = (change: QueueSearch) => onSearch({ ...search, ...change });
  const anyOr = (id: string) => (id === ANY ? undefined : id);
  return (
    <fieldset className={styles.panel} aria-label="Filters">
      <Checks
        label="Status"
        options={CASE_STATUSES.map((status) => ({ id: status, label: STATUS_WORDS[status] }))}
        value={search.statuses ?? []}
        onChange={(ids) =>
          set({ statuses: ids.length === 0 ? undefined : CASE_STATUSES.filter((status) => ids.includes(status)) })
        }
      />
      <div className={styles.stack}>
        <Choice
          label="Service"
          options={[{ id: ANY, label: 'Any service' }, ...programIds().map((id) => ({ id, label: programTitle(id) }))]}
          value={search.program ?? ANY}
          onChange={(id) => set({ program: anyOr(id) })}
        />
        <Combo
          key={`${missions.length} ${search.mission ?? ''}`}
          label="Mission"
          options={missions.map(({ id, name }) => ({ id, label: name }))}
          value={search.mission ?? null}
          onChange={(id) => set({ mission: id ?? undefined })}
          placeholder="Any mission"
        />
        <Choice
          label="Assignee"
          options={[
            { id: ANY, label: 'Anybody' },
            { id: 'me', label: 'Me' },
            { id: 'none', label: 'Nobody' },
            { id: 'any', label: 'Somebody' },
            ...users.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={search.assignee ?? ANY}
          onChange={(id) => set({ assignee: anyOr(id) })}
        />
      </div>
      <div className={styles.stack}>
        <Field
          label="Filed from"
          kind="date"
          value={search.filedFrom ?? ''}
          onChange={(text) => set({ filedFrom: text || undefined })}
        />
        <Field
          label="Filed to"
          kind="date"
          value={search.filedTo ?? ''}
          onChange={(text) => set({ filedTo: text || undefined })}
        />
        <Choice
          label="Holds"
          options={[
            { id: ANY, label: 'With and without' },
            { id: 'yes', label: 'On hold' },
            { id: 'no', label: 'Not on hold' },
            ...HOLD_REASONS.map((id) => ({ id: `${HELD_FOR}${id}`, label: `On hold: ${HOLD_WORDS[id]}` })),
          ]}
          value={heldChoice(search)}
          onChange={(id) =>
            set({
              onHold: id === 'yes' ? true : id === 'no' ? false : undefined,
              holdReason: HOLD_REASONS.find((reason) => id === `${HELD_FOR}${reason}`),
            })
          }
        />
        <Buttons>
          <Button onPress={() => onSearch({ sort: search.sort, descending: search.descending, group: search.group })}>
            Clear filters
          </Button>
          <Button look="go" onPress={onClose}>
            Done
          </Button>
        </Buttons>
      </div>
    </fieldset>
  );
}
