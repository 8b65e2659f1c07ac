import { z } from 'zod';
import type { CaseFile, DocumentRow } from '../../../shared/contract/cases.ts';
import { differencesToRegistry } from '../../../shared/domain/case/differences.ts';
import { actionsFor, type CaseStatus } from '../../../shared/domain/case/life-cycle.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { documentId, missionId, reference } from '../../../shared/domain/ids.ts';
import type { EvidenceNeed } from '../../../shared/domain/programs/program.ts';
import { adjudicate } from '../../../shared/domain/rules/adjudicate.ts';
import { type Verdict, verdict as verdictSchema } from '../../../shared/domain/rules/finding.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { auditOf } from '../db/repositories/audit-log.ts';
import { type CaseRecord, decisionsOf, findCase, holdsOf, lastDecision, notesOf } from '../db/repositories/cases.ts';
import { clocksOf } from '../db/repositories/clocks.ts';
import { type DocumentRecord, documentsOf } from '../db/repositories/documents.ts';
import { evidenceOf } from '../db/repositories/evidence.ts';
import { surrendersOf } from '../db/repositories/surrenders.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { toEvidenceRow } from './evidence.ts';
import { gatherFacts } from './gather-facts.ts';
import { relatedCases } from './related-cases.ts';

/** Statuses that stand on a decision: the case shows what it was decided on, not what holds today. */
const DECIDED: readonly CaseStatus[] = ['APPROVED', 'DENIED', 'IN_PRODUCTION', 'ISSUED', 'CLOSED', 'VOIDED'];
const SHOWN_HISTORY = 500;

function frozenVerdict(db: Reader, record: CaseRecord): Verdict | null {
  if (!DECIDED.includes(record.status)) return null;
  const decision = lastDecision(db, record.id, record.status === 'DENIED' ? 'deny' : 'approve');
  return decision ? verdictSchema.parse(decision.verdict) : null;
}

/** A document's row, or null while it is only planned. */
export function toDocumentRow(record: Omit<DocumentRecord, 'data'>): DocumentRow | null {
  if (record.sha256 === null || record.bytes === null) return null;
  const { id, kind, title, number, copy, mediaType, sha256, createdAt, bytes } = record;
  return { id: documentId.parse(id), kind, title, number, copy, mediaType, sha256, createdAt, bytes };
}

/** Everything there is to see of one case, as of today or as it was decided. */
export function caseFile(session: Session, wanted: string): Result<CaseFile> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const record = findCase(db, wanted);
  if (!record) return fail('NOT_FOUND', `There is no case ${wanted}.`);
  const gathered = gatherFacts(db, record.program, record.application, session.desk.clock.today());
  if (!gathered.ok) return gathered;
  const { program, facts } = gathered.value;
  const { application, mission } = facts;
  const applicant = facts.people.find((person) => person.pid === application.applicant?.pid);
  const frozen = frozenVerdict(db, record);
  const attachments = evidenceOf(db, record.id).map(toEvidenceRow);
  return ok({
    row: {
      reference: reference.parse(record.reference),
      program: record.program,
      form: record.form,
      subject: record.subject,
      mission: record.missionName,
      missionId: missionId.parse(record.missionId),
      status: record.status,
      assignee: record.assigneeName,
      filed: record.filed,
      due: record.due,
      onHold: record.onHold,
      holdReason: record.holdReason,
      vin: record.vin,
      plate: record.plate,
    },
    version: record.version,
    application: z.record(z.string(), z.json()).parse(record.application),
    differences: differencesToRegistry(facts),
    missionName: mission.name,
    missionKind: mission.kind,
    country: mission.country,
    applicantTitle: applicant?.title ?? null,
    applicantCategory: applicant?.category ?? null,
    verdict: frozen ?? adjudicate(program, facts),
    frozen: frozen !== null,
    evidence: needsMet(record, program.evidence(application), attachments),
    attachments,
    actions: actionsFor(record.status, session.actor.role),
    clocks: clocksOf(db, record.id).map(({ kind, startedOn, endsOn, stoppedOn }) => ({
      kind,
      startedOn,
      endsOn,
      stoppedOn,
    })),
    surrenders: surrendersOf(db, record.id).map(({ caseId: _caseId, ...surrender }) => surrender),
    holds: holdsOf(db, record.id).map(({ caseId: _caseId, ...hold }) => hold),
    notes: notesOf(db, record.id).map(({ id, at, author, body }) => ({ id, at, author, text: body })),
    decisions: decisionsOf(db, record.id).map(({ action, byName, at, asOf, reason, outcome, overridden }) => ({
      action,
      by: byName,
      at,
      asOf,
      reason,
      outcome,
      overridden,
    })),
    documents: documentsOf(db, record.id).flatMap((document) => toDocumentRow(document) ?? []),
    related: relatedCases(db, record),
    history: auditOf(db, 'case', record.reference, SHOWN_HISTORY).map(({ seq, at, actor, action, summary }) => ({
      seq,
      at,
      actor,
      action,
      summary,
    })),
  });
}

const listedDocuments = z.object({ documents: z.array(z.string()) });

/** What the mission had to send: given where the application says so, or a file of the kind is attached. */
function needsMet(
  record: CaseRecord,
  needs: readonly EvidenceNeed[],
  attachments: CaseFile['attachments'],
): CaseFile['evidence'] {
  const listed = listedDocuments.safeParse(record.application);
  const sent = [...(listed.success ? listed.data.documents : []), ...attachments.map(({ kind }) => kind)];
  return needs.map(({ kind, label, given = false }) => ({ kind, label, given: given || sent.includes(kind) }));
}
