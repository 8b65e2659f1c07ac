import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import { Button } from '../../components/button.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { caseFile } from '../../lib/queries.ts';
import { useCaseStep } from './use-case-steps.ts';

interface IssueDialogProps {
  readonly file: CaseFile;
  readonly onClose: () => void;
  readonly onIssued: () => void;
}

const ABOUT = {
  begin: (subject: string) =>
    `Numbers are taken and the papers of ${subject} are made. A number that was taken is never given again.`,
  again: (reference: string) =>
    `Case ${reference} is in production. Papers that no longer tell what is so are made anew; the numbers stay.`,
};

/** Takes the numbers and makes the papers; a printer prints them, or they are written as files and count as handed over. */
export function IssueDialog({ file, onClose, onIssued }: IssueDialogProps) {
  const { reference, subject, status } = file.row;
  const client = useQueryClient();
  const queue = useCaseStep(reference, 'The papers are made and their sheets wait in the print queue.', onIssued);
  const files = useMutation({
    mutationFn: () => ask(window.ofm.cases.issueAsFiles({ reference })),
    onSuccess: (answer) => {
      if (answer.case === null) {
        announce('No folder was chosen; nothing was issued.');
        return;
      }
      client.setQueryData(caseFile(reference).queryKey, answer.case);
      announce(`Issued. The papers are in ${answer.folder}.`);
      onIssued();
    },
  });
  const isPending = queue.isPending || files.isPending;
  const error = queue.error ?? files.error;
  return (
    <Dialog title="Issue" onClose={onClose}>
      <p>{status === 'IN_PRODUCTION' ? ABOUT.again(reference) : ABOUT.begin(subject)}</p>
      <p>
        Printed sheets are confirmed one by one in the print queue, and the last one issues the case. Files count as
        handed over at once.
      </p>
      {error && (
        <FailureNotice error={error} kept="Numbers already taken stay with this case; issuing again uses them." />
      )}
      <Buttons>
        <Button
          look="go"
          isPending={queue.isPending}
          isDisabled={isPending}
          onPress={() => queue.mutate({ kind: 'produce', input: { reference } })}
          autoFocus
        >
          Send to the print queue
        </Button>
        <Button isPending={files.isPending} isDisabled={isPending} onPress={() => files.mutate()}>
          Issue as files …
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </Buttons>
    </Dialog>
  );
}
