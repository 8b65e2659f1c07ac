import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { fail, type Result } from '../../shared/result.ts';
import { damageOf } from './db/damage.ts';
import { systemClock } from './desk.ts';
import { type Core, operations } from './operations.ts';
import type { CoreMessage, CoreOperation, CoreRequest } from './protocol.ts';

/** The one thread that has the key: it answers what the main process asks, until it is ended. */
const port = parentPort;
if (!port) throw new Error('the core runs in a worker thread');

const { folder } = z.object({ folder: z.string() }).parse(workerData);

/** The bytes of an answer are handed over, not copied: the main process must not stand still for a large file. */
function bytesOf(message: CoreMessage): ArrayBuffer[] {
  if (message.kind !== 'answer' || !message.result.ok) return [];
  const { value } = message.result;
  const bytes = typeof value === 'object' && value !== null && 'bytes' in value ? value.bytes : null;
  const isOwn = bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer;
  return isOwn && bytes.byteLength === bytes.buffer.byteLength ? [bytes.buffer] : [];
}

function say(message: CoreMessage): void {
  port?.postMessage(message, bytesOf(message));
}

const core: Core = {
  folder,
  clock: systemClock,
  publish: (event) => say({ kind: 'event', event }),
  session: null,
  imports: new Map(),
  printRuns: new Map(),
  bulkJobs: new Map(),
};

async function answer<N extends CoreOperation>({ name, input }: CoreRequest<N>): Promise<Result<unknown>> {
  try {
    return await operations[name](core, input);
  } catch (error) {
    // The stack names code, never what was asked: a message could carry a name.
    const where = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join('\n') : '';
    process.stderr.write(`core: ${name} failed\n${where}\n`);
    const damage = damageOf(error);
    if (damage !== null) return fail('CORRUPT', `The database is damaged: ${damage}.`);
    return fail('INTERNAL', 'Something went wrong inside the desk; nothing was changed.');
  }
}

port.on('message', (request: CoreRequest) => {
  void answer(request).then((result) => say({ kind: 'answer', id: request.id, result }));
});
