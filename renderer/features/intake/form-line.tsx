import { Controller, useFormContext } from 'react-hook-form';
import type { FormField } from '../../../shared/domain/programs/program.ts';
import type { Typed } from '../../../shared/domain/programs/typed-form.ts';
import type { Option } from '../../components/choice.tsx';
import { valueAt } from '../../lib/field-path.ts';
import { fieldWords } from '../../lib/field-words.ts';
import { errorWords, ownerPath } from './error-words.ts';
import styles from './intake.module.css';
import { ListLine } from './list-line.tsx';
import { OwnerLine } from './owner-line.tsx';
import { PlainLine } from './plain-line.tsx';

interface FormLineProps {
  readonly field: FormField;
  readonly missions: readonly Option[];
  /** What stays as it was filed. */
  readonly isFixed?: boolean;
}

/** One field of the application, drawn as its kind asks. */
export function FormLine({ field, missions, isFixed = false }: FormLineProps) {
  const { control, formState, getValues } = useFormContext<Typed>();
  const { path, kind } = field;
  const at = kind === 'owner' ? (ownerPath(field, getValues()) ?? path) : path;
  const error = errorWords(formState.errors, getValues(), at);
  if (isFixed) return <FixedLine field={field} value={valueAt(getValues(), path)} missions={missions} />;
  return (
    <div className={kind === 'choices' || kind === 'list' ? styles.wide : undefined} data-path={path}>
      <Controller
        name={path}
        control={control}
        render={({ field: { value, onChange, onBlur } }) => {
          const common = { field, value: value as unknown, onChange, missions };
          if (kind === 'list') return <ListLine {...common} errors={formState.errors} error={error} />;
          if (kind === 'owner') return <OwnerLine {...common} error={error} />;
          return <PlainLine {...common} onBlur={onBlur} error={error} />;
        }}
      />
    </div>
  );
}

interface FixedLineProps {
  readonly field: FormField;
  readonly value: unknown;
  readonly missions: readonly Option[];
}

function FixedLine({ field, value, missions }: FixedLineProps) {
  const mission = field.kind === 'mission' ? missions.find(({ id }) => id === value)?.label : undefined;
  return (
    <dl className={styles.fixed}>
      <dt>{field.label}</dt>
      <dd>{mission ?? fieldWords(field, value)}</dd>
    </dl>
  );
}
