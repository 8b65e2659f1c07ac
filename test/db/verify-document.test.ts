import { X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditOf } from '../../main/core/db/repositories/audit-log.ts';
import { insertRevocation } from '../../main/core/db/repositories/revocations.ts';
import { revocationOf } from '../../main/core/db/repositories/sealed-revocations.ts';
import type { Session } from '../../main/core/desk.ts';
import { decodeBase45, encodeBase45 } from '../../main/core/seals/base45.ts';
import { signPdf } from '../../main/core/seals/pdf-signature.ts';
import { makeRevocationList, readRevocationList } from '../../main/core/seals/revocation-list.ts';
import { sealHash, sealOf } from '../../main/core/seals/seal.ts';
import { type Trust, verifyDocument } from '../../main/core/seals/verify-document.ts';
import { leaveDesk } from '../../main/core/services/open-desk.ts';
import { exportRevocations } from '../../main/core/services/revocation-list.ts';
import { issuingKey } from '../../main/core/vault/issuing-key.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import type { RevocationReason } from '../../shared/domain/revocation/revocation.ts';
import type { SealClaims } from '../../shared/domain/seal/claims.ts';
import { ADMINISTRATOR, colleague, DAY, must, newDesk, refused, tempFolder } from '../fixtures/desk.ts';
import { deskKey } from '../fixtures/desk-key.ts';
import { pageOf, qrPicture, scanOf } from '../fixtures/sealed-papers.ts';
import { ofmctl } from './ofmctl.ts';

const key = await deskKey();
const stranger = await deskKey();
const HOLDER = '1234567890';
const SIGNED_AT = new Date('2026-11-24T12:00:00Z');
const CLAIMS: SealClaims = {
  kind: 'REGISTRATION_CARD',
  number: 'OFM-R-0000042-2',
  copy: 0,
  holder: HOLDER,
  issued: civilDate.parse(DAY),
  expires: civilDate.parse('2027-11-24'),
  plate: 'DXE1234',
  vin: '1HGCM82633A004352',
  fact: 'TMP',
};
const { holder: _holder, ...STATED } = CLAIMS;
const SEAL = must(sealOf(CLAIMS, key));
const OTHER_SEAL = must(sealOf({ ...CLAIMS, copy: 1 }, key));

function trust(more: Partial<Trust> = {}): Trust {
  return { certificates: [stranger.certificate, key.certificate], revocations: new Map(), ...more };
}

/** A seal whose one byte was changed: of what it states, or of its signature. */
function changed(seal: string, at: number): string {
  const bytes = decodeBase45(seal.slice(5)) ?? new Uint8Array();
  return `OFM1:${encodeBase45(bytes.map((byte, i) => (i === bytes.length + at ? byte ^ 1 : byte)))}`;
}

describe('the text of a seal', () => {
  test('that is genuine says what was sealed, however it was pasted', async () => {
    for (const text of [SEAL, `\r\n  ${SEAL}\n`, `${SEAL.slice(0, 60)}\r\n${SEAL.slice(60)}`, Buffer.from(SEAL)]) {
      expect(await verifyDocument(text, trust())).toMatchObject({
        ...{ state: 'GENUINE', sealed: STATED, revoked: null, signature: null, isHolder: null },
        hash: sealHash(SEAL),
      });
    }
  });

  test('is asked whose it is', async () => {
    expect(await verifyDocument(SEAL, trust({ holder: HOLDER }))).toMatchObject({ state: 'GENUINE', isHolder: true });
    const other = await verifyDocument(SEAL, trust({ holder: '1234567891' }));
    expect(other).toMatchObject({ state: 'GENUINE', isHolder: false });
    expect(other.why).toContain('not issued to the holder');
  });

  test('that is genuine and over says since which day, and of one whose last day is today nothing', async () => {
    const on = (day: string) => verifyDocument(SEAL, trust({ today: civilDate.parse(day) }));
    expect(await on('2027-11-24')).toMatchObject({ state: 'GENUINE', expiredOn: null });
    const over = await on('2027-11-25');
    expect(over).toMatchObject({ state: 'GENUINE', expiredOn: '2027-11-24' });
    expect(over.why).toContain('It expired on 2027-11-24.');
  });

  test('that was altered says nothing of what it states', async () => {
    const altered = await verifyDocument(changed(SEAL, -1), trust());
    expect(altered).toMatchObject({ state: 'ALTERED', sealed: null });
    expect(await verifyDocument(SEAL.slice(0, -4), trust())).toMatchObject({ state: 'ALTERED', sealed: null });
  });

  test('of an unknown key says what it states, and is not genuine', async () => {
    const verdict = await verifyDocument(SEAL, trust({ certificates: [stranger.certificate] }));
    expect(verdict).toMatchObject({ state: 'UNKNOWN_KEY', sealed: STATED, kid: key.kid });
  });

  test('that was revoked says since when and why', async () => {
    const revoked = { on: civilDate.parse('2026-12-01'), reason: 'STOLEN' } as const;
    const verdict = await verifyDocument(SEAL, trust({ revocations: new Map([[sealHash(SEAL), revoked]]) }));
    expect(verdict).toMatchObject({ state: 'REVOKED', revoked, sealed: STATED });
    expect(verdict.why).toContain('2026-12-01 (stolen)');
  });

  test('that is none, and a file that is none of ours, bear no seal', async () => {
    for (const other of ['', 'OFM2:ABC', 'plate,class\nDXE1234,D\n', Buffer.from('plate,class\nDXE1234,D\n')]) {
      const verdict = await verifyDocument(other, trust());
      expect(verdict).toMatchObject({ state: 'NO_SEAL', sealed: null });
      expect(verdict.why).not.toBe('');
    }
  });
});

describe('a scan', () => {
  test('as PNG and as JPEG is read, and other symbols on the page are passed over', async () => {
    const page = await pageOf([await qrPicture('HTTPS://EXAMPLE.COM'), await qrPicture(SEAL), await qrPicture('X')]);
    for (const format of ['png', 'jpeg'] as const) {
      const verdict = await verifyDocument(scanOf(page, format), trust());
      expect(verdict, format).toMatchObject({ state: 'GENUINE', sealed: STATED });
      expect(verdict.why).toContain('Compare');
    }
  });

  test('as a PDF of JPEG pages is read as well', async () => {
    const page = await pageOf([await qrPicture(SEAL)]);
    const scan = await pageOf([scanOf(page, 'jpeg')]);
    expect(await verifyDocument(scan, trust())).toMatchObject({ state: 'GENUINE', sealed: STATED, signature: null });
    const signed = await signPdf(scan, await deskKey(), SIGNED_AT);
    expect(await verifyDocument(signed, trust())).toMatchObject({ state: 'GENUINE', signature: 'VALID' });
    const broken = signed.map((byte, at) => (at === signed.length - 3 ? byte ^ 1 : byte));
    expect(await verifyDocument(broken, trust())).toMatchObject({ state: 'GENUINE', signature: 'ALTERED' });
  });

  test('of an altered seal, of two papers, and without a seal is told', async () => {
    const forged = scanOf(await pageOf([await qrPicture(changed(SEAL, -70))]), 'png');
    expect(await verifyDocument(forged, trust())).toMatchObject({ state: 'ALTERED', sealed: null });
    const two = scanOf(await pageOf([await qrPicture(SEAL), await qrPicture(OTHER_SEAL)]), 'png');
    expect(await verifyDocument(two, trust())).toMatchObject({ state: 'NO_SEAL', why: expect.stringContaining('two') });
    const blank = scanOf(await pageOf([]), 'png');
    expect(await verifyDocument(blank, trust())).toMatchObject({ state: 'NO_SEAL' });
    expect(await verifyDocument(blank.subarray(0, 400), trust())).toMatchObject({ state: 'NO_SEAL' });
  });
});

const unsigned = await pageOf([], `data-sha256:${'0'.repeat(64)} seal:${SEAL}`);
const file = await signPdf(unsigned, key, SIGNED_AT);

function replaced(pdf: Uint8Array, from: string, to: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  expect(text).toContain(from);
  return new Uint8Array(Buffer.from(text.replaceAll(from, to), 'latin1'));
}

describe('a file of ours', () => {
  test('is genuine where its signature is whole and of the key of its seal', async () => {
    expect(await verifyDocument(file, trust())).toMatchObject({
      ...{ state: 'GENUINE', sealed: STATED, signature: 'VALID' },
      why: 'The file is as the office issued it.',
    });
  });

  test('is altered without its signature, however good its seal', async () => {
    const bare = await verifyDocument(unsigned, trust());
    expect(bare).toMatchObject({ state: 'ALTERED', sealed: STATED, signature: null });
    const lookedFor = await verifyDocument(unsigned, trust({ certificates: [] }));
    expect(lookedFor).toMatchObject({ state: 'ALTERED' });
  });

  test('is altered where it was changed or added to after it was signed', async () => {
    const added = Buffer.concat([file, Buffer.from('\n% a word\n')]);
    for (const changed of [replaced(file, '[0 0 612 792]', '[0 0 612 791]'), added]) {
      const verdict = await verifyDocument(changed, trust());
      expect(verdict).toMatchObject({ state: 'ALTERED', sealed: STATED, signature: 'ALTERED' });
    }
  });

  test('is altered where another signed it, also one whose certificate is trusted', async () => {
    const forged = await signPdf(unsigned, stranger, SIGNED_AT);
    for (const certificates of [[key.certificate], [key.certificate, stranger.certificate], []]) {
      const verdict = await verifyDocument(forged, trust({ certificates }));
      expect(verdict).toMatchObject({ state: 'ALTERED', signature: 'VALID' });
      expect(verdict.why).toContain('another key');
    }
  });

  test('is altered where its seal was, or where it states two', async () => {
    const worse = await pageOf([], `data-sha256:0 seal:${changed(SEAL, -1)}`);
    const verdict = await verifyDocument(await signPdf(worse, key, SIGNED_AT), trust());
    expect(verdict).toMatchObject({ state: 'ALTERED', sealed: null, signature: 'VALID' });
    const two = Buffer.concat([file, Buffer.from(`\n9 0 obj\n<< /Keywords (seal:${OTHER_SEAL}) >>\nendobj\n`)]);
    expect(await verifyDocument(two, trust())).toMatchObject({ state: 'ALTERED', sealed: null });
  });

  test('of an unknown key is of an unknown key', async () => {
    const unknown = await verifyDocument(file, trust({ certificates: [stranger.certificate] }));
    expect(unknown).toMatchObject({ state: 'UNKNOWN_KEY', sealed: STATED, signature: 'VALID' });
  });

  test('whose seal was taken out is still told by its broken signature', async () => {
    const verdict = await verifyDocument(replaced(file, 'seal:OFM1', 'xxxx:OFM1'), trust());
    expect(verdict).toMatchObject({ state: 'ALTERED', sealed: null, signature: 'ALTERED' });
  });
});

function revoke(session: Session, seal: string | null, reason: RevocationReason, on: string): void {
  must(
    session.desk.store.write((tx) => {
      insertRevocation(tx, {
        ...{ kind: 'REGISTRATION', number: CLAIMS.number, documentId: null, caseId: null, note: 'as reported' },
        ...{ sealHash: seal && sealHash(seal), reason, on, at: session.desk.clock.now(), by: 'Ivo Hart' },
      });
      return { ok: true, value: undefined };
    }),
  );
}

describe('the list of revocations', () => {
  test('has every revoked seal as it was first said, signed by the desk, and is noted', async () => {
    const session = await newDesk();
    const own = issuingKey(session.desk.vault);
    revoke(session, SEAL, 'STOLEN', '2026-11-20');
    revoke(session, SEAL, 'RETURNED', '2026-11-23');
    revoke(session, OTHER_SEAL, 'MISPRINTED', '2026-11-21');
    revoke(session, null, 'LOST', '2026-11-21');
    const list = must(exportRevocations(session));
    const read = must(readRevocationList(list.bytes, [key.certificate, own.certificate]));
    expect(read).toMatchObject({ madeOn: DAY, kid: own.kid });
    expect(Object.fromEntries(read.entries)).toEqual({
      [sealHash(SEAL)]: { on: '2026-11-20', reason: 'STOLEN' },
      [sealHash(OTHER_SEAL)]: { on: '2026-11-21', reason: 'MISPRINTED' },
    });
    expect(revocationOf(session.desk.store.read, sealHash(SEAL))).toEqual({ on: '2026-11-20', reason: 'STOLEN' });
    expect(auditOf(session.desk.store.read, 'desk', 'revocations', 9)).toHaveLength(1);
    const intake = await colleague(session, 'Ida Novak', 'INTAKE');
    expect(refused(exportRevocations(intake)).code).toBe('FORBIDDEN');
  });

  test('that was altered, that another signed, or that is a seal, is refused', () => {
    const entries = new Map([[sealHash(SEAL), { on: civilDate.parse(DAY), reason: 'LOST' } as const]]);
    const list = makeRevocationList(entries, civilDate.parse(DAY), key);
    for (let at = 0; at < list.length; at += 1) {
      const bytes = list.map((byte, i) => (i === at ? byte ^ 4 : byte));
      expect(refused(readRevocationList(bytes, [key.certificate])).code, `byte ${at}`).toBe('INVALID_INPUT');
    }
    expect(refused(readRevocationList(list, [stranger.certificate])).message).toContain('not trusted');
    expect(refused(readRevocationList(decodeBase45(SEAL.slice(5)) ?? list, [key.certificate])).code).toBe(
      'INVALID_INPUT',
    );
    expect(must(readRevocationList(list, [key.certificate])).entries.size).toBe(1);
  });
});

describe('ofmctl away from the desk', () => {
  async function desk(before: (session: Session, seal: string) => void = () => undefined) {
    const session = await newDesk();
    const key = issuingKey(session.desk.vault);
    // The command asks the machine for the day.
    const seal = must(sealOf({ ...CLAIMS, expires: null }, key));
    before(session, seal);
    leaveDesk(session);
    const folder = tempFolder();
    return { seal, key, data: ['--data', session.desk.folder], at: (name: string) => path.join(folder, name) };
  }

  function told(...args: string[]) {
    const { status, stdout, stderr } = ofmctl('verify-document', ...args);
    const verdict: { state: string } = JSON.parse(stdout);
    if (status !== 0) expect(stderr).toContain(`(${verdict.state})`);
    return { status, verdict };
  }

  test('believes the certificate that the desk gave out, and exits 0 for what is genuine only', async () => {
    const { seal, key, data, at } = await desk();
    writeFileSync(at('office.pem'), new X509Certificate(key.certificate).toString());
    writeFileSync(at('other.der'), new X509Certificate(stranger.certificate).raw);
    writeFileSync(at('scan.png'), await qrPicture(seal));
    writeFileSync(at('issued.pdf'), await signPdf(await pageOf([], `seal:${seal}`), key, SIGNED_AT));

    const trusted = ['--trust', at('other.der'), '--trust', at('office.pem')];
    expect(told(at('scan.png'), ...trusted, '--holder', HOLDER)).toMatchObject({
      status: 0,
      verdict: { state: 'GENUINE', sealed: { ...STATED, expires: null }, isHolder: true },
    });
    expect(told(at('issued.pdf'), ...data)).toMatchObject({ status: 0, verdict: { state: 'GENUINE' } });
    const over = civilDate.parse('2020-01-31');
    writeFileSync(at('over.txt'), must(sealOf({ ...CLAIMS, issued: over, expires: over }, key)));
    expect(told(at('over.txt'), ...data)).toMatchObject({
      status: 1,
      verdict: { state: 'GENUINE', expiredOn: over, list: null },
    });
    expect(told(at('scan.png'))).toMatchObject({
      status: 1,
      verdict: { state: 'UNKNOWN_KEY', sealed: { ...STATED, expires: null } },
    });
    const other = told(at('scan.png'), ...data, '--holder', '1234567891');
    expect(other).toMatchObject({ status: 1, verdict: { state: 'GENUINE', isHolder: false } });
  });

  test('tells revoked papers by the list that the desk signed, and refuses the list once it was altered', async () => {
    const { seal, data, at } = await desk((session, own) => revoke(session, own, 'LOST', DAY));
    writeFileSync(at('seal.txt'), seal);
    const list = ofmctl('revocations', '--out', at('revoked.cose'), ...data, '--user', ADMINISTRATOR);
    expect(list).toMatchObject({ status: 0, stderr: '' });
    expect(told(at('seal.txt'), ...data, '--revoked', at('revoked.cose'))).toMatchObject({
      status: 1,
      verdict: { state: 'REVOKED', revoked: { on: DAY, reason: 'LOST' }, list: { madeOn: expect.any(String) } },
    });
    const damaged = readFileSync(at('revoked.cose'));
    damaged.writeUInt8(damaged.readUInt8(30) ^ 1, 30);
    writeFileSync(at('damaged.cose'), damaged);
    const refusedList = ofmctl('verify-document', at('seal.txt'), ...data, '--revoked', at('damaged.cose'));
    expect(refusedList).toMatchObject({ status: 1, stdout: '' });
  });
});
