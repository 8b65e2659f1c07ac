import type { FormField } from '../../../shared/domain/programs/program.ts';
import { Check, Checks } from '../../components/checks.tsx';
import { Choice, type Option } from '../../components/choice.tsx';
import { Combo } from '../../components/combo.tsx';
import { Field } from '../../components/field.tsx';

/** Stands for no choice: a list box has no item without a name. */
const NO_CHOICE = '(none)';

interface PlainLineProps {
  readonly field: FormField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly onBlur?: () => void;
  readonly missions: readonly Option[];
  readonly error: string | undefined;
  /** Where the label alone does not tell which of several: `Holder of lien 2`. */
  readonly name?: string;
}

/** A field that holds one value, or any of a few. */
export function PlainLine({ field, value, onChange, onBlur, missions, error, name }: PlainLineProps) {
  const { hint, kind } = field;
  const label = name ?? field.label;
  const options = Object.entries(field.choices ?? {}).map(([id, words]) => ({ id, label: words }));
  switch (kind) {
    case 'mission':
      return (
        <Combo
          label={label}
          options={missions}
          value={textOf(value) || null}
          onChange={(id) => onChange(id ?? '')}
          hint={hint}
          error={error}
        />
      );
    case 'choice':
      return (
        <Choice
          label={label}
          options={field.optional ? [{ id: NO_CHOICE, label: 'None' }, ...options] : options}
          value={textOf(value) || (field.optional ? NO_CHOICE : null)}
          onChange={(id) => onChange(id === NO_CHOICE ? '' : id)}
          hint={hint}
          error={error}
        />
      );
    case 'choices':
      return (
        <Checks
          label={label}
          options={options}
          value={Array.isArray(value) ? value.map(String) : []}
          onChange={onChange}
        />
      );
    case 'yesno':
      return (
        <Check isSelected={value === true} onChange={onChange}>
          {label}
        </Check>
      );
    default:
      return (
        <Field
          label={label}
          hint={hint}
          kind={kind === 'date' ? 'date' : 'text'}
          code={kind === 'code'}
          value={textOf(value)}
          onChange={onChange}
          {...(onBlur ? { onBlur } : {})}
          error={error}
          autoComplete="off"
        />
      );
  }
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
