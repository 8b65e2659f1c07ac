import type { FoundKind, FoundSubject } from '../../../shared/contract/find.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { lastActsQuery } from '../db/repositories/audit-log.ts';
import { permit, type Session } from '../desk.ts';

const MOST_OPENED = 50;
const ACTS_LOOKED_AT = 200;

/** What each session opened, the last one first: in the memory of the unlocked desk alone, gone when it locks. */
const opened = new WeakMap<Session, FoundSubject[]>();

const same = (one: FoundSubject) => (other: FoundSubject) => one.kind === other.kind && one.key === other.key;

/** Notes that somebody opened a record. What names people is kept nowhere but in the unlocked desk's memory. */
export function noteOpened(session: Session, subject: FoundSubject): Result<void> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const before = (opened.get(session) ?? []).filter((other) => !same(subject)(other));
  opened.set(session, [subject, ...before].slice(0, MOST_OPENED));
  return ok(undefined);
}

/** What a batch brought in was not looked at by whoever chose the file. */
const BY_BATCH = /^(case\.receive|registry\.(add|replace))$/;

const REGISTRY_SUBJECT = /^(person|mission|vehicle) (.+)$/;

function actedOn(act: { action: string; kind: string; subject: string }): FoundSubject[] {
  if (BY_BATCH.test(act.action)) return [];
  if (act.kind === 'case') return [{ kind: 'case', key: act.subject }];
  const [, kind, key] = (act.kind === 'registry' && REGISTRY_SUBJECT.exec(act.subject)) || [];
  return kind === undefined || key === undefined ? [] : [{ kind: kind as FoundKind, key }];
}

/**
 * What somebody opened or worked on lately, the last first: opened since the desk was unlocked, and before that what the
 * audit log has of them.
 */
export function recentSubjects(session: Session): FoundSubject[] {
  const acts = lastActsQuery(session.desk.store.read, session.actor.name, ACTS_LOOKED_AT).all().flatMap(actedOn);
  const all = [...(opened.get(session) ?? []), ...acts];
  return all.filter((subject, at) => all.findIndex(same(subject)) === at);
}
