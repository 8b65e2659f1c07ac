import { z } from 'zod';
import { FAILURE_CODES, fail, ok, type Result } from '../../shared/result.ts';
import type { StartThread, Thread } from './thread.ts';

const guardMessage = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.object({ held: z.literal(true) }) }),
  z.object({
    ok: z.literal(false),
    failure: z.object({ code: z.enum(FAILURE_CODES), message: z.string(), next: z.string() }),
  }),
]);

/** Holds one data folder for this process, also while the desk is locked. */
export interface GuardLink {
  /** Takes a folder, letting go of the one held before; where it is refused, the one before stays held. */
  hold(folder: string): Promise<Result<void>>;
  letGo(): Promise<void>;
}

interface Held {
  readonly folder: string;
  readonly thread: Thread<never>;
}

/** Starts the guard and ends it. */
export function guardLink(start: StartThread<never>): GuardLink {
  let held: Held | null = null;
  let waiting: Promise<Result<void>> = Promise.resolve(ok(undefined));

  async function take(folder: string): Promise<Result<void>> {
    if (held?.folder === folder) return ok(undefined);
    const { promise, resolve } = Promise.withResolvers<Result<void>>();
    const thread = start(folder, {
      onMessage: (message) => {
        const word = guardMessage.parse(message);
        resolve(word.ok ? ok(undefined) : word);
      },
      onEnd: () => {
        if (held?.thread === thread) held = null;
        resolve(fail('FOLDER_UNUSABLE', `The data folder ${folder} could not be taken.`));
      },
    });
    const taken = await promise;
    if (!taken.ok) {
      await thread.end();
      return taken;
    }
    const before = held;
    held = { folder, thread };
    await before?.thread.end();
    return taken;
  }

  return {
    // One after the other: two windows that start at once must not race for the same folder.
    hold: (folder) => {
      waiting = waiting.then(() => take(folder));
      return waiting;
    },
    letGo: async () => {
      const before = held;
      held = null;
      await before?.thread.end();
    },
  };
}
