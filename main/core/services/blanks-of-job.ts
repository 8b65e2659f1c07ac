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
