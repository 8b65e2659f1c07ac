import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { ok } from '../../shared/result.ts';
import { lockFolder } from './db/folder-lock.ts';
import type { GuardMessage } from './protocol.ts';

/** Holds the data folder for as long as this thread lives. */
const { folder } = z.object({ folder: z.string() }).parse(workerData);

const held = lockFolder(folder, 0);
const message: GuardMessage = held.ok ? ok({ held: true }) : held;
parentPort?.postMessage(message);
// Listening keeps the thread alive; what it listens with keeps the lock, which would be let go when it is collected.
parentPort?.on('message', () => {
  if (held.ok) held.value();
});
