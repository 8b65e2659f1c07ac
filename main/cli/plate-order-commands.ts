import { Command, InvalidArgumentError, Option } from 'commander';
import { BLANK_SIZES, type BlankSize } from '../../shared/domain/plate-order/plate-order.ts';
import { settingsOn } from '../core/db/repositories/settings.ts';
import { placeAndExport } from '../core/services/export-plate-order.ts';
import { plateOrderFile, plateOrderList } from '../core/services/plate-orders.ts';
import { openPlateOrder } from '../core/services/plate-orders-gather.ts';
import { answer, deskCommand } from './answer.ts';
import { outFolder } from './out-folder.ts';
import { type DeskOptions, withDesk } from './with-desk.ts';

function parseClass(typed: string): string {
  if (!/^[A-Z]$/.test(typed)) throw new InvalidArgumentError('not one capital letter');
  return typed;
}

function parseBase(typed: string): string {
  if (!/^[A-Za-z0-9][A-Za-z0-9 ./-]{0,11}$/.test(typed)) throw new InvalidArgumentError('not the name of a base');
  return typed;
}

/** `plate-orders list`: what waits to be ordered, and the orders. */
function listCommand(): Command {
  return deskCommand('list', 'list what waits and the orders').action(async (options: DeskOptions) => {
    answer(await withDesk(options, plateOrderList));
  });
}

interface OpenOptions extends DeskOptions {
  readonly class: string;
  readonly blank: BlankSize;
  readonly base?: string;
}

/** `plate-orders open`: gathers all that waits of a group. */
function openCommand(): Command {
  return deskCommand('open', 'gather what waits into an order')
    .requiredOption('--class <letter>', 'the class of the plates', parseClass)
    .addOption(new Option('--blank <size>', 'the size of the blanks').choices(BLANK_SIZES).default('12x6'))
    .option('--base <base>', 'the base of the plates; that of the settings where it is left out', parseBase)
    .action(async (options: OpenOptions) => {
      answer(
        await withDesk(options, (session) => {
          const { store, clock } = session.desk;
          const base = options.base ?? settingsOn(store.read, clock.today())['plate.base'];
          const opened = openPlateOrder(session, { base, plateClass: options.class, blankSize: options.blank });
          return opened.ok ? plateOrderFile(session, opened.value) : opened;
        }),
      );
    });
}

/** `plate-orders place`: orders from the plant and writes manifest and file; run again it writes the same files. */
function placeCommand(): Command {
  return deskCommand('place', 'place an order and write its manifest and file')
    .argument('<number>')
    .requiredOption('--out <folder>', 'where manifest and file are written')
    .action(async (number: string, options: DeskOptions & { out: string }) => {
      const folder = outFolder(options.out);
      if (!folder.ok) {
        answer(folder);
        return;
      }
      answer(await withDesk(options, (session) => placeAndExport(session, { number, folder: folder.value })));
    });
}

/** `plate-orders`: orders to the plate plant. */
export function plateOrdersCommand(): Command {
  return new Command('plate-orders')
    .description('order plates from the plant')
    .addCommand(listCommand())
    .addCommand(openCommand())
    .addCommand(placeCommand());
}
