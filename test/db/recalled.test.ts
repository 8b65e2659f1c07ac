import { expect, test } from 'vitest';
import { findCase } from '../../main/core/db/repositories/cases.ts';
import { documentsOf } from '../../main/core/db/repositories/documents.ts';
import { findCard } from '../../main/core/db/repositories/registry-reads.ts';
import { revocationsOf } from '../../main/core/db/repositories/revocations.ts';
import { readRevocationList } from '../../main/core/seals/revocation-list.ts';
import { sealHash } from '../../main/core/seals/seal.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { checkPaperText } from '../../main/core/services/check-paper.ts';
import { endHeld } from '../../main/core/services/end-held.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { openMatter } from '../../main/core/services/open-matter.ts';
import { exportRevocations } from '../../main/core/services/revocation-list.ts';
import { terminatePrincipal } from '../../main/core/services/terminate-principal.ts';
import { certificatesOf } from '../../main/core/vault/issuing-key.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { approve } from '../fixtures/cases.ts';
import { batchFile, clockAt, importFile, must, newTeam, type Team } from '../fixtures/desk.ts';
import { aTaxCard, CARDS, familyBatch, PRINCIPAL } from '../fixtures/family.ts';
import { portalSends } from '../fixtures/portal.ts';
import { aLicence, aReplacement, aViolation } from '../unit/filings.ts';

const filing = (application: object) => ({ type: 'application', ...application });

async function deskWith(...records: object[]) {
  const clock = clockAt('2026-11-24');
  const team = await newTeam(undefined, clock);
  const lines = familyBatch(records).map((one) => JSON.stringify(one));
  expect(must(await importFile(team.intake, batchFile(lines))).rejectedLines).toEqual([]);
  return { ...team, clock };
}

async function issued(team: Team, reference: string) {
  await approve(team, reference);
  must(await issueCase(team.issuance, { reference }));
  return must(caseFile(team.auditor, reference));
}

/** The seal of the one paper of this kind that a case made, and its number. */
function sealedOf(team: Team, reference: string, kind: string) {
  const { read } = team.auditor.desk.store;
  const paper = documentsOf(read, findCase(read, reference)?.id ?? 0).find((one) => one.kind === kind);
  if (!paper?.seal) throw new Error(`no sealed ${kind}`);
  return { number: paper.number, seal: paper.seal };
}

/** What the list says that a verifier carries away from the desk. */
function listed(team: Team, seal: string) {
  const { bytes } = must(exportRevocations(team.supervisor));
  const list = must(readRevocationList(bytes, certificatesOf(team.auditor.desk.vault.content)));
  return list.entries.get(sealHash(seal)) ?? null;
}

test('a license that is suspended is on the list from that day on, and its return is written after it', async () => {
  const reference = '5000800002';
  const team = await deskWith(filing(aLicence({ reference })));
  await issued(team, reference);
  const { number, seal } = sealedOf(team, reference, 'DRIVER_LICENCE');
  const points = [5, 4, 4].map((each, at) => ({ type: 'violation', ...aViolation(each, `2026-0${at + 1}-15`) }));
  await portalSends(team, 'points', ...points);
  const particulars = { kind: 'POINTS', measure: 'SUSPENSION', grounds: 'Thirteen points.' };
  const matter = must(openMatter(team.adjudicator, { mission: 'M-FR-EMB', pid: PRINCIPAL, particulars }));
  expect(listed(team, seal)).toBeNull();
  await issued(team, matter);
  expect(listed(team, seal)).toEqual({ on: '2026-11-24', reason: 'RECALLED' });
  team.clock.set('2026-11-30T12:00:00.000Z');
  must(await endHeld(team.intake, { kind: 'LICENCE', number, reason: 'RETURNED', note: 'At the counter.' }));
  const trail = revocationsOf(team.auditor.desk.store.read, 'LICENCE', number);
  expect(trail.map(({ reason, on }) => [reason, on])).toEqual([
    ['RECALLED', '2026-11-24'],
    ['RETURNED', '2026-11-30'],
  ]);
  expect(listed(team, seal)).toEqual({ on: '2026-11-24', reason: 'RECALLED' });
});

test('a card is on the list from the end of the accreditation that it rests on, and not before', async () => {
  const reference = '5000700001';
  const lost = { action: 'REPLACEMENT', replaces: CARDS[2], reportedLost: '2026-10-01', lossStatement: 'Taxi.' };
  const team = await deskWith({ ...aTaxCard(reference), ...lost });
  await issued(team, reference);
  const { number, seal } = sealedOf(team, reference, 'TAX_CARD');
  const endedOn = civilDate.parse('2026-12-10');
  must(terminatePrincipal(team.supervisor, { pid: PRINCIPAL, endedOn, grounds: 'DS-2008 received.' }));
  const state = async () => must(await checkPaperText(team.auditor, { text: seal })).state;
  expect([listed(team, seal), await state()]).toEqual([null, 'GENUINE']);
  team.clock.set('2026-12-10T12:00:00.000Z');
  expect(listed(team, seal)).toEqual({ on: endedOn, reason: 'RECALLED' });
  expect(await state()).toBe('REVOKED');
  expect(findCard(team.auditor.desk.store.read, number)).toMatchObject({ status: 'ACTIVE', expires: endedOn });
});

test('a plate that is reported stolen on form DS-104 is told to law enforcement when it is replaced', async () => {
  const reference = '5000800010';
  const stolen = { reference, plate: 'DXE5001', reason: 'STOLEN', policeReport: 'MPD-77' };
  const team = await deskWith(filing(aReplacement(stolen)));
  const { documents, row } = await issued(team, reference);
  expect(row.status).toBe('ISSUED');
  const notices = documents.filter(({ kind }) => kind === 'LAW_ENFORCEMENT_NOTICE');
  expect(notices).toHaveLength(1);
  const { read } = team.auditor.desk.store;
  const made = documentsOf(read, findCase(read, reference)?.id ?? 0);
  expect(made.every(({ sha256 }) => sha256 !== null)).toBe(true);
  expect(revocationsOf(read, 'PLATE', 'DXE5001').map(({ reason }) => reason)).toEqual(['STOLEN']);
});

test('a plate that is lost makes no notice when it is replaced', async () => {
  const reference = '5000800010';
  const team = await deskWith(filing(aReplacement({ reference, plate: 'DXE5001', reason: 'LOST' })));
  const { documents } = await issued(team, reference);
  expect(documents.filter(({ kind }) => kind === 'LAW_ENFORCEMENT_NOTICE')).toEqual([]);
});
