import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { findCase } from '../../main/core/db/repositories/cases.ts';
import { calendarDay } from '../../main/core/services/calendar.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { voidCase } from '../../main/core/services/void-case.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { approve } from '../fixtures/cases.ts';
import { batchFile, clockAt, importFile, must, newTeam, type Team } from '../fixtures/desk.ts';
import { familyBatch } from '../fixtures/family.ts';
import { portalSends } from '../fixtures/portal.ts';
import { aTaxLetter } from '../unit/filings.ts';

const [first, second, third] = ['5000700001', '5000700002', '5000700003'] as const;
const [other, none] = ['5000700004', '5000700005'] as const;
const PREMISES = '2201 R Street NW';

function aNote(reference: string, account: string | null = PREMISES): object {
  const about = { subject: 'REAL_ESTATE', provider: 'District of Columbia', seller: null, vehicle: null } as const;
  return { type: 'application', ...aTaxLetter({ ...about, reference, account }) };
}

/** Which letter the case of a note is answered with. */
async function letterOf(team: Team, reference: string): Promise<string | undefined> {
  await approve(team, reference);
  must(await issueCase(team.issuance, { reference }));
  const { read } = team.auditor.desk.store;
  const id = findCase(read, reference)?.id;
  const [paper] = read.all<{ letter: string }>(sql`
    SELECT json_extract(data, '$.subject.letter') AS letter FROM documents WHERE case_id = ${id} AND kind = 'TAX_LETTER'`);
  return paper?.letter;
}

const clockOf = (team: Team, reference: string) =>
  must(caseFile(team.auditor, reference)).clocks.find(({ kind }) => kind === 'RESIDENCE_EXEMPTION');

test('the first note on a residence frees the deed, each later one the year, and its clock takes over', async () => {
  const clock = clockAt('2026-11-24');
  const team = await newTeam(undefined, clock);
  const lines = familyBatch([aNote(first), aNote(other, '9 Elm Street'), aNote(none, null)]);
  must(await importFile(team.intake, batchFile(lines.map((line) => JSON.stringify(line)))));
  expect(await letterOf(team, first)).toBe('TRANSFER_AND_RECORDATION');
  expect(clockOf(team, first)).toMatchObject({ endsOn: '2027-11-24', stoppedOn: null });

  await portalSends(team, 'deed', aNote(second, '2201 R STREET, N.W.'));
  clock.set('2026-12-10T12:00:00.000Z');
  expect(await letterOf(team, second)).toBe('ANNUAL');
  expect(clockOf(team, first)).toMatchObject({ stoppedOn: '2026-12-10' });
  expect(clockOf(team, second)).toMatchObject({ endsOn: '2027-12-10', stoppedOn: null });
  expect(must(calendarDay(team.adjudicator, civilDate.parse('2027-12-10'))).items).toMatchObject([
    { kind: 'RESIDENCE_EXEMPTION', key: second },
  ]);

  // Another property, or none that is named, is the first of its own; and what was voided was never given.
  expect(await letterOf(team, other)).toBe('TRANSFER_AND_RECORDATION');
  expect(await letterOf(team, none)).toBe('TRANSFER_AND_RECORDATION');
  for (const reference of [first, second])
    must(await voidCase(team.supervisor, { reference, reason: 'Not the owner.' }));
  await portalSends(team, 'anew', aNote(third));
  expect(await letterOf(team, third)).toBe('TRANSFER_AND_RECORDATION');
});
