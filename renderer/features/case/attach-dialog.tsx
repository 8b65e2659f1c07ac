import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { evidenceKinds, OTHER_EVIDENCE } from '../../../shared/domain/case/evidence-kinds.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { plural, size } from '../../lib/format.ts';
import { caseFile } from '../../lib/queries.ts';
import styles from './case-page.module.css';

type Chosen = OutputOf<'evidence.choose'>['files'];

interface AttachDialogProps {
  readonly file: CaseFile;
  readonly chosen: Chosen;
  readonly onClose: () => void;
}

/** What became of one chosen file. */
interface Attached {
  readonly error: unknown;
  readonly said: string | null;
}

/** Asks what each chosen file is, and attaches them one after the other. */
export function AttachDialog({ file, chosen, onClose }: AttachDialogProps) {
  const client = useQueryClient();
  const { reference } = file.row;
  const missing = file.evidence.filter(({ given }) => !given).map(({ kind }) => kind);
  const [kinds, setKinds] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(chosen.map(({ ticket }, at) => [ticket, missing[at] ?? OTHER_EVIDENCE.kind])),
  );
  const [done, setDone] = useState<Readonly<Record<string, Attached>>>({});
  const left = chosen.filter(({ ticket }) => !done[ticket] || done[ticket].error !== null);
  const attach = useMutation({
    mutationFn: async () => {
      const results: Record<string, Attached> = { ...done };
      for (const { ticket } of left) {
        try {
          const kind = kinds[ticket] ?? OTHER_EVIDENCE.kind;
          const answer = await ask(window.ofm.evidence.attach({ reference, ticket, kind }));
          client.setQueryData(caseFile(reference).queryKey, answer.case);
          results[ticket] = { error: null, said: answer.said };
        } catch (error) {
          results[ticket] = { error, said: null };
        }
      }
      return results;
    },
    onSuccess: (results) => {
      setDone(results);
      const told = Object.values(results);
      if (told.some(({ error, said }) => error !== null || said !== null)) return;
      announce(`${plural(told.length, 'file')} attached.`);
      onClose();
    },
  });
  const options = evidenceKinds(file.evidence).map(({ kind, label }) => ({ id: kind, label }));
  return (
    <Dialog title="Attach files" onClose={onClose} wide>
      <ul className={styles.entries} aria-label="Chosen files">
        {chosen.map(({ ticket, name, bytes }) => {
          const result = done[ticket];
          return (
            <li key={ticket}>
              <span className={styles.text}>{`${name}, ${size(bytes)}`}</span>
              {result?.error === null ? (
                <Notice tone={result.said ? 'amber' : 'green'}>{`Attached. ${result.said ?? ''}`}</Notice>
              ) : (
                <Choice
                  label={`What ${name} is`}
                  options={options}
                  value={kinds[ticket] ?? null}
                  onChange={(kind) => setKinds({ ...kinds, [ticket]: kind })}
                />
              )}
              {result && result.error !== null && <FailureNotice error={result.error} kept="It was not attached." />}
            </li>
          );
        })}
      </ul>
      <Buttons>
        {left.length > 0 && (
          <Button look="go" onPress={() => attach.mutate()} isPending={attach.isPending}>
            {`Attach ${plural(left.length, 'file')}`}
          </Button>
        )}
        <Button onPress={onClose}>{left.length > 0 ? 'Cancel' : 'Close'}</Button>
      </Buttons>
    </Dialog>
  );
}
