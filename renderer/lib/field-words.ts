import type { FormField } from '../../shared/domain/programs/program.ts';
import { valueAt } from './field-path.ts';
import { count, day, usd, words } from './format.ts';

/** What stands where nothing was filed. */
export const NONE = 'none';

function listed(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? NONE : value.map(listed).join('; ');
  if (typeof value === 'object' && value !== null) {
    const filled = Object.entries(value).filter(([, part]) => part !== null);
    return filled.map(([name, part]) => `${words(name)}: ${listed(part)}`).join(', ');
  }
  return typeof value === 'string' ? day(value) : String(value);
}

/** A list of records whose form names their parts: a line for each. */
function rows(columns: readonly FormField[], value: unknown): string {
  if (!Array.isArray(value) || value.length === 0) return NONE;
  return value
    .map((row) => columns.map((column) => fieldWords(column, valueAt(row, column.path))).join(', '))
    .join('\n');
}

function owner(value: unknown): string {
  if (typeof value !== 'object' || value === null) return NONE;
  if ('pid' in value) return `Person ${String(value.pid)}`;
  return 'mission' in value ? `Mission ${String(value.mission)}` : NONE;
}

/** The value of a field as a person reads it. */
export function fieldWords(field: FormField, value: unknown): string {
  if (field.kind === 'yesno') return value === true ? 'Yes' : 'No';
  if (value === null || value === undefined || value === '') return NONE;
  switch (field.kind) {
    case 'date':
      return day(String(value));
    case 'usd':
      return typeof value === 'number' ? usd(value) : String(value);
    case 'number':
      return typeof value === 'number' && !field.path.endsWith('year') ? count(value) : String(value);
    case 'choice':
      return field.choices?.[String(value)] ?? words(String(value));
    case 'choices':
      return Array.isArray(value) && value.length > 0
        ? value.map((one) => field.choices?.[String(one)] ?? words(String(one))).join(', ')
        : NONE;
    case 'owner':
      return owner(value);
    case 'list':
      return field.columns ? rows(field.columns, value) : listed(value);
    case 'text':
    case 'code':
    case 'mission':
      return typeof value === 'object' ? listed(value) : String(value);
  }
}
