import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { isCivilDate } from '../../../shared/domain/dates.ts';
import type { Person } from '../../../shared/domain/registry/person.ts';
import { Button } from '../../components/button.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { cx } from '../../lib/cx.ts';
import { terminationPreview } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import styles from './registry.module.css';
import { TerminationPreview } from './termination-preview.tsx';

/** The contract's least length of the grounds. */
const LEAST = 3;

interface TerminationDialogProps {
  readonly person: Person;
  readonly onOpened: (reference: string) => void;
  readonly onClose: () => void;
}

/** Ends an accreditation on a day; what follows is shown before it can be confirmed. */
export function TerminationDialog({ person, onOpened, onClose }: TerminationDialogProps) {
  const { today } = useSession();
  const [endedOn, setEndedOn] = useState(today);
  const [grounds, setGrounds] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { pid } = person;
  const isDay = isCivilDate(endedOn);
  const preview = useQuery({ ...terminationPreview({ pid, endedOn }), enabled: isDay });
  const ending = useMutation({
    mutationFn: () => ask(window.ofm.enforcement.terminate({ pid, endedOn, grounds: grounds.trim() })),
    onSuccess: ({ reference }) => {
      announce(`The accreditation ends. Matter ${reference} is open.`);
      onOpened(reference);
    },
  });
  const isShort = grounds.trim().length < LEAST;
  const refusal = ending.error ?? preview.error;
  return (
    <Dialog title="Terminate the accreditation" onClose={onClose} wide alert>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (isDay && !isShort && preview.data && !ending.isPending) ending.mutate();
        }}
      >
        <div className={styles.ending}>
          <Field
            label="Last day"
            kind="date"
            value={endedOn}
            onChange={setEndedOn}
            error={isDay ? undefined : 'Give the last day of the accreditation.'}
            autoFocus
          />
          <Field
            label="Grounds"
            hint="At least 3 characters; the mission reads them."
            lines={2}
            value={grounds}
            onChange={setGrounds}
            error={isAsked && isShort ? 'Give the grounds in at least 3 characters.' : undefined}
          />
        </div>
        {refusal && <FailureNotice error={refusal} kept="Nothing was changed; your words are kept." />}
        {isDay && preview.data && <TerminationPreview preview={preview.data} endedOn={endedOn} />}
        <Buttons>
          <Button look="danger" type="submit" isDisabled={!isDay || !preview.data} isPending={ending.isPending}>
            Terminate
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}
