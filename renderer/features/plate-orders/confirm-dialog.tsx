import { Button } from '../../components/button.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notice.tsx';

interface ConfirmDialogProps {
  readonly title: string;
  readonly effect: string;
  readonly confirm: string;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Says what a step brings about before it is taken. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, effect, confirm, isPending, error, onConfirm, onClose } = props;
  return (
    <Dialog title={title} onClose={onClose}>
      {error !== null && error !== undefined && <FailureNotice error={error} kept="Nothing was changed." />}
      <p>{effect}</p>
      <Buttons>
        <Button look="go" onPress={onConfirm} isPending={isPending} autoFocus>
          {confirm}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </Buttons>
    </Dialog>
  );
}
