import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditPage } from '../../main/core/db/repositories/audit-log.ts';
import { putLicence } from '../../main/core/db/repositories/licences.ts';
import { cardQuery, plateQuery } from '../../main/core/db/repositories/registry-reads.ts';
import type { Session } from '../../main/core/desk.ts';
import { loggedCall } from '../../main/core/services/call-log.ts';
import { lookUp } from '../../main/core/services/look-up.ts';
import { licence } from '../../shared/domain/registry/licence.ts';
import { ok } from '../../shared/result.ts';
import { must, refused } from '../fixtures/desk.ts';
import * as calls from '../fixtures/look-ups.ts';
import { answered, deskForCalls, question } from '../fixtures/look-ups.ts';

/** What the auditor finds of the last calls, the newest first. */
function logged(session: Session) {
  const { rows } = auditPage(session.desk.store.read, { action: 'verify.look-up' }, 0, 20);
  return rows.map(({ summary, subject, actor, detail }) => ({
    ...{ summary, subject, actor },
    ...loggedCall.parse(JSON.parse(detail)),
  }));
}

describe('a plate', () => {
  test.each(['DXE1234', 'dxe 1234', 'D-XE-1234', 'd xe–1234', '1234XED', '1234 XE D'])(
    'spelled %s is found, valid on its last day, with vehicle, holder and immunity',
    async (spelled) => {
      const { adjudicator } = await deskForCalls();
      const { answer } = answered(adjudicator, spelled);
      expect(answer.standing).toEqual({ valid: true, since: null, why: null });
      expect(answer).toMatchObject({
        ...{ until: '2026-11-24', holder: 'Novák, Tomás' },
        mission: { name: 'Embassy of Aldovia', country: 'XA' },
        vehicle: { vin: calls.VINS.registered, plate: 'DXE 1234', make: 'Volvo', colour: 'Black' },
      });
      expect(answer.immunity?.answers).toContainEqual({ question: 'Arrest or detain', answer: 'No¹' });
      expect(answer.immunity?.notes[0]).toMatch(/^¹ Reasonable constraints/);
      expect(answer.immunity?.cautions).toContain('The row is that of the registered owner. Ask who drives.');
    },
  );

  test.each(['0417XES', 'SXE417', 'sxe 0417'])('of a UN mission is found as %s too', async (spelled) => {
    const { adjudicator } = await deskForCalls();
    expect(answered(adjudicator, spelled).answer.subject.key).toBe(calls.VINS.reversed);
  });

  test('whose registration lapsed yesterday is not valid since today', async () => {
    const { adjudicator } = await deskForCalls();
    const { standing } = answered(adjudicator, 'DXE 1235').answer;
    expect(standing).toEqual({ valid: false, since: '2026-11-24', why: 'EXPIRED' });
  });

  test('of a mission names the mission and gives nobody’s immunity', async () => {
    const { adjudicator } = await deskForCalls();
    const { answer, maySheet } = answered(adjudicator, 'DXE1236');
    expect(answer).toMatchObject({ holder: 'Embassy of Aldovia', person: null, immunity: null });
    expect(maySheet).toBe(false);
  });

  test('of a terminated member is not valid, and says until when immunity may last', async () => {
    const { adjudicator } = await deskForCalls();
    const { answer } = answered(adjudicator, 'DXE1237');
    expect(answer.standing).toEqual({ valid: false, since: '2026-11-16', why: 'ACCREDITATION_ENDED' });
    expect(answer.immunity?.cautions[0]).toContain('on 15 Dec 2026 at the latest');
  });

  test('nobody bears is nothing, not a guess', async () => {
    const { adjudicator } = await deskForCalls();
    expect(must(lookUp(adjudicator, question('DXE9999'))).kind).toBe('NOTHING');
  });

  test('is found in the index', async () => {
    const { adjudicator } = await deskForCalls();
    const db = adjudicator.desk.store.read;
    const planOf = (query: { getSQL(): ReturnType<typeof sql> }) =>
      db
        .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query.getSQL()}`)
        .map(({ detail }) => detail)
        .join('\n');
    expect(planOf(plateQuery(db, 'DXE1234'))).toMatch(/USING INDEX vehicles_plate/);
    expect(planOf(cardQuery(db, calls.ACTIVE_CARD))).toMatch(/USING INDEX sqlite_autoindex_cards_1/);
  });
});

describe('a card', () => {
  test('says its level and the words of the term in force', async () => {
    const { adjudicator } = await deskForCalls();
    const { answer } = answered(adjudicator, calls.ACTIVE_CARD);
    expect(answer.standing).toEqual({ valid: true, since: '2025-11-24', why: null });
    expect(answer.card).toMatchObject({
      ...{ level: 'DEER', expires: '2029-11-24' },
      restrictions: ['Valid only for purchases over $300.', 'Not valid for hotels, alcohol.'],
    });
  });

  test('of the mission names the mission and who bears it', async () => {
    const { adjudicator } = await deskForCalls();
    const { answer } = answered(adjudicator, calls.MISSION_CARD);
    expect(answer.holder).toBe('Embassy of Aldovia, bearer Novák, Tomás');
    expect(answer.card?.restrictions).toEqual([]);
  });

  test('that was lost is not valid since it was reported', async () => {
    const { adjudicator } = await deskForCalls();
    const { standing } = answered(adjudicator, calls.LOST_CARD).answer;
    expect(standing).toEqual({ valid: false, since: '2026-10-02', why: 'LOST' });
  });

  test('tells a shop whether it is valid, level, restrictions, expiry and the holder’s name, and nothing else', async () => {
    const { intake } = await deskForCalls();
    const { answer, withheld, maySheet } = answered(intake, calls.ACTIVE_CARD, 'SALE');
    const { subject, asOf, standing, until, holder, card, ...rest } = answer;
    expect({ standing, until, holder, level: card?.level }).toEqual({
      ...{ standing: { valid: true, since: '2025-11-24', why: null }, until: '2029-11-24' },
      ...{ holder: 'Novák, Tomás', level: 'DEER' },
    });
    expect(Object.values(rest).filter((part) => part !== null)).toEqual([]);
    expect(withheld).toEqual(['mission', 'person', 'accreditation', 'residence', 'immunity']);
    expect(maySheet).toBe(false);
    expect(JSON.stringify({ subject, asOf })).not.toMatch(/Elm Street|Secretary|1981/);
  });

  test('of a dismissed holder is simply not valid for a shop', async () => {
    const { intake } = await deskForCalls();
    const told = answered(intake, calls.ENDED_CARD, 'SALE').answer.standing;
    expect(told).toEqual({ valid: false, since: null, why: null });
    expect(answered(intake, calls.ENDED_CARD).answer.standing.why).toBe('ACCREDITATION_ENDED');
  });

  test('is all that a shop may ask about; what it asks else is refused and written down', async () => {
    const { intake, auditor } = await deskForCalls();
    for (const asked of ['DXE1234', 'Novák']) {
      expect(refused(lookUp(intake, question(asked, 'SALE'))).code).toBe('FORBIDDEN');
      expect(logged(auditor)[0]).toMatchObject({ asked, outcome: 'REFUSED', refusal: 'FORBIDDEN', found: [] });
    }
    expect(must(lookUp(intake, question(calls.SPOUSE, 'SALE'))).kind).toBe('NOTHING');
  });
});

describe('a person', () => {
  test('terminated nine days ago is not accredited', async () => {
    const { supervisor } = await deskForCalls();
    const { answer } = answered(supervisor, calls.ENDED);
    expect(answer.standing).toEqual({ valid: false, since: '2026-11-16', why: 'ACCREDITATION_ENDED' });
    expect(answer.until).toBe('2026-11-15');
  });

  test('who is a spouse has the sponsor named and the sponsor’s immunity', async () => {
    const { supervisor } = await deskForCalls();
    const { answer } = answered(supervisor, calls.SPOUSE);
    expect(answer.sponsor).toEqual({ name: 'Novák, Tomás', pid: calls.MEMBER, relation: 'SPOUSE', to: null });
    expect(answer.immunity?.answers[0]?.answer).toBe('Spouse of: Diplomatic agent');
  });

  test('who is the child of a terminated member has lost it with the sponsor', async () => {
    const { supervisor } = await deskForCalls();
    const { answer } = answered(supervisor, calls.ENDED_CHILD);
    expect(answer.standing).toEqual({ valid: false, since: '2026-11-16', why: 'SPONSOR_ENDED' });
  });

  test('is told with residence for an investigation only', async () => {
    const { supervisor } = await deskForCalls();
    const told = answered(supervisor, calls.SPOUSE, 'INVESTIGATION').answer;
    expect(told.residence).toBe('1420 Elm Street, Bethesda, MD 20814');
    const stopped = answered(supervisor, calls.SPOUSE, 'TRAFFIC_STOP');
    expect(stopped.answer.residence).toBeNull();
    expect(stopped.withheld).toEqual(['residence']);
  });

  test('of a name that several bear is chosen from a list; what was not offered is refused', async () => {
    const { adjudicator, auditor } = await deskForCalls();
    const outcome = must(lookUp(adjudicator, question('novak')));
    if (outcome.kind !== 'CHOOSE') throw new Error(outcome.kind);
    expect(outcome.matches.map(({ key }) => key).toSorted()).toEqual([calls.MEMBER, calls.SPOUSE]);
    expect(outcome).toMatchObject({ total: 2 });
    const chosen = { kind: 'PERSON' as const, key: calls.SPOUSE };
    expect(answered(adjudicator, 'novak', undefined, { chosen }).answer.holder).toBe('Novák, Mei');
    const other = { kind: 'PERSON' as const, key: calls.CONSUL };
    expect(refused(lookUp(adjudicator, question('novak', undefined, { chosen: other }))).code).toBe('NOT_FOUND');
    expect(logged(auditor).map((call) => call.outcome)).toEqual(['REFUSED', 'ANSWER', 'CHOOSE']);
  });

  test('and a card of the same number are both offered', async () => {
    const { adjudicator } = await deskForCalls();
    const outcome = must(lookUp(adjudicator, question(calls.MEMBER)));
    expect(outcome.kind === 'CHOOSE' && outcome.matches.map(({ kind }) => kind)).toEqual(['CARD', 'PERSON']);
  });
});

test('a licence is known by its number, with class and standing, and stands with its holder', async () => {
  const { adjudicator } = await deskForCalls();
  const record = licence.parse({
    ...{ number: 'OFM-D-0000042-6', product: 'LICENCE', licenceClass: 'D', pid: calls.MEMBER, mission: 'M-XA-EMB' },
    ...{ issued: '2025-01-01', expires: '2029-01-01', status: 'SUSPENDED' },
  });
  adjudicator.desk.store.write((tx) => {
    putLicence(tx, record);
    return ok(undefined);
  });
  const suspended = { valid: false, since: null, why: 'SUSPENDED' };
  const { answer } = answered(adjudicator, 'ofm d 0000042 6');
  expect(answer.standing).toEqual(suspended);
  const told = [
    { number: record.number, product: 'LICENCE', licenceClass: 'D', expires: '2029-01-01', standing: suspended },
  ];
  expect(answer.licences).toEqual(told);
  expect(answered(adjudicator, calls.SPOUSE).answer.licences).toEqual([]);
  expect(answered(adjudicator, 'tomas novak').answer.licences).toEqual(told);
});

describe('the audit log', () => {
  test('has each call with caller, purpose, what was asked and what was found', async () => {
    const { adjudicator, auditor } = await deskForCalls();
    const { reference } = answered(adjudicator, 'DXE-1235');
    must(lookUp(adjudicator, question('DXE9999', 'OTHER')));
    const [nothing, found] = logged(auditor);
    expect(found).toMatchObject({
      ...{ actor: 'Abel Quist', subject: calls.VINS.lapsed, asked: 'DXE-1235', outcome: 'ANSWER' },
      ...{ valid: false, why: 'EXPIRED', found: [{ kind: 'VEHICLE', key: calls.VINS.lapsed }] },
      call: { caller: 'Officer J. Marsh', agency: 'Harbor County Police', purpose: 'TRAFFIC_STOP' },
    });
    expect(found?.summary).toBe(
      `Looked up “DXE-1235” for Officer J. Marsh, Harbor County Police (Traffic stop): answered: vehicle ${calls.VINS.lapsed}, not valid.`,
    );
    expect(nothing).toMatchObject({ asked: 'DXE9999', subject: 'DXE9999', outcome: 'NOTHING', found: [] });
    expect(nothing?.summary).toContain('(Other: A court asks.)');
    const page = auditPage(auditor.desk.store.read, { subject: calls.VINS.lapsed, action: 'verify.look-up' }, 0, 10);
    expect(page.rows.map(({ seq }) => `CALL-${seq}`)).toEqual([reference]);
  });

  test('has a look-up that the role may not make', async () => {
    const { administrator, auditor } = await deskForCalls();
    expect(refused(lookUp(administrator, question('DXE1234'))).code).toBe('FORBIDDEN');
    expect(logged(auditor)[0]).toMatchObject({ outcome: 'REFUSED', refusal: 'FORBIDDEN', actor: 'Ines Adair' });
  });

  test('has a look-up that broke on a damaged record', async () => {
    const { adjudicator, auditor } = await deskForCalls();
    adjudicator.desk.store.write((tx) => {
      tx.run(sql`UPDATE vehicles SET record = '{}' WHERE vin = ${calls.VINS.registered}`);
      return ok(undefined);
    });
    expect(() => lookUp(adjudicator, question('DXE1234'))).toThrow();
    expect(logged(auditor)[0]).toMatchObject({ asked: 'DXE1234', outcome: 'FAILED' });
  });
});

test('nothing is asked before it is known who calls and why', () => {
  expect(() => question('DXE1234', 'OTHER', { call: { ...question('DXE1234').call, purpose: 'OTHER' } })).toThrow(
    'the purpose in words is missing',
  );
  expect(() => question('DXE1234', 'SALE', { call: { ...question('DXE1234').call, caller: ' ' } })).toThrow(
    'who calls is missing',
  );
});
