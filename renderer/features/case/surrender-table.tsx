import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import { DEMANDED_WORDS } from '../../../shared/domain/programs/enforcement/application.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { Pill } from '../../components/pill.tsx';
import { cx } from '../../lib/cx.ts';
import { day, daysLeft, plural } from '../../lib/format.ts';
import styles from './case-page.module.css';
import { useMatterStep } from './use-matter-step.ts';

type Surrender = CaseFile['surrenders'][number];

function thing({ kind, number }: Surrender): string {
  return `${DEMANDED_WORDS[kind]} ${number}`;
}

function Holder({ of: { kind, holder } }: { readonly of: Surrender }) {
  return kind === 'PLATE' ? (
    <Link to="/registry/vehicles/$vin" params={{ vin: holder }}>
      {`VIN ${holder}`}
    </Link>
  ) : (
    <Link to="/registry/people/$pid" params={{ pid: holder }}>
      {`PID ${holder}`}
    </Link>
  );
}

interface SurrenderTableProps {
  readonly reference: string;
  readonly surrenders: readonly Surrender[];
  readonly today: string;
  readonly mayTake: boolean;
}

/** What has to come back in a matter: by when, and what came back on which day. */
export function SurrenderTable({ reference, surrenders, today, mayTake }: SurrenderTableProps) {
  const [taking, setTaking] = useState<Surrender | null>(null);
  const out = surrenders.filter(({ returnedOn }) => returnedOn === null);
  return (
    <section className={styles.card} aria-labelledby="surrenders-title">
      <div className={styles.cardTitle}>
        <h2 id="surrenders-title">To be returned</h2>
        <small>{out.length === 0 ? 'everything came back' : `${plural(out.length, 'thing')} still out`}</small>
      </div>
      <DataTable
        label="To be returned"
        rows={surrenders}
        rowKey={({ id }) => String(id)}
        columns={[
          { title: 'Thing', cell: thing, isTight: true },
          { title: 'Held by', cell: (one) => <Holder of={one} />, isTight: true },
          { title: 'Due', cell: ({ dueOn }) => day(dueOn), isTight: true },
          { title: 'State', cell: (one) => <State of={one} today={today} /> },
          ...(mayTake
            ? [
                {
                  title: 'Return',
                  cell: (one: Surrender) =>
                    one.returnedOn === null && (
                      <Button aria-label={`Came back: ${thing(one)}`} onPress={() => setTaking(one)}>
                        Came back
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      {taking && (
        <ReturnDialog reference={reference} surrender={taking} today={today} onClose={() => setTaking(null)} />
      )}
    </section>
  );
}

function State({ of: { dueOn, returnedOn, returnedTo }, today }: { readonly of: Surrender; readonly today: string }) {
  if (returnedOn !== null) return <>{`Came back ${day(returnedOn)}${returnedTo ? `, to ${returnedTo}` : ''}`}</>;
  const { tone, words } = daysLeft(dueOn, today);
  return <Pill tone={tone}>{words}</Pill>;
}

interface ReturnDialogProps {
  readonly reference: string;
  readonly surrender: Surrender;
  readonly today: string;
  readonly onClose: () => void;
}

function ReturnDialog({ reference, surrender, today, onClose }: ReturnDialogProps) {
  const [returnedOn, setReturnedOn] = useState(today);
  const step = useMatterStep(reference, `${thing(surrender)} came back.`, onClose);
  const wrong =
    returnedOn === '' ? 'Give the day it came back.' : returnedOn > today ? 'The day is still to come.' : undefined;
  return (
    <Dialog title={`${thing(surrender)} came back`} onClose={onClose}>
      <Form
        className={cx(styles.dialogForm)}
        onSubmit={(event) => {
          event.preventDefault();
          if (step.isPending || wrong) return;
          step.mutate({ kind: 'returned', input: { reference, item: surrender.id, returnedOn } });
        }}
      >
        {step.error && <FailureNotice error={step.error} kept="Nothing was written down." />}
        <Field label="Came back on" kind="date" value={returnedOn} onChange={setReturnedOn} error={wrong} autoFocus />
        <Buttons>
          <Button look="go" type="submit" isPending={step.isPending}>
            Came back
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}
