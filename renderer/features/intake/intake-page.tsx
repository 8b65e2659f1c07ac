import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { ImportReport } from '../../../shared/contract/intake.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ask } from '../../lib/client.ts';
import { count, moment, size, words } from '../../lib/format.ts';
import { importList } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { ImportBlock } from './import-block.tsx';
import styles from './intake.module.css';

/** The import that this window watches, as the desk tells of it. */
function useProgress(): [ImportReport | null, (report: ImportReport) => void] {
  const [report, setReport] = useState<ImportReport | null>(null);
  const client = useQueryClient();
  useEffect(
    () =>
      window.ofm.events.subscribe((event) => {
        if (event.kind !== 'progress') return;
        setReport(event.import);
        if (event.import.state !== 'RUNNING') void client.invalidateQueries({ queryKey: ['intake'] });
      }),
    [client],
  );
  return [report, setReport];
}

/** Batches of the mission portal: choose, import, and see what went in and what did not. */
export function IntakePage() {
  const { user } = useSession();
  const mayImport = user.role === 'INTAKE' || user.role === 'SUPERVISOR';
  const imports = useQuery(importList());
  const [report, setReport] = useProgress();
  const choose = useMutation({ mutationFn: async () => (await ask(window.ofm.intake.chooseFile({}))).file });
  const start = useMutation({
    mutationFn: async (ticket: string) => (await ask(window.ofm.intake.start({ ticket }))).import,
    onSuccess: (begun) => {
      setReport(begun);
      choose.reset();
    },
  });
  const chosen = choose.data ?? null;
  const isRunning = report?.state === 'RUNNING';
  const error = choose.error ?? start.error;
  return (
    <>
      <PageHeading title="Intake">Intake</PageHeading>
      {mayImport && (
        <div className={styles.tools}>
          <Button look={chosen ? 'plain' : 'go'} onPress={() => choose.mutate()} isDisabled={isRunning}>
            Choose batch file
          </Button>
          {chosen && (
            <Button look="go" onPress={() => start.mutate(chosen.ticket)} isPending={start.isPending}>
              {`Import ${chosen.name}, ${size(chosen.bytes)}`}
            </Button>
          )}
        </div>
      )}
      {error && <FailureNotice error={error} />}
      {report && <ImportBlock report={report} />}
      <section className={styles.block} aria-label="Imports so far">
        <h2>Imports so far</h2>
        {imports.error && <FailureNotice error={imports.error} onRetry={() => void imports.refetch()} />}
        {imports.isPending && <Loading what="the imports" />}
        {imports.data && (
          <DataTable
            label="Imports"
            rows={imports.data}
            rowKey={({ id }) => String(id)}
            empty="No batch was imported yet."
            columns={[
              { title: 'File', cell: ({ file }) => file },
              { title: 'Batch', cell: ({ batch }) => batch ?? '' },
              { title: 'State', cell: ({ state }) => words(state) },
              { title: 'Begun', cell: ({ startedAt, by }) => `${moment(startedAt)}, ${by}`, isTight: true },
              { title: 'Added', cell: ({ added }) => count(added), isNumber: true },
              { title: 'Replaced', cell: ({ replaced }) => count(replaced), isNumber: true },
              { title: 'Unchanged', cell: ({ unchanged }) => count(unchanged), isNumber: true },
              { title: 'Rejected', cell: ({ rejected }) => count(rejected), isNumber: true },
              {
                title: 'Rejected lines',
                cell: (one) =>
                  one.rejected > 0 ? (
                    <Button look="quiet" onPress={() => setReport(one)}>
                      {`Show those of import ${one.id}`}
                    </Button>
                  ) : (
                    ''
                  ),
              },
            ]}
          />
        )}
      </section>
    </>
  );
}
