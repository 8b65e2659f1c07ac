import type { CaseFile } from '../../../shared/contract/cases.ts';
import { Button } from '../../components/button.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { useCaseStep } from './use-case-steps.ts';

interface IssueDialogProps {
  readonly file: CaseFile;
  readonly onClose: () => void;
  readonly onIssued: () => void;
}

/** Takes the numbers, makes the papers and issues. */
export function IssueDialog({ file, onClose, onIssued }: IssueDialogProps) {
  const { reference, subject, status } = file.row;
  const step = useCaseStep(reference, 'Issued. The papers are under Documents.', onIssued);
  return (
    <Dialog title="Issue" onClose={onClose}>
      <p>
        {status === 'IN_PRODUCTION'
          ? `Production of case ${reference} was begun. It is finished with the numbers it had.`
          : `Numbers are taken from stock and the papers of ${subject} are made. A number that was taken is never given again.`}
      </p>
      {step.error && (
        <FailureNotice error={step.error} kept="Numbers already taken stay with this case; issuing again uses them." />
      )}
      <Buttons>
        <Button
          look="go"
          isPending={step.isPending}
          onPress={() => step.mutate({ kind: 'issue', input: { reference } })}
          autoFocus
        >
          Issue
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </Buttons>
    </Dialog>
  );
}
