import { DESTRUCTIBLE } from '../../../shared/domain/stock/moves.ts';
import type { StockKind } from '../../../shared/domain/stock/stock.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  findDestruction,
  insertDestruction,
  markWitnessed,
  openDestructions,
} from '../db/repositories/destructions.ts';
import { itemsAmong, moveItem } from '../db/repositories/stock.ts';
import { permit, type Session } from '../desk.ts';
import { namedSerials } from './move-stock.ts';
import { recordChange } from './record-change.ts';

/**
 * Sets spoiled and void pieces aside to be destroyed. They stay what they are until another person has seen it done.
 * @returns WRONG_STATE where one of them can still be used, CONFLICT where one is set aside already
 */
export function prepareDestruction(
  session: Session,
  input: { kind: StockKind; serials: string; method: string },
): Result<{ destruction: number }> {
  const allowed = permit(session, ['ISSUANCE', 'SUPERVISOR']);
  if (!allowed.ok) return allowed;
  const { kind, method } = input;
  const named = namedSerials(kind, input.serials);
  if (!named.ok) return named;
  const serials = named.value;
  const done = session.desk.store.write((tx) => {
    const items = new Map(itemsAmong(tx, kind, serials).map((item) => [item.serial, item]));
    const aside = new Set(openDestructions(tx, kind).flatMap((open) => open.serials));
    for (const serial of serials) {
      const item = items.get(serial);
      if (!item) return fail('NOT_FOUND', `There is no piece ${serial} in stock.`);
      if (!DESTRUCTIBLE.includes(item.state)) {
        const next = 'Spoil or void the piece first, with the reason.';
        return fail('WRONG_STATE', `${serial} is ${item.state}; only what is spoiled or void is destroyed.`, next);
      }
      if (aside.has(serial)) return fail('CONFLICT', `${serial} is set aside to be destroyed already.`);
    }
    const prepared = { preparedAt: session.desk.clock.now(), preparedBy: session.actor.name };
    const id = insertDestruction(tx, { kind, serials, method, ...prepared });
    recordChange(session, tx, {
      action: 'stock.prepareDestruction',
      subject: { kind: 'stock', key: `destruction ${id}` },
      summary: `${serials.length} pieces of ${kind} were set aside to be destroyed: ${method}.`,
      detail: { kind, serials, method },
    });
    return ok({ destruction: id });
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['stock', 'audit'] });
  return done;
}

/**
 * A second person writes down that they saw the pieces destroyed; only by this they are.
 * @returns TWO_PERSONS for whoever set them aside
 */
export function witnessDestruction(session: Session, input: { id: number }): Result<void> {
  const allowed = permit(session, ['ISSUANCE', 'SUPERVISOR']);
  if (!allowed.ok) return allowed;
  const { actor, desk } = session;
  const by = { at: desk.clock.now(), by: actor.name };
  const done = desk.store.write((tx) => {
    const found = findDestruction(tx, input.id);
    if (!found) return fail('NOT_FOUND', `There is no destruction ${input.id}.`);
    if (found.preparedBy === actor.name) {
      return fail(
        'TWO_PERSONS',
        'Whoever set the pieces aside cannot witness it.',
        'Ask a second person to witness it.',
      );
    }
    if (!markWitnessed(tx, found.id, by)) {
      return fail('WRONG_STATE', `Destruction ${found.id} was witnessed already.`, 'Look at the list of destructions.');
    }
    for (const serial of found.serials) {
      const reason = `${found.method}; set aside by ${found.preparedBy}.`;
      const moved = moveItem(tx, { kind: found.kind, serial, to: 'DESTROYED', reason, ...by });
      if (!moved.ok) return moved;
    }
    recordChange(session, tx, {
      action: 'stock.witnessDestruction',
      subject: { kind: 'stock', key: `destruction ${found.id}` },
      summary: `${found.serials.length} pieces of ${found.kind} were destroyed: ${found.method}.`,
      detail: { kind: found.kind, serials: found.serials, method: found.method, preparedBy: found.preparedBy },
    });
    return ok(undefined);
  });
  if (done.ok) desk.publish({ kind: 'changed', areas: ['stock', 'audit'] });
  return done;
}
