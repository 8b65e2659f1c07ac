import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { caseFile } from '../../main/core/services/case-file.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { applicant, filingFields } from '../../shared/domain/intake/filing.ts';
import { defineProgram } from '../../shared/domain/programs/define-program.ts';
import { addProgram, programOf } from '../../shared/domain/programs/index.ts';
import { seriesOnly, toldOf } from '../../shared/domain/programs/paper-fields.ts';
import { accreditationRules } from '../../shared/domain/rules/accreditation.ts';
import { fact, held, pass } from '../../shared/domain/rules/words.ts';
import { ok } from '../../shared/result.ts';
import { approve } from '../fixtures/cases.ts';
import { batchFile, importFile, must, newTeam } from '../fixtures/desk.ts';
import { familyBatch } from '../fixtures/family.ts';
import { APPLICANT } from '../unit/filings.ts';

const escort = z.strictObject({
  ...filingFields,
  form: z.literal('DS-4138'),
  program: z.literal('AIRPORT_ESCORT'),
  applicant,
  airport: z.string(),
  on: civilDate,
});
type Escort = z.output<typeof escort>;

/** A service that the desk does not have, in the one value that makes a service. */
const escortProgram = defineProgram<Escort>({
  id: 'AIRPORT_ESCORT',
  title: 'Airport escort',
  application: escort,
  form: [{ title: 'Escort', fields: [{ path: 'airport', label: 'Airport', kind: 'text' }] }],
  evidence: () => [],
  references: (application) => ({ pids: [application.applicant.pid], vins: [], cards: [], owners: [] }),
  vehicleOf: () => ({ vin: null, plate: null, title: null }),
  rules: [
    ...accreditationRules<Escort>(),
    {
      id: 'ESC-AIRPORT',
      authority: 'DS-4138 instructions',
      asked: () => true,
      judge: ({ application: { airport } }) => {
        const looked = [fact('Airport', airport, { needs: 'IAD or JFK', field: 'airport' })];
        return ['IAD', 'JFK'].includes(airport)
          ? pass('An airport with escorts.', looked)
          : held('OTHER', 'No escort at this airport.', 'Name another.', looked);
      },
    },
  ],
  products: () => ['APPROVAL_LETTER'],
  production: {
    wanted: () => seriesOnly('L'),
    papers: ({ facts }) =>
      ok({ papers: [], told: toldOf(`Escort at ${facts.application.airport}`, facts.application.on) }),
    effects: () => ok([]),
  },
});

beforeAll(() => addProgram(escortProgram));

const filed = (reference: string, airport: string) => ({
  ...{ type: 'application', reference, form: 'DS-4138', program: 'AIRPORT_ESCORT', mission: 'M-FR-EMB' },
  ...{ filed: '2026-11-15', applicant: APPLICANT, airport, on: '2026-12-01' },
});

test('a program that is one value is filed, judged, decided and issued like every other', async () => {
  const team = await newTeam();
  const lines = familyBatch([filed('5000800001', 'IAD'), filed('5000800002', 'LHR')]);
  const report = must(await importFile(team.intake, batchFile(lines.map((one) => JSON.stringify(one)))));
  expect(report.rejectedLines).toEqual([]);
  expect(must(caseFile(team.adjudicator, '5000800002')).verdict).toMatchObject({ outcome: 'HOLD' });
  await approve(team, '5000800001');
  must(await issueCase(team.issuance, { reference: '5000800001' }));
  const file = must(caseFile(team.auditor, '5000800001'));
  expect(file.row.status).toBe('ISSUED');
  expect(file.documents.map(({ kind }) => kind)).toEqual(['APPROVAL_LETTER']);
});

test('a program never takes the id of another', () => {
  expect(programOf('AIRPORT_ESCORT')?.title).toBe('Airport escort');
  expect(() => addProgram(escortProgram)).toThrow('already');
});
