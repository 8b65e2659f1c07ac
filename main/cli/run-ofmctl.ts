import { Command, CommanderError } from 'commander';
import { fail } from '../../shared/result.ts';
import { damageOf } from '../core/db/damage.ts';
import { answer, EXIT } from './answer.ts';
import { adjudicateCommand, casesCommand, decideCommand, issueAllCommand, issueCommand } from './case-commands.ts';
import { importCommand } from './intake-command.ts';
import { keysCommand } from './keys-command.ts';
import { plateOrdersCommand } from './plate-order-commands.ts';
import { revocationsCommand } from './revocations-command.ts';
import { initCommand, userCommand } from './set-up-commands.ts';
import { stockCommand } from './stock-commands.ts';
import { endCommand, voidCommand } from './surrender-commands.ts';
import { verifyCommand } from './verify-command.ts';
import { verifyDocumentCommand } from './verify-document-command.ts';

// A reader such as `head` may close the pipe before everything was printed; that is no error of the desk.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const commands = [
  initCommand,
  userCommand,
  importCommand,
  casesCommand,
  adjudicateCommand,
  decideCommand,
  issueCommand,
  issueAllCommand,
  endCommand,
  voidCommand,
  plateOrdersCommand,
  stockCommand,
  verifyCommand,
  verifyDocumentCommand,
  keysCommand,
  revocationsCommand,
];

const ofmctl = new Command('ofmctl').description('OFM Desk without a window: for the administrator and for scripts');
for (const command of commands) ofmctl.addCommand(command());

function throwOnExit(command: Command): void {
  command.exitOverride();
  for (const sub of command.commands) throwOnExit(sub);
}
throwOnExit(ofmctl);

try {
  await ofmctl.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.usage;
  } else {
    const damage = damageOf(error);
    const message = error instanceof Error ? error.message : String(error);
    answer(damage === null ? fail('INTERNAL', message) : fail('CORRUPT', `The database is damaged: ${damage}.`));
  }
}
