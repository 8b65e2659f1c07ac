import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { Check } from '../../components/checks.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { queueViews } from '../../lib/queries.ts';
import { type QueueSearch, viewOf } from '../../lib/queues.ts';
import { useSession } from '../../lib/session.ts';

interface ViewDialogProps {
  readonly queue: string;
  readonly title: string;
  readonly search: QueueSearch;
  readonly onClose: () => void;
}

/** Saves the queue as it is filtered, ordered and grouped; lists the views that one may remove. */
export function ViewDialog({ queue, title, search, onClose }: ViewDialogProps) {
  const { user } = useSession();
  const [name, setName] = useState('');
  const [isShared, setShared] = useState(false);
  const views = useQuery(queueViews()).data?.views ?? [];
  const save = useMutation({
    mutationFn: () => ask(window.ofm.views.save({ name, shared: isShared, queue, search: viewOf(search) })),
    onSuccess: () => {
      announce(`Saved the view ${name}.`);
      onClose();
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) => ask(window.ofm.views.remove({ id })),
    onSuccess: () => announce('The view was removed.'),
  });
  const removable = views.filter(({ isOwn }) => isOwn || user.role === 'SUPERVISOR');
  const error = save.error ?? remove.error;
  return (
    <Dialog title={`Save ${title} as a view`} onClose={onClose}>
      {error && <FailureNotice error={error} />}
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && !save.isPending) save.mutate();
        }}
      >
        <Field
          label="Name"
          hint="Filters, order and grouping are kept. A view of yours of the same name is replaced."
          value={name}
          onChange={setName}
          maxLength={60}
          autoFocus
        />
        <Check isSelected={isShared} onChange={setShared}>
          Everybody sees it
        </Check>
        <Buttons>
          <Button look="go" type="submit" isDisabled={name.trim() === ''} isPending={save.isPending}>
            Save
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
      {removable.length > 0 && (
        <DataTable
          label="Saved views"
          rows={removable}
          rowKey={({ id }) => id}
          columns={[
            { title: 'Saved view', cell: (view) => view.name },
            { title: 'Seen by', cell: (view) => (view.shared ? `everybody, from ${view.owner}` : 'you') },
            {
              title: 'Do',
              cell: (view) => (
                <Button look="quiet" aria-label={`Remove ${view.name}`} onPress={() => remove.mutate(view.id)}>
                  Remove
                </Button>
              ),
            },
          ]}
        />
      )}
    </Dialog>
  );
}
