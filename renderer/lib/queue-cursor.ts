import { createContext, useContext } from 'react';

/** What a case knows of the queue it was opened from. */
export interface QueueCursor {
  readonly next: () => void;
  readonly close: () => void;
}

export const QueueCursorContext = createContext<QueueCursor | null>(null);

/** The queue beside the case; null where the case stands alone. */
export function useQueueCursor(): QueueCursor | null {
  return useContext(QueueCursorContext);
}
