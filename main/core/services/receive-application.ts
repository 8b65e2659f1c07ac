import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/domain/canonical.ts';
import { dueOf } from '../../../shared/domain/clocks/clock.ts';
import { programOf } from '../../../shared/domain/programs/index.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';
import { refiledReason } from '../../../shared/domain/registry/duplicates.ts';
import { searchWords } from '../../../shared/domain/registry/name.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { applicationHash, insertCase } from '../db/repositories/cases.ts';
import { startClock } from '../db/repositories/clocks.ts';
import { findMission, findVehicles } from '../db/repositories/registry-reads.ts';
import { settingsOn } from '../db/repositories/settings.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
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
  const known = applicationHash(tx, application.reference);
  if (known === hash) return ok('unchanged');
  if (known !== null) {
    return fail('CONFLICT', refiledReason(application.reference), 'File a correction under a new reference.');
  }
  const mission = findMission(tx, application.mission);
  if (!mission) return fail('INVALID_INPUT', `mission: ${application.mission} is not in the registry.`);
  const program = programOf(application.program);
  if (!program) return fail('INVALID_INPUT', `program: ${application.program} is not a program.`);

  const { vin, plate } = program.vehicleOf(application);
  const registered = vin === null ? undefined : findVehicles(tx, [vin])[0];
  const subject = application.applicant
    ? `${application.applicant.surname}, ${application.applicant.given}`
    : mission.name;
  const now = session.desk.clock.now();
  const clocks = program.clocks(application, settingsOn(tx, session.desk.clock.today()));
  const caseId = insertCase(tx, {
    reference: application.reference,
    program: application.program,
    form: application.form,
    missionId: mission.id,
    missionName: mission.name,
    applicantPid: application.applicant?.pid ?? null,
    subject,
    subjectSort: searchWords(subject),
    filed: application.filed,
    due: dueOf(clocks) ?? application.filed,
    status: 'RECEIVED',
    vin,
    plate: plate ?? registered?.plate ?? null,
    application,
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
