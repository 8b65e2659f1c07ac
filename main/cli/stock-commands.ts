import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { stockContract } from '../../shared/contract/stock.ts';
import { isCivilDate } from '../../shared/domain/dates.ts';
import { STOCK_KINDS, type StockKind } from '../../shared/domain/stock/stock.ts';
import { fail, ok } from '../../shared/result.ts';
import { readBounded } from '../core/evidence/read-bounded.ts';
import { countStock } from '../core/services/count-stock.ts';
import { receiveStock } from '../core/services/receive-stock.ts';
import { stockList } from '../core/services/stock-pages.ts';
import { answer, deskCommand } from './answer.ts';
import { type DeskOptions, withDesk } from './with-desk.ts';

function parseWhole(typed: string): number {
  if (!/^[1-9]\d{0,8}$/.test(typed)) throw new InvalidArgumentError('not a whole number above 0');
  return Number(typed);
}

function parseDay(typed: string): string {
  if (!isCivilDate(typed)) throw new InvalidArgumentError('not a calendar date YYYY-MM-DD');
  return typed;
}

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
    .addArgument(new Argument('<kind>').choices(STOCK_KINDS))
    .argument('<first>', 'the first serial, as CB-000001; of plates as 1001')
    .argument('<count>', 'how many', parseWhole)
    .requiredOption('--custodian <name>', 'who keeps them')
    .requiredOption('--place <place>', 'where they are kept')
    .addOption(new Option('--expires <date>', 'the last day they may be used on').argParser(parseDay))
    .option('--note <text>', 'what else is to be known', '')
    .option('--base <base>', 'of plates: the base')
    .option('--class <letter>', 'of plates: the class')
    .option('--code <letters>', 'of plates: the mission code')
    .action(async (kind: StockKind, first: string, count: number, options: ReceiveOptions) => {
      const { custodian, place, note, expires, base, class: plateClass, code } = options;
      const isOfPlates = base !== undefined || plateClass !== undefined || code !== undefined;
      const plates = isOfPlates ? { base, plateClass, code } : null;
      const input = { kind, first, count, plates, custodian, place, expiresOn: expires ?? null, note };
      const parsed = stockContract.receive.input.safeParse(input);
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        answer(fail('INVALID_INPUT', `${issue?.path.join('.') ?? 'input'}: ${issue?.message ?? 'not valid'}.`));
        return;
      }
      answer(await withDesk(options, (session) => receiveStock(session, parsed.data)));
    });
}

/** `stock list`: every series with how its pieces stand, and what runs low. */
function listCommand(): Command {
  return deskCommand('list', 'list the series in stock').action(async (options: DeskOptions) => {
    answer(await withDesk(options, stockList));
  });
}

/** `stock count`: compares a file of counted serials with what should be in the drawer. */
function countCommand(): Command {
  return deskCommand('count', 'compare a count of the drawer with the stock')
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

/** `stock`: what the office keeps under lock. */
export function stockCommand(): Command {
  return new Command('stock')
    .description('plates, blanks and decals in stock')
    .addCommand(receiveCommand())
    .addCommand(listCommand())
    .addCommand(countCommand());
}
