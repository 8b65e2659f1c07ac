import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { REGISTRY_KINDS, type RegistryHit } from '../../../shared/contract/registry.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { count, plural } from '../../lib/format.ts';
import { registrySearch } from '../../lib/queries.ts';
import { HitTable } from './hit-table.tsx';
import styles from './registry.module.css';

type Kind = RegistryHit['kind'];

const PAGE = 100;
const KIND_OPTIONS = [
  { id: 'all', label: 'Everything' },
  { id: 'mission', label: 'Missions' },
  { id: 'person', label: 'People' },
  { id: 'vehicle', label: 'Vehicles' },
] as const;

interface RegistryPageProps {
  readonly query: string;
  readonly kind: Kind | undefined;
  readonly onSearch: (query: string, kind: Kind | undefined) => void;
}

/** Missions, people and vehicles, by whatever is known of them. */
export function RegistryPage({ query, kind, onSearch }: RegistryPageProps) {
  const [offset, setOffset] = useState(0);
  const found = useQuery(registrySearch({ query, offset, limit: PAGE, ...(kind ? { kind } : {}) }));
  const search = (next: string, of: Kind | undefined) => {
    setOffset(0);
    onSearch(next, of);
  };
  return (
    <>
      <PageHeading title="Registry" aside={found.data && plural(found.data.total, 'record')}>
        Registry
      </PageHeading>
      <div className={styles.bar}>
        <Field
          label="Search the registry"
          hint="Name, PID, VIN or its end, plate, city or country"
          kind="search"
          value={query}
          onChange={(next) => search(next, kind)}
        />
        <Choice
          label="Show"
          options={KIND_OPTIONS}
          value={kind ?? 'all'}
          onChange={(id) =>
            search(
              query,
              REGISTRY_KINDS.find((one) => one === id),
            )
          }
        />
      </div>
      <p className={styles.beside}>
        <Link to="/registry/duplicates">Duplicates in open cases</Link>
      </p>
      {found.error && <FailureNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading what="the registry" />}
      {found.data && <HitTable hits={found.data.hits} />}
      {found.data && found.data.total > PAGE && (
        <p className={styles.pager}>
          <Button isDisabled={offset === 0} onPress={() => setOffset(offset - PAGE)}>
            Earlier
          </Button>
          <Button isDisabled={offset + PAGE >= found.data.total} onPress={() => setOffset(offset + PAGE)}>
            Later
          </Button>
          <span>{`${count(offset + 1)} to ${count(Math.min(offset + PAGE, found.data.total))} of ${count(found.data.total)}`}</span>
        </p>
      )}
    </>
  );
}
