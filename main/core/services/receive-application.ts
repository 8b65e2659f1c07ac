import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/domain/canonical.ts';
import { dueOf } from '../../../shared/domain/clocks/clock.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';
import { refiledReason } from '../../../shared/domain/registry/duplicates.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { findCase, insertCase } from '../db/repositories/cases.ts';
import { startClock } from '../db/repositories/clocks.ts';
import { settingsOn } from '../db/repositories/settings.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { filedColumns } from './filed-columns.ts';
import { recordChange } from './record-change.ts';

export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/**
 * Opens a case for an application. The same application again changes nothing; one under the same reference with other
 * content, or of a mission that is not in the registry, is refused.
 * @param source where it came from, for the audit: `batch …` or `by hand`
 */
export function receiveApplication(
  session: Session,
  tx: Tx,
  application: Filing,
  source: string,
): Result<'added' | 'unchanged'> {
  const hash = contentHash(application);
  const known = findCase(tx, application.reference);
  // What was corrected here is known both as it was filed and as it is now.
  if (known?.applicationHash === hash || (known && contentHash(known.application) === hash)) return ok('unchanged');
  if (known) {
    return fail(
      'CONFLICT',
      refiledReason(application.reference),
      'Correct the case that is there, or file under a new reference.',
    );
  }
  const filed = filedColumns(tx, application);
  if (!filed.ok) return filed;
  const { program, columns } = filed.value;
  const now = session.desk.clock.now();
  const clocks = program.clocks(application, settingsOn(tx, session.desk.clock.today()));
  const caseId = insertCase(tx, {
    ...columns,
    reference: application.reference,
    program: program.id,
    due: dueOf(clocks) ?? application.filed,
    status: 'RECEIVED',
    applicationHash: hash,
    receivedAt: now,
    statusSince: now,
  });
  for (const clock of clocks) startClock(tx, caseId, clock);
  recordChange(session, tx, {
    action: 'case.receive',
    subject: { kind: 'case', key: application.reference },
    summary: `Received ${application.form}, ${program.title}, ${source}.`,
    detail: { applicationHash: hash },
  });
  return ok('added');
}
