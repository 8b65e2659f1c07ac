import { z } from 'zod';
import { type DeskEvent, deskEvent } from '../../shared/contract/events.ts';
import { FAILURE_CODES, fail, type Result } from '../../shared/result.ts';
import type { CoreInput, CoreOperation, CoreOutput, CoreRequest } from '../core/protocol.ts';
import type { StartThread, Thread } from './thread.ts';

const failure = z.object({ code: z.enum(FAILURE_CODES), message: z.string(), next: z.string() });
const coreMessage = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answer'),
    id: z.int(),
    result: z.discriminatedUnion('ok', [
      z.object({ ok: z.literal(true), value: z.unknown() }),
      z.object({ ok: z.literal(false), failure }),
    ]),
  }),
  z.object({ kind: z.literal('event'), event: deskEvent }),
]);

/** The one way to the core worker. */
export interface CoreLink {
  /** Asks the core of a folder, starting it where it is not running. */
  ask<N extends CoreOperation>(folder: string, name: N, input: CoreInput<N>): Promise<Result<CoreOutput<N>>>;
  /** Ends the core and with it every secret it held; what was asked and not yet answered is refused. */
  end(): Promise<void>;
  isRunning(): boolean;
}

interface Running {
  readonly folder: string;
  readonly thread: Thread<CoreRequest>;
  readonly pending: Map<number, (result: Result<unknown>) => void>;
}

const gone = () => fail('LOCKED', 'The desk was locked before this was answered; what was acknowledged is kept.');

export interface CoreLinkOptions {
  readonly start: StartThread<CoreRequest>;
  readonly onEvent: (event: DeskEvent) => void;
  /** The core ended without having been told to. */
  readonly onLost: () => void;
}

/** Starts, asks and ends the core worker. */
export function coreLink({ start, onEvent, onLost }: CoreLinkOptions): CoreLink {
  let running: Running | null = null;
  let lastId = 0;

  function hear(core: Running, received: unknown): void {
    const message = coreMessage.parse(received);
    if (message.kind === 'event') {
      if (core === running) onEvent(message.event);
      return;
    }
    core.pending.get(message.id)?.(message.result);
    core.pending.delete(message.id);
  }

  function refusePending(core: Running): void {
    for (const settle of core.pending.values()) settle(gone());
    core.pending.clear();
  }

  function begin(folder: string): Running {
    const core: Running = {
      folder,
      pending: new Map(),
      thread: start(folder, {
        onMessage: (message) => hear(core, message),
        onEnd: () => {
          refusePending(core);
          if (core !== running) return;
          running = null;
          onLost();
        },
      }),
    };
    return core;
  }

  async function end(): Promise<void> {
    const core = running;
    running = null;
    if (core === null) return;
    refusePending(core);
    await core.thread.end();
  }

  return {
    isRunning: () => running !== null,
    end,
    ask: async <N extends CoreOperation>(folder: string, name: N, input: CoreInput<N>) => {
      if (running !== null && running.folder !== folder) await end();
      running ??= begin(folder);
      const core = running;
      lastId += 1;
      const id = lastId;
      const answer = new Promise<Result<unknown>>((resolve) => core.pending.set(id, resolve));
      core.thread.post({ id, name, input });
      // Both ends compile against CoreOperations; the thread border is the one place that cannot carry the type.
      return (await answer) as Result<CoreOutput<N>>;
    },
  };
}
