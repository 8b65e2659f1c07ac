import { useEffect, useRef, useState } from 'react';
import { GROUPINGS, type GroupBy, SORT_COLUMNS, type SortColumn } from '../../../shared/contract/cases.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Field } from '../../components/field.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useKeys } from '../../lib/keys.ts';
import type { QueueSearch } from '../../lib/queues.ts';
import { ActiveFilters } from './active-filters.tsx';
import { ColumnsDialog } from './columns-dialog.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { GroupStrip } from './group-strip.tsx';
import styles from './queue-toolbar.module.css';
import { ViewDialog } from './view-dialog.tsx';

/** How long the search waits for the next letter. */
const PAUSE_MS = 200;

const ORDERS = {
  due: 'due',
  filed: 'filed',
  subject: 'subject',
  reference: 'reference',
  program: 'service',
  mission: 'mission',
  status: 'status',
  assignee: 'assignee',
} as const satisfies Readonly<Record<SortColumn, string>>;

const ORDER_OPTIONS = SORT_COLUMNS.flatMap((column) => [
  { id: `${column} up`, label: `By ${ORDERS[column]}` },
  { id: `${column} down`, label: `By ${ORDERS[column]}, reversed` },
]);

const GROUP_WORDS: Readonly<Record<GroupBy, string>> = {
  program: 'service',
  status: 'status',
  mission: 'mission',
  assignee: 'assignee',
  due: 'due day',
  holdReason: 'reason of hold',
};
const UNGROUPED = 'none';
const GROUP_OPTIONS = [
  { id: UNGROUPED, label: 'Not grouped' },
  ...GROUPINGS.map((id) => ({ id, label: `Grouped by ${GROUP_WORDS[id]}` })),
];

interface QueueToolbarProps {
  readonly queue: string;
  readonly title: string;
  readonly aside: string;
  readonly search: QueueSearch;
  /** A case is open beside the list and has the focus. */
  readonly isBesideCase: boolean;
  /** The list has no headers to sort by. */
  readonly isCompact: boolean;
  readonly sort: { readonly column: SortColumn; readonly descending: boolean };
  readonly onSearch: (search: QueueSearch) => void;
}

/** Name of a queue, and what narrows and orders it. */
export function QueueToolbar({
  queue,
  title,
  aside,
  search,
  isBesideCase,
  isCompact,
  sort,
  onSearch,
}: QueueToolbarProps) {
  const [isPanelOpen, setPanelOpen] = useState(false);
  const [asked, setAsked] = useState<'columns' | 'view' | null>(null);
  useKeys('Queue', [{ key: 'f', label: 'Filter', run: () => setPanelOpen(!isPanelOpen) }]);
  return (
    <div className={styles.toolbar}>
      <PageHeading title={title} aside={aside} takesFocus={!isBesideCase}>
        {title}
      </PageHeading>
      <div className={styles.controls}>
        <SearchBox
          value={String(search.search ?? '')}
          onChange={(text) => onSearch({ ...search, search: text || undefined })}
        />
        <Button look="chip" aria-expanded={isPanelOpen} keyCap="f" onPress={() => setPanelOpen(!isPanelOpen)}>
          Filter
        </Button>
        <Choice
          label="Grouping"
          hiddenLabel
          options={GROUP_OPTIONS}
          value={search.group ?? UNGROUPED}
          onChange={(id) => onSearch({ ...search, group: GROUPINGS.find((one) => one === id) })}
        />
        {!isBesideCase && (
          <>
            <Button look="chip" onPress={() => setAsked('columns')}>
              Columns …
            </Button>
            <Button look="chip" onPress={() => setAsked('view')}>
              Save view …
            </Button>
          </>
        )}
        {isCompact && (
          <Choice
            label="Order"
            hiddenLabel
            options={ORDER_OPTIONS}
            value={`${sort.column} ${sort.descending ? 'down' : 'up'}`}
            onChange={(id) => {
              const column = SORT_COLUMNS.find((name) => id.startsWith(name));
              if (column) onSearch({ ...search, sort: column, descending: id.endsWith('down') });
            }}
          />
        )}
      </div>
      <ActiveFilters search={search} onSearch={onSearch} />
      {search.group && <GroupStrip queue={queue} by={search.group} search={search} onSearch={onSearch} />}
      {asked === 'columns' && <ColumnsDialog onClose={() => setAsked(null)} />}
      {asked === 'view' && <ViewDialog queue={queue} title={title} search={search} onClose={() => setAsked(null)} />}
      {isPanelOpen && <FilterPanel search={search} onSearch={onSearch} onClose={() => setPanelOpen(false)} />}
    </div>
  );
}

function SearchBox({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value !== sent.current) {
      sent.current = value;
      setText(value);
    }
  }, [value]);
  useEffect(() => {
    if (text === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = text;
      onChange(text);
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, onChange]);
  return (
    <div className={styles.search}>
      <Field
        label="Search this queue"
        hiddenLabel
        kind="search"
        placeholder="Reference, name, PID, VIN or plate"
        value={text}
        onChange={setText}
        maxLength={120}
      />
    </div>
  );
}
