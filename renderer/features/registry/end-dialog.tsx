import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { civilDate, isCivilDate } from '../../../shared/domain/dates.ts';
import { HELD_WORDS, REASON_WORDS, whatFollows } from '../../../shared/domain/revocation/ending.ts';
import type { HeldKind, RevocationReason } from '../../../shared/domain/revocation/revocation.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { cx } from '../../lib/cx.ts';
import styles from './registry.module.css';

/** The contract's least length of a note. */
const LEAST = 3;

const DAY_LABEL: Readonly<Record<RevocationReason, string>> = {
  RETURNED: 'Came back on',
  RECALLED: 'Recalled on',
  LOST: 'Lost since',
  STOLEN: 'Stolen since',
  DESTROYED: 'Destroyed on',
  VOIDED: 'Void since',
  REPLACED: 'Replaced on',
  MISPRINTED: 'Void since',
};

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface EndDialogProps {
  readonly thing: { readonly kind: HeldKind; readonly number: string };
  /** What may still be said of it; the first is chosen. */
  readonly reasons: readonly [RevocationReason, ...RevocationReason[]];
  readonly today: string;
  readonly onClose: () => void;
}

/** Writes down what became of a thing; what follows from it is shown before it is confirmed. */
export function EndDialog({ thing, reasons, today, onClose }: EndDialogProps) {
  const { kind, number } = thing;
  const called = `${HELD_WORDS[kind]} ${number}`;
  const [reason, setReason] = useState<RevocationReason>(reasons[0]);
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const [policeReport, setPoliceReport] = useState('');
  const [receivedBy, setReceivedBy] = useState('');
  const [isAsked, setAsked] = useState(false);
  const isGone = reason === 'LOST' || reason === 'STOLEN';
  const wrongDay = isCivilDate(on) ? (on > today ? 'The day is still to come.' : undefined) : 'Give the day.';
  const isShort = note.trim().length < LEAST;
  const ending = useMutation({
    mutationFn: () =>
      ask(
        window.ofm.surrender.end({
          ...{ kind, number, reason, note, on: civilDate.parse(on) },
          ...(isGone && policeReport.trim() !== '' ? { policeReport } : {}),
          ...(reason === 'RETURNED' && receivedBy.trim() !== '' ? { receivedBy } : {}),
        }),
      ),
    onSuccess: ({ notice }) => {
      const noticed = notice && 'number' in notice ? ` Notice ${notice.number} is in case ${notice.reference}.` : '';
      announce(`${called}: ${REASON_WORDS[reason]}.${noticed}`);
      if (notice === null) onClose();
    },
  });
  if (ending.data?.notice) return <NoticeMade called={called} notice={ending.data.notice} onClose={onClose} />;
  return (
    <Dialog title={called} onClose={onClose} wide>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (wrongDay === undefined && !isShort && !ending.isPending) ending.mutate();
        }}
      >
        {ending.error && <FailureNotice error={ending.error} kept="Nothing was changed; your words are kept." />}
        <div className={styles.became}>
          <Choice
            label="What became of it"
            options={reasons.map((id) => ({ id, label: capital(REASON_WORDS[id]) }))}
            value={reason}
            onChange={(id) => setReason(reasons.find((one) => one === id) ?? reason)}
          />
          <Field label={DAY_LABEL[reason]} kind="date" value={on} onChange={setOn} error={wrongDay} />
          {isGone && (
            <Field label="Police report" value={policeReport} onChange={setPoliceReport} maxLength={60} code />
          )}
          {reason === 'RETURNED' && (
            <Field label="Taken by" placeholder="You" value={receivedBy} onChange={setReceivedBy} maxLength={120} />
          )}
        </div>
        <Field
          label="What is known"
          hint="At least 3 characters, such as who reported it. It is kept with the trail."
          lines={2}
          value={note}
          onChange={setNote}
          error={isAsked && isShort ? 'Say in at least 3 characters what is known.' : undefined}
          autoFocus
        />
        <div className={styles.preview} aria-live="polite">
          <h3>What follows</h3>
          <ul>
            {whatFollows(kind, reason).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
        <Buttons>
          <Button look="danger" type="submit" isPending={ending.isPending}>
            {`Write down: ${REASON_WORDS[reason]}`}
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}

interface NoticeMadeProps {
  readonly called: string;
  readonly notice: { readonly number: string; readonly reference: string } | { readonly why: string };
  readonly onClose: () => void;
}

/** What was done about law enforcement: it must not be missed where no notice could be made. */
function NoticeMade({ called, notice, onClose }: NoticeMadeProps) {
  return (
    <Dialog title={`${called}: written down`} onClose={onClose} alert>
      {'number' in notice ? (
        <Notice tone="green">
          {`The notice to law enforcement ${notice.number} is made. It lies with the documents of case ${notice.reference}: send it now.`}
        </Notice>
      ) : (
        <Notice tone="amber">{`No notice to law enforcement was made. ${notice.why}`}</Notice>
      )}
      <Buttons>
        <Button look="go" onPress={onClose} autoFocus>
          Close
        </Button>
      </Buttons>
    </Dialog>
  );
}
