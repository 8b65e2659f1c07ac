import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { z } from 'zod';
import { stockContract } from '../../shared/contract/stock.ts';
import { isCivilDate } from '../../shared/domain/dates.ts';
import { STOCK_KINDS, type StockKind } from '../../shared/domain/stock/stock.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Session } from '../core/desk.ts';
import { readBounded } from '../core/evidence/read-bounded.ts';
import { countStock } from '../core/services/count-stock.ts';
import { prepareDestruction, witnessDestruction } from '../core/services/destroy-stock.ts';
import { handStockOver, spoilStock, voidStock } from '../core/services/move-stock.ts';
import { receiveStock } from '../core/services/receive-stock.ts';
import { stockList, stockPiece } from '../core/services/stock-pages.ts';
import { answer, deskCommand } from './answer.ts';
import { readSecret } from './passphrase.ts';
import { type DeskOptions, withDesk } from './with-desk.ts';

function parseWhole(typed: string): number {
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw new InvalidArgumentError('not a whole number above 0');
  return Number(typed);
}

function parseDay(typed: string): string {
  if (!isCivilDate(typed)) throw new InvalidArgumentError('not a calendar date YYYY-MM-DD');
  return typed;
}

/** Does the work with what was typed, as the contract reads it; what it cannot read is refused before the desk opens. */
async function answerWith<S extends z.ZodType, T>(
  options: DeskOptions,
  schema: S,
  typed: z.input<S>,
  work: (session: Session, input: z.output<S>) => Result<T> | Promise<Result<T>>,
): Promise<void> {
  const read = schema.safeParse(typed);
  if (!read.success) {
    const issue = read.error.issues[0];
    answer(fail('INVALID_INPUT', `${issue?.path.join('.') ?? 'input'}: ${issue?.message ?? 'not valid'}.`));
    return;
  }
  answer(await withDesk(options, (session) => work(session, read.data)));
}

const kindArgument = () => new Argument('<kind>').choices(STOCK_KINDS);

interface ReceiveOptions extends DeskOptions {
  readonly custodian: string;
  readonly place: string;
  readonly expires?: string;
  readonly note: string;
  readonly base?: string;
  readonly class?: string;
  readonly code?: string;
}

/** `stock receive`: a block of numbered pieces, from its first serial on. */
function receiveCommand(): Command {
  return deskCommand('receive', 'take a block of numbered pieces into stock')
    .addArgument(kindArgument())
    .argument('<first>', 'the first serial, as CB-000001; of plates as 1001, or 1001XED where the serial comes first')
    .argument('<count>', 'how many', parseWhole)
    .requiredOption('--custodian <name>', 'who keeps them')
    .requiredOption('--place <place>', 'where they are kept')
    .addOption(new Option('--expires <date>', 'the last day they may be used on').argParser(parseDay))
    .option('--note <text>', 'what else is to be known', '')
    .option('--base <base>', 'of plates: the base')
    .option('--class <letter>', 'of plates: the class')
    .option('--code <letters>', 'of plates: the mission code')
    .action(async (kind: StockKind, first: string, count: number, options: ReceiveOptions) => {
      const { custodian, place, note, expires, base = '', class: plateClass = '', code = '' } = options;
      const plates = base || plateClass || code ? { base, plateClass, code } : null;
      const typed = { kind, first, count, plates, custodian, place, expiresOn: expires ?? null, note };
      await answerWith(options, stockContract.receive.input, typed, receiveStock);
    });
}

/** `stock list`: every series with how its pieces stand, and what runs low. */
function listCommand(): Command {
  return deskCommand('list', 'list the series in stock, what runs low and what was destroyed').action(
    async (options: DeskOptions) => answer(await withDesk(options, stockList)),
  );
}

/** `stock show`: one piece with its moves. */
function showCommand(): Command {
  return deskCommand('show', 'tell where a piece is and each move of it')
    .addArgument(kindArgument())
    .argument('<serial>', 'a plate whichever way round it is written')
    .action((kind: StockKind, serial: string, options: DeskOptions) =>
      answerWith(options, stockContract.piece.input, { kind, serial }, stockPiece),
    );
}

/** `stock count`: compares a file of counted serials with what should be in the drawer. */
function countCommand(): Command {
  return deskCommand('count', 'compare a count of the drawer with the stock, and sign the result')
    .argument('<series>', 'the number of the series', parseWhole)
    .argument('<file>', 'the serials counted, as CB-000001..CB-000050 or one a line')
    .action(async (series: number, file: string, options: DeskOptions) => {
      const counted = await readBounded(file, file);
      if (!counted.ok) {
        answer(counted);
        return;
      }
      answer(
        await withDesk(options, (session) => {
          const done = countStock(session, { id: series, counted: counted.value.toString('utf8') });
          return done.ok ? ok(done.value.result) : done;
        }),
      );
    });
}

type Reasoned = DeskOptions & { readonly reason: string };

/** `stock hand-over`: another custodian or place for a series. */
function handOverCommand(): Command {
  return deskCommand('hand-over', 'give a series to another custodian, or put it in another place')
    .argument('<series>', 'the number of the series', parseWhole)
    .requiredOption('--custodian <name>', 'who keeps it from now on')
    .requiredOption('--place <place>', 'where it is kept from now on')
    .requiredOption('--reason <text>', 'why')
    .action((id: number, options: Reasoned & { custodian: string; place: string }) => {
      const { custodian, place, reason } = options;
      return answerWith(options, stockContract.handOver.input, { id, custodian, place, reason }, handStockOver);
    });
}

const SERIALS = 'serials and ranges, as CB-000001..CB-000050,CB-000053';

/** `stock spoil` and `stock void`: pieces that cannot be used any more, or are not there. */
function endCommands(): Command[] {
  const ends = [
    ['spoil', 'write down that pieces in the drawer cannot be used any more', spoilStock],
    ['void', 'write off what is not there any more, or take issued pieces back', voidStock],
  ] as const;
  return ends.map(([name, says, end]) =>
    deskCommand(name, says)
      .addArgument(kindArgument())
      .argument('<serials>', SERIALS)
      .requiredOption('--reason <text>', 'why, at least 3 characters')
      .action((kind: StockKind, serials: string, options: Reasoned) =>
        answerWith(options, stockContract[name].input, { kind, serials, reason: options.reason }, end),
      ),
  );
}

/** `stock destroy`: sets pieces aside; they are destroyed once a supervisor has witnessed it. */
function destroyCommand(): Command {
  return deskCommand('destroy', 'set spoiled and void pieces aside to be destroyed before two persons')
    .addArgument(kindArgument())
    .argument('<serials>', SERIALS)
    .requiredOption('--method <text>', 'how they are destroyed')
    .action((kind: StockKind, serials: string, options: DeskOptions & { method: string }) => {
      const typed = { kind, serials, method: options.method };
      return answerWith(options, stockContract.prepareDestruction.input, typed, prepareDestruction);
    });
}

/** `stock witness`: the second person, who gives the passphrase again. */
function witnessCommand(): Command {
  return deskCommand('witness', 'say as a second person, a supervisor, that you saw pieces destroyed')
    .argument('<destruction>', 'the number that "stock destroy" gave', parseWhole)
    .action(async (id: number, options: DeskOptions) => {
      const witnessed = await withDesk(options, async (session) => {
        const passphrase = await readSecret('OFM_PASSPHRASE', `Passphrase of ${options.user} again: `);
        if (!passphrase.ok) return passphrase;
        return witnessDestruction(session, { id, passphrase: passphrase.value });
      });
      answer(witnessed.ok ? ok({ destruction: id }) : witnessed);
    });
}

/** `stock`: what the office keeps under lock. */
export function stockCommand(): Command {
  const stock = new Command('stock').description('plates, blanks and decals in stock');
  const commands = [receiveCommand, listCommand, showCommand, countCommand, handOverCommand].map((make) => make());
  for (const command of [...commands, ...endCommands(), destroyCommand(), witnessCommand()]) stock.addCommand(command);
  return stock;
}
