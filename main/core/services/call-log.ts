import { z } from 'zod';
import { verifyCall, verifySubject } from '../../../shared/contract/verify.ts';
import { civilDate } from '../../../shared/domain/dates.ts';
import { ANSWER_PARTS, DISCLOSURES } from '../../../shared/domain/verify/disclosure.ts';
import { WHY_NOT } from '../../../shared/domain/verify/standing.ts';
import { FAILURE_CODES } from '../../../shared/result.ts';
import { auditEntryAt, auditHead } from '../db/repositories/audit-log.ts';
import type { Reader, Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { recordChange } from './record-change.ts';

const LOOK_UP = 'verify.look-up';

/** What the audit log keeps of a call: who asked, why and what; what was found, and what of it was told. */
export const loggedCall = z.strictObject({
  call: verifyCall,
  asked: z.string(),
  asOf: civilDate,
  outcome: z.enum(['ANSWER', 'CHOOSE', 'NOTHING', 'REFUSED', 'FAILED']),
  /** Why it was refused. */
  refusal: z.enum(FAILURE_CODES).nullable(),
  found: z.array(verifySubject),
  valid: z.boolean().nullable(),
  why: z.enum(WHY_NOT).nullable(),
  withheld: z.array(z.enum(ANSWER_PARTS)),
});
export type LoggedCall = z.output<typeof loggedCall>;

const OUTCOME_WORDS: Readonly<Record<LoggedCall['outcome'], string>> = {
  ANSWER: 'answered',
  CHOOSE: 'several found',
  NOTHING: 'nothing found',
  REFUSED: 'refused',
  FAILED: 'failed',
};

/** Who calls and why, in a line. */
export function callWords({ caller, agency, purpose, words }: LoggedCall['call']): string {
  const why = [DISCLOSURES[purpose].title, purpose === 'OTHER' ? words : null].filter(Boolean).join(': ');
  return `${[caller, agency].filter(Boolean).join(', ')} (${why})`;
}

function summaryOf({ call, asked, outcome, found, valid }: LoggedCall): string {
  const first = outcome === 'ANSWER' ? found[0] : undefined;
  const told = first ? `: ${first.kind.toLowerCase()} ${first.key}, ${valid ? 'valid' : 'not valid'}` : '';
  return `Looked up “${asked}” for ${callWords(call)}: ${OUTCOME_WORDS[outcome]}${told}.`;
}

/** Writes a call into the audit log under what was found, or under what was asked; answers its reference. */
export function logCall(session: Session, tx: Tx, logged: LoggedCall): string {
  const only = logged.found.length === 1 ? logged.found[0] : undefined;
  recordChange(session, tx, {
    action: LOOK_UP,
    subject: { kind: 'registry', key: only?.key ?? logged.asked },
    summary: summaryOf(logged),
    detail: logged,
  });
  return `CALL-${auditHead(tx).seq}`;
}

/** A call as it was written down, by its reference; null where there is none. */
export function findCall(db: Reader, reference: string): { logged: LoggedCall; at: string; actorId: string } | null {
  const entry = auditEntryAt(db, Number(reference.replace('CALL-', '')));
  if (entry === null || entry.action !== LOOK_UP) return null;
  return { logged: loggedCall.parse(JSON.parse(entry.detail)), at: entry.at, actorId: entry.actorId };
}
