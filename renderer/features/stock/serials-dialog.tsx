import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import styles from './stock.module.css';

interface SerialsDialogProps {
  readonly title: string;
  readonly effect: string;
  readonly confirm: string;
  /** What else is asked: why, or by which method. */
  readonly words?: string;
  readonly onSubmit: (serials: string, words: string) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks for serials and ranges of them, and why; it closes once that is written down. */
export function SerialsDialog({ title, effect, confirm, words: asked, onSubmit, onClose }: SerialsDialogProps) {
  const [serials, setSerials] = useState('');
  const [words, setWords] = useState('');
  const step = useMutation({ mutationFn: () => onSubmit(serials, words), onSuccess: onClose });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          if (!step.isPending) step.mutate();
        }}
      >
        <p>{effect}</p>
        {step.error && <FailureNotice error={step.error} kept="Nothing was changed; what you typed is kept." />}
        <Field
          label="Serials"
          hint="With commas or new lines between; a range with two dots, as CB-000001..CB-000050"
          lines={4}
          code
          value={serials}
          onChange={setSerials}
          autoFocus
        />
        {asked !== undefined && <Field label={asked} value={words} onChange={setWords} />}
        <Buttons>
          <Button look="go" type="submit" isPending={step.isPending}>
            {confirm}
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}
