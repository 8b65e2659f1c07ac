import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DraftRow } from '../../../shared/contract/drafts.ts';
import type { DraftId } from '../../../shared/domain/ids.ts';
import { Button } from '../../components/button.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { moment } from '../../lib/format.ts';
import { programTitle } from '../../lib/programs.ts';
import { draftList } from '../../lib/queries.ts';
import styles from './intake.module.css';

interface DraftsBlockProps {
  /** The draft that is open in the form, which is not offered. */
  readonly open: DraftId | null;
  /** Which drafts are offered; all where it is left out. */
  readonly isOffered?: (draft: DraftRow) => boolean;
  readonly onGoOn: (draft: DraftRow) => void;
}

/** What the person at the desk began to write and has not filed yet. */
export function DraftsBlock({ open, isOffered = () => true, onGoOn }: DraftsBlockProps) {
  const drafts = useQuery(draftList());
  const [discarding, setDiscarding] = useState<DraftRow | null>(null);
  const offered = (drafts.data ?? []).filter((draft) => draft.id !== open && isOffered(draft));
  if (drafts.error) return <FailureNotice error={drafts.error} onRetry={() => void drafts.refetch()} />;
  if (offered.length === 0) return null;
  return (
    <section className={styles.block} aria-label="Drafts">
      <h2>Not filed yet</h2>
      <ul className={styles.drafts}>
        {offered.map((draft) => (
          <li key={draft.id}>
            <Button onPress={() => onGoOn(draft)}>{`Go on with ${draft.title}`}</Button>
            <span className={styles.keeping}>
              {`${draft.corrects === null ? '' : 'Correction, '}${programTitle(draft.program)}, ${moment(draft.updatedAt)}`}
            </span>
            <Button look="quiet" aria-label={`Discard ${draft.title}`} onPress={() => setDiscarding(draft)}>
              Discard
            </Button>
          </li>
        ))}
      </ul>
      {discarding && <DiscardDialog draft={discarding} onClose={() => setDiscarding(null)} />}
    </section>
  );
}

function DiscardDialog({ draft, onClose }: { readonly draft: DraftRow; readonly onClose: () => void }) {
  const client = useQueryClient();
  const discard = useMutation({
    mutationFn: () => ask(window.ofm.drafts.discard({ id: draft.id })),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: draftList().queryKey });
      announce('Draft discarded.');
      onClose();
    },
  });
  return (
    <Dialog title="Discard the draft" onClose={onClose} alert>
      <p>{`What was typed for ${draft.title} is gone for good.`}</p>
      {discard.error && <FailureNotice error={discard.error} />}
      <Buttons>
        <Button look="danger" onPress={() => discard.mutate()} isPending={discard.isPending}>
          Discard
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </Buttons>
    </Dialog>
  );
}
