import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import styles from './field.module.css';

interface FieldProps extends Omit<AriaTextFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly lines?: number;
  readonly kind?: 'text' | 'password' | 'date' | 'number' | 'search';
  /** Fixed-width letters, for numbers and codes that are compared. */
  readonly code?: boolean;
  readonly placeholder?: string;
  readonly inputRef?: React.Ref<HTMLInputElement>;
  readonly hiddenLabel?: boolean;
}

/** A labelled line, or several, with its hint and what is wrong with it. */
export function Field({
  label,
  hint,
  error,
  lines,
  kind = 'text',
  code = false,
  placeholder = '',
  inputRef,
  hiddenLabel = false,
  ...rest
}: FieldProps) {
  const look = cx(styles.input, code && styles.code);
  return (
    <AriaTextField
      {...rest}
      isInvalid={error !== undefined}
      className={cx(styles.field)}
      {...(hiddenLabel ? { 'aria-label': label } : {})}
    >
      {!hiddenLabel && <Label className={cx(styles.label)}>{label}</Label>}
      {hint && (
        <Text slot="description" className={cx(styles.hint)}>
          {hint}
        </Text>
      )}
      {lines ? (
        <TextArea rows={lines} className={look} />
      ) : (
        <Input type={kind} placeholder={placeholder} className={look} {...(inputRef ? { ref: inputRef } : {})} />
      )}
      <FieldError className={cx(styles.error)}>{error}</FieldError>
    </AriaTextField>
  );
}
