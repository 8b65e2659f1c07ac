import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { PrinterRow } from '../../../shared/contract/printing.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { prints } from '../../lib/access.ts';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { moment, plural } from '../../lib/format.ts';
import { printerList } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import styles from './printing.module.css';

/** The contract's bound, in millimetres. */
const MOST = 20;

/** Millimetres as somebody types them; null where it is none within the bound. */
function typedOffset(typed: string): number | null {
  const text = typed.trim().replace(',', '.').replace('−', '-');
  const value = Number(text);
  return text === '' || Number.isNaN(value) || Math.abs(value) > MOST ? null : value;
}

function offsetWords({ offsetX, offsetY }: PrinterRow): string {
  return offsetX === 0 && offsetY === 0 ? 'none' : `${offsetX} mm right, ${offsetY} mm down`;
}

/** Which kind of paper goes to which printer, and how far its print lies off. */
export function PrintersPage() {
  const { user } = useSession();
  const list = useQuery(printerList());
  const [setting, setSetting] = useState<PrinterRow | null>(null);
  const test = useMutation({
    mutationFn: (kind: string) => ask(window.ofm.printing.testPage({ kind })),
    onSuccess: () => announce('The test page is with the printer.'),
  });
  const mayPrint = prints(user.role);
  const found = list.data?.found ?? [];
  return (
    <>
      <PageHeading title="Printers" aside={list.data && plural(found.length, 'printer')}>
        Printers
      </PageHeading>
      {list.error && <FailureNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the printers" />}
      {test.error && <FailureNotice error={test.error} />}
      {list.data && (
        <>
          <section className={styles.block} aria-label="Printers of this machine">
            <h2>On this machine</h2>
            {list.data.trouble !== null && <p>{list.data.trouble}</p>}
            <DataTable
              label="Printers of this machine"
              rows={found}
              rowKey={({ name }) => name}
              empty="This machine has no printer."
              columns={[
                { title: 'Printer', cell: ({ name }) => name },
                { title: 'State', cell: ({ state }) => state },
              ]}
            />
          </section>
          <section className={styles.block} aria-label="Printers by kind of paper">
            <h2>By kind of paper</h2>
            <DataTable
              label="Printers by kind of paper"
              rows={list.data.kinds}
              rowKey={({ kind }) => kind}
              columns={[
                { title: 'Paper', cell: ({ title }) => title },
                { title: 'Printer', cell: ({ printer }) => printer ?? 'not set', isTight: true },
                { title: 'Offset', cell: offsetWords, isTight: true },
                {
                  title: 'Set',
                  cell: ({ setAt, setBy }) => (setAt === null ? '' : `${moment(setAt)}, ${setBy}`),
                  isTight: true,
                },
                ...(mayPrint
                  ? [
                      {
                        title: 'Do',
                        cell: (row: PrinterRow) => (
                          <span className={styles.buttons}>
                            <Button aria-label={`Set the printer of ${row.title}`} onPress={() => setSetting(row)}>
                              Set …
                            </Button>
                            <Button
                              aria-label={`Test page for ${row.title}`}
                              isDisabled={row.printer === null}
                              onPress={() => test.mutate(row.kind)}
                            >
                              Test page
                            </Button>
                          </span>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          </section>
        </>
      )}
      {setting && <PrinterDialog of={setting} names={found.map(({ name }) => name)} onClose={() => setSetting(null)} />}
    </>
  );
}

interface PrinterDialogProps {
  readonly of: PrinterRow;
  readonly names: readonly string[];
  readonly onClose: () => void;
}

function PrinterDialog({ of, names, onClose }: PrinterDialogProps) {
  const [printer, setPrinter] = useState(of.printer ?? names[0] ?? null);
  const [right, setRight] = useState(String(of.offsetX));
  const [down, setDown] = useState(String(of.offsetY));
  const [isAsked, setAsked] = useState(false);
  const [offsetX, offsetY] = [typedOffset(right), typedOffset(down)];
  const wrong = (offset: number | null) =>
    isAsked && offset === null ? `Give millimetres from −${MOST} to ${MOST}.` : undefined;
  const set = useMutation({
    mutationFn: (offsets: { offsetX: number; offsetY: number }) =>
      ask(window.ofm.printing.setPrinter({ kind: of.kind, printer: printer ?? '', ...offsets })),
    onSuccess: () => {
      announce(`${of.title} is printed on ${printer}.`);
      onClose();
    },
  });
  return (
    <Dialog title={`Printer of ${of.title}`} onClose={onClose}>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!set.isPending && offsetX !== null && offsetY !== null) set.mutate({ offsetX, offsetY });
        }}
      >
        {set.error && <FailureNotice error={set.error} kept="Nothing was changed." />}
        <Choice
          label="Printer"
          options={names.map((name) => ({ id: name, label: name }))}
          value={printer}
          onChange={setPrinter}
        />
        <Field
          label="To the right, mm"
          hint="−20 to 20; the test page shows how far it is off"
          value={right}
          onChange={setRight}
          error={wrong(offsetX)}
        />
        <Field label="Down, mm" value={down} onChange={setDown} error={wrong(offsetY)} />
        <Buttons>
          <Button look="go" type="submit" isPending={set.isPending} isDisabled={printer === null}>
            Set
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}
