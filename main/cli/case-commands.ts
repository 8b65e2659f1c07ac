import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import { CASE_STATUSES, type CaseStatus } from '../../shared/domain/case/life-cycle.ts';
import { CASE_READERS } from '../../shared/domain/case/roles.ts';
import { type CivilDate, civilDate, isCivilDate } from '../../shared/domain/dates.ts';
import type { Verdict } from '../../shared/domain/rules/finding.ts';
import { ok, type Result } from '../../shared/result.ts';
import { listCases } from '../core/db/repositories/cases.ts';
import { permit, type Session } from '../core/desk.ts';
import { type Adjudicated, adjudicateAll, adjudicateCase } from '../core/services/adjudicate-cases.ts';
import { type DecisionAction, decideCase } from '../core/services/decide-case.ts';
import { exportPapers } from '../core/services/export-papers.ts';
import { handOver } from '../core/services/issue-case.ts';
import { type IssuedOne, issueMany } from '../core/services/issue-many.ts';
import { answer, deskCommand } from './answer.ts';
import { answerInto } from './out-folder.ts';
import { type DeskOptions, withDesk } from './with-desk.ts';

const DECISIONS = [
  'recommend-approve',
  'recommend-deny',
  'approve',
  'deny',
  'return',
  'withdraw',
] as const satisfies readonly DecisionAction[];

function parseDay(typed: string): CivilDate {
  if (!isCivilDate(typed)) throw new InvalidArgumentError('not a calendar date YYYY-MM-DD');
  return civilDate.parse(typed);
}

function parseLimit(typed: string): number {
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw new InvalidArgumentError('not a whole number above 0');
  return Number(typed);
}

const asOf = (what: string) => new Option('--as-of <date>', `${what}; today where it is left out`).argParser(parseDay);

/** `cases`: what is on the desk, in order of the reference. */
export function casesCommand(): Command {
  return deskCommand('cases', 'list cases')
    .addOption(new Option('--status <status>', 'only cases of this status').choices(CASE_STATUSES))
    .option('--limit <n>', 'at most this many', parseLimit, 100)
    .action(async (options: DeskOptions & { status?: CaseStatus; limit: number }) => {
      answer(
        await withDesk(options, (session) => {
          const allowed = permit(session, CASE_READERS);
          if (!allowed.ok) return allowed;
          const records = listCases(session.desk.store.read, options.status, options.limit);
          return ok(
            records.map(({ reference, program, form, status, missionId, subject, filed, due, plate }) => ({
              reference,
              program,
              form,
              status,
              mission: missionId,
              subject,
              filed,
              due,
              plate,
            })),
          );
        }),
      );
    });
}

function shown(verdict: Verdict, trace: boolean): { outcome: string; findings: unknown[] } {
  const findings = trace ? verdict.findings : verdict.findings.filter((finding) => finding.outcome !== 'PASS');
  return {
    outcome: verdict.outcome,
    findings: findings.map(({ rule, outcome, message, cure, authority, facts }) => ({
      rule,
      outcome,
      message,
      authority,
      ...(trace ? { cure, facts } : {}),
    })),
  };
}

function judged(session: Session, day: CivilDate, reference: string | undefined): Result<Adjudicated[]> {
  const all = reference === undefined ? adjudicateAll(session, day) : [adjudicateCase(session, reference, day)];
  const done: Adjudicated[] = [];
  for (const one of all) {
    if (!one.ok) return one;
    done.push(one.value);
  }
  return ok(done);
}

/** `adjudicate`: what the rules say as of a day, of one case or all. Changes no case. */
export function adjudicateCommand(): Command {
  return deskCommand('adjudicate', 'ask the rules, changing nothing')
    .addOption(asOf('the day that the facts are judged on'))
    .option('--reference <reference>', 'only this case')
    .option('--trace', 'show every rule that was asked, with what it looked at', false)
    .action(async (options: DeskOptions & { asOf?: CivilDate; reference?: string; trace: boolean }) => {
      answer(
        await withDesk(options, (session) => {
          const cases = judged(session, options.asOf ?? session.desk.clock.today(), options.reference);
          if (!cases.ok) return cases;
          return ok(
            cases.value.map(({ reference, program, verdict }) => ({
              reference,
              program,
              ...shown(verdict, options.trace),
            })),
          );
        }),
      );
    });
}

/** `decide`: one step of the life cycle, with its reason. */
export function decideCommand(): Command {
  return deskCommand('decide', 'decide a case')
    .argument('<reference>')
    .addArgument(new Argument('<decision>').choices(DECISIONS))
    .requiredOption('--reason <text>', 'why, at least 3 characters', parseReason)
    .addOption(asOf('the day that the facts are judged on'))
    .action(
      async (
        reference: string,
        action: (typeof DECISIONS)[number],
        options: DeskOptions & { reason: string; asOf?: CivilDate },
      ) => {
        answer(
          await withDesk(options, async (session) => {
            const day = options.asOf === undefined ? {} : { asOf: options.asOf };
            const decided = await decideCase(session, { reference, action, reason: options.reason, ...day });
            return decided.ok ? ok({ reference, action, status: decided.value.status }) : decided;
          }),
        );
      },
    );
}

function parseReason(typed: string): string {
  const reason = typed.trim();
  if (reason.length < 3 || reason.length > 4000)
    throw new InvalidArgumentError('give a reason of 3 to 4000 characters');
  return reason;
}

/** `issue`: takes the numbers, makes the papers and writes them as files; run again it goes on where it was. */
export function issueCommand(): Command {
  return deskCommand('issue', 'issue an approved case, or write the letter of a returned or denied one')
    .argument('<reference>')
    .requiredOption('--out <folder>', 'where the papers are written')
    .addOption(asOf('the day of issue'))
    .action(async (reference: string, options: DeskOptions & { out: string; asOf?: CivilDate }) => {
      await answerInto(options.out, (folder) =>
        withDesk(options, async (session) => {
          const day = options.asOf === undefined ? {} : { issued: options.asOf };
          const issued = await handOver(session, { reference, ...day }, (record) =>
            exportPapers(session, record, folder),
          );
          return issued.ok ? ok(issued.value.delivered) : issued;
        }),
      );
    });
}

/** `issue-all`: every approved case and every one in production, each on its own; says what was refused and why. */
export function issueAllCommand(): Command {
  return deskCommand('issue-all', 'issue every approved case')
    .requiredOption('--out <folder>', 'where the papers are written')
    .option('--limit <n>', 'at most this many', parseLimit, 1_000_000)
    .action(async (options: DeskOptions & { out: string; limit: number }) => {
      await answerInto(options.out, (folder) =>
        withDesk(options, async (session) => {
          const refusals: IssuedOne[] = [];
          let left = options.limit;
          const done = await issueMany(
            session,
            (record) => exportPapers(session, record, folder),
            (one) => {
              if (!one.ok) refusals.push(one);
              left -= 1;
              return left > 0;
            },
          );
          return done.ok ? ok({ ...done.value, refusals }) : done;
        }),
      );
    });
}
