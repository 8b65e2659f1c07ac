import { PROGRAMS, programOf } from '../../shared/domain/programs/index.ts';
import type { FormSection } from '../../shared/domain/programs/program.ts';
import { words } from './format.ts';

/** What a service is called; the code in words where the desk does not know it. */
export function programTitle(id: string): string {
  return programOf(id)?.title ?? words(id);
}

/** Whether missions file for a service; false where only the office opens its cases. */
export function isFiled(id: string): boolean {
  return programOf(id)?.isFiled ?? true;
}

/** Every service of the desk. */
export function programIds(): readonly string[] {
  return PROGRAMS.map(({ id }) => id);
}

/** The sections of a service's application; a service the desk does not know shows what was filed, field by field. */
export function programForm(id: string, application: Readonly<Record<string, unknown>>): readonly FormSection[] {
  const program = programOf(id);
  if (program) return program.form;
  const fields = Object.keys(application).map((path) => ({ path, label: words(path), kind: 'text' as const }));
  return [{ title: 'As filed', fields }];
}
