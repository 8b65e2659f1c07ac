import type { Role } from '../../../shared/domain/case/roles.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findCase } from '../db/repositories/cases.ts';
import { listUsers } from '../db/repositories/users.ts';
import { whoseHand, workloadsOf } from '../db/repositories/workloads.ts';
import type { Reader, Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { assignIn } from './work-steps.ts';

export const DISTRIBUTORS = ['SUPERVISOR'] as const satisfies readonly Role[];

interface Share {
  readonly id: string;
  readonly name: string;
  open: number;
  readonly ofProgram: Map<string, number>;
}

function sharesOf(db: Reader): Share[] {
  const adjudicators = listUsers(db).filter(({ active, role }) => active && role === 'ADJUDICATOR');
  const loads = workloadsOf(
    db,
    adjudicators.map(({ id }) => id),
  );
  return adjudicators.map(({ id, name }) => {
    const own = loads.filter(({ assigneeId }) => assigneeId === id);
    return {
      id,
      name,
      open: own.reduce((sum, load) => sum + load.count, 0),
      ofProgram: new Map(own.map((load) => [load.program, load.count])),
    };
  });
}

/**
 * Gives unassigned cases out, one after another: each to the adjudicator with the fewest open cases, of equals to the
 * one with the fewest of its program. Nobody is given a case that they entered, corrected or recommended: whoever looks
 * at it next has to be another. The counts go on with what is given, so that a preview and its run come out alike.
 */
export function distributor() {
  let shares: Share[] | null = null;
  return (
    session: Session,
    tx: Tx,
    of: { reference: string; version?: number },
  ): Result<{ before: string | null; assignee: string; name: string }> => {
    shares ??= sharesOf(tx);
    const { reference } = of;
    const record = findCase(tx, reference);
    if (!record) return fail('NOT_FOUND', `There is no case ${reference}.`);
    if (record.assigneeId !== null)
      return fail('WRONG_STATE', `${reference} is assigned already.`, 'Assign it to nobody first.');
    const { program } = record;
    const hands = whoseHand(tx, reference);
    const [next] = shares
      .filter(({ id }) => !hands.has(id))
      .sort((a, b) => a.open - b.open || (a.ofProgram.get(program) ?? 0) - (b.ofProgram.get(program) ?? 0));
    if (!next)
      return fail('NOT_FOUND', `Nobody who is free of ${reference} adjudicates.`, 'Add an adjudicator, or assign it.');
    const given = assignIn(session, tx, { ...of, assignee: next.id });
    if (!given.ok) return given;
    next.open += 1;
    next.ofProgram.set(program, (next.ofProgram.get(program) ?? 0) + 1);
    return ok({ ...given.value, assignee: next.id, name: next.name });
  };
}
