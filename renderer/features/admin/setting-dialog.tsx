import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { SettingRow } from '../../../shared/contract/settings.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { cx } from '../../lib/cx.ts';
import { day, moment, words } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import styles from './admin.module.css';
import { SETTING_WORDS, valueWords } from './setting-words.ts';

type Value = SettingRow['value'];

/** What was typed, as the kind of value that stood there before. */
function parsed(typed: string, before: Value): Value {
  if (typeof before !== 'number') return typed.trim();
  const number = Number(typed.replace(/[,\s$]/g, ''));
  return typed.trim() === '' || Number.isNaN(number) ? typed : number;
}

interface ValueFieldsProps {
  readonly value: Value;
  readonly before: Value;
  readonly onChange: (value: Value) => void;
}

/** A list as it is typed, with commas between; the typing itself is kept, so that a comma at the end can stand. */
function ListField({
  value,
  onChange,
}: {
  readonly value: readonly Value[];
  readonly onChange: (value: Value) => void;
}) {
  const [typed, setTyped] = useState(value.join(', '));
  return (
    <Field
      label="Values, with commas between"
      value={typed}
      onChange={(next) => {
        setTyped(next);
        onChange(next.split(/[\s,;]+/).filter((part) => part !== ''));
      }}
      autoFocus
    />
  );
}

/** A line for a single value, a line each for the entries of a table. */
function ValueFields({ value, before, onChange }: ValueFieldsProps) {
  if (Array.isArray(value)) return <ListField value={value} onChange={onChange} />;
  if (typeof value !== 'object' || value === null) {
    return (
      <Field label="Value" value={String(value)} onChange={(typed) => onChange(parsed(typed, before))} autoFocus />
    );
  }
  const entries = Object.entries(value);
  const old = typeof before === 'object' && before !== null && !Array.isArray(before) ? before : {};
  return (
    <div className={styles.table}>
      {entries.map(([key, one]) => (
        <Field
          key={key}
          label={words(key)}
          value={String(one)}
          onChange={(typed) => onChange({ ...value, [key]: parsed(typed, old[key] ?? '') })}
        />
      ))}
    </div>
  );
}

/** Sets a value from a day on. */
export function SettingDialog({ setting, onClose }: { readonly setting: SettingRow; readonly onClose: () => void }) {
  const { today } = useSession();
  const [value, setValue] = useState<Value>(setting.value);
  const [from, setFrom] = useState(today);
  const title = SETTING_WORDS[setting.key];
  const step = useMutation({
    mutationFn: () => ask(window.ofm.settings.set({ key: setting.key, value, from })),
    onSuccess: () => {
      announce(`${title} is set from ${day(from)}.`);
      onClose();
    },
  });
  return (
    <Dialog title={title} onClose={onClose} wide>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!step.isPending) step.mutate();
        }}
      >
        {step.error && <FailureNotice error={step.error} kept="What you typed is kept." />}
        <ValueFields value={value} before={setting.value} onChange={setValue} />
        <Field label="Holds from" kind="date" value={from} onChange={setFrom} />
        <DataTable
          label="Values so far"
          rows={setting.history}
          rowKey={({ setAt, from: since }) => `${setAt} ${since}`}
          empty="It was never set; the default holds."
          columns={[
            { title: 'From', cell: (one) => day(one.from) },
            { title: 'Value', cell: (one) => valueWords(one.value) },
            { title: 'Set', cell: ({ setBy, setAt }) => `${moment(setAt)}, ${setBy}` },
          ]}
        />
        <Buttons>
          <Button look="go" type="submit" isPending={step.isPending}>
            Set
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}
