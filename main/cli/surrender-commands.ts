import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { type CivilDate, civilDate, isCivilDate } from '../../shared/domain/dates.ts';
import {
  HELD_KINDS,
  type HeldKind,
  REVOCATION_REASONS,
  type RevocationReason,
} from '../../shared/domain/revocation/revocation.ts';
import { ok } from '../../shared/result.ts';
import { endHeld } from '../core/services/end-held.ts';
import { voidCase } from '../core/services/void-case.ts';
import { answer, deskCommand } from './answer.ts';
import { type DeskOptions, withDesk } from './with-desk.ts';

function parseDay(typed: string): CivilDate {
  if (!isCivilDate(typed)) throw new InvalidArgumentError('not a calendar date YYYY-MM-DD');
  return civilDate.parse(typed);
}

function parseWords(typed: string): string {
  const words = typed.trim();
  if (words.length < 3 || words.length > 4000) throw new InvalidArgumentError('give 3 to 4000 characters');
  return words;
}

interface EndOptions extends DeskOptions {
  readonly reason: RevocationReason;
  readonly note: string;
  readonly on?: CivilDate;
  readonly policeReport?: string;
  readonly receivedBy?: string;
}

/** `end`: a plate, card, license, title or paper came back, was lost or stolen, or no longer counts. */
export function endCommand(): Command {
  return deskCommand('end', 'write down that something came back, was lost or stolen, or no longer counts')
    .addArgument(new Argument('<kind>').choices(HELD_KINDS))
    .argument('<number>', 'however it is written')
    .addOption(new Option('--reason <reason>', 'what became of it').choices(REVOCATION_REASONS).makeOptionMandatory())
    .requiredOption('--note <text>', 'what is known of it, at least 3 characters', parseWords)
    .addOption(new Option('--on <date>', 'since when; today where it is left out').argParser(parseDay))
    .option('--police-report <number>', 'what the police that took the report calls it')
    .option('--received-by <name>', 'who took it, where it came back')
    .action(async (kind: HeldKind, number: string, options: EndOptions) => {
      const { reason, note, on, policeReport, receivedBy } = options;
      const more = {
        ...(on === undefined ? {} : { on }),
        ...(policeReport === undefined ? {} : { policeReport }),
        ...(receivedBy === undefined ? {} : { receivedBy }),
      };
      answer(await withDesk(options, (session) => endHeld(session, { kind, number, reason, note, ...more })));
    });
}

/** `void`: revokes an issued case with all that it gave out. */
export function voidCommand(): Command {
  return deskCommand('void', 'void an issued case with all that it gave out')
    .argument('<reference>')
    .requiredOption('--reason <text>', 'why, at least 3 characters', parseWords)
    .action(async (reference: string, options: DeskOptions & { reason: string }) => {
      answer(
        await withDesk(options, (session) => {
          const done = voidCase(session, { reference, reason: options.reason });
          return done.ok ? ok({ reference, status: done.value.status }) : done;
        }),
      );
    });
}
