import { useState } from 'react';
import { Button } from './button.tsx';
import { Choice, type Option } from './choice.tsx';
import { Buttons, Dialog } from './dialog.tsx';
import { Field } from './field.tsx';
import { FailureNotice } from './notice.tsx';

/** The contract's least length of a reason. */
const LEAST = 3;

interface ReasonDialogProps {
  readonly title: string;
  readonly effect: string;
  readonly confirm: string;
  readonly isDanger?: boolean;
  readonly reasonLabel?: string;
  /** What the reason is kept with; the case where it is left out. */
  readonly keptWith?: string;
  /** Findings' cures or words kept from before. */
  readonly suggestion?: string;
  /** What is chosen beside the reason, such as the kind of hold. */
  readonly choice?: { readonly label: string; readonly options: readonly Option[]; readonly first: string };
  readonly isPending: boolean;
  readonly error: unknown;
  readonly onSubmit: (reason: string, chosen: string | null) => void;
  readonly onClose: () => void;
}

/** Asks for the reason of a step. A refusal is shown beside the words, which stay. */
export function ReasonDialog(props: ReasonDialogProps) {
  const [reason, setReason] = useState(props.suggestion ?? '');
  const [chosen, setChosen] = useState(props.choice?.first ?? null);
  const [isAsked, setAsked] = useState(false);
  const isShort = reason.trim().length < LEAST;

  const submit = () => {
    setAsked(true);
    if (!isShort && !props.isPending) props.onSubmit(reason.trim(), chosen);
  };

  return (
    <Dialog title={props.title} onClose={props.onClose} alert={props.isDanger ?? false}>
      <p>{props.effect}</p>
      {props.error !== null && props.error !== undefined && (
        <FailureNotice error={props.error} kept="Nothing was changed; your words are kept." />
      )}
      {props.choice && (
        <Choice label={props.choice.label} options={props.choice.options} value={chosen} onChange={setChosen} />
      )}
      <Field
        label={props.reasonLabel ?? 'Reason'}
        hint={`At least 3 characters. It is kept with ${props.keptWith ?? 'the case'}. Ctrl+Enter confirms.`}
        lines={4}
        value={reason}
        onChange={setReason}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
          else event.continuePropagation();
        }}
        error={isAsked && isShort ? 'Give a reason of at least 3 characters.' : undefined}
        autoFocus
      />
      <Buttons>
        <Button look={props.isDanger ? 'danger' : 'go'} onPress={submit} isPending={props.isPending}>
          {props.confirm}
        </Button>
        <Button onPress={props.onClose}>Cancel</Button>
      </Buttons>
    </Dialog>
  );
}
