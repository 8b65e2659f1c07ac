import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { cx } from '../../lib/cx.ts';
import styles from './admin.module.css';

interface ImportKeyDialogProps {
  readonly file: { readonly ticket: string; readonly name: string };
  readonly onClose: () => void;
}

/** The passphrase of a chosen key file; a wrong one is asked for again without choosing the file anew. */
export function ImportKeyDialog({ file, onClose }: ImportKeyDialogProps) {
  const [passphrase, setPassphrase] = useState('');
  const step = useMutation({
    mutationFn: () => ask(window.ofm.papers.importKey({ ticket: file.ticket, passphrase })),
    onSuccess: ({ key }) => {
      announce(`Papers are sealed with the key ${key.kid} from now on.`);
      onClose();
    },
  });
  return (
    <Dialog title={`Import ${file.name}`} onClose={onClose}>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!step.isPending) step.mutate();
        }}
      >
        {step.error && <FailureNotice error={step.error} />}
        <p className={styles.soft}>From now on papers are sealed with this key. Those sealed before stay genuine.</p>
        <Field
          label="Passphrase of the file"
          kind="password"
          value={passphrase}
          onChange={setPassphrase}
          autoComplete="off"
          autoFocus
        />
        <Buttons>
          <Button look="go" type="submit" isPending={step.isPending}>
            Import
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}
