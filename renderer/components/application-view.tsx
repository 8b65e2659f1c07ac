import type { FormField, FormSection } from '../../shared/domain/programs/program.ts';
import { fieldsShown } from '../../shared/domain/programs/typed-form.ts';
import { cx } from '../lib/cx.ts';
import { valueAt } from '../lib/field-path.ts';
import { fieldWords } from '../lib/field-words.ts';
import styles from './application-view.module.css';

interface ApplicationViewProps {
  readonly form: readonly FormSection[];
  readonly application: Readonly<Record<string, unknown>>;
  /** Fields that a finding in the way speaks of. */
  readonly lit: ReadonlySet<string>;
  /** Path → the registry's value, where it is another. */
  readonly differences: Readonly<Record<string, string>>;
}

/** An application as filed, section by section; what the findings speak of is lit. */
export function ApplicationView({ form, application, lit, differences }: ApplicationViewProps) {
  const sections = form
    .map((section) => ({ ...section, fields: fieldsFiled(section, application) }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <div className={styles.application}>
      {sections.map((section) => (
        <section key={section.title}>
          <h3 className={styles.title}>{section.title}</h3>
          <dl className={styles.fields}>
            {section.fields.map((field) => (
              <FieldLine
                key={field.path}
                field={field}
                value={valueAt(application, field.path)}
                isLit={lit.has(field.path)}
                registry={differences[field.path]}
              />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** The fields that a section has in this application: of a record that was left out, only that it was. */
function fieldsFiled(section: FormSection, application: Readonly<Record<string, unknown>>): readonly FormField[] {
  const { group } = section;
  const record = group && valueAt(application, group.path);
  if (!group || (record !== null && record !== undefined)) return fieldsShown(section, application);
  return group.follows ? [] : [{ path: group.path, label: group.label, kind: 'yesno' }];
}

interface FieldLineProps {
  readonly field: FormField;
  readonly value: unknown;
  readonly isLit: boolean;
  readonly registry: string | undefined;
}

function FieldLine({ field, value, isLit, registry }: FieldLineProps) {
  return (
    <>
      <dt className={styles.label}>{field.label}</dt>
      <dd
        className={cx(
          styles.value,
          (field.kind === 'code' || field.kind === 'mission') && styles.code,
          isLit && styles.lit,
        )}
        data-lit={isLit}
      >
        {fieldWords(field, value)}
        {registry !== undefined && <span className={styles.registry}>{`Registry: ${registry}`}</span>}
      </dd>
    </>
  );
}
