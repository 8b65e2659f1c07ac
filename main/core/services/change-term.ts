import type { ParsedOf } from '../../../shared/contract/contract.ts';
import type { TermChange } from '../../../shared/domain/reciprocity/change.ts';
import type { ReciprocityTerm } from '../../../shared/domain/reciprocity/term.ts';
import { constantWords } from '../../../shared/domain/rules/words.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { registerTerm } from '../db/repositories/registry-writes.ts';
import { permit, type Session } from '../desk.ts';
import { type PlannedTerm, plannedTerm } from './planned-term.ts';
import { recordChange } from './record-change.ts';

/** What the audit log calls a term. */
export function termSubject(id: string): string {
  return `reciprocity ${id}`;
}

const DONE: Readonly<Record<TermChange['kind'], string>> = { add: 'Added', end: 'Ended', correct: 'Corrected' };

function wordsOf(kind: TermChange['kind'], { after }: PlannedTerm): string {
  const { id, benefit, country, grant, from, to } = after;
  const days = to === null ? `from ${from}` : `from ${from} to ${to}`;
  return `${DONE[kind]} ${id}, ${constantWords(benefit)} with ${country}: ${constantWords(grant)}, ${days}.`;
}

/**
 * Adds, ends or corrects a reciprocity term (22 USC 4304), audited with what was there before; a term is never deleted.
 * Refuses whoever is no supervisor, a term that does not fit the format, and a change of one that somebody changed in
 * the meantime. Cases that are decided keep the term that they were decided on.
 */
export function changeTerm(session: Session, input: ParsedOf<'reciprocity.change'>): Result<ReciprocityTerm> {
  const allowed = permit(session, ['SUPERVISOR']);
  if (!allowed.ok) return allowed;
  const { change, reason } = input;
  const { desk } = session;
  const written = desk.store.write((tx) => {
    const planned = plannedTerm(tx, change);
    if (!planned.ok) return planned;
    const { before, after } = planned.value;
    registerTerm(tx, after);
    recordChange(session, tx, {
      action: `reciprocity.${change.kind}`,
      subject: { kind: 'registry', key: termSubject(after.id) },
      summary: wordsOf(change.kind, planned.value),
      detail: { before, after, reason },
    });
    return ok(after);
  });
  if (written.ok) desk.publish({ kind: 'changed', areas: ['registry', 'cases', 'audit'] });
  return written;
}
