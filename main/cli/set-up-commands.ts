import { Command, InvalidArgumentError, Option } from 'commander';
import { userName } from '../../shared/contract/desk.ts';
import { ROLES, type Role } from '../../shared/domain/case/roles.ts';
import { ok } from '../../shared/result.ts';
import { createDesk, leaveDesk } from '../core/services/open-desk.ts';
import { addUser } from '../core/services/user-accounts.ts';
import type { KdfName } from '../core/vault/key-slot.ts';
import { answer, deskCommand } from './answer.ts';
import { answerInto } from './out-folder.ts';
import { readSecret } from './passphrase.ts';
import { type DeskOptions, withDesk, withFolder } from './with-desk.ts';

function parseName(typed: string): string {
  const parsed = userName.safeParse(typed);
  if (!parsed.success) throw new InvalidArgumentError(parsed.error.issues[0]?.message ?? 'not a name');
  return parsed.data;
}

/** `init`: makes the vault, the database and the administrator; prints the recovery code, once. */
export function initCommand(): Command {
  return new Command('init')
    .description('set up a data folder and its administrator')
    .requiredOption('--data <folder>', 'the data folder; made where it is missing')
    .requiredOption('--admin <name>', 'the administrator', parseName)
    .addOption(
      new Option('--kdf <name>', 'how passphrases become keys')
        .choices(['argon2id', 'pbkdf2-sha512'])
        .default('argon2id'),
    )
    .action(async (options: { data: string; admin: string; kdf: KdfName }) => {
      await answerInto(options.data, () =>
        withFolder(options.data, async (around) => {
          const passphrase = await readSecret('OFM_PASSPHRASE', `New passphrase of ${options.admin}: `);
          if (!passphrase.ok) return passphrase;
          const made = await createDesk(around, {
            administrator: options.admin,
            passphrase: passphrase.value,
            kdf: options.kdf,
          });
          if (!made.ok) return made;
          leaveDesk(made.value.session);
          return ok({ folder: around.folder, administrator: options.admin, recoveryCode: made.value.recoveryCode });
        }),
      );
    });
}

/** `user add`: a new user with a first passphrase from OFM_NEW_PASSPHRASE or a prompt. */
export function userCommand(): Command {
  const add = deskCommand('add', 'add a user')
    .argument('<name>', 'the name', parseName)
    .addOption(new Option('--role <role>', 'what the user may do').choices(ROLES).makeOptionMandatory())
    .action(async (name: string, options: DeskOptions & { role: Role }) => {
      answer(
        await withDesk(options, async (session) => {
          const passphrase = await readSecret('OFM_NEW_PASSPHRASE', `First passphrase of ${name}: `);
          if (!passphrase.ok) return passphrase;
          const added = await addUser(session, { name, role: options.role, passphrase: passphrase.value });
          if (!added.ok) return added;
          const { id, role } = added.value;
          return ok({ id, name: added.value.name, role });
        }),
      );
    });
  return new Command('user').description('users of the desk').addCommand(add);
}
