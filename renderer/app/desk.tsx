import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect } from 'react';
import { followEvents } from '../lib/events.ts';
import { Announcer } from './announcer.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { Gate } from './gate.tsx';

// The desk is always offline; the query library must not wait for a network.
const client = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: 15_000, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** The whole window: who is let in, and what they see. */
export function Desk() {
  useEffect(() => followEvents(client), []);
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <Gate />
        <Announcer />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
