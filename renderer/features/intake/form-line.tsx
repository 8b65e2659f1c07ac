import { Controller, type ControllerRenderProps, useFormContext } from 'react-hook-form';
import type { FormField } from '../../../shared/domain/programs/program.ts';
import { Check, Checks } from '../../components/checks.tsx';
import { Choice, type Option } from '../../components/choice.tsx';
import { Combo } from '../../components/combo.tsx';
import { Field } from '../../components/field.tsx';
import type { Entered } from './entered.ts';
import { errorWords } from './error-words.ts';
import styles from './intake.module.css';

interface FormLineProps {
  readonly field: FormField;
  readonly missions: readonly Option[];
}

/** One field of the application, drawn as its kind asks. */
export function FormLine({ field, missions }: FormLineProps) {
  const { control, formState, getValues } = useFormContext<Entered>();
  const message = errorWords(formState.errors, getValues(), field.path);
  // Owners and liens follow from the rest of a filing by hand; the registry keeps what the portal sends.
  if (field.kind === 'owner' || field.kind === 'list') return null;
  return (
    <div className={field.kind === 'choices' ? styles.wide : undefined}>
      <Controller
        name={field.path}
        control={control}
        render={({ field: bound }) => <Drawn field={field} bound={bound} error={message} missions={missions} />}
      />
    </div>
  );
}

interface DrawnProps {
  readonly field: FormField;
  readonly bound: ControllerRenderProps<Entered, string>;
  readonly error: string | undefined;
  readonly missions: readonly Option[];
}

function Drawn({ field, bound, error, missions }: DrawnProps) {
  const { label, hint } = field;
  const options = Object.entries(field.choices ?? {}).map(([id, words]) => ({ id, label: words }));
  if (field.path === 'mission') {
    return (
      <Combo
        label={label}
        options={missions}
        value={textOf(bound.value) || null}
        onChange={(id) => bound.onChange(id ?? '')}
        inputRef={bound.ref}
        error={error}
      />
    );
  }
  switch (field.kind) {
    case 'choice':
      return (
        <Choice
          label={label}
          options={options}
          value={textOf(bound.value)}
          onChange={bound.onChange}
          hint={hint}
          error={error}
        />
      );
    case 'choices':
      return (
        <Checks
          label={label}
          options={options}
          value={Array.isArray(bound.value) ? bound.value : []}
          onChange={bound.onChange}
        />
      );
    case 'yesno':
      return (
        <Check isSelected={bound.value === true} onChange={bound.onChange}>
          {label}
        </Check>
      );
    default:
      return (
        <Field
          label={label}
          hint={hint}
          kind={field.kind === 'date' ? 'date' : 'text'}
          code={field.kind === 'code'}
          value={textOf(bound.value)}
          onChange={bound.onChange}
          onBlur={bound.onBlur}
          inputRef={bound.ref}
          error={error}
          autoComplete="off"
        />
      );
  }
}

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
