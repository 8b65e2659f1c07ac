import path from 'node:path';
import { ORDER_PAPERS, type OrderPaperKind } from '../../../shared/contract/plate-orders.ts';
import { ORDER_MAKERS } from '../../../shared/domain/plate-order/transitions.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { permit, type Session } from '../desk.ts';
import { replaceFile } from '../vault/vault-file.ts';
import { changeOrders, orderOf } from './plate-orders.ts';
import { placePlateOrder, plateOrderPaper } from './plate-orders-place.ts';
import { recordChange } from './record-change.ts';

interface ExportedOrderPaper {
  readonly kind: OrderPaperKind;
  readonly file: string;
  readonly sha256: string;
}

/**
 * Places an order that is open and writes what the plant is sent into a folder, each file whole or not at all. Of an
 * order that was placed before, as by a run that was cut off, only the files are written: the same bytes again.
 */
export async function placeAndExport(
  session: Session,
  { number, folder }: { number: string; folder: string },
): Promise<Result<{ number: string; papers: ExportedOrderPaper[] }>> {
  const allowed = permit(session, ORDER_MAKERS);
  if (!allowed.ok) return allowed;
  const order = orderOf(session.desk.store.read, number);
  if (!order.ok) return order;
  if (order.value.state === 'OPEN' || order.value.state === 'CANCELLED') {
    const placed = await placePlateOrder(session, { number });
    if (!placed.ok) return placed;
  }
  const papers: ExportedOrderPaper[] = [];
  for (const kind of ORDER_PAPERS) {
    const made = await plateOrderPaper(session, { number, kind });
    if (!made.ok) return made;
    const file = path.join(folder, made.value.fileName);
    try {
      replaceFile(file, made.value.bytes);
    } catch (error) {
      return fail(
        'FOLDER_UNUSABLE',
        `${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
        'Choose another folder and run the command again; the order stays as it is.',
      );
    }
    papers.push({ kind, file, sha256: made.value.sha256 });
  }
  return changeOrders(session, (tx) => {
    recordChange(session, tx, {
      action: 'plateOrder.export',
      subject: { kind: 'plateOrder', key: number },
      summary: 'Wrote manifest and file for the plant.',
      detail: { papers: papers.map(({ kind, sha256 }) => ({ kind, sha256 })) },
    });
    return ok({ number, papers });
  });
}
