import type { InputOf } from '../../../shared/contract/contract.ts';
import { DISCLOSURES, PURPOSES, type Purpose } from '../../../shared/domain/verify/disclosure.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Field } from '../../components/field.tsx';
import styles from './verify.module.css';

/** A call as it is typed. */
export interface TypedCall {
  readonly caller: string;
  readonly agency: string;
  readonly callback: string;
  readonly purpose: Purpose | null;
  readonly words: string;
  readonly asked: string;
}

export const NO_CALL: TypedCall = { caller: '', agency: '', callback: '', purpose: null, words: '', asked: '' };

const PURPOSE_OPTIONS = PURPOSES.map((id) => ({ id, label: DISCLOSURES[id].title }));

type Missing = Partial<Record<keyof TypedCall, string>>;

/** What still has to be known before anything is answered. */
export function missingIn({ caller, purpose, words, asked }: TypedCall): Missing {
  return {
    ...(caller.trim().length < 2 ? { caller: 'Ask who calls.' } : {}),
    ...(purpose === null ? { purpose: 'Ask what it is for.' } : {}),
    ...(purpose === 'OTHER' && words.trim().length < 3 ? { words: 'Say what it is for.' } : {}),
    ...(asked.trim().length < 2 ? { asked: 'Type what is asked about.' } : {}),
  };
}

/** The question as the desk is asked it; null where something is missing. */
export function questionOf(typed: TypedCall): Omit<InputOf<'verify.lookUp'>, 'chosen'> | null {
  const { caller, agency, callback, purpose, words, asked } = typed;
  if (purpose === null || Object.keys(missingIn(typed)).length > 0) return null;
  return {
    call: {
      caller,
      agency: agency.trim() || null,
      callback: callback.trim() || null,
      purpose,
      words: purpose === 'OTHER' ? words : null,
    },
    asked,
  };
}

interface CallFormProps {
  readonly typed: TypedCall;
  readonly onType: (part: Partial<TypedCall>) => void;
  /** Whether what is missing is told. */
  readonly isAsked: boolean;
  readonly isPending: boolean;
  readonly callerRef: React.Ref<HTMLInputElement>;
  readonly onSubmit: () => void;
  readonly onNew: () => void;
}

/** Who calls, why, and what is asked. */
export function CallForm({ typed, onType, isAsked, isPending, callerRef, onSubmit, onNew }: CallFormProps) {
  const missing = isAsked ? missingIn(typed) : {};
  return (
    <form
      aria-label="The call"
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) onSubmit();
      }}
    >
      <Field
        label="Who calls"
        hint="Name and badge, or shop"
        value={typed.caller}
        onChange={(caller) => onType({ caller })}
        error={missing.caller}
        inputRef={callerRef}
        maxLength={120}
      />
      <Field
        label="Agency"
        hint="If any"
        value={typed.agency}
        onChange={(agency) => onType({ agency })}
        maxLength={120}
      />
      <Field
        label="Call back"
        hint="If any"
        value={typed.callback}
        onChange={(callback) => onType({ callback })}
        maxLength={60}
      />
      <Choice
        label="Purpose"
        options={PURPOSE_OPTIONS}
        value={typed.purpose}
        onChange={(id) => onType({ purpose: PURPOSES.find((purpose) => purpose === id) ?? null })}
        error={missing.purpose}
      />
      {typed.purpose === 'OTHER' && (
        <div className={styles.whole}>
          <Field
            label="Purpose in words"
            value={typed.words}
            onChange={(words) => onType({ words })}
            error={missing.words}
            maxLength={500}
          />
        </div>
      )}
      <div className={styles.question}>
        <Field
          label="Asked about"
          hint="Plate, VIN, card, license, title, PID or name"
          value={typed.asked}
          onChange={(asked) => onType({ asked })}
          error={missing.asked}
          maxLength={120}
          code
        />
      </div>
      <div className={styles.buttons}>
        <Button look="go" type="submit" isPending={isPending}>
          Look up
        </Button>
        <Button onPress={onNew} keyCap="n">
          New call
        </Button>
      </div>
    </form>
  );
}
