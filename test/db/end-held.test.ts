import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditOf } from '../../main/core/db/repositories/audit-log.ts';
import { casesWithPlannedLetters, documentContent } from '../../main/core/db/repositories/documents.ts';
import { findLicence } from '../../main/core/db/repositories/licences.ts';
import { findPlate } from '../../main/core/db/repositories/numbers.ts';
import { findCard, findVehicles } from '../../main/core/db/repositories/registry-reads.ts';
import { revocationsOf } from '../../main/core/db/repositories/revocations.ts';
import type { Session } from '../../main/core/desk.ts';
import { sealHash } from '../../main/core/seals/seal-hash.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { type EndHeldInput, endHeld } from '../../main/core/services/end-held.ts';
import { finishLetters } from '../../main/core/services/finish-letters.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { openMatter } from '../../main/core/services/open-matter.ts';
import { returnItem } from '../../main/core/services/return-item.ts';
import { terminatePrincipal } from '../../main/core/services/terminate-principal.ts';
import { trail } from '../../main/core/services/trail.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { closeCase, voidCase } from '../../main/core/services/void-case.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { ok } from '../../shared/result.ts';
import { text } from '../documents/paper.ts';
import { approve } from '../fixtures/cases.ts';
import { batchFile, clockAt, importFile, must, newTeam, refused, type Team } from '../fixtures/desk.ts';
import { aTaxCard, CARDS, FAMILY, familyBatch, PRINCIPAL } from '../fixtures/family.ts';
import { answered } from '../fixtures/look-ups.ts';
import { portalSends } from '../fixtures/portal.ts';
import { aLicence, aReplacement, aTitle, aViolation } from '../unit/filings.ts';
import { aFirst, anInsurance, aVehicle, OTHER_VIN, VIN } from '../unit/registration.ts';

const CAR_CASE = '5000800001';
const LICENCE_CASE = '5000800002';
const TITLE_CASE = '5000800003';
const CARD_CASE = '5000800004';
const NEW_VIN = 'VIN1';
const YESTERDAY = civilDate.parse('2026-11-23');

const filing = (application: object) => ({ type: 'application', ...application });
const aCar = (reference: string, vin = NEW_VIN) =>
  filing(aFirst({ reference, vehicle: aVehicle({ vin, year: 1975 }), insurance: anInsurance({ vin }) }));

async function deskWith(...records: object[]): Promise<Team & { clock: ReturnType<typeof clockAt> }> {
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

/** A desk that gave a plate of its own. */
async function deskWithPlate() {
  const team = await deskWith(aCar(CAR_CASE));
  const file = await issued(team, CAR_CASE);
  const numberOf = (kind: string) => file.documents.find((one) => one.kind === kind)?.number ?? '';
  return { ...team, plate: file.row.plate ?? '', card: numberOf('REGISTRATION_CARD') };
}

const end = (session: Session, input: Partial<EndHeldInput> & Pick<EndHeldInput, 'kind' | 'number' | 'reason'>) =>
  endHeld(session, { note: 'Reported by the mission.', ...input });

const vehicleOf = (team: Team, vin: string) => findVehicles(team.auditor.desk.store.read, [vin])[0];
const trailOf = (team: Team, kind: EndHeldInput['kind'], number: string) =>
  revocationsOf(team.auditor.desk.store.read, kind, number).map(({ reason, on, by }) => [reason, on, by]);

describe('a stolen plate', () => {
  test('is off its vehicle, told to law enforcement at once, and its registration card is worth nothing', async () => {
    const team = await deskWithPlate();
    const { plate } = team;
    const spelled = plate.replace(/(\d+)/, ' $1').toLowerCase();
    const ended = must(
      await end(team.adjudicator, { kind: 'PLATE', number: spelled, reason: 'STOLEN', policeReport: 'MPD-77' }),
    );
    expect(ended).toMatchObject({ number: plate, notice: { reference: CAR_CASE } });
    expect(ended.along).toEqual([{ kind: 'REGISTRATION', number: team.card }]);
    expect(vehicleOf(team, NEW_VIN)).toMatchObject({ plate: null });
    expect(vehicleOf(team, NEW_VIN)?.registeredTo).not.toBeNull();
    expect(findPlate(team.auditor.desk.store.read, plate)?.state).toBe('VOID');

    const notice = must(caseFile(team.auditor, CAR_CASE)).documents.find(
      ({ kind }) => kind === 'LAW_ENFORCEMENT_NOTICE',
    );
    const said = text(documentContent(team.auditor.desk.store.read, notice?.id ?? '') ?? Buffer.alloc(0));
    for (const part of ['Stolen plate', plate, NEW_VIN, 'MPD-77', '24 Nov 2026', notice?.number ?? 'none'])
      expect(said).toContain(part);
    for (const name of ['Haddad', 'Yuki', PRINCIPAL]) expect(said).not.toContain(name);
    expect(trailOf(team, 'PLATE', plate)).toEqual([['STOLEN', '2026-11-24', 'Abel Quist']]);
    expect(verifyDesk(team.auditor).clean).toBe(true);
  });

  test('is unmistakable for whoever calls, and lends nobody immunity', async () => {
    const team = await deskWithPlate();
    must(
      await end(team.issuance, {
        kind: 'PLATE',
        number: team.plate,
        reason: 'STOLEN',
        on: civilDate.parse('2026-11-24'),
      }),
    );
    const { answer, maySheet } = answered(team.adjudicator, team.plate);
    expect(answer).toMatchObject({
      subject: { kind: 'PLATE', key: team.plate },
      standing: { valid: false, since: '2026-11-24', why: 'STOLEN' },
      ...{ holder: 'on no vehicle', immunity: null, person: null },
    });
    expect(maySheet).toBe(false);
  });

  test('that came with the registry is known too, also when the portal files it again', async () => {
    const team = await deskWith();
    const ended = must(
      await end(team.adjudicator, { kind: 'PLATE', number: 'DXE 5001', reason: 'STOLEN', on: YESTERDAY }),
    );
    expect(ended.notice).toEqual({ why: expect.stringContaining('by telephone') });
    const stolen = { valid: false, since: YESTERDAY, why: 'STOLEN' };
    expect(answered(team.adjudicator, '5001 XE D').answer).toMatchObject({
      standing: stolen,
      subject: { kind: 'PLATE' },
    });
    const again = aVehicle({ plate: 'DXE5001', registeredTo: '2028-06-30', colour: 'Red' });
    await portalSends(team, 'again', { type: 'vehicle', ...again });
    expect(answered(team.adjudicator, 'DXE5001').answer).toMatchObject({ standing: stolen, immunity: null });
  });

  test('is replaced on form DS-104 all the same, and is never given again', async () => {
    const number = 'DXE1002';
    const team = await deskWith(
      { type: 'vehicle', ...aVehicle({ plate: number, registeredTo: '2027-06-30' }) },
      filing(aReplacement({ reference: '5000800010', plate: 'dxe 1002' })),
      ...['VIN2', 'VIN3'].map((vin, at) => aCar(`500080002${at}`, vin)),
    );
    must(await end(team.adjudicator, { kind: 'PLATE', number, reason: 'STOLEN' }));
    const given = [(await issued(team, '5000800010')).row.plate];
    expect(vehicleOf(team, VIN)?.plate).toBe(given[0]);
    for (const at of [0, 1]) given.push((await issued(team, `500080002${at}`)).row.plate);
    expect(given).not.toContain(number);
    expect(new Set(given).size).toBe(3);
    expect(trailOf(team, 'PLATE', number)).toHaveLength(1);
  });

  test('whose notice a crash cut off is told when the desk is opened again', async () => {
    const team = await deskWithPlate();
    const { store } = team.issuance.desk;
    let writes = 0;
    const cutOff: typeof store.write = (work) => {
      writes += 1;
      if (writes === 2) throw new Error('the power went');
      return store.write(work);
    };
    const session = { ...team.issuance, desk: { ...team.issuance.desk, store: { ...store, write: cutOff } } };
    const input = { kind: 'PLATE', number: team.plate, reason: 'STOLEN' } as const;
    await expect(end(session, input)).rejects.toThrow('the power went');
    const noticed = () =>
      must(caseFile(team.auditor, CAR_CASE)).documents.some(({ kind }) => kind === 'LAW_ENFORCEMENT_NOTICE');
    expect([noticed(), casesWithPlannedLetters(store.read).length]).toEqual([false, 1]);
    must(await finishLetters(team.issuance));
    expect(noticed()).toBe(true);
  });
});

describe('what ended', () => {
  test('is refused a second time, but what is worse or better is added', async () => {
    const team = await deskWith();
    const plate = (reason: EndHeldInput['reason'], on = YESTERDAY) =>
      end(team.supervisor, { kind: 'PLATE', number: 'DXE5002', reason, on });
    must(await plate('LOST'));
    expect(refused(await plate('LOST')).message).toBe('Plate DXE5002 was reported lost already.');
    must(await plate('STOLEN', civilDate.parse('2026-11-24')));
    expect(refused(await plate('LOST')).code).toBe('WRONG_STATE');
    must(await plate('RETURNED', civilDate.parse('2026-11-24')));
    expect(refused(await plate('STOLEN')).message).toContain('returned to the Office');
    expect(trailOf(team, 'PLATE', 'DXE5002').map(([reason]) => reason)).toEqual(['LOST', 'STOLEN', 'RETURNED']);
    expect(answered(team.adjudicator, 'DXE5002').answer.standing.why).toBe('RETURNED');
  });

  test('is nothing that the desk does not know, has not issued yet, or of a day to come', async () => {
    const team = await deskWith();
    const refusal = async (input: Parameters<typeof end>[1]) => refused(await end(team.supervisor, input));
    expect(await refusal({ kind: 'PLATE', number: 'DXE9999', reason: 'LOST' })).toMatchObject({ code: 'NOT_FOUND' });
    expect((await refusal({ kind: 'CARD', number: '1', reason: 'LOST' })).message).toBe(
      'There is no tax card with the number 1.',
    );
    const tomorrow = civilDate.parse('2026-11-25');
    const card = { kind: 'CARD', number: CARDS[0] ?? '', reason: 'LOST' } as const;
    expect((await refusal({ ...card, on: tomorrow })).message).toContain('still to come');
    expect((await refusal({ ...card, on: civilDate.parse('2001-01-01') })).message).toContain('was issued on');
    expect((await refusal({ ...card, note: ' ' })).code).toBe('INVALID_INPUT');
    expect(trailOf(team, 'CARD', card.number)).toEqual([]);
  });

  test('is ended as what it is', async () => {
    const team = await deskWithPlate();
    const asPaper = await end(team.supervisor, { kind: 'PAPER', number: team.card, reason: 'VOIDED' });
    expect(refused(asPaper)).toMatchObject({ code: 'INVALID_INPUT', next: 'End it as REGISTRATION.' });
    must(await end(team.supervisor, { kind: 'REGISTRATION', number: team.card.toLowerCase(), reason: 'LOST' }));
    expect(vehicleOf(team, NEW_VIN)?.plate).toBe(team.plate);
  });
});

test('each role writes down what is its own, and nobody else anything', async () => {
  const team = await deskWith();
  const may = async (session: Session, reason: EndHeldInput['reason']) =>
    (await end(session, { kind: 'PLATE', number: 'DXE0000', reason })).ok ||
    refused(await end(session, { kind: 'PLATE', number: 'DXE0000', reason })).code !== 'FORBIDDEN';
  for (const session of [team.intake, team.adjudicator, team.issuance, team.supervisor])
    expect(await may(session, 'RETURNED')).toBe(true);
  for (const reason of ['LOST', 'STOLEN', 'DESTROYED'] as const) {
    expect(await may(team.intake, reason)).toBe(false);
    for (const session of [team.adjudicator, team.issuance]) expect(await may(session, reason)).toBe(true);
  }
  for (const reason of ['RECALLED', 'VOIDED'] as const) {
    for (const session of [team.intake, team.adjudicator, team.issuance])
      expect(await may(session, reason)).toBe(false);
    expect(await may(team.supervisor, reason)).toBe(true);
  }
  for (const session of [team.auditor, team.administrator]) expect(await may(session, 'RETURNED')).toBe(false);
});

describe('cards and licenses', () => {
  test('that are stolen no longer count; the license is told to law enforcement', async () => {
    const team = await deskWith(filing(aLicence({ reference: LICENCE_CASE })));
    const { read } = team.auditor.desk.store;
    const number =
      (await issued(team, LICENCE_CASE)).documents.find(({ kind }) => kind === 'DRIVER_LICENCE')?.number ?? '';
    const [card = ''] = CARDS;
    const stolen = must(await end(team.adjudicator, { kind: 'LICENCE', number, reason: 'STOLEN' }));
    expect(stolen.notice).toMatchObject({ reference: LICENCE_CASE });
    expect(findLicence(read, number)?.status).toBe('LOST');
    expect(answered(team.adjudicator, number).answer.standing).toMatchObject({ why: 'STOLEN', since: '2026-11-24' });
    expect(must(await end(team.adjudicator, { kind: 'CARD', number: card, reason: 'STOLEN' })).notice).toBeNull();
    expect(findCard(read, card)).toMatchObject({ status: 'LOST', reportedLost: '2026-11-24' });
    expect(answered(team.adjudicator, card, 'SALE').answer.standing.why).toBe('STOLEN');
    const lines = must(trail(team.auditor, { of: 'person', key: PRINCIPAL })).lines;
    expect(lines.map(({ kind, reason, reference }) => [kind, reason, reference])).toEqual([
      ['LICENCE', 'STOLEN', LICENCE_CASE],
      ['CARD', 'STOLEN', null],
    ]);
    expect(
      auditOf(read, 'registry', `person ${PRINCIPAL}`, 50).filter(({ action }) => action === 'held.end'),
    ).toHaveLength(2);
  });

  test('that are suspended stay so when they are lost', async () => {
    const points = [5, 4, 4].map((each, at) => ({ type: 'violation', ...aViolation(each, `2026-0${at + 1}-15`) }));
    const team = await deskWith(filing(aLicence({ reference: LICENCE_CASE })));
    const number =
      (await issued(team, LICENCE_CASE)).documents.find(({ kind }) => kind === 'DRIVER_LICENCE')?.number ?? '';
    await portalSends(team, 'points', ...points);
    const particulars = { kind: 'POINTS', measure: 'SUSPENSION', grounds: 'Thirteen points.' };
    const matter = must(openMatter(team.adjudicator, { mission: 'M-FR-EMB', pid: PRINCIPAL, particulars }));
    await issued(team, matter);
    must(await end(team.adjudicator, { kind: 'LICENCE', number, reason: 'LOST' }));
    expect(findLicence(team.auditor.desk.store.read, number)?.status).toBe('SUSPENDED');
  });

  test('that are replaced leave a trail of their own', async () => {
    const lost = { action: 'REPLACEMENT', replaces: CARDS[0], reportedLost: '2026-10-01', lossStatement: 'Taxi.' };
    const team = await deskWith(
      filing(aLicence({ reference: LICENCE_CASE })),
      filing(aLicence({ reference: '5000800009', action: 'REPLACEMENT', policeReport: 'MPD-1' })),
      aReplacementCard(lost),
    );
    const first = (await issued(team, LICENCE_CASE)).documents[0]?.number ?? '';
    await issued(team, '5000800009');
    await issued(team, CARD_CASE);
    expect(trailOf(team, 'LICENCE', first).map(([reason]) => reason)).toEqual(['REPLACED']);
    expect(trailOf(team, 'CARD', CARDS[0] ?? '').map(([reason]) => reason)).toEqual(['LOST']);
  });
});

function aReplacementCard(over: object): object {
  const applicant = { pid: PRINCIPAL, surname: 'Haddad', given: 'Yuki', dob: '1980-05-17' };
  return { ...JSON.parse(JSON.stringify(aTaxCard(CARD_CASE))), applicant, ...over };
}

describe('what came back', () => {
  test('meets whatever demanded it, by whichever way it was written down', async () => {
    const team = await deskWith();
    const endedOn = civilDate.parse('2026-11-20');
    const reference = must(terminatePrincipal(team.supervisor, { pid: PRINCIPAL, endedOn, grounds: 'DS-2008.' }));
    const items = () => must(caseFile(team.auditor, reference)).surrenders;
    for (const { kind, number } of items().slice(1))
      must(await end(team.intake, { kind, number, reason: 'RETURNED', receivedBy: 'The guard at the gate' }));
    expect(items().filter(({ returnedOn }) => returnedOn === null)).toHaveLength(1);
    expect(items()[1]).toMatchObject({ returnedOn: '2026-11-24', returnedTo: 'The guard at the gate' });
    must(returnItem(team.intake, { reference, item: items()[0]?.id ?? 0 }));
    const { kind = 'PLATE', number = '' } = items()[0] ?? {};
    expect(trailOf(team, kind, number)).toEqual([['RETURNED', '2026-11-24', 'Ida Novak']]);
    expect(refused(await end(team.intake, { kind, number, reason: 'RETURNED' })).code).toBe('WRONG_STATE');
    const clock = must(caseFile(team.auditor, reference)).clocks.find(({ kind: each }) => each === 'SURRENDER');
    expect(clock?.stoppedOn).toBe('2026-11-24');
    expect(vehicleOf(team, OTHER_VIN)).toMatchObject({ plate: null, registeredTo: null });
    expect(FAMILY.length).toBe(3);
  });

  test('goes to the drawer as void and waits there; what is lost does not', async () => {
    const team = await deskWithPlate();
    const { store } = team.issuance.desk;
    const stock = (number: string, state: string, position: number) =>
      sql`INSERT INTO stock_items (kind, serial, series_id, position, state) VALUES ('PLATE', ${number}, 1, ${position}, ${state})`;
    store.write((tx) => {
      tx.run(sql`INSERT INTO stock_series (id, kind, prefix, digits, first, last, custodian, place, received_at, received_by)
        VALUES (1, 'PLATE', 'DXE', 4, 1, 9999, 'Ivo Hart', 'Safe', '2026-11-01', 'Ivo Hart')`);
      tx.run(stock(team.plate, 'ISSUED', 1));
      tx.run(stock('DXE5001', 'ISSUED', 2));
      return ok(undefined);
    });
    const back = must(await end(team.intake, { kind: 'PLATE', number: team.plate, reason: 'RETURNED' }));
    expect(back.pieces).toEqual([{ kind: 'PLATE', serial: team.plate }]);
    expect(must(await end(team.issuance, { kind: 'PLATE', number: 'DXE5001', reason: 'LOST' })).pieces).toEqual([]);
    expect(store.read.all(sql`SELECT serial, state FROM stock_items ORDER BY position`)).toEqual([
      { serial: team.plate, state: 'VOID' },
      { serial: 'DXE5001', state: 'ISSUED' },
    ]);
    expect(store.read.all(sql`SELECT serial, "from", "to", by FROM stock_moves`)).toEqual([
      { serial: team.plate, from: 'ISSUED', to: 'VOID', by: 'Ida Novak' },
    ]);
  });
});

test('the seal of the newest copy is revoked by its hash', async () => {
  const team = await deskWithPlate();
  const seal = 'OFM1:BB8';
  team.issuance.desk.store.write((tx) => {
    tx.run(sql`UPDATE documents SET seal = ${seal} WHERE kind = 'REGISTRATION_CARD'`);
    return ok(undefined);
  });
  must(await end(team.issuance, { kind: 'REGISTRATION', number: team.card, reason: 'LOST' }));
  const [row] = revocationsOf(team.auditor.desk.store.read, 'REGISTRATION', team.card);
  // The two letters "AB", as RFC 9285 spells them, hashed by SHA-256.
  expect(row?.sealHash).toBe('38164fbd17603d73');
  expect(row?.sealHash).toBe(sealHash(seal));
});

describe('a case that is voided', () => {
  test('revokes its papers and ends its plate, once and by a supervisor only', async () => {
    const team = await deskWithPlate();
    const input = { reference: CAR_CASE, reason: 'Issued on a forged invoice.' };
    for (const session of [team.intake, team.adjudicator, team.issuance, team.auditor, team.administrator])
      expect(refused(voidCase(session, input)).code).toBe('FORBIDDEN');
    must(voidCase(team.supervisor, input));
    const file = must(caseFile(team.auditor, CAR_CASE));
    expect(file.row.status).toBe('VOIDED');
    expect(vehicleOf(team, NEW_VIN)).toMatchObject({ plate: null, registeredTo: null });
    expect(findPlate(team.auditor.desk.store.read, team.plate)?.state).toBe('VOID');
    const { lines } = must(trail(team.auditor, { of: 'case', key: CAR_CASE }));
    const said = lines.map(({ number, reason }) => `${number} ${reason}`).toSorted();
    const numbers = [...new Set([...file.documents.map(({ number }) => number), team.plate])];
    expect(said).toEqual(numbers.map((number) => `${number} VOIDED`).toSorted());
    expect(file.history.at(-1)).toMatchObject({ action: 'case.void', summary: input.reason });
    expect(answered(team.adjudicator, team.plate).answer.standing).toMatchObject({ why: 'VOID', since: '2026-11-24' });
    expect(refused(voidCase(team.supervisor, input)).code).toBe('WRONG_STATE');
    expect(must(trail(team.auditor, { of: 'vehicle', key: NEW_VIN })).lines).toHaveLength(lines.length);
    expect(verifyDesk(team.auditor).clean).toBe(true);
  });

  test('leaves the trail of what ended before as it was', async () => {
    const team = await deskWithPlate();
    must(await end(team.issuance, { kind: 'PLATE', number: team.plate, reason: 'STOLEN' }));
    must(voidCase(team.supervisor, { reference: CAR_CASE, reason: 'Issued by mistake.' }));
    expect(trailOf(team, 'PLATE', team.plate).map(([reason]) => reason)).toEqual(['STOLEN']);
    expect(answered(team.adjudicator, team.plate).answer.standing.why).toBe('STOLEN');
    // What was told to law enforcement is still so.
    const { documents } = must(caseFile(team.auditor, CAR_CASE));
    const notice = documents.find(({ kind }) => kind === 'LAW_ENFORCEMENT_NOTICE')?.number ?? '';
    expect(trailOf(team, 'PAPER', notice)).toEqual([]);
  });

  test('is never one that was not issued', async () => {
    const team = await deskWith(aCar(CAR_CASE));
    const refusal = refused(voidCase(team.supervisor, { reference: CAR_CASE, reason: 'No more.' }));
    expect(refusal.code).toBe('WRONG_STATE');
    expect(refused(closeCase(team.issuance, { reference: CAR_CASE, reason: 'Done.' })).code).toBe('WRONG_STATE');
  });

  test('may have been closed, which changes nothing that it gave out', async () => {
    const team = await deskWithPlate();
    expect(refused(closeCase(team.adjudicator, { reference: CAR_CASE, reason: 'Done.' })).code).toBe('FORBIDDEN');
    must(closeCase(team.issuance, { reference: CAR_CASE, reason: 'Handed over.' }));
    expect(must(caseFile(team.auditor, CAR_CASE)).row.status).toBe('CLOSED');
    expect(answered(team.adjudicator, team.plate).answer.standing.valid).toBe(true);
    must(voidCase(team.supervisor, { reference: CAR_CASE, reason: 'Issued by mistake.' }));
  });

  test('gives its title back to the vehicle, which may be titled anew', async () => {
    const again = '5000800005';
    const team = await deskWith(
      filing(aTitle({ reference: TITLE_CASE })),
      filing(aTitle({ reference: again, platesReturned: true })),
    );
    const file = await issued(team, TITLE_CASE);
    const number = file.documents.find(({ kind }) => kind === 'TITLE_CERTIFICATE')?.number ?? '';
    expect(trailOf(team, 'PLATE', 'DXE5001').map(([reason]) => reason)).toEqual(['RETURNED']);
    must(voidCase(team.supervisor, { reference: TITLE_CASE, reason: 'The buyer withdrew.' }));
    expect(answered(team.adjudicator, number).answer.standing).toMatchObject({ why: 'VOID', since: '2026-11-24' });
    expect((await issued(team, again)).row.status).toBe('ISSUED');
    expect(answered(team.adjudicator, number).answer.standing.valid).toBe(false);
  });
});

test('a title that came back makes room for another', async () => {
  const team = await deskWith(filing(aTitle({ reference: TITLE_CASE })), filing(aTitle({ reference: '5000800006' })));
  const file = await issued(team, TITLE_CASE);
  const number = file.documents.find(({ kind }) => kind === 'TITLE_CERTIFICATE')?.number ?? '';
  must(await end(team.intake, { kind: 'TITLE', number, reason: 'RETURNED' }));
  expect(answered(team.adjudicator, number).answer.standing).toMatchObject({ why: 'RETURNED', since: '2026-11-24' });
  expect((await issued(team, '5000800006')).row.status).toBe('ISSUED');
});
