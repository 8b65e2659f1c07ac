import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListLayout,
  Popover,
  Text,
  Virtualizer,
} from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import type { Option } from './choice.tsx';
import styles from './field.module.css';

interface ComboProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string | null;
  /** null where the field was emptied. */
  readonly onChange: (id: string | null) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly placeholder?: string;
  readonly inputRef?: React.Ref<HTMLInputElement>;
}

/** One of many, found by typing. */
export function Combo({ label, options, value, onChange, hint, error, placeholder = '', inputRef }: ComboProps) {
  return (
    <ComboBox
      className={cx(styles.field)}
      defaultItems={options}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      isInvalid={error !== undefined}
      menuTrigger="focus"
      allowsEmptyCollection
    >
      <Label className={cx(styles.label)}>{label}</Label>
      {hint && (
        <Text slot="description" className={cx(styles.hint)}>
          {hint}
        </Text>
      )}
      <div className={styles.combo}>
        <Input className={cx(styles.input)} placeholder={placeholder} {...(inputRef ? { ref: inputRef } : {})} />
        <Button className={cx(styles.opener)}>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <FieldError className={cx(styles.error)}>{error}</FieldError>
      <Popover className={cx(styles.popover)}>
        <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 28 }}>
          <ListBox<Option> renderEmptyState={() => <p className={styles.none}>None fits</p>}>
            {(option) => (
              <ListBoxItem id={option.id} textValue={option.label} className={cx(styles.option)}>
                {option.label}
              </ListBoxItem>
            )}
          </ListBox>
        </Virtualizer>
      </Popover>
    </ComboBox>
  );
}
