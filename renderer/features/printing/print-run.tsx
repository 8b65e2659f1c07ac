import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PrintJobRow, PrintRun } from '../../../shared/contract/printing.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { count, plural } from '../../lib/format.ts';
import { paperWords } from '../../lib/print-words.ts';
import styles from './printing.module.css';

type SheetResult = PrintRun['results'][number];

interface ResultsProps {
  readonly label: string;
  readonly results: readonly SheetResult[];
  readonly known: readonly PrintJobRow[];
  /** What a sheet came to with which nothing was amiss. */
  readonly done: string;
}

/** What became of each sheet; those first with which something was amiss. */
export function SheetResults({ label, results, known, done }: ResultsProps) {
  const ordered = [...results.filter(({ ok }) => !ok), ...results.filter(({ ok }) => ok)];
  return (
    <div className={styles.results}>
      <DataTable
        label={label}
        rows={ordered}
        rowKey={({ job }) => String(job)}
        columns={[
          {
            title: 'Sheet',
            cell: ({ job }) => {
              const row = known.find(({ id }) => id === job);
              return row ? paperWords(row) : `Sheet ${job}`;
            },
          },
          { title: 'Came to', cell: ({ ok, message }) => (ok ? done : (message ?? 'refused')) },
        ]}
      />
    </div>
  );
}

interface PrintRunBlockProps {
  readonly run: PrintRun;
  readonly known: readonly PrintJobRow[];
  readonly onClose: () => void;
}

/** A bulk print: how far it is, how to end it between two sheets, and in the end what was sent and what was not. */
export function PrintRunBlock({ run, known, onClose }: PrintRunBlockProps) {
  const cancel = useMutation({ mutationFn: () => ask(window.ofm.printing.cancel({ run: run.run })) });
  const { done, total, current, results, ended } = run;
  // Also those of which the print service did not say whether it took them.
  const amiss = results.filter(({ ok }) => !ok).length;
  const outcome = [
    `${plural(done - amiss, 'sheet')} sent`,
    ...(amiss > 0 ? [`${count(amiss)} not, or not for certain`] : []),
    ...(total > done ? [`${count(total - done)} not come to`] : []),
  ].join(', ');
  useEffect(() => {
    if (ended) announce(`Printing ended: ${outcome}.`);
  }, [ended, outcome]);
  const words = `${count(done)} of ${count(total)} sheets${current === null ? '' : `, now ${current}`}`;
  return (
    <section className={styles.block} aria-label="Bulk print">
      <h2>{ended ? 'Sent to the printers' : 'Sending to the printers'}</h2>
      {ended ? (
        <p>{`${outcome}. Look at each sheet, then confirm or spoil it.`}</p>
      ) : (
        <Progress label="Bulk print" value={total === 0 ? 0 : Math.round((done / total) * 100)} words={words} />
      )}
      {cancel.error && <FailureNotice error={cancel.error} />}
      {ended && (
        <details open={amiss > 0}>
          <summary>What became of each sheet</summary>
          <SheetResults label="What became of each sheet" results={results} known={known} done="sent" />
        </details>
      )}
      <div className={styles.buttons}>
        {!ended && (
          <Button onPress={() => cancel.mutate()} isPending={cancel.isPending} isDisabled={cancel.isSuccess}>
            {cancel.isSuccess ? 'Stops after this sheet' : 'Stop after this sheet'}
          </Button>
        )}
        {ended && <Button onPress={onClose}>Close</Button>}
      </div>
    </section>
  );
}
