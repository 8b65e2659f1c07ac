import { createHashHistory, createRootRoute, createRoute, createRouter, Navigate } from '@tanstack/react-router';
import { z } from 'zod';
import { REGISTRY_KINDS } from '../../shared/contract/registry.ts';
import type { Role } from '../../shared/domain/case/roles.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { draftId } from '../../shared/domain/ids.ts';
import { BENEFITS } from '../../shared/domain/reciprocity/term.ts';
import { queueSearch } from '../lib/queues.ts';
import { useSession } from '../lib/session.ts';
import { Frame } from './frame.tsx';
import { HandbookPageScreen, HandbookScreen } from './handbook-screens.tsx';
import * as issuance from './issuance-screens.tsx';
import { NotFound } from './not-found.tsx';
import * as registry from './registry-screens.tsx';
import * as screens from './screens.tsx';
import { StockScreen, StockSeriesScreen } from './stock-screens.tsx';
import { PaperScreen } from './verify-screens.tsx';

const HOMES: Readonly<
  Record<Role, { to: '/queue/$queue'; params: { queue: string } } | { to: '/intake' | '/users' | '/audit' }>
> = {
  INTAKE: { to: '/intake' },
  ADJUDICATOR: { to: '/queue/$queue', params: { queue: 'mine' } },
  SUPERVISOR: { to: '/queue/$queue', params: { queue: 'approval' } },
  ISSUANCE: { to: '/queue/$queue', params: { queue: 'issue' } },
  AUDITOR: { to: '/audit' },
  ADMINISTRATOR: { to: '/users' },
};

function Home() {
  return <Navigate {...HOMES[useSession().user.role]} replace />;
}

const words = z.coerce.string().max(120).optional().catch(undefined);
const draft = draftId.optional().catch(undefined);
const registrySearch = z.object({ q: words, kind: z.enum(REGISTRY_KINDS).optional().catch(undefined) });
const auditSearch = z.object({ actor: words, action: words, subject: words });

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });
const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });
const queue = createRoute({
  getParentRoute: () => root,
  path: '/queue/$queue',
  validateSearch: queueSearch,
  component: screens.QueueScreen,
});
const queueCase = createRoute({ getParentRoute: () => queue, path: '/$reference', component: screens.QueueCaseScreen });
const lonelyCase = createRoute({ getParentRoute: () => root, path: '/case/$reference', component: screens.CaseScreen });
const correct = createRoute({
  getParentRoute: () => root,
  path: '/case/$reference/correct',
  validateSearch: z.object({ draft }),
  component: screens.CorrectScreen,
});
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: z.object({ q: words }),
  component: registry.SearchScreen,
});
const registryHome = createRoute({
  getParentRoute: () => root,
  path: '/registry',
  validateSearch: registrySearch,
  component: registry.RegistryScreen,
});
const mission = createRoute({
  getParentRoute: () => root,
  path: '/registry/missions/$id',
  component: registry.MissionScreen,
});
const person = createRoute({
  getParentRoute: () => root,
  path: '/registry/people/$pid',
  component: registry.PersonScreen,
});
const vehicle = createRoute({
  getParentRoute: () => root,
  path: '/registry/vehicles/$vin',
  component: registry.VehicleScreen,
});
const benefit = z.enum(BENEFITS).optional().catch(undefined);
const reciprocity = createRoute({
  getParentRoute: () => root,
  path: '/reciprocity',
  component: registry.ReciprocityScreen,
});
const reciprocityCountry = createRoute({
  getParentRoute: () => root,
  path: '/reciprocity/$country',
  validateSearch: z.object({ benefit }),
  component: registry.ReciprocityCountryScreen,
});
const reciprocityTerm = createRoute({
  getParentRoute: () => root,
  path: '/reciprocity/$country/term',
  validateSearch: z.object({
    what: z.enum(['add', 'correct', 'end']).catch('add'),
    id: z.coerce.string().max(200).optional().catch(undefined),
    benefit,
  }),
  component: registry.ReciprocityTermScreen,
});
const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/registry/duplicates',
  component: registry.DuplicatesScreen,
});
const enter = createRoute({
  getParentRoute: () => root,
  path: '/enter',
  validateSearch: z.object({ program: words, draft }),
  component: screens.EnterScreen,
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  validateSearch: z.object({ day: civilDate.optional().catch(undefined) }),
  component: screens.CalendarScreen,
});
const intake = createRoute({ getParentRoute: () => root, path: '/intake', component: screens.IntakeScreen });
const users = createRoute({ getParentRoute: () => root, path: '/users', component: screens.UsersScreen });
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: screens.SettingsScreen });
const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  validateSearch: auditSearch,
  component: screens.AuditScreen,
});
const verify = createRoute({ getParentRoute: () => root, path: '/verify', component: screens.VerifyScreen });
const paper = createRoute({ getParentRoute: () => root, path: '/verify/paper', component: PaperScreen });

const printQueue = createRoute({
  getParentRoute: () => root,
  path: '/print-queue',
  validateSearch: z.object({ reference: words }),
  component: issuance.PrintQueueScreen,
});
const printers = createRoute({ getParentRoute: () => root, path: '/printers', component: issuance.PrintersScreen });
const plateOrders = createRoute({
  getParentRoute: () => root,
  path: '/plate-orders',
  component: screens.PlateOrdersScreen,
});
const plateOrder = createRoute({
  getParentRoute: () => root,
  path: '/plate-orders/$number',
  component: screens.PlateOrderScreen,
});

const stock = createRoute({ getParentRoute: () => root, path: '/stock', component: StockScreen });
const stockSeries = createRoute({ getParentRoute: () => root, path: '/stock/$series', component: StockSeriesScreen });

const handbook = createRoute({ getParentRoute: () => root, path: '/handbook', component: HandbookScreen });
const handbookPage = createRoute({
  getParentRoute: () => root,
  path: '/handbook/$page',
  component: HandbookPageScreen,
});

/** The screens by their addresses; the address lives behind the hash, so that app:// serves one page. */
export const router = createRouter({
  history: createHashHistory(),
  routeTree: root.addChildren([
    home,
    queue.addChildren([queueCase]),
    lonelyCase,
    correct,
    search,
    registryHome,
    mission,
    person,
    vehicle,
    duplicates,
    reciprocity,
    reciprocityCountry,
    reciprocityTerm,
    calendar,
    enter,
    intake,
    users,
    settings,
    audit,
    verify,
    paper,
    printQueue,
    printers,
    plateOrders,
    plateOrder,
    stock,
    stockSeries,
    handbook,
    handbookPage,
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
