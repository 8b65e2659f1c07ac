import { Worker } from 'node:worker_threads';

/** A thread as the links see it; tests put their own in its place. */
export interface Thread<Out> {
  post(message: Out): void;
  end(): Promise<void>;
}

export interface ThreadEvents {
  readonly onMessage: (message: unknown) => void;
  /** Called once, however the thread ended. */
  readonly onEnd: () => void;
}

export type StartThread<Out> = (folder: string, events: ThreadEvents) => Thread<Out>;

/** Starts worker threads from a file, each for one data folder. */
export function threadFrom<Out>(file: string): StartThread<Out> {
  return (folder, { onMessage, onEnd }) => {
    const worker = new Worker(file, { workerData: { folder } });
    worker.on('message', onMessage);
    worker.on('error', (error) => process.stderr.write(`thread: ${error instanceof Error ? error.stack : 'error'}\n`));
    worker.once('exit', onEnd);
    return {
      post: (message) => worker.postMessage(message),
      end: async () => {
        await worker.terminate();
      },
    };
  };
}
