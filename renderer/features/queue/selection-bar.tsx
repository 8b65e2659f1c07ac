import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { count, plural } from '../../lib/format.ts';
import { bulkJob, currentBulk } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import styles from './bulk.module.css';
import { BulkDialog, BulkJobDialog } from './bulk-dialog.tsx';
import { BULK_WORDS, type BulkKind, bulkKindsOf, standingOf } from './bulk-words.ts';
import type { CaseSelectionInput, Selection } from './use-selection.ts';

/** How many cases are selected and what can be done to all of them; nothing while none is. */
export function SelectionBar({ selection, total }: { readonly selection: Selection; readonly total: number }) {
  const { user } = useSession();
  const [asked, setAsked] = useState<BulkKind | null>(null);
  const [isShown, setShown] = useState(false);
  const exported = useMutation({
    mutationFn: (input: CaseSelectionInput) => ask(window.ofm.bulk.exportRows({ selection: input })),
    onSuccess: ({ file }) => {
      if (file !== null) announce(`Saved as ${file}.`);
    },
  });
  const { input } = selection;
  return (
    <>
      <CurrentBulk isShown={isShown} onShow={setShown} />
      {input !== null && (
        <section className={styles.bar} aria-label="Selected cases">
          <b>{`${count(selection.count)} selected`}</b>
          {bulkKindsOf(user.role).map((kind) => (
            <Button key={kind} look="chip" onPress={() => setAsked(kind)}>
              {`${BULK_WORDS[kind].label} …`}
            </Button>
          ))}
          <Button look="chip" isPending={exported.isPending} onPress={() => exported.mutate(input)}>
            Export CSV …
          </Button>
          <span className={styles.ends}>
            {!selection.isAll && (
              <Button look="quiet" onPress={selection.toggleAll}>{`Select all ${count(total)}`}</Button>
            )}
            <Button look="quiet" onPress={selection.clear}>
              Clear
            </Button>
          </span>
        </section>
      )}
      {exported.error && <FailureNotice error={exported.error} />}
      {exported.data?.file && <p className={styles.line} role="status">{`Saved as ${exported.data.file}.`}</p>}
      {asked !== null && input !== null && (
        <BulkDialog
          kind={asked}
          selection={input}
          count={selection.count}
          onBegun={() => {
            setAsked(null);
            setShown(true);
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}

interface CurrentBulkProps {
  readonly isShown: boolean;
  readonly onShow: (shown: boolean) => void;
}

/** The bulk action at hand: in its dialog, or as a line that leads back to it. */
function CurrentBulk({ isShown, onShow }: CurrentBulkProps) {
  const client = useQueryClient();
  const { data: id = null } = useQuery(currentBulk());
  const { data: job = null } = useQuery(bulkJob(id ?? ''));
  if (id === null || job === null) return null;
  if (isShown) return <BulkJobDialog id={id} onClose={() => onShow(false)} />;
  const isAtRest = job.phase === 'ENDED' || job.phase === 'UNDONE';
  return (
    <section className={styles.line} aria-label="Bulk action">
      <span>{`${BULK_WORDS[job.action.kind].label}, ${plural(job.plan.total, 'case')}. ${standingOf(job)}`}</span>
      <Button look="quiet" onPress={() => onShow(true)}>
        {job.undoUntil === null ? 'Show' : 'Show or take back'}
      </Button>
      {isAtRest && (
        <Button look="quiet" onPress={() => client.setQueryData(currentBulk().queryKey, null)}>
          Dismiss
        </Button>
      )}
    </section>
  );
}
