import { z } from 'zod';
import { assertNever, fail, ok, type Result } from '../../result.ts';
import { canonicalJson } from '../canonical.ts';
import { civilDate } from '../dates.ts';
import { type ReciprocityTerm, reciprocityTerm } from './term.ts';

/** A term as it is written at the desk, before it has an id. */
export const termDraft = reciprocityTerm.omit({ id: true });
export type TermDraft = z.output<typeof termDraft>;

/** What a supervisor does with a term. `seen` is the term as it stood when the change was written. */
export const termChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), term: termDraft }),
  z.strictObject({ kind: z.literal('end'), seen: reciprocityTerm, to: civilDate }),
  z.strictObject({ kind: z.literal('correct'), seen: reciprocityTerm, term: termDraft }),
]);
export type TermChange = z.output<typeof termChange>;

/** The id of the term that a change is about; null for a new one. */
export function changedId(change: TermChange): string | null {
  return change.kind === 'add' ? null : change.seen.id;
}

function written(change: TermChange, newId: string): ReciprocityTerm {
  switch (change.kind) {
    case 'add':
      return { ...change.term, id: newId };
    case 'end':
      return { ...change.seen, to: change.to };
    case 'correct':
      return { ...change.term, id: change.seen.id };
    default:
      return assertNever(change);
  }
}

/** What stands against a term, the field first; null where nothing does. */
function flawOf(change: TermChange, term: ReciprocityTerm): string | null {
  if (term.to !== null && term.to < term.from) return `to: a term from ${term.from} cannot end before that day.`;
  // What the portal filed may be poorer than what the desk writes; it can be ended all the same.
  if (change.kind !== 'end') {
    if (term.authority.trim() === '') return 'authority: say by what the term was set.';
    if (term.excluded.some((category) => category.trim() === '')) return 'excluded: a category is empty.';
  }
  if (change.kind === 'add') return null;
  const { seen } = change;
  if (term.country !== seen.country) return 'country: a term of another country is another term.';
  if (term.benefit !== seen.benefit) return 'benefit: a term for another benefit is another term.';
  return canonicalJson(term) === canonicalJson(seen) ? 'term: nothing is changed.' : null;
}

/**
 * The term that a change makes. Refuses one that ends before it begins, names no authority, is none of the format, or
 * changes nothing; a correction keeps country and benefit. Terms may overlap: the law says which is in force.
 * @param newId the id of a term that is added
 */
export function termAfter(change: TermChange, newId: string): Result<ReciprocityTerm> {
  const parsed = reciprocityTerm.safeParse(written(change, newId));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('INVALID_INPUT', `${issue?.path.join('.') ?? 'term'}: ${issue?.message ?? 'not valid'}.`);
  }
  const flaw = flawOf(change, parsed.data);
  return flaw === null ? ok(parsed.data) : fail('INVALID_INPUT', flaw);
}
