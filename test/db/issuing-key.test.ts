import { createPublicKey, X509Certificate } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { auditOf } from '../../main/core/db/repositories/audit-log.ts';
import type { Session } from '../../main/core/desk.ts';
import { checkSeal, readSeal, sealOf } from '../../main/core/seals/seal.ts';
import { importKey } from '../../main/core/services/issuing-keys.ts';
import { leaveDesk } from '../../main/core/services/open-desk.ts';
import { addUser } from '../../main/core/services/user-accounts.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { certificatesOf, issuingKey, issuingKeysOf } from '../../main/core/vault/issuing-key.ts';
import { saveVault } from '../../main/core/vault/vault.ts';
import { readVault, vaultFile } from '../../main/core/vault/vault-file.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import type { SealClaims } from '../../shared/domain/seal/claims.ts';
import {
  ADMINISTRATOR,
  clockAt,
  colleague,
  DAY,
  must,
  newDesk,
  PASSPHRASE,
  refused,
  tempFolder,
  unlock,
} from '../fixtures/desk.ts';
import { hasOpenssl, openssl, pkcs12, siteKey } from '../fixtures/openssl.ts';
import { ofmctl } from './ofmctl.ts';

const CLAIMS: SealClaims = {
  kind: 'TAX_CARD',
  number: '3000000421',
  copy: 0,
  holder: '1234567890',
  issued: civilDate.parse(DAY),
  expires: null,
  plate: null,
  vin: null,
  fact: 'EAGLE',
};

function keyEntries(session: Session): string[] {
  const entries = auditOf(session.desk.store.read, 'desk', 'vault', 50);
  return entries.map(({ action }) => action).filter((action) => action.startsWith('keys.'));
}

function isOnDisk(session: Session): void {
  expect(must(readVault(session.desk.folder))).toEqual(session.desk.vault.content);
}

describe('the issuing key', () => {
  test('is made at set-up: P-256, for signatures only, ten years, and its private half nowhere in the clear', async () => {
    const session = await newDesk();
    const key = issuingKey(session.desk.vault);
    const certificate = new X509Certificate(key.certificate);
    expect(certificate.checkPrivateKey(key.privateKey)).toBe(true);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    expect(certificate).toMatchObject({ ca: false, subject: 'CN=OFM Desk issuing key' });
    expect(certificate.validFromDate.toISOString()).toBe(`${DAY}T12:00:00.000Z`);
    expect(certificate.validToDate.toISOString()).toBe('2036-11-24T12:00:00.000Z');
    expect(keyEntries(session)).toEqual(['keys.make']);
    isOnDisk(session);
    const { d } = key.privateKey.export({ format: 'jwk' });
    const secret = Buffer.from(String(d), 'base64url');
    const vault = readFileSync(vaultFile(session.desk.folder), 'utf8');
    for (const form of ['hex', 'base64', 'base64url'] as const) {
      expect(vault).not.toContain(secret.toString(form).slice(2, -4));
    }
  });

  test('is of each desk its own, with a serial number of its own', async () => {
    const [one, other] = [await newDesk(), await newDesk()].map(({ desk }) => issuingKeysOf(desk.vault.content)[0]);
    expect(one?.kid).not.toBe(other?.kid);
    expect(one?.serial).not.toBe(other?.serial);
  });

  test('is made for a desk from before at its first unlock, once, and no slot is lost', async () => {
    const folder = tempFolder();
    const session = await newDesk(folder);
    must(await addUser(session, { name: 'Ida Novak', role: 'INTAKE', passphrase: PASSPHRASE }));
    leaveDesk(session);
    const { issuing: _issuing, ...before } = must(readVault(folder));
    writeFileSync(vaultFile(folder), JSON.stringify(before));

    const first = must(await unlock(folder, 'Ida Novak'));
    const { kid } = issuingKey(first.desk.vault);
    // The first was made at set-up.
    expect(keyEntries(first)).toEqual(['keys.make', 'keys.make']);
    isOnDisk(first);
    expect(must(readVault(folder)).slots).toEqual(before.slots);
    leaveDesk(first);
    const second = must(await unlock(folder, ADMINISTRATOR));
    expect(issuingKey(second.desk.vault).kid).toBe(kid);
    expect(keyEntries(second)).toHaveLength(2);
    leaveDesk(second);
  });

  test('that was altered, or belongs to another desk, keeps the desk shut', async () => {
    const folder = tempFolder();
    leaveDesk(await newDesk(folder));
    const other = await newDesk();
    const good = must(readVault(folder));
    const [own] = good.issuing ?? [];
    const [foreign] = other.desk.vault.content.issuing ?? [];
    if (!own || !foreign) throw new Error('no key was made');
    // A foreign certificate among those known would make forgeries genuine.
    for (const issuing of [[foreign], [foreign, own], [{ ...own, certificate: foreign.certificate }]]) {
      writeFileSync(vaultFile(folder), JSON.stringify({ ...good, issuing }));
      expect(refused(await unlock(folder, ADMINISTRATOR)).code).toBe('KEY_UNAVAILABLE');
    }
    writeFileSync(vaultFile(folder), JSON.stringify(good));
    leaveDesk(must(await unlock(folder, ADMINISTRATOR)));
  });
});

describe.skipIf(!hasOpenssl)("the site's own key", () => {
  /** A desk whose clock goes with openssl's, which dates certificates by the machine's. */
  async function deskOfToday() {
    const clock = clockAt(DAY);
    clock.set(new Date(Date.now() + 60_000).toISOString());
    const session = await newDesk(tempFolder(), clock);
    return { session, clock, folder: tempFolder() };
  }

  test('of openssl 3 seals from then on; what was sealed before stays genuine', async () => {
    const { session, folder } = await deskOfToday();
    const before = must(sealOf(CLAIMS, issuingKey(session.desk.vault)));
    siteKey(folder, 'own');
    const passphrase = 'blåbær og 47 lanterner';
    const row = must(await importKey(session, readFileSync(pkcs12(folder, 'own', passphrase)), passphrase));

    expect(row).toMatchObject({ origin: 'IMPORTED', subject: 'CN=Site-own', current: true });
    const key = issuingKey(session.desk.vault);
    const bare = createPublicKey(readFileSync(path.join(folder, 'own.key')));
    expect(new X509Certificate(key.certificate).publicKey.equals(bare)).toBe(true);
    const after = must(sealOf(CLAIMS, key));
    const certificates = certificatesOf(session.desk.vault.content);
    for (const seal of [before, after]) expect(checkSeal(must(readSeal(seal)), certificates)).toBe('GENUINE');
    expect(must(readSeal(after)).kid).not.toBe(must(readSeal(before)).kid);
    expect(keyEntries(session)).toEqual(['keys.make', 'keys.import']);
    expect(verifyDesk(session).clean).toBe(true);
    isOnDisk(session);

    const again = await importKey(session, readFileSync(path.join(folder, 'own.p12')), passphrase);
    expect(refused(again).code).toBe('CONFLICT');
    expect(keyEntries(session)).toHaveLength(2);
    leaveDesk(session);
    const reopened = must(await unlock(session.desk.folder, ADMINISTRATOR));
    expect(issuingKey(reopened.desk.vault).kid).toBe(row.kid);
    leaveDesk(reopened);
  });

  test('is not lost to whoever waited with an older copy of the vault in hand', async () => {
    const { session, folder } = await deskOfToday();
    const stale = session.desk.vault;
    siteKey(folder, 'own');
    const row = must(await importKey(session, readFileSync(pkcs12(folder, 'own', PASSPHRASE)), PASSPHRASE));
    saveVault(stale, null);
    expect(must(readVault(session.desk.folder)).issuing?.at(-1)?.kid).toBe(row.kid);
  });

  test('is refused where it cannot seal, with the reason, and nothing is changed', async () => {
    const { session, clock, folder } = await deskOfToday();
    siteKey(folder, 'rsa', 'RSA -pkeyopt rsa_keygen_bits:2048');
    siteKey(folder, 'p384', 'EC -pkeyopt ec_paramgen_curve:P-384');
    siteKey(folder, 'own');
    siteKey(folder, 'other');
    pkcs12(folder, 'own', PASSPHRASE);
    for (const name of ['rsa', 'p384']) pkcs12(folder, name, PASSPHRASE);
    openssl(folder, 'pkcs12 -export -nocerts -inkey own.key -out bare.p12 -passout pass:x');
    openssl(folder, 'pkcs12 -export -nokeys -in own.crt -out certificate.p12 -passout pass:x');
    openssl(folder, 'pkcs12 -export -inkey own.key -in own.crt -out weak.p12 -passout pass:x -certpbe NONE -nomac');

    const tried = async (name: string, passphrase: string) =>
      refused(await importKey(session, readFileSync(path.join(folder, name)), passphrase));
    expect((await tried('own.p12', 'not this one')).code).toBe('WRONG_PASSPHRASE');
    expect((await tried('rsa.p12', PASSPHRASE)).message).toContain('P-256');
    expect((await tried('p384.p12', PASSPHRASE)).message).toContain('P-256');
    expect((await tried('bare.p12', 'x')).message).toContain('certificate');
    expect((await tried('certificate.p12', 'x')).message).toContain('0 private keys');
    expect((await tried('weak.p12', 'x')).message).toContain('not a PKCS#12 file');
    expect((await tried('own.crt', PASSPHRASE)).message).toContain('not a PKCS#12 file');
    const cut = path.join(folder, 'cut.p12');
    writeFileSync(cut, readFileSync(path.join(folder, 'own.p12')).subarray(0, 700));
    expect((await tried('cut.p12', PASSPHRASE)).message).toContain('not a PKCS#12 file');
    clock.set(new Date(Date.now() + 40 * 86_400_000).toISOString());
    expect((await tried('own.p12', PASSPHRASE)).message).toContain('in force');

    clock.set(new Date(Date.now() + 60_000).toISOString());
    const supervisor = await colleague(session, 'Sela Brandt', 'SUPERVISOR');
    const own = readFileSync(path.join(folder, 'own.p12'));
    expect(refused(await importKey(supervisor, own, PASSPHRASE)).code).toBe('FORBIDDEN');
    expect(keyEntries(session)).toEqual(['keys.make']);
    expect(certificatesOf(must(readVault(session.desk.folder)))).toHaveLength(1);
    isOnDisk(session);
  });

  test('is imported, listed and printed by ofmctl', async () => {
    const { session, folder } = await deskOfToday();
    leaveDesk(session);
    const data = ['--data', session.desk.folder];
    siteKey(folder, 'own');
    const file = pkcs12(folder, 'own', PASSPHRASE);

    vi.stubEnv('OFM_PKCS12_PASSPHRASE', PASSPHRASE);
    onTestFinished(() => void vi.unstubAllEnvs());
    const imported = ofmctl('keys', 'import', file, ...data, '--user', ADMINISTRATOR);
    expect(imported).toMatchObject({ status: 0, stderr: '' });
    expect(ofmctl('keys', 'public', ...data).stdout).toBe(readFileSync(path.join(folder, 'own.crt'), 'utf8'));
    const listed: unknown = JSON.parse(ofmctl('keys', 'list', ...data).stdout);
    expect(listed).toMatchObject([
      { origin: 'IMPORTED', current: true },
      { origin: 'SELF_SIGNED', current: false },
    ]);
    expect(ofmctl('keys', 'public', '--data', folder)).toMatchObject({ status: 1, stdout: '' });
  });
});
