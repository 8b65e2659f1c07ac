import { z } from 'zod';
import { mission } from '../../../shared/domain/registry/mission.ts';
import { person } from '../../../shared/domain/registry/person.ts';
import { vehicle } from '../../../shared/domain/registry/vehicle.ts';
import { type Verdict, verdict as verdictSchema } from '../../../shared/domain/rules/finding.ts';
import { settingsSchema } from '../../../shared/domain/settings/settings.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type DecisionRecord, lastDecision } from '../db/repositories/cases.ts';
import type { Reader } from '../db/store.ts';

const frozenFacts = z.object({
  application: z.unknown(),
  mission,
  people: z.array(person),
  vehicles: z.array(vehicle),
  // A setting that came later has its default, which is what applied when there was none.
  settings: settingsSchema,
});

/** What a case was decided on: read back, never gathered again. */
export interface FrozenDecision {
  readonly record: DecisionRecord;
  readonly facts: z.output<typeof frozenFacts>;
  readonly verdict: Verdict;
}

/** The approval that a case stands on. */
export function approvalOf(db: Reader, caseId: number): Result<FrozenDecision> {
  const record = lastDecision(db, caseId, 'approve');
  if (!record) return fail('WRONG_STATE', 'The case was never approved.');
  const facts = frozenFacts.safeParse(record.facts);
  const verdict = verdictSchema.safeParse(record.verdict);
  if (!facts.success || !verdict.success) return fail('CORRUPT', 'What the case was decided on can no longer be read.');
  return ok({ record, facts: facts.data, verdict: verdict.data });
}
