import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import type { Option } from './choice.tsx';
import styles from './field.module.css';

/** A box to tick. */
export function Check({
  children,
  ...rest
}: {
  readonly children: React.ReactNode;
  readonly value?: string;
  readonly isSelected?: boolean;
  readonly onChange?: (selected: boolean) => void;
}) {
  return (
    <Checkbox {...rest} className={cx(styles.check)}>
      {({ isSelected }) => (
        <>
          <span className={styles.box} aria-hidden="true">
            {isSelected && '✓'}
          </span>
          {children}
        </>
      )}
    </Checkbox>
  );
}

interface ChecksProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** Any of a few. */
export function Checks({ label, options, value, onChange }: ChecksProps) {
  return (
    <CheckboxGroup className={cx(styles.field)} value={[...value]} onChange={onChange}>
      <Label className={cx(styles.label)}>{label}</Label>
      <div className={styles.checks}>
        {options.map((option) => (
          <Check key={option.id} value={option.id}>
            {option.label}
          </Check>
        ))}
      </div>
    </CheckboxGroup>
  );
}
