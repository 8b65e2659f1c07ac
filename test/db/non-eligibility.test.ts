import { expect, test } from 'vitest';
import { caseFile } from '../../main/core/services/case-file.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { approve } from '../fixtures/cases.ts';
import { batchFile, importFile, must, newTeam, type Team } from '../fixtures/desk.ts';
import { familyBatch } from '../fixtures/family.ts';
import { aLicence } from '../unit/filings.ts';

const reason = 'Commercial licenses are not issued.';

async function denied(team: Team, reference: string): Promise<string[]> {
  must(await decideCase(team.adjudicator, { reference, action: 'recommend-deny', reason }));
  must(await decideCase(team.supervisor, { reference, action: 'deny', reason }));
  return must(caseFile(team.auditor, reference))
    .documents.map(({ kind }) => kind)
    .toSorted();
}

test('who is denied a commercial license is given the letter for the local authority', async () => {
  const team = await newTeam();
  const licence = (reference: string, over: object) => ({ type: 'application', ...aLicence({ reference, ...over }) });
  const lines = familyBatch([
    licence('5000800011', {}),
    licence('5000800012', { licenceClass: 'B' }),
    licence('5000800013', { licenceClass: 'A' }),
    licence('5000800014', { product: 'PERMIT', writtenTest: true }),
  ]);
  must(await importFile(team.intake, batchFile(lines.map((one) => JSON.stringify(one)))));
  expect(await denied(team, '5000800012')).toEqual(['DENIAL_LETTER', 'NON_ELIGIBILITY_LETTER']);
  await approve(team, '5000800011');
  must(await issueCase(team.issuance, { reference: '5000800011' }));
  expect(await denied(team, '5000800013')).toEqual(['DENIAL_LETTER', 'NON_ELIGIBILITY_LETTER']);
  expect(await denied(team, '5000800014')).toEqual(['DENIAL_LETTER']);
});
