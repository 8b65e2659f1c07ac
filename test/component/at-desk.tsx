import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { SessionContext } from '../../renderer/lib/session.ts';
import type { SessionUser } from '../../shared/contract/desk.ts';
import type { Role } from '../../shared/domain/case/roles.ts';
import { userId } from '../../shared/domain/ids.ts';

export const TODAY = '2026-11-24';

/** What is around every screen of an unlocked desk: who sits there, the day, the query cache and the addresses. */
export function atDesk(children: React.ReactNode, role: Role = 'ADJUDICATOR') {
  const user: SessionUser = { id: userId.parse('u1'), name: 'Abel Quist', role };
  const root = createRootRoute({ component: () => <main>{children}</main> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  return (
    <SessionContext
      value={{
        phase: 'UNLOCKED',
        folder: '/data',
        user,
        recoveryPending: false,
        idleLockMinutes: 15,
        today: TODAY,
        version: '0',
        runtime: 'chromium',
      }}
    >
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </SessionContext>
  );
}
