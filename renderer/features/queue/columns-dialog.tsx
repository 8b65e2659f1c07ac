import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SORT_COLUMNS, type SortColumn } from '../../../shared/contract/cases.ts';
import { COLUMN_WIDTHS, type QueueLayout } from '../../../shared/contract/views.ts';
import { Button } from '../../components/button.tsx';
import { Check } from '../../components/checks.tsx';
import { Choice } from '../../components/choice.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { words } from '../../lib/format.ts';
import { queueViews } from '../../lib/queries.ts';
import { caseColumns } from './case-columns.tsx';
import styles from './queue-toolbar.module.css';

interface ColumnChoice {
  readonly id: SortColumn;
  readonly title: string;
  readonly isShown: boolean;
  readonly width: QueueLayout['columns'][number]['width'];
}

/** Every column in the order chosen, those that are not shown last. */
function choicesOf(layout: QueueLayout | null): ColumnChoice[] {
  const drawn = caseColumns('').map(({ id, title }) => ({ id, title }));
  if (layout === null) return drawn.map((column) => ({ ...column, isShown: true, width: 'normal' }));
  const titleOf = (id: SortColumn) => drawn.find((column) => column.id === id)?.title ?? id;
  const hidden = SORT_COLUMNS.filter((id) => !layout.columns.some((column) => column.id === id));
  return [
    ...layout.columns.map(({ id, width }) => ({ id, title: titleOf(id), isShown: true, width })),
    ...hidden.map((id) => ({ id, title: titleOf(id), isShown: false, width: 'normal' as const })),
  ];
}

/** Which columns the queues show, in which order and how wide: for whoever sits at the desk. */
export function ColumnsDialog({ onClose }: { readonly onClose: () => void }) {
  const layout = useQuery(queueViews()).data?.layout ?? null;
  const [columns, setColumns] = useState(() => choicesOf(layout));
  const set = useMutation({
    mutationFn: (next: QueueLayout | null) => ask(window.ofm.views.setLayout({ layout: next })),
    onSuccess: onClose,
  });
  const change = (id: SortColumn, part: Partial<ColumnChoice>) =>
    setColumns(columns.map((column) => (column.id === id ? { ...column, ...part } : column)));
  const move = (at: number, step: number) => {
    const next = [...columns];
    const [moved] = next.splice(at, 1);
    if (!moved) return;
    next.splice(at + step, 0, moved);
    setColumns(next);
    announce(`${moved.title} is column ${at + step + 1}.`);
  };
  const shown = columns.filter(({ isShown }) => isShown);
  return (
    <Dialog title="Columns of the queues" onClose={onClose}>
      {set.error && <FailureNotice error={set.error} />}
      <ul className={styles.columns} aria-label="Columns">
        {columns.map(({ id, title, isShown, width }, at) => (
          <li key={id} className={styles.column}>
            <Check isSelected={isShown} onChange={(isSelected) => change(id, { isShown: isSelected })}>
              {title}
            </Check>
            <Choice
              label={`Width of ${title}`}
              hiddenLabel
              options={COLUMN_WIDTHS.map((one) => ({ id: one, label: words(one) }))}
              value={width}
              onChange={(chosen) => change(id, { width: COLUMN_WIDTHS.find((one) => one === chosen) ?? 'normal' })}
              isDisabled={!isShown}
            />
            <Button look="quiet" aria-label={`Move ${title} up`} isDisabled={at === 0} onPress={() => move(at, -1)}>
              ▲
            </Button>
            <Button
              look="quiet"
              aria-label={`Move ${title} down`}
              isDisabled={at === columns.length - 1}
              onPress={() => move(at, 1)}
            >
              ▼
            </Button>
          </li>
        ))}
      </ul>
      <Buttons>
        <Button
          look="go"
          isDisabled={shown.length === 0}
          isPending={set.isPending}
          onPress={() => set.mutate({ columns: shown.map(({ id, width }) => ({ id, width })) })}
        >
          Set
        </Button>
        <Button onPress={() => set.mutate(null)}>As they were</Button>
        <Button onPress={onClose}>Cancel</Button>
      </Buttons>
    </Dialog>
  );
}
