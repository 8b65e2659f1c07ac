import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { EmptyState, FailureNotice } from '../../components/notice.tsx';
import { WrittenWords } from '../../components/written-words.tsx';
import { moment } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import styles from './case-page.module.css';
import { useCaseStep } from './use-case-steps.ts';

/** What people wrote about the case, and a place to write. */
export function NotesPanel({ file }: { readonly file: CaseFile }) {
  const { user } = useSession();
  const [text, setText] = useState('');
  const step = useCaseStep(file.row.reference, 'Note added.', () => setText(''));
  const mayWrite = ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR'].includes(user.role);
  return (
    <div className={styles.panel}>
      {mayWrite && (
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            if (text.trim()) step.mutate({ kind: 'note', input: { reference: file.row.reference, text: text.trim() } });
          }}
        >
          {step.error && <FailureNotice error={step.error} kept="Your words are kept." />}
          <Field label="New note" lines={3} value={text} onChange={setText} maxLength={4000} />
          <p>
            <Button type="submit" isDisabled={text.trim() === ''} isPending={step.isPending}>
              Add note
            </Button>
          </p>
        </Form>
      )}
      {file.notes.length === 0 ? (
        <EmptyState title="No notes." />
      ) : (
        <ul className={styles.entries} aria-label="Notes">
          {file.notes
            .toSorted((a, b) => b.id - a.id)
            .map((note) => (
              <li key={note.id}>
                <span className={styles.meta}>{`${note.author}, ${moment(note.at)}`}</span>
                <span className={styles.text}>
                  <WrittenWords text={note.text} own={file.row.reference} />
                </span>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}
