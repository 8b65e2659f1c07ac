import { getRouteApi, Outlet, useMatch, useNavigate } from '@tanstack/react-router';
import { country as countrySchema } from '../../shared/domain/ids.ts';
import { PageHeading } from '../components/page-heading.tsx';
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
import { CountriesPage } from '../features/reciprocity/countries-page.tsx';
import { CountryPage } from '../features/reciprocity/country-page.tsx';
import { TermPage } from '../features/reciprocity/term-page.tsx';
import { DuplicatesPage } from '../features/registry/duplicates-page.tsx';
import { MissionPage } from '../features/registry/mission-page.tsx';
import { PersonPage } from '../features/registry/person-page.tsx';
import { RegistryPage } from '../features/registry/registry-page.tsx';
import { SearchPage } from '../features/registry/search-page.tsx';
import { VehiclePage } from '../features/registry/vehicle-page.tsx';
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

/** Where no screen has the address. */
export function NotFound() {
  return (
    <Page>
      <PageHeading title="Not found">There is no such screen</PageHeading>
      <p>Choose another in the navigation.</p>
    </Page>
  );
}

const searchRoute = getRouteApi('/search');
const registryRoute = getRouteApi('/registry');
const missionRoute = getRouteApi('/registry/missions/$id');
const personRoute = getRouteApi('/registry/people/$pid');
const vehicleRoute = getRouteApi('/registry/vehicles/$vin');
const calendarRoute = getRouteApi('/calendar');
const auditRoute = getRouteApi('/audit');
const enterRoute = getRouteApi('/enter');
const correctRoute = getRouteApi('/case/$reference/correct');

/** What the search in the header found. */
export function SearchScreen() {
  const { q } = searchRoute.useSearch();
  return (
    <Page>
      <SearchPage key={q ?? ''} query={q ?? ''} />
    </Page>
  );
}

/** The registry and its search. */
export function RegistryScreen() {
  const { q, kind } = registryRoute.useSearch();
  const navigate = useNavigate();
  return (
    <Page>
      <RegistryPage
        query={q ?? ''}
        kind={kind}
        onSearch={(query, next) =>
          void navigate({ to: '/registry', search: { q: query || undefined, kind: next }, replace: true })
        }
      />
    </Page>
  );
}

/** Goes to a case that was opened just now. */
function useOpenCase(): (reference: string) => void {
  const navigate = useNavigate();
  return (reference) => void navigate({ to: '/case/$reference', params: { reference } });
}

/** One mission. */
export function MissionScreen() {
  const { id } = missionRoute.useParams();
  const openCase = useOpenCase();
  return (
    <Page>
      <MissionPage key={id} id={id} onOpened={openCase} />
    </Page>
  );
}

/** One person. */
export function PersonScreen() {
  const { pid } = personRoute.useParams();
  const openCase = useOpenCase();
  return (
    <Page>
      <PersonPage key={pid} pid={pid} onOpened={openCase} />
    </Page>
  );
}

/** One vehicle. */
export function VehicleScreen() {
  const { vin } = vehicleRoute.useParams();
  const openCase = useOpenCase();
  return (
    <Page>
      <VehiclePage key={vin} vin={vin} onOpened={openCase} />
    </Page>
  );
}

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

const reciprocityCountryRoute = getRouteApi('/reciprocity/$country');
const reciprocityTermRoute = getRouteApi('/reciprocity/$country/term');

/** The countries and what reciprocity there is with each. */
export function ReciprocityScreen() {
  return (
    <Page>
      <CountriesPage />
    </Page>
  );
}

/** Reciprocity with one country. */
export function ReciprocityCountryScreen() {
  const country = countrySchema.safeParse(reciprocityCountryRoute.useParams().country);
  const { benefit } = reciprocityCountryRoute.useSearch();
  const navigate = useNavigate();
  if (!country.success) return <NotFound />;
  const of = { country: country.data };
  return (
    <Page>
      <CountryPage
        key={country.data}
        country={country.data}
        benefit={benefit}
        onAdd={(wanted) =>
          void navigate({ to: '/reciprocity/$country/term', params: of, search: { what: 'add', benefit: wanted } })
        }
      />
    </Page>
  );
}

/** A term that is added, ended or corrected. */
export function ReciprocityTermScreen() {
  const country = countrySchema.safeParse(reciprocityTermRoute.useParams().country);
  const { what, id, benefit } = reciprocityTermRoute.useSearch();
  const navigate = useNavigate();
  if (!country.success || (what !== 'add' && id === undefined)) return <NotFound />;
  return (
    <Page>
      <TermPage
        key={`${what} ${id ?? ''}`}
        country={country.data}
        writing={what === 'add' ? { what, benefit: benefit ?? 'TAX_MISSION' } : { what, id: id ?? '' }}
        onDone={(of) =>
          void navigate({ to: '/reciprocity/$country', params: { country: country.data }, search: { benefit: of } })
        }
      />
    </Page>
  );
}

/** What may be one and is kept as several. */
export function DuplicatesScreen() {
  return (
    <Page>
      <DuplicatesPage />
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
