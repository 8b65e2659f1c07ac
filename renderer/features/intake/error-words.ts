import { type FieldErrors, get } from 'react-hook-form';
import type { FormField, FormSection } from '../../../shared/domain/programs/program.ts';
import { ownerTyped } from '../../../shared/domain/programs/typed-owner.ts';

/** What is wrong with a field, in words; undefined where nothing is. An empty one is missing, whatever the schema says. */
export function errorWords(errors: FieldErrors, values: unknown, path: string): string | undefined {
  const found: unknown = get(errors, path);
  if (typeof found !== 'object' || found === null || !('message' in found)) return undefined;
  if (typeof found.message !== 'string') return undefined;
  return get(values, path) === '' ? 'is missing' : found.message;
}

/** Where a cell of a list stands in the application: `vehicle.liens.1.holder`. */
export function cellPath(field: FormField, place: number, column: FormField): string {
  return column.path === '' ? `${field.path}.${place}` : `${field.path}.${place}.${column.path}`;
}

/** One thing to correct: where it is and what it is called. */
interface Place {
  readonly path: string;
  readonly label: string;
}

/** Where the number or the mission of an owner stands whom the filing does not name otherwise. */
export function ownerPath(field: FormField, values: unknown): string | null {
  const { who } = ownerTyped(get(values, field.path));
  if (who === 'PERSON') return `${field.path}.pid`;
  return who === 'OTHER_MISSION' ? `${field.path}.mission` : null;
}

function placesOf(field: FormField, values: unknown): Place[] {
  const { columns = [], each = 'line', label, path } = field;
  const owner = field.kind === 'owner' ? ownerPath(field, values) : null;
  if (owner !== null) return [{ path: owner, label }];
  const rows: unknown = field.kind === 'list' ? get(values, path) : [];
  const cells = (Array.isArray(rows) ? rows : []).flatMap((_, place) =>
    columns.map((column) => ({
      path: cellPath(field, place, column),
      label: `${column.label} of ${each} ${place + 1}`,
    })),
  );
  return [{ path, label }, ...cells];
}

/** Every place of a form that something may be wrong with, in the form's order. */
export function placesOfForm(sections: readonly FormSection[], values: unknown): Place[] {
  return sections.flatMap(({ title, group, fields }) => [
    ...(group ? [{ path: group.path, label: title }] : []),
    ...fields
      .flatMap((field) => placesOf(field, values))
      .map(({ path, label }) => ({ path, label: `${title}, ${label}` })),
  ]);
}
