import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';

/** Draws something with links in it: they need a router to know where they lead. */
export function InRouter({ children }: { readonly children: React.ReactNode }) {
  const root = createRootRoute({ component: Outlet });
  const home = createRoute({ getParentRoute: () => root, path: '/', component: () => children });
  const router = createRouter({ routeTree: root.addChildren([home]), history: createMemoryHistory() });
  return <RouterProvider router={router} />;
}
