import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditPage } from '../../main/core/db/repositories/audit-log.ts';
import { findCase } from '../../main/core/db/repositories/cases.ts';
import { planDocument } from '../../main/core/db/repositories/documents.ts';
import { voidPlate } from '../../main/core/db/repositories/numbers.ts';
import type { Tx } from '../../main/core/db/store.ts';
import type { Session } from '../../main/core/desk.ts';
import { immunitySheet } from '../../main/core/services/immunity-sheet.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { terminatePrincipal } from '../../main/core/services/terminate-principal.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { NOT_CONCLUSIVE } from '../../shared/domain/registry/immunity.ts';
import { ok } from '../../shared/result.ts';
import { text } from '../documents/paper.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import { clockAt, deskWithCases, must, refused } from '../fixtures/desk.ts';
import * as calls from '../fixtures/look-ups.ts';
import { answered, deskForCalls } from '../fixtures/look-ups.ts';

function sheetEntries(session: Session) {
  return auditPage(session.desk.store.read, { action: 'verify.sheet' }, 0, 10).rows.map(({ detail, ...row }) => ({
    ...row,
    detail: JSON.parse(detail),
  }));
}

function write(session: Session, change: (tx: Tx) => void): void {
  session.desk.store.write((tx) => {
    change(tx);
    return ok(undefined);
  });
}

describe('an immunity sheet', () => {
  test('has the answer, the call and the caveat, and its hash stands in the audit log', async () => {
    const { adjudicator, auditor } = await deskForCalls();
    const { reference } = answered(adjudicator, 'DXE1234');
    const sheet = must(await immunitySheet(adjudicator, reference));
    expect(sheet.number).toBe('OFM-N-0000001-8');
    const said = text(sheet.bytes);
    for (const part of ['Tomás Novák', 'Embassy of Aldovia', 'Diplomatic agent', 'Valid since 8 May 2024']) {
      expect(said).toContain(part);
    }
    for (const part of ['Officer J. Marsh', 'Harbor County Police', 'Traffic stop', reference, NOT_CONCLUSIVE]) {
      expect(said).toContain(part);
    }
    expect(sheet.sha256).toBe(createHash('sha256').update(sheet.bytes).digest('hex'));
    const [entry] = sheetEntries(auditor);
    expect(entry).toMatchObject({ actor: 'Abel Quist', subject: calls.VINS.registered });
    expect(entry?.detail).toMatchObject({
      ...{ reference, number: sheet.number, sha256: sheet.sha256, refusal: null },
      call: { caller: 'Officer J. Marsh', purpose: 'TRAFFIC_STOP' },
      found: [{ kind: 'VEHICLE', key: calls.VINS.registered }],
    });
    expect(must(await immunitySheet(adjudicator, reference)).number).toBe('OFM-N-0000002-6');
  });

  test('of a terminated member’s child says when it ended and by whom', async () => {
    const { adjudicator } = await deskForCalls();
    const { reference } = answered(adjudicator, calls.ENDED_CHILD, 'INVESTIGATION');
    const said = text(must(await immunitySheet(adjudicator, reference)).bytes);
    for (const part of ['Not valid since 16 Nov 2026', 'Émile Haddad', '15 Dec 2026 at the latest']) {
      expect(said).toContain(part);
    }
  });

  test('is not made for a shop, of a mission’s vehicle, by another officer, or of no call; each refusal is written down', async () => {
    const { adjudicator, intake, auditor } = await deskForCalls();
    const refusals = [
      [adjudicator, answered(adjudicator, calls.ACTIVE_CARD, 'SALE').reference, 'FORBIDDEN'],
      [adjudicator, answered(adjudicator, 'DXE1236').reference, 'WRONG_STATE'],
      [intake, answered(adjudicator, 'DXE1234').reference, 'FORBIDDEN'],
      [adjudicator, 'CALL-1', 'NOT_FOUND'],
    ] as const;
    for (const [session, reference, code] of refusals) {
      expect(refused(await immunitySheet(session, reference)).code).toBe(code);
      expect(sheetEntries(auditor)[0]?.detail).toMatchObject({ reference, refusal: code, sha256: null, number: null });
    }
  });

  test('is of today’s call', async () => {
    const clock = clockAt('2026-11-24');
    const { adjudicator } = await deskForCalls(clock);
    const { reference } = answered(adjudicator, 'DXE1234');
    clock.set('2026-11-25T00:00:00.000Z');
    expect(refused(await immunitySheet(adjudicator, reference)).code).toBe('WRONG_STATE');
  });
});

test('what is demanded back for a coming end is good until it, for the whole family', async () => {
  const clock = clockAt('2026-11-24');
  const { supervisor, adjudicator } = await deskForCalls(clock);
  const endedOn = civilDate.parse('2026-12-01');
  must(terminatePrincipal(supervisor, { pid: calls.MEMBER, endedOn, grounds: 'DS-2008 received.' }));
  expect(answered(adjudicator, 'DXE1234').answer.standing.valid).toBe(true);
  clock.set('2026-12-02T12:00:00.000Z');
  for (const asked of ['DXE1234', calls.SPOUSE, calls.ACTIVE_CARD]) {
    const { standing } = answered(adjudicator, asked).answer;
    expect(standing).toEqual({ valid: false, since: '2026-12-02', why: 'ACCREDITATION_ENDED' });
  }
});

const VOIDED = { at: '2026-11-24T12:00:00.000Z', by: 'Abel Quist', reason: 'It was ended.' };

describe('what the desk itself issued', () => {
  async function issuedPlate() {
    const team = await deskWithCases(10);
    const reference = caseWithOutcome(team, 'ELIGIBLE');
    await approve(team, reference);
    must(await issueCase(team.issuance, { reference }));
    const record = findCase(team.auditor.desk.store.read, reference);
    if (!record?.plate) throw new Error('no plate was issued');
    return { ...team, id: record.id, plate: record.plate, vin: record.vin };
  }

  test('is valid, void once voided', async () => {
    const { adjudicator, plate, vin } = await issuedPlate();
    expect(answered(adjudicator, plate).answer).toMatchObject({ standing: { valid: true }, vehicle: { vin } });
    write(adjudicator, (tx) => voidPlate(tx, plate, VOIDED));
    expect(answered(adjudicator, plate).answer.standing).toEqual({ valid: false, since: null, why: 'VOID' });
  });

  test('is known even where no vehicle bears it any more', async () => {
    const { adjudicator, plate } = await issuedPlate();
    write(adjudicator, (tx) => {
      voidPlate(tx, plate, VOIDED);
      tx.run(sql`UPDATE vehicles SET plate = NULL`);
    });
    const { answer } = answered(adjudicator, plate);
    expect(answer).toMatchObject({ subject: { kind: 'PLATE', key: plate }, standing: { why: 'VOID' }, vehicle: null });
  });

  test('is recalled from the order on, returned once it is back', async () => {
    const { adjudicator, plate, id } = await issuedPlate();
    write(adjudicator, (tx) => {
      tx.run(sql`INSERT INTO surrenders (case_id, kind, number, holder, due_on)
        VALUES (${id}, 'PLATE', ${plate}, 'X', '2026-12-09')`);
    });
    const recalled = { valid: false, since: '2026-11-24', why: 'RECALLED' };
    expect(answered(adjudicator, plate).answer.standing).toEqual(recalled);
    write(adjudicator, (tx) => tx.run(sql`UPDATE surrenders SET returned_on = '2026-11-24'`));
    expect(answered(adjudicator, plate).answer.standing.why).toBe('RETURNED');
  });

  test('is a title until the next one for the vehicle', async () => {
    const { adjudicator, id, vin } = await issuedPlate();
    const title = (number: string, createdAt: string) => ({
      ...{ id: number, caseId: id, kind: 'TITLE_CERTIFICATE', number, title: 'Title', data: {}, createdAt },
      mediaType: 'application/pdf' as const,
    });
    write(adjudicator, (tx) => planDocument(tx, title('OFM-T-0000001-8', '2026-11-24T12:00:00.000Z')));
    const first = answered(adjudicator, 'ofm-t 0000001-8').answer;
    expect(first).toMatchObject({ standing: { valid: true, since: '2026-11-24' }, vehicle: { vin } });
    write(adjudicator, (tx) => planDocument(tx, title('OFM-T-0000002-6', '2026-11-24T13:00:00.000Z')));
    expect(answered(adjudicator, 'OFM-T-0000001-8').answer.standing.why).toBe('REPLACED');
    expect(answered(adjudicator, 'OFM-T-0000002-6').answer.standing.valid).toBe(true);
    write(adjudicator, (tx) => tx.run(sql`UPDATE cases SET status = 'VOIDED' WHERE id = ${id}`));
    expect(answered(adjudicator, 'OFM-T-0000002-6').answer.standing.why).toBe('VOID');
  });
});
