import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { DeskState } from '../../../shared/contract/desk.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { ask } from '../../lib/client.ts';
import { cx } from '../../lib/cx.ts';
import { type LockReason, useLockReason } from '../../lib/lock-reason.ts';
import { Recover } from './recover.tsx';
import { Sheet } from './sheet.tsx';
import styles from './unlock.module.css';

const REASON_WORDS: Readonly<Record<LockReason, string>> = {
  ASKED: 'The desk was locked.',
  IDLE: 'The desk was locked because nobody was at it.',
  SCREEN_LOCK: 'The desk was locked with the screen.',
  SUSPEND: 'The desk was locked before the machine went to sleep.',
  CORE_ENDED: 'The desk locked itself after a fault. What was acknowledged is kept.',
};

interface UnlockProps {
  readonly folder: string | null;
  readonly onUnlocked: (state: DeskState) => void;
  readonly onFolder: () => void;
}

/** Name and passphrase. */
export function Unlock({ folder, onUnlocked, onFolder }: UnlockProps) {
  const reason = useLockReason();
  const [isRecovering, setRecovering] = useState(false);
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const unlock = useMutation({
    mutationFn: () => ask(window.ofm.desk.unlock({ name, passphrase })),
    onSuccess: onUnlocked,
    onError: () => setPassphrase(''),
  });
  const choose = useMutation({ mutationFn: () => ask(window.ofm.desk.chooseFolder({})), onSuccess: onFolder });
  if (isRecovering) return <Recover onDone={() => setRecovering(false)} />;
  return (
    <Sheet title="Unlock OFM Desk">
      {reason && <Notice tone="blue">{REASON_WORDS[reason]}</Notice>}
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && passphrase !== '' && !unlock.isPending) unlock.mutate();
        }}
      >
        {unlock.error && <FailureNotice error={unlock.error} />}
        <Field label="Name" value={name} onChange={setName} autoComplete="off" autoFocus />
        <Field
          label="Passphrase"
          kind="password"
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="current-password"
        />
        <Button look="go" type="submit" isPending={unlock.isPending}>
          Unlock
        </Button>
      </Form>
      {choose.error && <FailureNotice error={choose.error} />}
      <p className={styles.path}>{folder}</p>
      <div className={styles.foot}>
        <Button look="quiet" onPress={() => setRecovering(true)}>
          Use the recovery code
        </Button>
        <Button look="quiet" onPress={() => choose.mutate()}>
          Choose another folder
        </Button>
      </div>
    </Sheet>
  );
}
