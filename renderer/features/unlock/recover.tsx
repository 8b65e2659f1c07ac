import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { NewPassphrase } from '../../components/new-passphrase.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { ask } from '../../lib/client.ts';
import { cx } from '../../lib/cx.ts';
import { Sheet } from './sheet.tsx';
import styles from './unlock.module.css';

/** A new passphrase by the sealed code, which is spent by it: the new code is shown in its place. */
export function Recover({ onDone }: { readonly onDone: () => void }) {
  const [code, setCode] = useState('');
  const [name, setName] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const recover = useMutation({ mutationFn: () => ask(window.ofm.desk.recover({ code, name, passphrase })) });
  if (recover.data) {
    return (
      <Sheet title="Seal the new recovery code">
        <p>The passphrase is set. The code that you used opens nothing any more; write this one down and seal it.</p>
        <p className={styles.code}>{recover.data.recoveryCode}</p>
        <Button look="go" onPress={onDone} autoFocus>
          I have written it down
        </Button>
      </Sheet>
    );
  }
  return (
    <Sheet title="Use the recovery code">
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!recover.isPending) recover.mutate();
        }}
      >
        {recover.error && <FailureNotice error={recover.error} kept="What you typed is kept." />}
        <Field label="Recovery code" code value={code} onChange={setCode} autoComplete="off" isRequired autoFocus />
        <Field
          label="Name"
          hint="Whose passphrase is set."
          value={name}
          onChange={setName}
          autoComplete="off"
          isRequired
        />
        <NewPassphrase label="New passphrase" value={passphrase} onChange={setPassphrase} />
        <div className={styles.foot}>
          <Button look="go" type="submit" isPending={recover.isPending}>
            Set the passphrase
          </Button>
          <Button look="quiet" onPress={onDone}>
            Back
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
