import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ChangedArea } from '../../../shared/contract/events.ts';
import type { Session } from '../desk.ts';

/** The windows hear this often how far a walk is. */
const TELL_MS = 100;
/** And this often that they should ask again for what it changed. */
const CHANGED_MS = 500;

/** Answers whether so long has passed since it last said so. */
function every(milliseconds: number): () => boolean {
  let last = performance.now();
  return () => {
    const now = performance.now();
    if (now - last < milliseconds) return false;
    last = now;
    return true;
  };
}

/** The same session, whose changes are gathered to be told together. */
function quiet(session: Session, areas: Set<ChangedArea>): Session {
  const { desk } = session;
  return {
    ...session,
    desk: {
      ...desk,
      // The vault may be replaced while the walk is under way.
      get vault() {
        return desk.vault;
      },
      set vault(vault) {
        desk.vault = vault;
      },
      publish: (event) => {
        if (event.kind === 'changed') for (const area of event.areas) areas.add(area);
        else desk.publish(event);
      },
    },
  };
}

/**
 * Comes to a few cases after the others, in a turn of their own, so that whoever else asks the core is answered between
 * them. Ends between two turns when the signal says so.
 * @param onTold is called now and then, and is not called at the end
 * @param each is given a session whose changes are told together
 */
export async function walk<T>(
  session: Session,
  items: readonly T[],
  slice: number,
  signal: AbortSignal,
  onTold: () => void,
  each: (own: Session, items: readonly T[]) => Promise<void>,
): Promise<void> {
  const areas = new Set<ChangedArea>(['cases', 'audit']);
  const own = quiet(session, areas);
  const [isToldNow, isChangedNow] = [every(TELL_MS), every(CHANGED_MS)];
  const tellChanged = () => session.desk.publish({ kind: 'changed', areas: [...areas] });
  for (let at = 0; at < items.length && !signal.aborted; at += slice) {
    await each(own, items.slice(at, at + slice));
    if (isToldNow()) onTold();
    if (isChangedNow()) tellChanged();
    await nextTurn();
  }
  tellChanged();
}
