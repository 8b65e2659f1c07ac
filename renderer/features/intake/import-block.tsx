import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ImportReport } from '../../../shared/contract/intake.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { count, words } from '../../lib/format.ts';
import styles from './intake.module.css';

function summary({ read, added, replaced, unchanged, rejected }: ImportReport): string {
  return `${count(read)} read: ${count(added)} added, ${count(replaced)} replaced, ${count(unchanged)} unchanged, ${count(rejected)} rejected.`;
}

/** One import: how far it is, or what came of it. */
export function ImportBlock({ report }: { readonly report: ImportReport }) {
  const cancel = useMutation({ mutationFn: () => ask(window.ofm.intake.cancel({ id: report.id })) });
  const { state, file, refusal } = report;
  useEffect(() => {
    if (state !== 'RUNNING') announce(`Import of ${file}: ${words(state)}.`);
  }, [state, file]);
  const part = report.bytesTotal === 0 ? 1 : report.bytesDone / report.bytesTotal;
  return (
    <section className={styles.block} aria-label={`Import of ${file}`}>
      <h2>{`${file}: ${words(state)}`}</h2>
      {state === 'RUNNING' && (
        <Progress label={`Import of ${file}`} value={Math.round(part * 100)} words={summary(report)} />
      )}
      {state !== 'RUNNING' && <p>{refusal ?? summary(report)}</p>}
      {cancel.error && <FailureNotice error={cancel.error} />}
      {state === 'RUNNING' && (
        <div>
          <Button onPress={() => cancel.mutate()} isPending={cancel.isPending}>
            Cancel import
          </Button>
        </div>
      )}
      {report.rejectedLines.length > 0 && (
        <DataTable
          label="Rejected lines"
          rows={report.rejectedLines}
          rowKey={({ line }) => String(line)}
          columns={[
            { title: 'Line', cell: ({ line }) => count(line), isNumber: true },
            { title: 'Reason', cell: ({ reason }) => reason },
          ]}
        />
      )}
      {report.rejected > report.rejectedLines.length && (
        <p>{`The first ${count(report.rejectedLines.length)} are shown.`}</p>
      )}
    </section>
  );
}
