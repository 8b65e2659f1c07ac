import { X509Certificate } from 'node:crypto';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { fail, ok, type Result } from '../../shared/result.ts';
import { systemClock } from '../core/desk.ts';
import { readBounded } from '../core/evidence/read-bounded.ts';
import { type RevocationList, readRevocationList } from '../core/seals/revocation-list.ts';
import { type DocumentVerdict, verifyDocument } from '../core/seals/verify-document.ts';
import { certificatesOf } from '../core/vault/issuing-key.ts';
import { readVault } from '../core/vault/vault-file.ts';
import { answer, EXIT } from './answer.ts';

interface Options {
  readonly trust: readonly string[];
  readonly data?: string;
  readonly revoked?: string;
  readonly holder?: string;
}

async function certificateIn(file: string): Promise<Result<Uint8Array>> {
  const content = await readBounded(path.resolve(file), file);
  if (!content.ok) return content;
  try {
    return ok(new Uint8Array(new X509Certificate(content.value).raw));
  } catch {
    return fail('INVALID_INPUT', `${file} is no certificate.`, 'Give one as "ofmctl keys public" prints it.');
  }
}

/** The certificates that were named, or else those of a data folder, which tells them without a passphrase. */
async function trusted({ trust, data }: Options): Promise<Result<Uint8Array[]>> {
  const certificates: Uint8Array[] = [];
  for (const file of trust) {
    const certificate = await certificateIn(file);
    if (!certificate.ok) return certificate;
    certificates.push(certificate.value);
  }
  if (certificates.length > 0 || data === undefined) return ok(certificates);
  const vault = readVault(path.resolve(data));
  return vault.ok ? ok(certificatesOf(vault.value)) : vault;
}

async function revoked(
  file: string | undefined,
  certificates: readonly Uint8Array[],
): Promise<Result<RevocationList | null>> {
  if (file === undefined) return ok(null);
  const content = await readBounded(path.resolve(file), file);
  if (!content.ok) return content;
  return readRevocationList(content.value, certificates);
}

async function inputOf(file: string): Promise<Result<Uint8Array | string>> {
  if (file === '-') return ok(await text(process.stdin));
  const content = await readBounded(path.resolve(file), file);
  if (!content.ok || path.extname(file).toLowerCase() !== '.txt') return content;
  return ok(content.value.toString('utf8'));
}

/** A verdict, and which list of revocations it was asked of: an old one does not know what was revoked since. */
type Verified = DocumentVerdict & { readonly list: Pick<RevocationList, 'madeOn' | 'kid'> | null };

async function verified(file: string, options: Options): Promise<Result<Verified>> {
  const certificates = await trusted(options);
  if (!certificates.ok) return certificates;
  const revocations = await revoked(options.revoked, certificates.value);
  if (!revocations.ok) return revocations;
  const input = await inputOf(file);
  if (!input.ok) return input;
  const verdict = await verifyDocument(input.value, {
    certificates: certificates.value,
    revocations: revocations.value?.entries ?? new Map(),
    today: systemClock.today(),
    ...(options.holder === undefined ? {} : { holder: options.holder }),
  });
  const list = revocations.value;
  return ok({ ...verdict, list: list && { madeOn: list.madeOn, kid: list.kid } });
}

/** `verify-document`: whether a paper is the office's, without a desk. Exit 0 only where it is genuine and in force. */
export function verifyDocumentCommand(): Command {
  return new Command('verify-document')
    .description('check the seal of a paper: a PDF, a scan as PNG or JPEG, or the text of its symbol')
    .argument('<file>', 'the file, or - for the text of a seal from stdin')
    .option<string[]>(
      '--trust <certificate>',
      'a certificate of the office, PEM or DER; may be given again',
      (file, before) => [...before, file],
      [],
    )
    .option('--data <folder>', 'take the certificates of this data folder; needs no passphrase')
    .option('--revoked <list>', 'a list that "ofmctl revocations" wrote')
    .option('--holder <id>', 'whose the paper should be: a PID, or the id of a mission')
    .action(async (file: string, options: Options) => {
      const verdict = await verified(file, options);
      answer(verdict);
      if (!verdict.ok) return;
      const { state, isHolder, expiredOn } = verdict.value;
      if (state === 'GENUINE' && isHolder !== false && expiredOn === null) return;
      process.stderr.write(`ofmctl: ${verdict.value.why} (${verdict.value.state})\n`);
      process.exitCode = EXIT.refused;
    });
}
