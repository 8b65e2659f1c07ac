import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../components/button.tsx';
import { Buttons, Dialog } from '../components/dialog.tsx';
import { Field } from '../components/field.tsx';
import { NewPassphrase } from '../components/new-passphrase.tsx';
import { FailureNotice } from '../components/notice.tsx';
import { announce } from '../lib/announce.ts';
import { ask } from '../lib/client.ts';

/** Lets the person at the desk change their own passphrase. */
export function PassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const change = useMutation({
    mutationFn: () => ask(window.ofm.desk.changePassphrase({ current, next })),
    onSuccess: () => {
      announce('The passphrase was changed.');
      onClose();
    },
  });
  return (
    <Dialog title="Change passphrase" onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (current && next) change.mutate();
        }}
      >
        {change.error && <FailureNotice error={change.error} />}
        <Field label="Current passphrase" kind="password" value={current} onChange={setCurrent} autoFocus />
        <NewPassphrase label="New passphrase" value={next} onChange={setNext} />
        <Buttons>
          <Button type="submit" look="go" isPending={change.isPending}>
            Change passphrase
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}
