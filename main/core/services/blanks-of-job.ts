import { ok, type Result } from '../../../shared/result.ts';
import type { Reader, Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';

/** The serials that a sheet uses up: none, since this desk does not keep its blanks as stock yet. */
export function blanksOfJob(_db: Reader, _job: number): string[] {
  return [];
}

/** Moves the blanks that a sheet used up to where the sheet is; answers their serials. Nothing moves yet. */
export function settleBlanks(
  _session: Session,
  _tx: Tx,
  _job: number,
  _to: 'ISSUED' | 'SPOILED',
  _reason: string,
): string[] {
  return [];
}

/** Reserves the blanks that a sheet of this kind of paper uses up; answers their serials. */
export function reserveBlanks(_session: Session, _tx: Tx, _job: number, _documentKind: string): Result<string[]> {
  return ok([]);
}

/** The blanks reserved for a sheet went through the printer. */
export function markPrinted(_session: Session, _tx: Tx, _job: number): void {}

/** The blanks reserved for a sheet go back to the drawer: nothing was printed. */
export function releaseBlanks(_session: Session, _tx: Tx, _job: number): void {}
