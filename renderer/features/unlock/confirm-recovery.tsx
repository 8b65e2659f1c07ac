import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { DeskState } from '../../../shared/contract/desk.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { ask } from '../../lib/client.ts';
import { cx } from '../../lib/cx.ts';
import { Sheet } from './sheet.tsx';
import styles from './unlock.module.css';

interface ConfirmRecoveryProps {
  /** The code that was just made; null where it was made before this window opened and can only be made anew. */
  readonly code: string | null;
  readonly onCode: (code: string) => void;
  readonly onConfirmed: (state: DeskState) => void;
}

/** Shows the recovery code once and has it typed back: what was never written down recovers nothing. */
export function ConfirmRecovery({ code, onCode, onConfirmed }: ConfirmRecoveryProps) {
  const [isWritten, setWritten] = useState(false);
  if (code === null) return <RenewCode onCode={onCode} />;
  if (!isWritten) {
    return (
      <Sheet title="Write the recovery code down" step="Set-up, step 3 of 3">
        <p>
          If every passphrase is lost, only this code opens the desk. Write it on paper, seal it in an envelope and lock
          it away. It is shown this once.
        </p>
        <p className={styles.code} data-testid="recovery-code">
          {code}
        </p>
        <Button look="go" onPress={() => setWritten(true)} autoFocus>
          I have written it down
        </Button>
      </Sheet>
    );
  }
  return <TypeCode onBack={() => setWritten(false)} onConfirmed={onConfirmed} />;
}

function TypeCode({
  onBack,
  onConfirmed,
}: {
  readonly onBack: () => void;
  readonly onConfirmed: (state: DeskState) => void;
}) {
  const [typed, setTyped] = useState('');
  const confirm = useMutation({
    mutationFn: () => ask(window.ofm.desk.confirmRecovery({ code: typed })),
    onSuccess: onConfirmed,
  });
  return (
    <Sheet title="Confirm the recovery code" step="Set-up, step 3 of 3">
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '' && !confirm.isPending) confirm.mutate();
        }}
      >
        {confirm.error && <FailureNotice error={confirm.error} kept="What you typed is kept." />}
        <Field
          label="Recovery code"
          hint="Type it from your paper. Case, spaces and hyphens do not matter."
          code
          value={typed}
          onChange={setTyped}
          autoComplete="off"
          autoFocus
        />
        <div className={styles.foot}>
          <Button look="go" type="submit" isPending={confirm.isPending}>
            Confirm
          </Button>
          <Button look="quiet" onPress={onBack}>
            Show the code again
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}

function RenewCode({ onCode }: { readonly onCode: (code: string) => void }) {
  const [passphrase, setPassphrase] = useState('');
  const renew = useMutation({
    mutationFn: () => ask(window.ofm.desk.renewRecovery({ passphrase })),
    onSuccess: ({ recoveryCode }) => onCode(recoveryCode),
  });
  return (
    <Sheet title="Make a new recovery code">
      <p>The recovery code of this desk was never confirmed. Give your passphrase to make a new one.</p>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '' && !renew.isPending) renew.mutate();
        }}
      >
        {renew.error && <FailureNotice error={renew.error} />}
        <Field
          label="Passphrase"
          kind="password"
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="current-password"
          autoFocus
        />
        <Button look="go" type="submit" isPending={renew.isPending}>
          Make a new code
        </Button>
      </Form>
    </Sheet>
  );
}
