import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { DestructionRow } from '../../../shared/contract/stock.ts';
import { serialRanges } from '../../../shared/domain/stock/serials.ts';
import { Button } from '../../components/button.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { plural } from '../../lib/format.ts';
import styles from './stock.module.css';

interface WitnessDialogProps {
  readonly destruction: DestructionRow;
  readonly onClose: () => void;
}

/** Asks a supervisor to say, with the passphrase given again, that they saw pieces destroyed. */
export function WitnessDialog({ destruction, onClose }: WitnessDialogProps) {
  const { id, kind, serials, method, preparedBy } = destruction;
  const [passphrase, setPassphrase] = useState('');
  const witness = useMutation({
    mutationFn: () => ask(window.ofm.stock.witnessDestruction({ id, passphrase })),
    onSuccess: () => {
      announce('Written down: these pieces are destroyed.');
      onClose();
    },
  });
  return (
    <Dialog title="Witness the destruction" onClose={onClose}>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          if (!witness.isPending && passphrase) witness.mutate();
        }}
      >
        {witness.error && <FailureNotice error={witness.error} kept="Nothing was destroyed in the desk's books." />}
        <p>{`${preparedBy} set ${plural(serials.length, 'piece')} aside: ${method}. You say that you saw it done.`}</p>
        <p className={styles.code}>{serialRanges(kind, serials).join(', ')}</p>
        <Field label="Your passphrase" kind="password" value={passphrase} onChange={setPassphrase} autoFocus />
        <Buttons>
          <Button look="danger" type="submit" isPending={witness.isPending}>
            I saw it done
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}
