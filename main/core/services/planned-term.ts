import { canonicalJson } from '../../../shared/domain/canonical.ts';
import { changedId, type TermChange, termAfter } from '../../../shared/domain/reciprocity/change.ts';
import { withTerm } from '../../../shared/domain/reciprocity/reigns.ts';
import type { ReciprocityTerm } from '../../../shared/domain/reciprocity/term.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findTerm, nextTermId } from '../db/repositories/reciprocity.ts';
import { termsOf } from '../db/repositories/registry-reads.ts';
import type { Reader } from '../db/store.ts';

/** A change of a term, looked at with what stands in the registry. */
export interface PlannedTerm {
  /** Null where the term is new. */
  readonly before: ReciprocityTerm | null;
  readonly after: ReciprocityTerm;
  /** All terms of the country as they stand, and as they would. */
  readonly terms: readonly ReciprocityTerm[];
  readonly changed: readonly ReciprocityTerm[];
}

/** What a change would make of the terms. Refuses one written on a term that is no longer as it was seen. */
export function plannedTerm(db: Reader, change: TermChange): Result<PlannedTerm> {
  const id = changedId(change);
  const before = id === null ? null : findTerm(db, id);
  if (id !== null && before === null) return fail('NOT_FOUND', `There is no reciprocity term ${id}.`);
  if (change.kind !== 'add' && canonicalJson(before) !== canonicalJson(change.seen)) {
    return fail('CONFLICT', `${id} was changed since you opened it.`);
  }
  const newId = nextTermId(db);
  if (newId === null) return fail('EXHAUSTED', 'The numbers of terms written at the desk are used up.');
  const after = termAfter(change, newId);
  if (!after.ok) return after;
  const terms = termsOf(db, after.value.country);
  return ok({ before, after: after.value, terms, changed: withTerm(terms, after.value) });
}
