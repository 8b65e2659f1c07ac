import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { BulkJob, BulkTally } from '../../../shared/contract/bulk.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { count, moment, plural } from '../../lib/format.ts';
import { bulkJob, currentBulk } from '../../lib/queries.ts';
import styles from './bulk.module.css';
import { BulkForm } from './bulk-form.tsx';
import { BULK_WORDS, type BulkKind, standingOf } from './bulk-words.ts';
import type { CaseSelectionInput } from './use-selection.ts';

interface BulkDialogProps {
  readonly kind: BulkKind;
  readonly selection: CaseSelectionInput;
  readonly count: number;
  readonly onBegun: () => void;
  readonly onClose: () => void;
}

/** Asks what a bulk action needs, and begins its preview. */
export function BulkDialog({ kind, selection, count: cases, onBegun, onClose }: BulkDialogProps) {
  const client = useQueryClient();
  const preview = useMutation({
    mutationFn: (action: Parameters<typeof window.ofm.bulk.preview>[0]['action']) =>
      ask(window.ofm.bulk.preview({ selection, action })),
    onSuccess: ({ job }) => {
      client.setQueryDefaults(currentBulk().queryKey, { gcTime: Infinity });
      client.setQueryData(currentBulk().queryKey, job);
      onBegun();
    },
  });
  return (
    <Dialog title={`${BULK_WORDS[kind].label}: ${plural(cases, 'case')}`} onClose={onClose}>
      {preview.error && <FailureNotice error={preview.error} kept="Nothing was changed; your words are kept." />}
      <BulkForm
        kind={kind}
        isPending={preview.isPending}
        onSubmit={(action) => preview.mutate(action)}
        onClose={onClose}
      />
    </Dialog>
  );
}

function percent({ come, total }: BulkTally): number {
  return total === 0 ? 100 : Math.round((come / total) * 100);
}

/** The references told, and how many there are beside them. */
function References({ references, count: all }: { readonly references: readonly string[]; readonly count: number }) {
  const more = all - references.length;
  return (
    <span className={styles.references}>
      {references.join(' ')}
      {more > 0 && ` and ${count(more)} more`}
    </span>
  );
}

function Shares({ tally }: { readonly tally: BulkTally }) {
  if (tally.shares.length === 0) return null;
  return (
    <DataTable
      label="Given to"
      rows={tally.shares}
      rowKey={({ name }) => name}
      columns={[
        { title: 'Given to', cell: ({ name }) => name },
        { title: 'Cases', cell: (share) => count(share.count), isNumber: true },
      ]}
    />
  );
}

function Refused({ tally }: { readonly tally: BulkTally }) {
  if (tally.refused.length === 0) return null;
  return (
    <DataTable
      label="Refused"
      rows={tally.refused}
      rowKey={({ code, message }) => `${code} ${message}`}
      columns={[
        { title: 'Refused because', cell: ({ message }) => message },
        { title: 'Cases', cell: (group) => count(group.count), isNumber: true },
        { title: 'Which', cell: (group) => <References {...group} /> },
      ]}
    />
  );
}

function Good({ tally }: { readonly tally: BulkTally }) {
  if (tally.good === 0) return null;
  return (
    <details>
      <summary>{tally.refused.length > 0 ? 'The other cases' : 'Which cases'}</summary>
      <References references={tally.references} count={tally.good} />
    </details>
  );
}

const TALLY = {
  PLANNING: ({ plan }: BulkJob) => plan,
  PLANNED: ({ plan }: BulkJob) => plan,
  STOPPED: () => null,
  RUNNING: ({ result }: BulkJob) => result,
  ENDED: ({ result }: BulkJob) => result,
  UNDOING: ({ undo }: BulkJob) => undo,
  UNDONE: ({ undo }: BulkJob) => undo,
} as const satisfies Record<BulkJob['phase'], unknown>;

function isUnderWay({ phase }: BulkJob): boolean {
  return phase === 'PLANNING' || phase === 'RUNNING' || phase === 'UNDOING';
}

/** Where the bulk action at hand stands: its preview, its progress, what became of each case, and the way back. */
export function BulkJobDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const client = useQueryClient();
  const { data: job } = useQuery(bulkJob(id));
  const run = useMutation({ mutationFn: () => ask(window.ofm.bulk.run({ job: id })) });
  const undo = useMutation({ mutationFn: () => ask(window.ofm.bulk.undo({ job: id })) });
  const cancel = useMutation({ mutationFn: () => ask(window.ofm.bulk.cancel({ job: id })) });
  const phase = job?.phase;
  const standing = job ? standingOf(job) : 'Looking at the cases';
  const isQuiet = job !== null && job !== undefined && !isUnderWay(job);
  useEffect(() => {
    if (isQuiet) announce(standing);
  }, [isQuiet, standing]);
  const leave = () => {
    // What was only looked at is nothing to come back to.
    if (phase === 'PLANNING') cancel.mutate();
    if (phase === undefined || phase === 'PLANNING' || phase === 'PLANNED' || phase === 'STOPPED')
      client.setQueryData(currentBulk().queryKey, null);
    onClose();
  };
  if (!job) return null;
  const { label, confirm } = BULK_WORDS[job.action.kind];
  const tally = TALLY[job.phase](job);
  const error = run.error ?? undo.error ?? cancel.error;
  return (
    <Dialog title={`${label}: ${plural(job.plan.total, 'case')}`} onClose={leave} wide>
      {error && <FailureNotice error={error} />}
      {isUnderWay(job) && tally ? (
        <Progress label={label} value={percent(tally)} words={standing} />
      ) : (
        <p className={styles.standing}>{standing}</p>
      )}
      {tally && !isUnderWay(job) && <Shares tally={tally} />}
      {tally && <Refused tally={tally} />}
      {tally && !isUnderWay(job) && <Good tally={tally} />}
      {phase === 'ENDED' && job.undoUntil !== null && (
        <p>{`Until ${moment(job.undoUntil)} it can be taken back, of each case that was not changed since.`}</p>
      )}
      <Buttons>
        {phase === 'PLANNED' && (
          <Button
            look="go"
            isDisabled={job.plan.good === 0}
            isPending={run.isPending}
            onPress={() => run.mutate()}
            autoFocus
          >
            {`${confirm} ${plural(job.plan.good, 'case')}`}
          </Button>
        )}
        {isUnderWay(job) && (
          <Button isPending={cancel.isPending} onPress={() => cancel.mutate()}>
            Stop
          </Button>
        )}
        {phase === 'ENDED' && job.undoUntil !== null && (
          <Button isPending={undo.isPending} onPress={() => undo.mutate()}>
            {`Take back ${plural(job.result?.good ?? 0, 'case')}`}
          </Button>
        )}
        <Button onPress={leave}>
          {phase === 'RUNNING' || phase === 'UNDOING'
            ? 'Go on working'
            : isQuiet && phase !== 'PLANNED'
              ? 'Close'
              : 'Cancel'}
        </Button>
      </Buttons>
    </Dialog>
  );
}
