import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { Form } from 'react-aria-components';
import { z } from 'zod';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { cx } from '../../lib/cx.ts';
import { plural } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { emptyMatter, type MatterForm, type MatterSubject, particularsOf, wrongFields } from './matter-forms.ts';
import styles from './registry.module.css';

const json = z.record(z.string(), z.json());

interface OpenMatterDialogProps {
  /** The kinds that the record's page offers; the first is chosen. */
  readonly forms: readonly [MatterForm, ...MatterForm[]];
  readonly subject: MatterSubject;
  readonly onOpened: (reference: string) => void;
  readonly onClose: () => void;
}

/** Opens a matter of a chosen kind about a record; what is missing is named at its field. */
export function OpenMatterDialog({ forms, subject, onOpened, onClose }: OpenMatterDialogProps) {
  const { today } = useSession();
  const [chosen, setChosen] = useState<string>(forms[0].id);
  const [typed, setTyped] = useState(() => emptyMatter(forms, today));
  const [attempts, setAttempts] = useState(0);
  const fields = useRef<HTMLDivElement>(null);
  const form = forms.find(({ id }) => id === chosen) ?? forms[0];
  const wrong = wrongFields(form, subject, typed, today);
  const shownWrong = attempts > 0 ? form.fields.filter(({ name }) => wrong.has(name)) : [];
  const opening = useMutation({
    mutationFn: () =>
      ask(
        window.ofm.enforcement.open({
          mission: subject.mission,
          pid: subject.applicant?.pid ?? null,
          particulars: json.parse(particularsOf(form, subject, typed)),
        }),
      ),
    onSuccess: ({ reference }) => {
      announce(`Matter ${reference} is open.`);
      onOpened(reference);
    },
  });
  useEffect(() => {
    if (attempts > 0) fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);
  return (
    <Dialog title="Open a matter" onClose={onClose} wide>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          setAttempts(attempts + 1);
          if (wrong.size === 0 && !opening.isPending) opening.mutate();
        }}
      >
        {opening.error && <FailureNotice error={opening.error} kept="What you typed is kept." />}
        {shownWrong.length > 0 && (
          <Notice tone="amber">
            {`${plural(shownWrong.length, 'field')} to correct: ${shownWrong.map(({ label }) => label).join(', ')}. Nothing was opened yet.`}
          </Notice>
        )}
        {forms.length > 1 && (
          <Choice
            label="Kind"
            options={forms.map(({ id, title }) => ({ id, label: title }))}
            value={form.id}
            onChange={(id) => {
              setChosen(id);
              setAttempts(0);
            }}
          />
        )}
        <p>
          {forms.length === 1 && <b>{`${form.title}. `}</b>}
          {form.effect}
        </p>
        <div ref={fields} className={styles.form}>
          {form.fields.map(({ name, label, hint, kind }) => (
            <Field
              key={`${form.id} ${name}`}
              label={label}
              hint={hint}
              {...(kind === 'lines' ? { lines: 3 } : { kind })}
              value={typed[name] ?? ''}
              onChange={(text) => setTyped({ ...typed, [name]: text })}
              error={attempts > 0 ? wrong.get(name) : undefined}
              autoComplete="off"
            />
          ))}
        </div>
        <Buttons>
          <Button look="go" type="submit" isPending={opening.isPending}>
            Open the matter
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}
