import { useRef } from 'react';
import type { FieldErrors } from 'react-hook-form';
import type { FormField } from '../../../shared/domain/programs/program.ts';
import { blankRow } from '../../../shared/domain/programs/typed-form.ts';
import { Button } from '../../components/button.tsx';
import type { Option } from '../../components/choice.tsx';
import { valueAt, withValueAt } from '../../lib/field-path.ts';
import { cellPath, errorWords } from './error-words.ts';
import styles from './intake.module.css';
import { PlainLine } from './plain-line.tsx';

interface ListLineProps {
  readonly field: FormField;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly missions: readonly Option[];
  readonly errors: FieldErrors;
  readonly error: string | undefined;
}

function rowsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function withCell(row: unknown, column: FormField, value: unknown): unknown {
  if (column.path === '') return value;
  return withValueAt(typeof row === 'object' && row !== null ? { ...row } : {}, column.path, value);
}

/** A list that is written row by row. A row that was added has the focus, one taken away gives it to the list. */
export function ListLine({ field, value, onChange, missions, errors, error }: ListLineProps) {
  const list = useRef<HTMLFieldSetElement>(null);
  const { columns = [], each = 'line' } = field;
  const rows = rowsOf(value);
  const focusSoon = (selector: string) =>
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(selector)?.focus());
  return (
    <fieldset className={styles.list} ref={list}>
      <legend>{field.label}</legend>
      {error && <p className={styles.error}>{error}</p>}
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list and nothing else
        <div key={place} className={styles.row} data-row={place}>
          {columns.map((column) => {
            const path = cellPath(field, place, column);
            return (
              <div key={column.path} data-path={path}>
                <PlainLine
                  field={column}
                  name={`${column.label} of ${each} ${place + 1}`}
                  value={column.path === '' ? row : valueAt(row, column.path)}
                  onChange={(cell) => onChange(rows.with(place, withCell(row, column, cell)))}
                  missions={missions}
                  error={errorWords(errors, { [field.path]: rows }, path)}
                />
              </div>
            );
          })}
          <Button
            onPress={() => {
              onChange(rows.toSpliced(place, 1));
              focusSoon('[data-add]');
            }}
          >{`Remove ${each} ${place + 1}`}</Button>
        </div>
      ))}
      <div>
        <Button
          data-add=""
          onPress={() => {
            onChange([...rows, blankRow(columns)]);
            focusSoon(`[data-row="${rows.length}"] input`);
          }}
        >{`Add ${each}`}</Button>
      </div>
    </fieldset>
  );
}
