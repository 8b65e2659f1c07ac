import { appendAudit } from '../db/repositories/audit-log.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';

/** What is written of a change, beside who and when. */
export interface Change {
  readonly action: string;
  readonly subject: {
    readonly kind: 'case' | 'registry' | 'user' | 'setting' | 'import' | 'desk' | 'plateOrder' | 'stock';
    readonly key: string;
  };
  readonly summary: string;
  readonly detail?: unknown;
}

/** Appends the one audit entry of a change, in its own transaction's name. */
export function recordChange(session: Session, tx: Tx, change: Change): void {
  appendAudit(tx, {
    at: session.desk.clock.now(),
    actor: { id: session.actor.id, name: session.actor.name },
    action: change.action,
    subject: change.subject,
    summary: change.summary,
    detail: change.detail ?? null,
  });
}
