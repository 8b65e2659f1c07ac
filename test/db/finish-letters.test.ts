import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { caseFile } from '../../main/core/services/case-file.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { leaveDesk } from '../../main/core/services/open-desk.ts';
import { storedDocument } from '../../main/core/services/stored-document.ts';
import { ok } from '../../shared/result.ts';
import { text } from '../documents/paper.ts';
import { caseWithOutcome } from '../fixtures/cases.ts';
import { deskWithCases, must, unlock } from '../fixtures/desk.ts';

test('a letter that a crash cut off from its decision is made at the next unlock, as it would have been', async () => {
  const team = await deskWithCases(20);
  const { folder, store } = team.adjudicator.desk;
  const reference = caseWithOutcome(team, 'RETURN');
  must(await decideCase(team.adjudicator, { reference, action: 'return', reason: 'Please cure this.' }));
  const [before] = must(caseFile(team.auditor, reference)).documents;
  const said = text(must(storedDocument(team.auditor, before?.id ?? '')).bytes);
  must(
    store.write((tx) => {
      tx.run(sql`DELETE FROM document_files`);
      tx.run(sql`UPDATE documents SET sha256 = NULL, bytes = NULL`);
      return ok(undefined);
    }),
  );
  expect(must(caseFile(team.auditor, reference)).documents).toEqual([]);
  leaveDesk(team.adjudicator);

  const auditor = must(await unlock(folder, team.auditor.actor.name));
  expect(must(caseFile(auditor, reference)).documents).toEqual([]);
  leaveDesk(auditor);
  const adjudicator = must(await unlock(folder, team.adjudicator.actor.name));
  const made = { ...before, sha256: expect.any(String), bytes: expect.any(Number) };
  expect(must(caseFile(adjudicator, reference)).documents).toEqual([made]);
  expect(text(must(storedDocument(adjudicator, before?.id ?? '')).bytes)).toBe(said);
  leaveDesk(adjudicator);
});
