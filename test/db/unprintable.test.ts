import { describe, expect, test } from 'vitest';
import { findCase } from '../../main/core/db/repositories/cases.ts';
import { plateOfCase } from '../../main/core/db/repositories/numbers.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import { deskWithCases, must, refused, type Team } from '../fixtures/desk.ts';
import { filed, portalSends } from '../fixtures/portal.ts';

const REFERENCE = '5000900077';
const reason = 'Looked at everything.';

/** An eligible registration of a vehicle that the mission describes in its own way. */
async function described(team: Team, vehicle: object): Promise<void> {
  const { reference: _old, vehicle: before, ...rest } = filed(team, caseWithOutcome(team, 'ELIGIBLE'));
  await portalSends(team, 'described', {
    ...rest,
    type: 'application',
    reference: REFERENCE,
    vehicle: { ...before, ...vehicle },
  });
}

describe('what a paper cannot show', () => {
  test('is no obstacle where a sign only looks different or a value is empty', async () => {
    const team = await deskWithCases(10);
    await described(team, { make: 'Rolls\u2011Royce', model: 'Δέλτα', body: '', colour: ' ' });
    await approve(team, REFERENCE);
    expect(must(await issueCase(team.issuance, { reference: REFERENCE })).status).toBe('ISSUED');
  });

  test('is told before the approval stands, takes no number, and can be sent back to the mission', async () => {
    const team = await deskWithCases(10);
    await described(team, { make: '吉利' });
    must(await decideCase(team.adjudicator, { reference: REFERENCE, action: 'recommend-approve', reason }));
    const refusal = refused(await decideCase(team.supervisor, { reference: REFERENCE, action: 'approve', reason }));
    expect(refusal.message).toContain('U+5409');
    expect(refusal.next).toContain('Send the case back');
    const { read } = team.auditor.desk.store;
    const record = findCase(read, REFERENCE);
    expect(record?.status).toBe('RECOMMENDED');
    expect(plateOfCase(read, record?.id ?? 0)).toBeNull();
    must(await decideCase(team.supervisor, { reference: REFERENCE, action: 'send-back', reason }));
    must(
      await decideCase(team.adjudicator, { reference: REFERENCE, action: 'return', reason: 'Write 吉利 in Latin.' }),
    );
    expect(must(caseFile(team.auditor, REFERENCE)).documents.map(({ kind }) => kind)).toEqual(['RETURN_LETTER']);
  });

  test('is a year that no card has room for', async () => {
    const team = await deskWithCases(10);
    await described(team, { year: 0 });
    must(await decideCase(team.adjudicator, { reference: REFERENCE, action: 'recommend-approve', reason }));
    expect(refused(await decideCase(team.supervisor, { reference: REFERENCE, action: 'approve', reason })).code).toBe(
      'INVALID_INPUT',
    );
  });
});
