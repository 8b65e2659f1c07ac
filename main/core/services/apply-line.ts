import {
  type IntakeRecord,
  parseRecord,
  type RecordReference,
  recordKey,
  referencesOf,
} from '../../../shared/domain/intake/record.ts';
import { undoneEnd, undoneEndReason } from '../../../shared/domain/registry/standing-end.ts';
import { assertNever } from '../../../shared/result.ts';
import { findMission, findPerson, findVehicles } from '../db/repositories/registry-reads.ts';
import {
  putRegistryRecord,
  type RegistryRecord,
  rememberReplaced,
  storedRecord,
  wasReplaced,
} from '../db/repositories/registry-writes.ts';
import { standingEndsOf } from '../db/repositories/terminations.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import type { BatchLine } from '../exchange/batch-lines.ts';
import { contentHash, receiveApplication } from './receive-application.ts';
import { recordChange } from './record-change.ts';

/** What became of one line of a batch. */
export type LineOutcome = { kind: 'added' | 'replaced' | 'unchanged' } | { kind: 'rejected'; reason: string };

/** Where in which batch a record stands. */
interface Place {
  readonly batch: string;
  readonly line: number;
}

function isKnown(tx: Tx, wanted: RecordReference): boolean {
  switch (wanted.kind) {
    case 'mission':
      return findMission(tx, wanted.key) !== null;
    case 'person':
      return findPerson(tx, wanted.key) !== null;
    case 'vehicle':
      return findVehicles(tx, [wanted.key]).length > 0;
    default:
      return assertNever(wanted.kind);
  }
}

/** What this office ended is not carried on by a line: a person decides which of them is right. */
function againstEnd(tx: Tx, filed: RegistryRecord): LineOutcome | null {
  if (filed.type !== 'person') return null;
  const known = findPerson(tx, filed.record.pid);
  if (known === null || known.accreditedTo === null) return null;
  const end = undoneEnd(known, filed.record, standingEndsOf(tx, known));
  return end && { kind: 'rejected', reason: undoneEndReason(known.pid, end) };
}

function putRecord(session: Session, tx: Tx, filed: RegistryRecord, { batch, line }: Place): LineOutcome {
  const hash = contentHash(filed.record);
  const source = { sourceHash: hash, sourceBatch: batch, sourceLine: line };
  const stored = storedRecord(tx, filed);
  if (stored?.sourceHash === hash || wasReplaced(tx, filed, source)) return { kind: 'unchanged' };
  const conflict = againstEnd(tx, filed);
  if (conflict !== null) return conflict;
  if (stored) rememberReplaced(tx, filed, stored);
  putRegistryRecord(tx, filed, source);
  const outcome = stored === null ? 'added' : 'replaced';
  recordChange(session, tx, {
    action: `registry.${outcome === 'added' ? 'add' : 'replace'}`,
    subject: { kind: 'registry', key: `${filed.type} ${recordKey(filed)}` },
    summary: outcome === 'added' ? `Added from batch ${batch}.` : `Replaced by batch ${batch}.`,
    detail: { content: hash, before: stored?.record ?? null },
  });
  return { kind: outcome };
}

function applyRecord(session: Session, tx: Tx, filed: IntakeRecord, place: Place): LineOutcome {
  const unknown = referencesOf(filed).find((wanted) => !isKnown(tx, wanted));
  if (unknown) return { kind: 'rejected', reason: `unknown ${unknown.kind} ${unknown.key}` };
  if (filed.type !== 'application') return putRecord(session, tx, filed, place);
  const received = receiveApplication(session, tx, filed.record, `batch ${place.batch}`);
  return received.ok ? { kind: received.value } : { kind: 'rejected', reason: received.failure.message };
}

/**
 * Applies one line whole or not at all: it is parsed and its references are looked up before anything is written.
 * Registry records replace those of the same key; an application never does, nor a line that carries on what this office
 * ended.
 */
export function applyLine(session: Session, tx: Tx, line: BatchLine, batch: string): LineOutcome {
  if (!line.text.ok) return { kind: 'rejected', reason: line.text.reason };
  const parsed = parseRecord(line.text.value);
  return parsed.ok
    ? applyRecord(session, tx, parsed.value, { batch, line: line.number })
    : { kind: 'rejected', reason: parsed.failure.message };
}
