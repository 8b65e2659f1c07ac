import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PrintJobRow } from '../../../shared/contract/printing.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { count, plural } from '../../lib/format.ts';
import { printRunOf } from '../../lib/queries.ts';
import { paperWords } from './print-words.ts';
import styles from './printing.module.css';

interface SheetResult {
  readonly job: number;
  readonly ok: boolean;
  readonly message: string | null;
}

interface ResultsProps {
  readonly label: string;
  readonly results: readonly SheetResult[];
  readonly known: readonly PrintJobRow[];
}

/** What became of each sheet. */
export function SheetResults({ label, results, known }: ResultsProps) {
  return (
    <DataTable
      label={label}
      rows={results}
      rowKey={({ job }) => String(job)}
      columns={[
        {
          title: 'Sheet',
          cell: ({ job }) => {
            const row = known.find(({ id }) => id === job);
            return row ? paperWords(row) : `Sheet ${job}`;
          },
        },
        { title: 'Came to', cell: ({ ok, message }) => (ok ? 'done' : (message ?? 'refused')) },
      ]}
    />
  );
}

interface PrintRunBlockProps {
  readonly run: string;
  readonly known: readonly PrintJobRow[];
  readonly onClose: () => void;
}

/** A bulk print: how far it is, how to end it between two sheets, and in the end what was sent and what was not. */
export function PrintRunBlock({ run, known, onClose }: PrintRunBlockProps) {
  const { data } = useQuery(printRunOf(run));
  const cancel = useMutation({ mutationFn: () => ask(window.ofm.printing.cancel({ run })) });
  const isEnded = data?.ended ?? false;
  const done = data?.done ?? 0;
  const total = data?.total ?? 0;
  // Also those of which the print service did not say whether it took them.
  const amiss = data?.results.filter(({ ok }) => !ok) ?? [];
  const sent = done - amiss.length;
  const outcome = [
    `${plural(sent, 'sheet')} sent`,
    ...(amiss.length > 0 ? [`${count(amiss.length)} not, or not for certain`] : []),
    ...(total > done ? [`${count(total - done)} not come to`] : []),
  ].join(', ');
  useEffect(() => {
    if (isEnded) announce(`Printing ended: ${outcome}.`);
  }, [isEnded, outcome]);
  const words = `${count(done)} of ${count(total)} sheets${data?.current ? `, now ${data.current}` : ''}`;
  return (
    <section className={styles.block} aria-label="Bulk print">
      <h2>{isEnded ? 'Sent to the printers' : 'Sending to the printers'}</h2>
      {isEnded ? (
        <p>{`${outcome}. Look at each sheet, then confirm or spoil it.`}</p>
      ) : (
        <Progress label="Bulk print" value={total === 0 ? 0 : Math.round((done / total) * 100)} words={words} />
      )}
      {cancel.error && <FailureNotice error={cancel.error} />}
      {!isEnded && (
        <div>
          <Button onPress={() => cancel.mutate()} isPending={cancel.isPending}>
            Stop after this sheet
          </Button>
        </div>
      )}
      {amiss.length > 0 && <SheetResults label="Sheets not sent for certain" results={amiss} known={known} />}
      {isEnded && (
        <div>
          <Button onPress={onClose}>Close</Button>
        </div>
      )}
    </section>
  );
}
