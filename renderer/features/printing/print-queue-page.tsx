import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PrintJobRow } from '../../../shared/contract/printing.ts';
import { reference as referenceSchema } from '../../../shared/domain/ids.ts';
import { PRINT_STATES, type PrintState } from '../../../shared/domain/printing/print-job.ts';
import { Button } from '../../components/button.tsx';
import { Checks } from '../../components/checks.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { prints } from '../../lib/access.ts';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { plural } from '../../lib/format.ts';
import { isUnsettled, PRINT_WORDS } from '../../lib/print-words.ts';
import { printJobs, printRun, spoolerAnswers } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { PrintRunBlock, SheetResults } from './print-run.tsx';
import styles from './printing.module.css';
import { type AmissKind, SheetAmiss } from './sheet-amiss.tsx';
import { SheetTable } from './sheet-table.tsx';

const PAGE = 100;
/** Each asks the print service a few times; the oldest are done first. */
const ASKED_AT_ONCE = 20;

interface PrintQueuePageProps {
  readonly reference: string;
  readonly onReference: (typed: string) => void;
}

/** The sheets of every paper. Nothing is done until a person has confirmed that the sheet is good. */
export function PrintQueuePage({ reference, onReference }: PrintQueuePageProps) {
  const { user } = useSession();
  const client = useQueryClient();
  const [states, setStates] = useState<PrintState[]>(['QUEUED', 'SENT']);
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [amiss, setAmiss] = useState<{ row: PrintJobRow; kind: AmissKind } | null>(null);
  const typed = referenceSchema.safeParse(reference.trim());
  const of = typed.success ? { reference: typed.data } : {};
  const page = useQuery(printJobs({ states, ...of, offset, limit: PAGE }));
  const { data: run = null } = useQuery(printRun());
  const isRunning = run !== null && !run.ended;
  const rows = page.data?.rows ?? [];
  const mayPrint = prints(user.role);
  // In the order in which the papers were made, which is the order of the pile.
  const picked = rows.filter(({ id }) => chosen.has(id)).sort((a, b) => a.id - b.id);
  const waiting = picked.filter(({ state }) => state === 'QUEUED');
  const printed = picked.filter(({ state }) => state === 'SENT');
  const asked = mayPrint && !isRunning ? rows.filter(isUnsettled).slice(-ASKED_AT_ONCE) : [];
  const answers = useQuery(spoolerAnswers(asked.map(({ id }) => id)));

  const print = useMutation({
    mutationFn: () => ask(window.ofm.printing.print({ jobs: waiting.map(({ id }) => id) })),
    // What was chosen to be printed is not chosen to be confirmed: that takes a look at each sheet.
    onSuccess: () => setChosen(new Set()),
  });
  const confirm = useMutation({
    mutationFn: () => ask(window.ofm.printing.confirm({ jobs: printed.map(({ id }) => id) })),
    onSuccess: ({ results }) => {
      setChosen(new Set());
      announce(`${plural(results.filter(({ ok }) => ok).length, 'sheet')} confirmed.`);
    },
  });
  const refresh = useMutation({
    mutationFn: () => ask(window.ofm.printing.refresh({ jobs: rows.map(({ id }) => id) })),
    onSuccess: () => announce('The printers were asked.'),
  });
  const error = print.error ?? confirm.error ?? refresh.error ?? answers.error;
  const unconfirmed = confirm.data?.results.filter(({ ok }) => !ok) ?? [];

  return (
    <>
      <PageHeading title="Print queue" aside={page.data && plural(page.data.total, 'sheet')}>
        Print queue
      </PageHeading>
      <div className={styles.tools}>
        <Checks
          label="Sheets that are"
          options={PRINT_STATES.map((id) => ({ id, label: PRINT_WORDS[id].label }))}
          value={states}
          onChange={(ids) => {
            setOffset(0);
            setStates(PRINT_STATES.filter((state) => ids.includes(state)));
          }}
        />
        <Field label="Case" placeholder="5000000001" value={reference} onChange={onReference} />
        {mayPrint && (
          <>
            <Button
              look="go"
              isDisabled={waiting.length === 0 || isRunning}
              isPending={print.isPending}
              onPress={() => print.mutate()}
            >
              {`Print ${waiting.length}`}
            </Button>
            <Button
              look={printed.length > 0 && waiting.length === 0 ? 'go' : 'plain'}
              isDisabled={printed.length === 0}
              isPending={confirm.isPending}
              onPress={() => confirm.mutate()}
            >
              {`Confirm ${printed.length}`}
            </Button>
            <Button isDisabled={rows.length === 0} isPending={refresh.isPending} onPress={() => refresh.mutate()}>
              Ask the printers
            </Button>
          </>
        )}
      </div>
      {error && <FailureNotice error={error} />}
      {run !== null && mayPrint && (
        <PrintRunBlock
          key={run.run}
          run={run}
          known={rows}
          onClose={() => client.setQueryData(printRun().queryKey, null)}
        />
      )}
      {unconfirmed.length > 0 && (
        <section className={styles.block} aria-label="Not confirmed">
          <h2>Not confirmed</h2>
          <SheetResults label="Sheets not confirmed" results={unconfirmed} known={rows} done="confirmed" />
        </section>
      )}
      {page.error && <FailureNotice error={page.error} onRetry={() => void page.refetch()} />}
      {page.isPending && <Loading what="the print queue" />}
      {page.data && (
        <div className={styles.block}>
          <SheetTable
            rows={rows}
            chosen={chosen}
            onChosen={mayPrint ? setChosen : null}
            onAmiss={(row, kind) => setAmiss({ row, kind })}
          />
          {page.data.total > PAGE && (
            <p className={styles.buttons}>
              <Button isDisabled={offset === 0} onPress={() => setOffset(offset - PAGE)}>
                Newer
              </Button>
              <Button isDisabled={offset + PAGE >= page.data.total} onPress={() => setOffset(offset + PAGE)}>
                Older
              </Button>
            </p>
          )}
        </div>
      )}
      {amiss && <SheetAmiss key={amiss.row.id} {...amiss} onClose={() => setAmiss(null)} />}
    </>
  );
}
