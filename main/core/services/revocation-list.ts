import { ok, type Result } from '../../../shared/result.ts';
import { revocationsAll } from '../db/repositories/sealed-revocations.ts';
import { permit, type Session } from '../desk.ts';
import { makeRevocationList } from '../seals/revocation-list.ts';
import { issuingKey } from '../vault/issuing-key.ts';
import { recordChange } from './record-change.ts';

/**
 * Signs the list of every seal that no longer counts, to be given to whoever checks papers; notes in the audit log that
 * it left the desk.
 */
export function exportRevocations(
  session: Session,
): Result<{ bytes: Uint8Array; madeOn: string; kid: string; revoked: number }> {
  const allowed = permit(session, ['ADMINISTRATOR', 'SUPERVISOR', 'ISSUANCE', 'AUDITOR']);
  if (!allowed.ok) return allowed;
  const { store, clock, vault } = session.desk;
  const madeOn = clock.today();
  return store.write((tx) => {
    const entries = revocationsAll(tx, madeOn);
    const key = issuingKey(vault);
    recordChange(session, tx, {
      action: 'revocations.export',
      subject: { kind: 'desk', key: 'revocations' },
      summary: `Signed the list of ${entries.size} revoked seals.`,
      detail: { madeOn, revoked: entries.size, kid: key.kid },
    });
    return ok({ bytes: makeRevocationList(entries, madeOn, key), madeOn, kid: key.kid, revoked: entries.size });
  });
}
