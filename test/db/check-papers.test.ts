import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { auditPage } from '../../main/core/db/repositories/audit-log.ts';
import { insertRevocation } from '../../main/core/db/repositories/revocations.ts';
import type { Session } from '../../main/core/desk.ts';
import { signPdf } from '../../main/core/seals/pdf-signature.ts';
import { sealHash, sealOf } from '../../main/core/seals/seal.ts';
import { checkPaperFile, checkPaperPicture, checkPaperText } from '../../main/core/services/check-paper.ts';
import { certificateFile } from '../../main/core/services/issuing-keys.ts';
import { issuingKey, issuingKeysOf } from '../../main/core/vault/issuing-key.ts';
import { paperVerdict } from '../../shared/contract/papers.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import type { SealClaims } from '../../shared/domain/seal/claims.ts';
import { ok } from '../../shared/result.ts';
import { clockAt, colleague, DAY, must, newDesk, refused, tempFolder } from '../fixtures/desk.ts';
import { deskKey } from '../fixtures/desk-key.ts';
import { pageOf, qrPicture } from '../fixtures/sealed-papers.ts';

const HOLDER = '4500000001';
const CLAIMS: SealClaims = {
  ...{ kind: 'REGISTRATION_CARD', number: 'OFM-R-0000042-2', copy: 0, holder: HOLDER },
  ...{ issued: civilDate.parse(DAY), expires: civilDate.parse('2027-11-24') },
  ...{ plate: 'DXE1234', vin: '1HGCM82633A004352', fact: 'TMP' },
};
const { holder: _holder, ...STATED } = CLAIMS;

async function deskWithSeal(clock = clockAt(DAY)) {
  const administrator = await newDesk(undefined, clock);
  const officer = await colleague(administrator, 'Ida Novak', 'INTAKE');
  const key = issuingKey(administrator.desk.vault);
  return { administrator, officer, key, seal: must(sealOf(CLAIMS, key)), clock };
}

function checks({ desk }: Session) {
  return auditPage(desk.store.read, { action: 'papers.check' }, 0, 20).rows.map(({ detail, ...row }) => ({
    ...row,
    detail: JSON.parse(detail),
  }));
}

function revoke({ desk }: Session, seal: string): void {
  must(
    desk.store.write((tx) => {
      insertRevocation(tx, {
        ...{ kind: 'REGISTRATION', number: CLAIMS.number, documentId: null, caseId: null, note: 'as reported' },
        ...{ sealHash: sealHash(seal), reason: 'STOLEN', on: '2026-11-20', at: desk.clock.now(), by: 'Ivo Hart' },
      });
      return ok(undefined);
    }),
  );
}

/** The same seal with one letter another one. */
function misread(seal: string): string {
  const at = seal.length - 9;
  return `${seal.slice(0, at)}${seal[at] === 'A' ? 'B' : 'A'}${seal.slice(at + 1)}`;
}

describe('the text of a seal', () => {
  test('of this desk is genuine, and the check is written down without whose it should be', async () => {
    const { officer, seal, key } = await deskWithSeal();
    const verdict = must(await checkPaperText(officer, { text: seal, holder: HOLDER }));
    expect(verdict).toMatchObject({ state: 'GENUINE', sealed: STATED, isHolder: true, isExpired: false, kid: key.kid });
    // What leaves the core is exactly what the contract has: no hash of the holder.
    expect(paperVerdict.parse(verdict)).toEqual(verdict);
    expect(JSON.stringify(verdict)).not.toContain('holderHash');
    const [entry, ...others] = checks(officer);
    expect(others).toEqual([]);
    expect(entry).toMatchObject({ actor: 'Ida Novak', subject: CLAIMS.number });
    expect(entry?.detail).toMatchObject({ way: 'TEXT', state: 'GENUINE', kind: CLAIMS.kind, number: CLAIMS.number });
    expect(JSON.stringify(entry)).not.toContain(HOLDER);
  });

  test('with a letter changed is altered and tells nothing of what it states', async () => {
    const { officer, seal } = await deskWithSeal();
    expect(must(await checkPaperText(officer, { text: misread(seal) }))).toMatchObject({
      state: 'ALTERED',
      sealed: null,
    });
    expect(checks(officer)[0]?.detail).toMatchObject({ state: 'ALTERED', number: null });
  });

  test('that was revoked at this desk says since when and why', async () => {
    const { officer, seal } = await deskWithSeal();
    revoke(officer, seal);
    const verdict = must(await checkPaperText(officer, { text: seal }));
    expect(verdict).toMatchObject({ state: 'REVOKED', revoked: { on: '2026-11-20', reason: 'STOLEN' } });
    expect(checks(officer)[0]?.detail).toMatchObject({ state: 'REVOKED', number: CLAIMS.number });
  });

  test('of another desk is of an unknown key', async () => {
    const { officer } = await deskWithSeal();
    const stranger = await deskKey();
    const verdict = must(await checkPaperText(officer, { text: must(sealOf(CLAIMS, stranger)) }));
    expect(verdict).toMatchObject({ state: 'UNKNOWN_KEY', kid: stranger.kid, sealed: STATED });
    expect(checks(officer)[0]?.detail).toMatchObject({ state: 'UNKNOWN_KEY', kid: stranger.kid });
  });

  test('is expired from the day after its last one', async () => {
    const { officer, seal, clock } = await deskWithSeal();
    const isExpiredOn = async (day: string) => {
      clock.set(`${day}T12:00:00.000Z`);
      return must(await checkPaperText(officer, { text: seal })).isExpired;
    };
    expect(await isExpiredOn('2027-11-24')).toBe(false);
    expect(await isExpiredOn('2027-11-25')).toBe(true);
  });

  test('that is none bears no seal, and is written down as well', async () => {
    const { officer } = await deskWithSeal();
    expect(must(await checkPaperText(officer, { text: 'DXE1234' })).state).toBe('NO_SEAL');
    expect(checks(officer)[0]).toMatchObject({ subject: 'unread', detail: { state: 'NO_SEAL', number: null } });
    expect(JSON.stringify(checks(officer))).not.toContain('DXE1234');
  });
});

describe('a file', () => {
  test('is read as PDF, as picture and as text, and its name stays out of the log', async () => {
    const { officer, seal, key } = await deskWithSeal();
    const folder = tempFolder();
    const at = (name: string) => path.join(folder, name);
    writeFileSync(
      at('Novak Tomas.pdf'),
      await signPdf(await pageOf([], `seal:${seal}`), key, new Date(`${DAY}T12:00Z`)),
    );
    writeFileSync(at('Novak Tomas.png'), await qrPicture(seal));
    // As an editor on Windows writes it.
    writeFileSync(at('Novak Tomas.txt'), `\uFEFF${seal}\r\n`);
    for (const [ending, signature] of [
      ['pdf', 'VALID'],
      ['png', null],
      ['txt', null],
    ] as const) {
      const verdict = must(await checkPaperFile(officer, { path: at(`Novak Tomas.${ending}`) }));
      expect(verdict, ending).toMatchObject({ state: 'GENUINE', sealed: STATED, signature });
    }
    expect(checks(officer)).toHaveLength(3);
    expect(JSON.stringify(checks(officer))).not.toContain('Novak Tomas');
  });

  test('over 30 MB, or that is not there, is refused', async () => {
    const { officer } = await deskWithSeal();
    const file = path.join(tempFolder(), 'scan.pdf');
    expect(refused(await checkPaperFile(officer, { path: file })).code).toBe('UNREADABLE_FILE');
    writeFileSync(file, Buffer.alloc(30 * 1024 * 1024));
    expect(must(await checkPaperFile(officer, { path: file })).state).toBe('NO_SEAL');
    writeFileSync(file, Buffer.alloc(30 * 1024 * 1024 + 1));
    expect(refused(await checkPaperFile(officer, { path: file })).message).toContain('30 MB');
  });
});

test('a picture of the camera is read', async () => {
  const { officer, seal } = await deskWithSeal();
  const verdict = must(await checkPaperPicture(officer, { picture: await qrPicture(seal), holder: '4500000002' }));
  expect(verdict).toMatchObject({ state: 'GENUINE', isHolder: false });
  expect(checks(officer)[0]?.detail).toMatchObject({ way: 'PICTURE', state: 'GENUINE', isHolder: false });
});

test('who does not read cases checks no paper', async () => {
  const { administrator, seal } = await deskWithSeal();
  const tried = [
    checkPaperText(administrator, { text: seal }),
    checkPaperPicture(administrator, { picture: await qrPicture(seal) }),
    checkPaperFile(administrator, { path: '/nowhere' }),
  ];
  for (const answer of await Promise.all(tried)) expect(refused(answer).code).toBe('FORBIDDEN');
  expect(checks(administrator)).toEqual([]);
});

test('a certificate of the desk is given as PEM by its fingerprint, and no other', async () => {
  const { officer, key } = await deskWithSeal();
  const [row] = issuingKeysOf(officer.desk.vault.content);
  const { fileName, bytes } = must(certificateFile(officer, row?.fingerprint ?? ''));
  expect(fileName).toBe(`issuing-key-${key.kid}.pem`);
  const [, base64] = /-----BEGIN CERTIFICATE-----([^-]+)-----END/.exec(new TextDecoder().decode(bytes)) ?? [];
  expect(Buffer.from(base64 ?? '', 'base64').equals(key.certificate)).toBe(true);
  expect(refused(certificateFile(officer, '00:'.repeat(31).concat('00'))).code).toBe('NOT_FOUND');
});
