import { getRouteApi, Outlet, useMatch, useNavigate } from '@tanstack/react-router';
import { AuditPage } from '../features/admin/audit-page.tsx';
import { SettingsPage } from '../features/admin/settings-page.tsx';
import { UsersPage } from '../features/admin/users-page.tsx';
import { CalendarPage } from '../features/calendar/calendar-page.tsx';
import { CasePage } from '../features/case/case-page.tsx';
import { CorrectPage } from '../features/intake/correct-page.tsx';
import { EnterPage } from '../features/intake/enter-page.tsx';
import { IntakePage } from '../features/intake/intake-page.tsx';
import { PlateOrderPage } from '../features/plate-orders/plate-order-page.tsx';
import { PlateOrdersPage } from '../features/plate-orders/plate-orders-page.tsx';
import { QueuePage } from '../features/queue/queue-page.tsx';
import { VerifyPage } from '../features/verify/verify-page.tsx';
import type { QueueSearch } from '../lib/queues.ts';
import { Page } from './page.tsx';

const queueRoute = getRouteApi('/queue/$queue');
const queueCaseRoute = getRouteApi('/queue/$queue/$reference');
const caseRoute = getRouteApi('/case/$reference');

/** A queue, with the case that is open beside it. */
export function QueueScreen() {
  const { queue } = queueRoute.useParams();
  const search: QueueSearch = queueRoute.useSearch();
  const navigate = useNavigate();
  const open = useMatch({ from: '/queue/$queue/$reference', shouldThrow: false })?.params.reference ?? null;
  return (
    <QueuePage
      key={queue}
      queue={queue}
      search={search}
      open={open}
      onSearch={(next) => void navigate({ to: '/queue/$queue', params: { queue }, search: next, replace: true })}
      onOpen={(reference) => void navigate({ to: '/queue/$queue/$reference', params: { queue, reference }, search })}
      onClose={() => void navigate({ to: '/queue/$queue', params: { queue }, search })}
    >
      <Outlet />
    </QueuePage>
  );
}

/** The case beside its queue. */
export function QueueCaseScreen() {
  const { reference } = queueCaseRoute.useParams();
  return <CasePage key={reference} reference={reference} />;
}

/** A case by itself. */
export function CaseScreen() {
  const { reference } = caseRoute.useParams();
  return <CasePage key={reference} reference={reference} />;
}

const calendarRoute = getRouteApi('/calendar');
const auditRoute = getRouteApi('/audit');
const enterRoute = getRouteApi('/enter');
const correctRoute = getRouteApi('/case/$reference/correct');

/** What ends on each day. */
export function CalendarScreen() {
  const { day } = calendarRoute.useSearch();
  const navigate = useNavigate();
  return (
    <Page>
      <CalendarPage
        day={day}
        onShow={(next) => void navigate({ to: '/calendar', search: { day: next }, replace: true })}
      />
    </Page>
  );
}

/** Entering an application by hand. */
export function EnterScreen() {
  const { program, draft } = enterRoute.useSearch();
  const navigate = useNavigate();
  return (
    <Page>
      <EnterPage
        program={program}
        draft={draft}
        onGoOn={(one) =>
          void navigate(
            one.corrects === null
              ? { to: '/enter', search: { draft: one.id } }
              : { to: '/case/$reference/correct', params: { reference: one.corrects }, search: { draft: one.id } },
          )
        }
        onProgram={(id) => void navigate({ to: '/enter', search: { program: id }, replace: true })}
        onEntered={(reference) => void navigate({ to: '/case/$reference', params: { reference } })}
      />
    </Page>
  );
}

/** Correcting the application of a case. */
export function CorrectScreen() {
  const { reference } = correctRoute.useParams();
  const { draft } = correctRoute.useSearch();
  const navigate = useNavigate();
  return (
    <Page>
      <CorrectPage
        key={`${reference} ${draft}`}
        reference={reference}
        draft={draft}
        onGoOn={({ id }) =>
          void navigate({ to: '/case/$reference/correct', params: { reference }, search: { draft: id } })
        }
        onCorrected={() => void navigate({ to: '/case/$reference', params: { reference }, replace: true })}
      />
    </Page>
  );
}

/** Importing batches. */
export function IntakeScreen() {
  return (
    <Page>
      <IntakePage />
    </Page>
  );
}

/** The users of the desk. */
export function UsersScreen() {
  return (
    <Page>
      <UsersPage />
    </Page>
  );
}

/** The settings of the office. */
export function SettingsScreen() {
  return (
    <Page>
      <SettingsPage />
    </Page>
  );
}

/** The audit log. */
export function AuditScreen() {
  const { actor, action, subject } = auditRoute.useSearch();
  const navigate = useNavigate();
  return (
    <Page>
      <AuditPage
        filter={{ actor: actor ?? '', action: action ?? '', subject: subject ?? '' }}
        onFilter={(next) =>
          void navigate({
            to: '/audit',
            search: {
              actor: next.actor || undefined,
              action: next.action || undefined,
              subject: next.subject || undefined,
            },
            replace: true,
          })
        }
      />
    </Page>
  );
}

/** Answering a call from the police or a shop. */
export function VerifyScreen() {
  return (
    <Page>
      <VerifyPage />
    </Page>
  );
}

const plateOrderRoute = getRouteApi('/plate-orders/$number');

/** What waits to be ordered from the plant, and the orders. */
export function PlateOrdersScreen() {
  const navigate = useNavigate();
  return (
    <Page>
      <PlateOrdersPage onOpened={(number) => void navigate({ to: '/plate-orders/$number', params: { number } })} />
    </Page>
  );
}

/** One order to the plant. */
export function PlateOrderScreen() {
  const { number } = plateOrderRoute.useParams();
  return (
    <Page>
      <PlateOrderPage key={number} number={number} />
    </Page>
  );
}
