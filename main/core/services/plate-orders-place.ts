import { createHash } from 'node:crypto';
import type { OrderPaperKind } from '../../../shared/contract/plate-orders.ts';
import { canonicalJson } from '../../../shared/domain/canonical.ts';
import { paperFileName } from '../../../shared/domain/paper-file.ts';
import { STOCK_PLATES } from '../../../shared/domain/plate-order/blank-sizes.ts';
import { nextLineState, ORDER_MAKERS, ORDER_READERS } from '../../../shared/domain/plate-order/transitions.ts';
import { OFFICE_NAMES } from '../../../shared/domain/registry/mission.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import {
  changeLine,
  changeOrder,
  linesOf,
  type OrderedPlate,
  type PlateOrderRecord,
} from '../db/repositories/plate-orders.ts';
import { settingsOn } from '../db/repositories/settings.ts';
import { slipsOf } from '../db/repositories/waiting-plates.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { DOCUMENTS, makeDocument } from '../documents/index.ts';
import { changeOrders, orderConflict, orderOf, orderToChange } from './plate-orders.ts';
import { recordChange } from './record-change.ts';
import { drawSealed, signedPaper } from './seal-paper.ts';

/** What the plant's file has in the place of a VIN where a plate is for no vehicle yet. */
const FOR_STOCK = { vin: 'STOCK', missionName: 'For stock' } as const;

/** What the plant is told of each plate that is still to be made. */
function manifestLines(db: Reader, order: PlateOrderRecord, lines: readonly OrderedPlate[]): Result<unknown[]> {
  const slips = slipsOf(
    db,
    lines.flatMap(({ caseId }) => caseId ?? []),
  );
  const told: unknown[] = [];
  for (const { plate, code, serial, caseId, reference } of lines) {
    const slip = caseId === null ? { ...FOR_STOCK, quantity: STOCK_PLATES[order.blankSize] } : slips.get(caseId);
    if (!slip) return fail('CORRUPT', `The order slip of ${reference} can no longer be read.`);
    told.push({
      ...{ plate, plateClass: order.plateClass, code, serial: String(serial).padStart(4, '0') },
      ...{ blank: order.blankSize, quantity: slip.quantity, missionName: slip.missionName, vin: slip.vin },
    });
  }
  return ok(told);
}

interface Planned {
  readonly order: PlateOrderRecord;
  readonly to: PlateOrderRecord['state'];
  /** Plates that ended while the order was open, as by a withdrawal: they are not made. */
  readonly ended: readonly OrderedPlate[];
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly plates: number;
}

function planned(session: Session, db: Reader, number: string): Result<Planned> {
  const found = orderToChange(session, db, number, 'place');
  if (!found.ok) return found;
  const { order } = found.value;
  const lines = linesOf(db, order.id);
  const wanted = lines.filter(({ isVoid }) => !isVoid);
  if (wanted.length === 0) {
    return fail('WRONG_STATE', `There is no plate to be made in ${number}.`, 'Gather plates or add some for stock.');
  }
  const told = manifestLines(db, order, wanted);
  if (!told.ok) return told;
  const manifest = {
    number: order.number,
    base: order.base,
    ordered: session.desk.clock.today(),
    reference: order.number,
    shipTo: `Office of Foreign Missions\n${OFFICE_NAMES.DC}`,
    lines: told.value,
    orderedBy: session.actor.name,
    specimen: settingsOn(db, session.desk.clock.today())['papers.mark'] === 'SPECIMEN',
  };
  return ok({ ...found.value, ended: lines.filter(({ isVoid }) => isVoid), manifest, plates: wanted.length });
}

/**
 * Orders from the plant what an open order has gathered: fixes what manifest and file tell, and the manifest's seal. It
 * is drawn first, so that what cannot be printed is refused while the order can still be changed.
 */
export async function placePlateOrder(session: Session, input: { number: string }): Promise<Result<void>> {
  const allowed = permit(session, ORDER_MAKERS);
  if (!allowed.ok) return allowed;
  const rehearsed = planned(session, session.desk.store.read, input.number);
  if (!rehearsed.ok) return rehearsed;
  const drawn = await drawSealed(session, { kind: 'PLATE_MANIFEST', data: rehearsed.value.manifest, copy: 0 });
  if (!drawn.ok) return drawn;
  return changeOrders(session, (tx) => {
    const now = planned(session, tx, input.number);
    if (!now.ok) return now;
    const { order, to, ended, manifest, plates } = now.value;
    if (canonicalJson(manifest) !== canonicalJson(rehearsed.value.manifest)) return orderConflict(order.number);
    const at = session.desk.clock.now();
    for (const line of ended) {
      const state = nextLineState(order.state, line, 'void', session.actor.role);
      if (!state.ok) return state;
      const note = 'The number became void before it was ordered.';
      changeLine(tx, line.id, { state: state.value, note, changedAt: at, changedBy: session.actor.name });
    }
    const change = { state: to, orderedAt: at, orderedBy: session.actor.name, manifest, seal: drawn.value.seal };
    if (!changeOrder(tx, order.id, order.state, change)) return orderConflict(order.number);
    recordChange(session, tx, {
      action: 'plateOrder.place',
      subject: { kind: 'plateOrder', key: order.number },
      summary: `Ordered ${plates} serials from the plant.`,
      detail: {
        dataSha256: createHash('sha256').update(canonicalJson(manifest)).digest('hex'),
        manifestSha256: drawn.value.sha256,
        leftOut: ended.map(({ plate }) => plate),
      },
    });
    return ok(undefined);
  });
}

export interface OrderPaper {
  readonly title: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * The manifest of an order, signed, or the file for the plant's machine, drawn of what was fixed when it was ordered. A
 * manifest ordered before the office sealed its papers is refused: what is ordered does not change any more.
 */
export async function plateOrderPaper(
  session: Session,
  { number, kind }: { number: string; kind: OrderPaperKind },
): Promise<Result<OrderPaper>> {
  const allowed = permit(session, ORDER_READERS);
  if (!allowed.ok) return allowed;
  const order = orderOf(session.desk.store.read, number);
  if (!order.ok) return order;
  if (order.value.manifest === null) {
    return fail('WRONG_STATE', `${number} was not ordered.`, 'Place the order first.');
  }
  const seal = DOCUMENTS[kind].claims === null ? '' : order.value.seal;
  if (seal === null) {
    return fail('WRONG_STATE', `${number} was ordered before manifests were sealed.`, 'Use the file for the plant.');
  }
  const made = await makeDocument(kind, order.value.manifest, { seal, copy: 0 });
  if (!made.ok) return made;
  const { title, mediaType } = DOCUMENTS[kind];
  const fileName = paperFileName({ kind, number, mediaType });
  const { sha256, bytes } = await signedPaper(session, made.value);
  return ok({ title, fileName, sha256, bytes: new Uint8Array(bytes) });
}
