import { assertNever } from '../../result.ts';
import { valueAt, withValueAt } from '../field-path.ts';
import { type FormField, type FormGroup, type FormSection, TODAY } from './program.ts';
import { blankOwner, readOwner, typedOwner } from './typed-owner.ts';

/**
 * What stands in a form's fields, at the paths of the application: text as typed, until the program's schema has read
 * it. Beside the fields it tells which of the groups are given.
 */
export type Typed = Readonly<Record<string, unknown>>;

/** Where a form keeps whether a group is given; no program has a field of this name at its top. */
export function givenPath(group: FormGroup): string {
  return `isGiven.${group.path}`;
}

/** Whether the section's record is part of the application that is typed. */
export function isGiven(section: FormSection, typed: Typed): boolean {
  const { group } = section;
  if (!group) return true;
  return group.follows ? group.follows(typed) : valueAt(typed, givenPath(group)) === true;
}

/** The fields of a section that the application has, typed so far or filed. */
export function fieldsShown(section: FormSection, application: Typed): readonly FormField[] {
  return section.fields.filter(({ shown }) => shown?.(application) ?? true);
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED_NUMBER = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** A number as people type it; what is none stays as it is, for the schema to refuse. */
function readNumber(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const bare = value.trim().replace(/^\$\s*/, '');
  if (GROUPED_NUMBER.test(bare)) return Number(bare.replaceAll(',', ''));
  return PLAIN_NUMBER.test(bare) ? Number(bare) : value;
}

function readRows(columns: readonly FormField[], rows: unknown, filed: Typed): unknown[] {
  const [only] = columns;
  return (Array.isArray(rows) ? rows : []).map((row: unknown) => {
    if (only?.path === '') return readField(only, row, filed);
    return Object.fromEntries(
      columns.map((column) => [column.path, readField(column, valueAt(row, column.path), filed)]),
    );
  });
}

/** @param filed the fields that stand before it, as they were read */
function readField(field: FormField, value: unknown, filed: Typed): unknown {
  if (field.optional && isBlank(value)) return null;
  switch (field.kind) {
    case 'text':
    case 'choice':
      return value;
    case 'code':
    case 'date':
    case 'mission':
      return typeof value === 'string' ? value.trim() : value;
    case 'usd':
    case 'number':
      return readNumber(value);
    case 'yesno':
      return value === true;
    case 'choices':
      return Array.isArray(value) ? value : [];
    case 'owner':
      return readOwner(value, filed);
    case 'list':
      return readRows(field.columns ?? [], value, filed);
    default:
      return assertNever(field.kind);
  }
}

/**
 * The application that a typed form makes, for the program's schema to read: what the form does not show is left out,
 * a group that is not given and an optional field that is empty are null, numbers are numbers.
 */
export function applicationTyped(
  program: { readonly id: string; readonly form: readonly FormSection[] },
  typed: Typed,
): Record<string, unknown> {
  let application: Record<string, unknown> = { program: program.id };
  for (const section of program.form) {
    if (section.group && !isGiven(section, typed)) {
      application = withValueAt(application, section.group.path, null);
      continue;
    }
    for (const field of fieldsShown(section, typed)) {
      application = withValueAt(application, field.path, readField(field, valueAt(typed, field.path), application));
    }
  }
  return application;
}

/** A field of a new form; a date that begins with today is the day given. */
function newField(field: FormField, today: string): unknown {
  if (field.begins === TODAY) return today;
  if (field.begins !== undefined) return field.begins;
  const [only, ...others] = Object.keys(field.choices ?? {});
  if (field.kind === 'choice' && !field.optional && only !== undefined && others.length === 0) return only;
  return blankField(field);
}

/** A field that nothing stands in. */
export function blankField(field: FormField): unknown {
  switch (field.kind) {
    case 'text':
    case 'code':
    case 'date':
    case 'usd':
    case 'number':
    case 'choice':
    case 'mission':
      return '';
    case 'yesno':
      return false;
    case 'choices':
    case 'list':
      return [];
    case 'owner':
      return blankOwner();
    default:
      return assertNever(field.kind);
  }
}

/** A row of a list that nothing stands in. */
export function blankRow(columns: readonly FormField[]): unknown {
  const [only] = columns;
  if (only?.path === '') return blankField(only);
  return Object.fromEntries(columns.map((column) => [column.path, blankField(column)]));
}

/** A new form with the commonest answers chosen and nothing typed. */
export function newForm(form: readonly FormSection[], today: string): Typed {
  let typed: Record<string, unknown> = {};
  for (const { fields, group } of form) {
    if (group && !group.follows) typed = withValueAt(typed, givenPath(group), group.begins === true);
    for (const field of fields) typed = withValueAt(typed, field.path, newField(field, today));
  }
  return typed;
}

function typedRows(columns: readonly FormField[], rows: unknown, application: Typed): unknown[] {
  const [only] = columns;
  return (Array.isArray(rows) ? rows : []).map((row: unknown) => {
    if (only?.path === '') return typedField(only, row, application);
    return Object.fromEntries(
      columns.map((column) => [column.path, typedField(column, valueAt(row, column.path), application)]),
    );
  });
}

function typedField(field: FormField, value: unknown, application: Typed): unknown {
  if (value === null || value === undefined) return blankField(field);
  switch (field.kind) {
    case 'text':
    case 'code':
    case 'date':
    case 'usd':
    case 'number':
    case 'choice':
    case 'mission':
      return String(value);
    case 'yesno':
      return value === true;
    case 'choices':
      return Array.isArray(value) ? [...value] : [];
    case 'owner':
      return typedOwner(value, application);
    case 'list':
      return typedRows(field.columns ?? [], value, application);
    default:
      return assertNever(field.kind);
  }
}

/**
 * The form as it would have been typed for an application. Where the application has no value, what a new form begins
 * with stands in a field that is hidden now, so that it is there if another choice shows it.
 */
export function formOf(form: readonly FormSection[], application: Typed, today: string): Typed {
  let typed = { ...newForm(form, today) };
  for (const { fields, group } of form) {
    const record = group ? valueAt(application, group.path) : application;
    const has = record !== null && record !== undefined;
    if (group && !group.follows) typed = withValueAt(typed, givenPath(group), has);
    for (const field of has ? fields : []) {
      const value = valueAt(application, field.path);
      if (value !== undefined) typed = withValueAt(typed, field.path, typedField(field, value, application));
    }
  }
  return typed;
}

function isOfKind(field: FormField, value: unknown): boolean {
  const blank = blankField(field);
  if (Array.isArray(blank)) return Array.isArray(value);
  return typeof value === typeof blank && value !== null && !Array.isArray(value);
}

/** A form that was kept while it was typed; what no longer fits the program's fields begins anew. */
export function restoredForm(form: readonly FormSection[], kept: unknown, today: string): Typed {
  let typed = { ...newForm(form, today) };
  for (const { fields, group } of form) {
    const given = group && valueAt(kept, givenPath(group));
    if (group && typeof given === 'boolean') typed = withValueAt(typed, givenPath(group), given);
    for (const field of fields) {
      const value = valueAt(kept, field.path);
      if (isOfKind(field, value)) typed = withValueAt(typed, field.path, value);
    }
  }
  return typed;
}
