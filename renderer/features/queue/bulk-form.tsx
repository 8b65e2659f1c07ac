import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { HOLD_REASONS, type HoldReason } from '../../../shared/domain/rules/finding.ts';
import { assertNever } from '../../../shared/result.ts';
import { Button } from '../../components/button.tsx';
import { Choice, type Option } from '../../components/choice.tsx';
import { Buttons } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { assignableUsers } from '../../lib/queries.ts';
import { HOLD_WORDS } from '../../lib/words.ts';
import { BULK_WORDS, type BulkKind } from './bulk-words.ts';

export type BulkActionInput = InputOf<'bulk.preview'>['action'];

const ANY = 'any';
const NOBODY = 'nobody';
/** The contract's least length of a reason. */
const LEAST = 3;

const HOLDS: readonly Option[] = HOLD_REASONS.map((id) => {
  const text = HOLD_WORDS[id];
  return { id, label: text.charAt(0).toUpperCase() + text.slice(1) };
});

interface Asked {
  /** What is chosen from a list; null where the action has none. */
  readonly choice: { readonly label: string; readonly options: readonly Option[]; readonly first: string } | null;
  /** What is written; null where the action needs no words. */
  readonly words: { readonly label: string; readonly hint: string } | null;
}

const KEPT = 'At least 3 characters. It is kept with each case.';

function askedBy(kind: BulkKind, users: readonly Option[]): Asked {
  switch (kind) {
    case 'ASSIGN':
      return {
        choice: {
          label: 'Assign to',
          options: [...users, { id: NOBODY, label: 'Nobody' }],
          first: users[0]?.id ?? NOBODY,
        },
        words: null,
      };
    case 'HOLD':
      return {
        choice: { label: 'Held for', options: HOLDS, first: 'OTHER' },
        words: { label: 'Ends when', hint: KEPT },
      };
    case 'RELEASE':
      return {
        choice: { label: 'Holds for', options: [{ id: ANY, label: 'Any reason' }, ...HOLDS], first: ANY },
        words: { label: 'How they were cured', hint: KEPT },
      };
    case 'RETURN':
      return { choice: null, words: { label: 'Reason', hint: `${KEPT} Each letter tells it.` } };
    case 'RECOMMEND':
      return {
        choice: {
          label: 'Recommend',
          options: [
            { id: 'recommend-approve', label: 'Approval' },
            { id: 'recommend-deny', label: 'Denial' },
          ],
          first: 'recommend-approve',
        },
        words: { label: 'Reason', hint: KEPT },
      };
    case 'PRINT':
    case 'DISTRIBUTE':
      return { choice: null, words: null };
    default:
      return assertNever(kind);
  }
}

function holdReason(chosen: string | null): HoldReason | null {
  return HOLD_REASONS.find((one) => one === chosen) ?? null;
}

function actionOf(kind: BulkKind, chosen: string | null, words: string): BulkActionInput {
  switch (kind) {
    case 'ASSIGN':
      return { kind, assignee: chosen === NOBODY ? null : chosen };
    case 'HOLD':
      return { kind, reason: holdReason(chosen) ?? 'OTHER', endsWhen: words };
    case 'RELEASE':
      return { kind, reason: holdReason(chosen), note: words };
    case 'RETURN':
      return { kind, reason: words };
    case 'RECOMMEND':
      return { kind, action: chosen === 'recommend-deny' ? chosen : 'recommend-approve', reason: words };
    case 'PRINT':
    case 'DISTRIBUTE':
      return { kind };
    default:
      return assertNever(kind);
  }
}

interface BulkFormProps {
  readonly kind: BulkKind;
  readonly isPending: boolean;
  readonly onSubmit: (action: BulkActionInput) => void;
  readonly onClose: () => void;
}

/** What a bulk action must know before it is tried. */
export function BulkForm({ kind, isPending, onSubmit, onClose }: BulkFormProps) {
  const users = useQuery({ ...assignableUsers(), enabled: kind === 'ASSIGN' }).data ?? [];
  const { choice, words } = askedBy(
    kind,
    users.map(({ id, name }) => ({ id, label: name })),
  );
  const [picked, setPicked] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [isAsked, setAsked] = useState(false);
  const chosen = picked ?? choice?.first ?? null;
  const isShort = words !== null && text.trim().length < LEAST;
  const submit = () => {
    setAsked(true);
    if (!isShort && !isPending) onSubmit(actionOf(kind, chosen, text.trim()));
  };
  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>{BULK_WORDS[kind].effect}</p>
      {choice && <Choice label={choice.label} options={choice.options} value={chosen} onChange={setPicked} />}
      {words && (
        <Field
          label={words.label}
          hint={`${words.hint} Ctrl+Enter goes on.`}
          lines={3}
          value={text}
          onChange={setText}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
            else event.continuePropagation();
          }}
          error={isAsked && isShort ? 'Give a reason of at least 3 characters.' : undefined}
          autoFocus
        />
      )}
      <Buttons>
        <Button look="go" type="submit" isPending={isPending}>
          Preview
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </Buttons>
    </Form>
  );
}
