import { X509Certificate } from 'node:crypto';
import path from 'node:path';
import { Command } from 'commander';
import { fail, ok, type Result } from '../../shared/result.ts';
import { readBounded } from '../core/evidence/read-bounded.ts';
import { importKey } from '../core/services/issuing-keys.ts';
import { certificatesOf, issuingKeysOf } from '../core/vault/issuing-key.ts';
import { readVault } from '../core/vault/vault-file.ts';
import { answer, deskCommand } from './answer.ts';
import { readSecret } from './passphrase.ts';
import { type DeskOptions, withDesk } from './with-desk.ts';

/** A subcommand that reads what is open to everybody in a data folder: certificates, no key. */
function openCommand(name: string, description: string): Command {
  return new Command(name).description(description).requiredOption('--data <folder>', 'the data folder');
}

function currentCertificate(data: string): Result<string> {
  const vault = readVault(path.resolve(data));
  if (!vault.ok) return vault;
  const certificate = certificatesOf(vault.value).at(-1);
  return certificate
    ? ok(new X509Certificate(certificate).toString())
    : fail('NOT_FOUND', 'This desk has no issuing key yet.', 'Unlock it once; it makes its key then.');
}

const publicCommand = () =>
  openCommand('public', 'print the certificate that papers are sealed under, as PEM; needs no passphrase').action(
    (options: { data: string }) => {
      const certificate = currentCertificate(options.data);
      if (certificate.ok) process.stdout.write(certificate.value);
      else answer(certificate);
    },
  );

const listCommand = () =>
  openCommand('list', 'list the issuing keys that the desk ever had, the newest first; needs no passphrase').action(
    (options: { data: string }) => {
      const vault = readVault(path.resolve(options.data));
      answer(vault.ok ? ok(issuingKeysOf(vault.value)) : vault);
    },
  );

const importCommand = () =>
  deskCommand('import', "seal with the site's own key from now on; what was sealed before stays genuine")
    .argument('<file>', 'PKCS#12; its passphrase comes from OFM_PKCS12_PASSPHRASE or a prompt')
    .action(async (file: string, options: DeskOptions) => {
      answer(
        await withDesk(options, async (session) => {
          const pfx = await readBounded(path.resolve(file), file);
          if (!pfx.ok) return pfx;
          const passphrase = await readSecret('OFM_PKCS12_PASSPHRASE', `Passphrase of ${path.basename(file)}: `);
          return passphrase.ok ? importKey(session, pfx.value, passphrase.value) : passphrase;
        }),
      );
    });

/** `keys`: what papers are sealed with. */
export function keysCommand(): Command {
  const keys = new Command('keys').description('the keys that papers are sealed with');
  for (const command of [publicCommand, listCommand, importCommand]) keys.addCommand(command());
  return keys;
}
