import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { SeriesRow } from '../../../shared/contract/stock.ts';
import { Button } from '../../components/button.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import styles from './stock.module.css';

/** Another custodian or another place for a series. */
export function HandOverDialog({ series, onClose }: { readonly series: SeriesRow; readonly onClose: () => void }) {
  const [custodian, setCustodian] = useState(series.custodian);
  const [place, setPlace] = useState(series.place);
  const [reason, setReason] = useState('');
  const step = useMutation({
    mutationFn: () => ask(window.ofm.stock.handOver({ id: series.id, custodian, place, reason })),
    onSuccess: () => {
      announce(`The series is now kept by ${custodian}.`);
      onClose();
    },
  });
  return (
    <Dialog title="Hand over" onClose={onClose}>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          if (!step.isPending) step.mutate();
        }}
      >
        {step.error && <FailureNotice error={step.error} kept="Nothing was changed; what you typed is kept." />}
        <Field label="Custodian" value={custodian} onChange={setCustodian} autoFocus />
        <Field label="Place" value={place} onChange={setPlace} />
        <Field label="Reason" value={reason} onChange={setReason} />
        <Buttons>
          <Button look="go" type="submit" isPending={step.isPending}>
            Hand over
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}
