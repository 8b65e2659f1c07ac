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
 * Comes to one case after another, each in a turn of its own, so that whoever else asks the core is answered between
 * two of them. Ends between two cases when the signal says so.
 * @param each is given a session whose changes are told together
 * @param onTold is called now and then, and is not called at the end
 */
export async function walk<T>(
  session: Session,
  items: readonly T[],
  signal: AbortSignal,
  each: (own: Session, item: T) => Promise<void>,
  onTold: () => void,
): Promise<void> {
  const areas = new Set<ChangedArea>(['cases', 'audit']);
  const own = quiet(session, areas);
  const [isToldNow, isChangedNow] = [every(TELL_MS), every(CHANGED_MS)];
  const tellChanged = () => session.desk.publish({ kind: 'changed', areas: [...areas] });
  for (const item of items) {
    if (signal.aborted) break;
    await each(own, item);
    if (isToldNow()) onTold();
    if (isChangedNow()) tellChanged();
    await nextTurn();
  }
  tellChanged();
}
