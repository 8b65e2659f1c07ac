import { DESTRUCTIBLE } from '../../../shared/domain/stock/moves.ts';
import { pieceKey } from '../../../shared/domain/stock/serials.ts';
import type { StockKind } from '../../../shared/domain/stock/stock.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { auditOf } from '../db/repositories/audit-log.ts';
import {
  type Destruction,
  findDestruction,
  insertDestruction,
  markWitnessed,
  openDestructions,
} from '../db/repositories/destructions.ts';
import { itemsAmong, moveItem } from '../db/repositories/stock.ts';
import type { Reader, Tx } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { confirmActor } from './confirm-actor.ts';
import { namedSerials } from './move-stock.ts';
import { recordChange } from './record-change.ts';

const PREPARED = 'stock.prepareDestruction';

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
  const done = session.desk.store.write((tx) => {
    const items = new Map(itemsAmong(tx, kind, named.value).map((item) => [pieceKey(kind, item.serial), item]));
    const aside = new Set(openDestructions(tx, kind).flatMap((open) => open.serials));
    const serials: string[] = [];
    for (const typed of named.value) {
      const item = items.get(pieceKey(kind, typed));
      if (!item) return fail('NOT_FOUND', `There is no piece ${typed} in stock.`);
      const { serial } = item;
      if (!DESTRUCTIBLE.includes(item.state)) {
        const next = 'Spoil or void the piece first, with the reason.';
        return fail('WRONG_STATE', `${serial} is ${item.state}; only what is spoiled or void is destroyed.`, next);
      }
      if (aside.has(serial)) return fail('CONFLICT', `${serial} is set aside to be destroyed already.`);
      serials.push(serial);
    }
    const prepared = { preparedAt: session.desk.clock.now(), preparedBy: session.actor.name };
    const id = insertDestruction(tx, { kind, serials, method, ...prepared });
    recordChange(session, tx, {
      action: PREPARED,
      subject: { kind: 'stock', key: `destruction ${id}` },
      summary: `${serials.length} pieces of ${kind} were set aside to be destroyed: ${method}.`,
      detail: { kind, serials, method },
    });
    return ok({ destruction: id });
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['stock', 'audit'] });
  return done;
}

/** Who set the pieces aside, as the audit log has it: a name in the record alone could be anybody's. */
function preparerOf(db: Reader, id: number): string | null {
  const entries = auditOf(db, 'stock', `destruction ${id}`, 10);
  return entries.find(({ action }) => action === PREPARED)?.actorId ?? null;
}

function witnessed(session: Session, tx: Tx, found: Destruction): Result<void> {
  const { actor, desk } = session;
  const by = { at: desk.clock.now(), by: actor.name };
  const { id, kind, serials, method, preparedBy } = found;
  if (!markWitnessed(tx, id, by)) {
    return fail('WRONG_STATE', `Destruction ${id} was witnessed already.`, 'Look at the list of destructions.');
  }
  for (const serial of serials) {
    const reason = `${method}; set aside by ${preparedBy}.`;
    const moved = moveItem(tx, { kind, serial, to: 'DESTROYED', reason, ...by });
    if (!moved.ok) return moved;
  }
  recordChange(session, tx, {
    action: 'stock.witnessDestruction',
    subject: { kind: 'stock', key: `destruction ${id}` },
    summary: `${serials.length} pieces of ${kind} were destroyed: ${method}.`,
    detail: { kind, serials, method, preparedBy },
  });
  return ok(undefined);
}

/**
 * A supervisor other than whoever set the pieces aside says, with the passphrase given again, that they saw them
 * destroyed; only by this they are.
 * @returns TWO_PERSONS for whoever set them aside, WRONG_PASSPHRASE where the passphrase is not the supervisor's own
 */
export async function witnessDestruction(
  session: Session,
  input: { id: number; passphrase: string },
): Promise<Result<void>> {
  const allowed = permit(session, ['SUPERVISOR']);
  if (!allowed.ok) return allowed;
  const { actor, desk } = session;
  const found = findDestruction(desk.store.read, input.id);
  if (!found) return fail('NOT_FOUND', `There is no destruction ${input.id}.`);
  const preparer = preparerOf(desk.store.read, found.id);
  if (preparer === null) return fail('CORRUPT', `The log does not tell who set destruction ${found.id} aside.`);
  if (preparer === actor.id) {
    return fail(
      'TWO_PERSONS',
      'Whoever set the pieces aside cannot witness it.',
      'Ask another supervisor to witness it.',
    );
  }
  const confirmed = await confirmActor(session, input.passphrase);
  if (!confirmed.ok) return confirmed;
  const done = desk.store.write((tx) => witnessed(session, tx, found));
  if (done.ok) desk.publish({ kind: 'changed', areas: ['stock', 'audit'] });
  return done;
}
