import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditOf } from '../../main/core/db/repositories/audit-log.ts';
import { evidenceContent } from '../../main/core/db/repositories/evidence.ts';
import type { Session } from '../../main/core/desk.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { enterApplication } from '../../main/core/services/enter-application.ts';
import { attachEvidence, removeEvidence, storedEvidence } from '../../main/core/services/evidence.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { ok } from '../../shared/result.ts';
import { APPLICATIONS } from '../fixtures/applications.ts';
import { caseWithOutcome } from '../fixtures/cases.ts';
import { deskWithCases, must, refused, type Team, tempFolder } from '../fixtures/desk.ts';
import { aJpeg, aPdf, aPng } from '../fixtures/evidence-files.ts';

const reference = '5000000001';

/** Attaches content that lies in a file of the name. */
function attach(by: Session, content: Buffer, over: { name?: string; kind?: string; reference?: string } = {}) {
  const name = over.name ?? 'scan.pdf';
  const file = path.join(tempFolder(), name);
  writeFileSync(file, content);
  return attachEvidence(by, { reference, kind: 'OTHER', ...over, path: file, name });
}

function attachments(team: Team, of = reference) {
  return must(caseFile(team.auditor, of)).attachments;
}

describe('evidence', () => {
  test('is kept as it came, under the name and the type that it has, and every reader of cases reads it', async () => {
    const team = await deskWithCases(3);
    const files = [
      ['Übersetzung.pdf', await aPdf(), 'application/pdf', 'Übersetzung.pdf'],
      ['front.pdf', aJpeg(), 'image/jpeg', 'front.pdf.jpg'],
      ['stamp.png', aPng(), 'image/png', 'stamp.png'],
    ] as const;
    for (const [name, content] of files) expect(must(await attach(team.intake, content, { name }))).toBeNull();
    expect(attachments(team)).toEqual(
      files.map(([, content, mediaType, name]) =>
        expect.objectContaining({ name, mediaType, bytes: content.length, kind: 'OTHER', addedBy: 'Ida Novak' }),
      ),
    );
    for (const [at, { id, sha256 }] of attachments(team).entries()) {
      const read = must(await storedEvidence(at === 0 ? team.auditor : team.issuance, id));
      expect(Buffer.from(read.bytes).equals(files[at]?.[1] ?? Buffer.alloc(0))).toBe(true);
      expect(read).toMatchObject({ isEncrypted: false, evidence: { sha256 } });
    }
    const entries = auditOf(team.auditor.desk.store.read, 'case', reference, 10);
    expect(entries.map(({ action }) => action)).toEqual(['case.receive', ...files.map(() => 'case.attach')]);
    expect(entries.at(-1)?.detail).toContain(attachments(team)[2]?.sha256);
    expect(verifyDesk(team.supervisor).clean).toBe(true);
  });

  test('lies in the folder in no file that can be read without the key', async () => {
    const team = await deskWithCases(1);
    const content = await aPdf({ text: 'Zanzibar' });
    must(await attach(team.intake, content, { reference: '5000000000' }));
    const piece = content.subarray(20, 60);
    for (const file of readdirSync(team.intake.desk.folder)) {
      expect(readFileSync(path.join(team.intake.desk.folder, file)).includes(piece), file).toBe(false);
    }
  });

  test('that is encrypted is told so, when it is attached and when it is read', async () => {
    const team = await deskWithCases(2);
    const said = must(await attach(team.adjudicator, await aPdf({ userPassword: 'secret' })));
    expect(said).toContain('encrypted');
    const [file] = attachments(team);
    expect(must(await storedEvidence(team.auditor, file?.id ?? '')).isEncrypted).toBe(true);
    expect(auditOf(team.auditor.desk.store.read, 'case', reference, 1)[0]?.summary).toContain('encrypted');
  });

  test('of a kind that the application needs marks the need as given', async () => {
    const team = await deskWithCases(2);
    // Of a used vehicle the state title is needed; the application lists the lease and the insurance.
    const lacking = must(enterApplication(team.intake, APPLICATIONS[0]?.[1]));
    const need = () => must(caseFile(team.auditor, lacking)).evidence.find(({ given }) => !given);
    const kind = need()?.kind;
    expect(kind).toBe('STATE_TITLE');
    must(await attach(team.intake, await aPdf(), { kind: kind ?? '', reference: lacking }));
    expect(need()).toBeUndefined();
    const [file] = attachments(team, lacking);
    must(removeEvidence(team.supervisor, { reference: lacking, id: file?.id ?? '', reason: 'Of another case.' }));
    expect(need()?.kind).toBe(kind);
  });

  test('that is not what was attached any more is not shown', async () => {
    const team = await deskWithCases(2);
    must(await attach(team.intake, await aPdf()));
    const [file] = attachments(team);
    must(
      team.administrator.desk.store.write((tx) => {
        tx.run(sql`UPDATE evidence_files SET content = ${randomBytes(100)}`);
        return ok(undefined);
      }),
    );
    expect(refused(await storedEvidence(team.auditor, file?.id ?? '')).code).toBe('CORRUPT');
    expect(verifyDesk(team.auditor).checks.find(({ check }) => check === 'evidence')?.ok).toBe(false);
    expect(refused(await storedEvidence(team.auditor, 'none')).code).toBe('NOT_FOUND');
  });
});

describe('a file is not attached', () => {
  test('that is no evidence by its content, or cannot be read, or is too large', async () => {
    const team = await deskWithCases(2);
    for (const content of [Buffer.from('MZ'), Buffer.from('<html>'), (await aPdf()).subarray(0, 400)]) {
      expect(refused(await attach(team.intake, content)).code).toBe('INVALID_INPUT');
    }
    const huge = Buffer.concat([await aPdf(), Buffer.alloc(20 * 1024 * 1024)]);
    expect(refused(await attach(team.intake, huge)).message).toContain('larger than 20 MB');
    for (const where of [tempFolder(), path.join(tempFolder(), 'none.pdf')]) {
      const input = { reference, kind: 'OTHER', path: where, name: 'none.pdf' };
      expect(refused(await attachEvidence(team.intake, input)).code).toBe('UNREADABLE_FILE');
    }
    expect(attachments(team)).toEqual([]);
  });

  test('twice, as a kind that is none, to no case, or to one that is closed', async () => {
    const team = await deskWithCases(2);
    const content = await aPdf();
    must(await attach(team.intake, content));
    expect(refused(await attach(team.intake, content, { name: 'again.pdf' })).code).toBe('CONFLICT');
    const other = aPng();
    expect(refused(await attach(team.intake, other, { kind: 'PASSPORT' })).message).toMatch(/^kind: /);
    expect(refused(await attach(team.intake, other, { reference: '5000999999' })).code).toBe('NOT_FOUND');
    must(await decideCase(team.adjudicator, { reference, action: 'withdraw', reason: 'No longer asked for.' }));
    expect(refused(await attach(team.intake, other)).code).toBe('WRONG_STATE');
  });

  test('after the fiftieth', async () => {
    const team = await deskWithCases(2);
    for (let at = 0; at < 50; at += 1) must(await attach(team.intake, aPng({ width: 20 + at })));
    expect(refused(await attach(team.intake, aPng({ width: 90 }))).message).toContain('50 files');
    expect(attachments(team)).toHaveLength(50);
  });

  test('by those who only read', async () => {
    const team = await deskWithCases(2);
    for (const by of [team.auditor, team.issuance, team.administrator]) {
      expect(refused(await attach(by, aPng())).code).toBe('FORBIDDEN');
    }
    must(await attach(team.supervisor, aPng()));
    const [file] = attachments(team);
    expect(refused(await storedEvidence(team.administrator, file?.id ?? '')).code).toBe('FORBIDDEN');
  });
});

test('only a supervisor takes a file away, with a reason, and what it was stays in the audit log', async () => {
  const team = await deskWithCases(3);
  must(await attach(team.intake, aPng(), { name: 'passport.png' }));
  const [file] = attachments(team);
  const id = file?.id ?? '';
  const remove = (by: Session, over: object = {}) =>
    removeEvidence(by, { reference, id, reason: 'Of another case.', ...over });
  for (const by of [team.intake, team.adjudicator, team.auditor]) expect(refused(remove(by)).code).toBe('FORBIDDEN');
  expect(refused(remove(team.supervisor, { reason: ' ' })).code).toBe('INVALID_INPUT');
  expect(refused(remove(team.supervisor, { reference: '5000000002' })).code).toBe('NOT_FOUND');
  must(remove(team.supervisor));
  expect(attachments(team)).toEqual([]);
  expect(evidenceContent(team.auditor.desk.store.read, id)).toBeNull();
  const entry = auditOf(team.auditor.desk.store.read, 'case', reference, 1)[0];
  expect(entry).toMatchObject({ action: 'case.detach', summary: 'Removed passport.png: Of another case.' });
  expect(entry?.detail).toContain(file?.sha256);
  expect(refused(remove(team.supervisor)).code).toBe('NOT_FOUND');
});

test('a file stays on the case that was recommended or decided on it', async () => {
  const team = await deskWithCases(3);
  const of = caseWithOutcome(team, 'ELIGIBLE');
  must(await attach(team.intake, aPng(), { reference: of }));
  const [file] = attachments(team, of);
  const remove = () => removeEvidence(team.supervisor, { reference: of, id: file?.id ?? '', reason: 'Of another.' });
  must(await decideCase(team.adjudicator, { reference: of, action: 'recommend-approve', reason: 'In order.' }));
  expect(refused(remove())).toMatchObject({ code: 'WRONG_STATE', next: expect.stringContaining('send the case back') });
  must(await decideCase(team.supervisor, { reference: of, action: 'approve', reason: 'Agreed.' }));
  expect(refused(remove()).code).toBe('WRONG_STATE');
  expect(attachments(team, of)).toHaveLength(1);
});
