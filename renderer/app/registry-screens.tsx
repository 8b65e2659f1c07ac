import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { country as countrySchema } from '../../shared/domain/ids.ts';
import { CountriesPage } from '../features/reciprocity/countries-page.tsx';
import { CountryPage } from '../features/reciprocity/country-page.tsx';
import { TermPage } from '../features/reciprocity/term-page.tsx';
import { DuplicatesPage } from '../features/registry/duplicates-page.tsx';
import { MissionPage } from '../features/registry/mission-page.tsx';
import { PersonPage } from '../features/registry/person-page.tsx';
import { RegistryPage } from '../features/registry/registry-page.tsx';
import { SearchPage } from '../features/registry/search-page.tsx';
import { VehiclePage } from '../features/registry/vehicle-page.tsx';
import { NotFound } from './not-found.tsx';
import { Page } from './page.tsx';

const searchRoute = getRouteApi('/search');
const registryRoute = getRouteApi('/registry');
const missionRoute = getRouteApi('/registry/missions/$id');
const personRoute = getRouteApi('/registry/people/$pid');
const vehicleRoute = getRouteApi('/registry/vehicles/$vin');

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
