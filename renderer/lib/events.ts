import type { QueryClient } from '@tanstack/react-query';
import type { ChangedArea, DeskEvent } from '../../shared/contract/events.ts';
import { assertNever } from '../../shared/result.ts';
import { announce } from './announce.ts';
import { setLockReason } from './lock-reason.ts';
import { bulkJob, importList, printRun } from './queries.ts';

/** Questions of other areas that an area's changes make stale. */
const FOLLOWERS: Partial<Readonly<Record<ChangedArea, readonly string[]>>> = {
  cases: ['calendar', 'plateOrders'],
  registry: ['calendar'],
  settings: ['desk', 'calendar', 'stock'],
};

function hear(client: QueryClient, event: DeskEvent): void {
  switch (event.kind) {
    case 'changed':
      for (const area of new Set(event.areas.flatMap((one) => [one, ...(FOLLOWERS[one] ?? [])])))
        void client.invalidateQueries({ queryKey: [area] });
      return;
    case 'progress':
      client.setQueryData(importList().queryKey, (imports) => {
        const others = (imports ?? []).filter(({ id }) => id !== event.import.id);
        return [event.import, ...others].sort((a, b) => b.id - a.id);
      });
      return;
    case 'printing':
      client.setQueryDefaults(printRun().queryKey, { gcTime: Infinity });
      client.setQueryData(printRun().queryKey, event.run);
      return;
    case 'bulk':
      client.setQueryData(bulkJob(event.job.job).queryKey, event.job);
      return;
    case 'locked':
      setLockReason(event.reason);
      announce('The desk is locked.', true);
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'desk' });
      void client.invalidateQueries({ queryKey: ['desk'] });
      return;
    default:
      assertNever(event);
  }
}

/** Keeps what is on the screen true to what the main process says has changed. */
export function followEvents(client: QueryClient): () => void {
  return window.ofm.events.subscribe((event) => hear(client, event));
}
