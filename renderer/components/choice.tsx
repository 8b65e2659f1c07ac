import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import styles from './field.module.css';

export interface Option {
  readonly id: string;
  readonly label: string;
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly hiddenLabel?: boolean;
  readonly isDisabled?: boolean;
}

/** One of a few, from a list that drops down. */
export function Choice({
  label,
  options,
  value,
  onChange,
  hint,
  error,
  placeholder = 'Choose',
  hiddenLabel = false,
  isDisabled = false,
}: ChoiceProps) {
  return (
    <Select
      className={cx(styles.field)}
      value={value}
      onChange={(key) => key !== null && onChange(String(key))}
      isInvalid={error !== undefined}
      isDisabled={isDisabled}
      placeholder={placeholder}
      {...(hiddenLabel ? { 'aria-label': label } : {})}
    >
      {!hiddenLabel && <Label className={cx(styles.label)}>{label}</Label>}
      {hint && (
        <Text slot="description" className={cx(styles.hint)}>
          {hint}
        </Text>
      )}
      <Button className={cx(styles.choice)}>
        <SelectValue />
        <span aria-hidden="true" className={styles.chevron}>
          ▾
        </span>
      </Button>
      <FieldError className={cx(styles.error)}>{error}</FieldError>
      <Popover className={cx(styles.popover)}>
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={cx(styles.option)}>
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
