import type { FormField } from '../../../shared/domain/programs/program.ts';
import { OWNERS, ownerTyped } from '../../../shared/domain/programs/typed-owner.ts';
import { Choice, type Option } from '../../components/choice.tsx';
import { Combo } from '../../components/combo.tsx';
import { Field } from '../../components/field.tsx';
import styles from './intake.module.css';

interface OwnerLineProps {
  readonly field: FormField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly missions: readonly Option[];
  readonly error: string | undefined;
}

/** Who something belongs to: the applicant, the mission, or somebody whom the filing does not name. */
export function OwnerLine({ field, value, onChange, missions, error }: OwnerLineProps) {
  const owner = ownerTyped(value);
  return (
    <div className={styles.stack}>
      <Choice
        label={field.label}
        options={Object.entries(OWNERS).map(([id, label]) => ({ id, label }))}
        value={owner.who}
        onChange={(who) => onChange({ ...owner, who })}
        hint={field.hint}
      />
      {owner.who === 'PERSON' && (
        <div data-path={`${field.path}.pid`}>
          <Field
            label={`${field.label}'s PID`}
            hint="ten digits"
            code
            value={owner.pid}
            onChange={(pid) => onChange({ ...owner, pid })}
            error={error}
            autoComplete="off"
          />
        </div>
      )}
      {owner.who === 'OTHER_MISSION' && (
        <div data-path={`${field.path}.mission`}>
          <Combo
            label={`${field.label}'s mission`}
            options={missions}
            value={owner.mission || null}
            onChange={(id) => onChange({ ...owner, mission: id ?? '' })}
            error={error}
          />
        </div>
      )}
    </div>
  );
}
