import { Controller, useFormContext } from 'react-hook-form';
import type { FormGroup, FormSection } from '../../../shared/domain/programs/program.ts';
import { fieldsShown, givenPath, isGiven, type Typed } from '../../../shared/domain/programs/typed-form.ts';
import { Check } from '../../components/checks.tsx';
import type { Option } from '../../components/choice.tsx';
import { errorWords } from './error-words.ts';
import { FormLine } from './form-line.tsx';
import styles from './intake.module.css';

interface FormSectionBlockProps {
  readonly section: FormSection;
  readonly typed: Typed;
  readonly fixed: ReadonlySet<string>;
  readonly missions: readonly Option[];
}

/** One section of the form. Where its record may be left out, whether it is stands before its fields. */
export function FormSectionBlock({ section, typed, fixed, missions }: FormSectionBlockProps) {
  const { title, group } = section;
  const has = isGiven(section, typed);
  const fields = has ? fieldsShown(section, typed) : [];
  if (fields.length === 0 && (!group || group.follows)) return null;
  return (
    <section className={styles.block} aria-label={title}>
      <h2>{title}</h2>
      {group && !group.follows && <GroupLine group={group} />}
      {fields.length > 0 && (
        <div className={styles.grid}>
          {fields.map((field) => (
            <FormLine key={field.path} field={field} missions={missions} isFixed={fixed.has(field.path)} />
          ))}
        </div>
      )}
    </section>
  );
}

function GroupLine({ group }: { readonly group: FormGroup }) {
  const { control, formState, getValues } = useFormContext<Typed>();
  const error = errorWords(formState.errors, getValues(), group.path);
  return (
    <div data-path={group.path}>
      <Controller
        name={givenPath(group)}
        control={control}
        render={({ field: { value, onChange } }) => (
          <Check isSelected={value === true} onChange={onChange}>
            {group.label}
          </Check>
        )}
      />
      {error && <p className={styles.error}>{error}</p>}
    </div>
  );
}
