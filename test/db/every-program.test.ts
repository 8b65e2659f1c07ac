import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCase } from '../../main/core/db/repositories/cases.ts';
import { documentsOf } from '../../main/core/db/repositories/documents.ts';
import { adjudicateAll } from '../../main/core/services/adjudicate-cases.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { FILED_PROGRAMS, PROGRAMS } from '../../shared/domain/programs/index.ts';
import type { CaseOutcome } from '../../shared/domain/rules/finding.ts';
import { importFile, must, newTeam } from '../fixtures/desk.ts';
import { hasPractice, PRACTICE_AS_OF, PRACTICE_BATCH } from '../fixtures/practice.ts';

const reason = 'Looked at everything.';
/** So many of each program are enough to meet each kind of paper; all of them would take minutes. */
const MOST = 4;
/** What a supervisor may approve, the last two by overriding. */
const APPROVABLE: readonly CaseOutcome[] = ['ELIGIBLE', 'REVIEW', 'HOLD'];

const SAMPLE = path.resolve(import.meta.dirname, '../../resources/sample/batch.jsonl');
const BATCHES = [
  ['the sample', SAMPLE],
  // Without the practice batch the sample alone stands for it.
  ...(hasPractice ? [['the practice batch', PRACTICE_BATCH] as const] : []),
] as const;

describe.each(BATCHES)('every application of %s that may be approved', (_name, batch) => {
  const asOf = civilDate.parse(PRACTICE_AS_OF);

  test.each(FILED_PROGRAMS.map(({ id }) => id))(
    'of %s is approved, issued, and leaves its papers',
    async (id) => {
      const team = await newTeam();
      must(await importFile(team.intake, batch));
      const { read } = team.auditor.desk.store;
      const program = PROGRAMS.find((one) => one.id === id);
      const approvable = [...adjudicateAll(team.adjudicator, asOf)]
        .map(must)
        .filter((one) => one.program === id && APPROVABLE.includes(one.verdict.outcome))
        .slice(0, MOST);
      expect(approvable.length).toBeGreaterThan(0);
      for (const { reference } of approvable) {
        must(await decideCase(team.adjudicator, { reference, action: 'recommend-approve', reason, asOf }));
        must(await decideCase(team.supervisor, { reference, action: 'approve', reason, asOf }));
        const issued = await issueCase(team.issuance, { reference, issued: asOf });
        // What was issued to one may bar another of the batch: the second card of a person, the second title of a car.
        if (!issued.ok) {
          expect(issued.failure.code, `${reference}: ${issued.failure.message}`).toBe('NOT_ELIGIBLE');
          continue;
        }
        const record = findCase(read, reference);
        const kinds = documentsOf(read, record?.id ?? 0).map(({ kind }) => kind);
        expect(new Set(kinds), reference).toEqual(new Set(program?.products(record?.application as never)));
        expect(record?.status).toBe('ISSUED');
      }
      expect(verifyDesk(team.auditor).checks.filter((check) => !check.ok)).toEqual([]);
    },
    300_000,
  );
});
