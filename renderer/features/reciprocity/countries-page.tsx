import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CountryRow } from '../../../shared/contract/reciprocity.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { count, plural } from '../../lib/format.ts';
import { reciprocityCountries } from '../../lib/queries.ts';
import styles from './reciprocity.module.css';

function fits({ country, mission }: CountryRow, typed: string): boolean {
  const wanted = typed.trim().toLowerCase();
  return country.toLowerCase() === wanted || (mission ?? '').toLowerCase().includes(wanted);
}

/** Every country with what reciprocity there is with it, and how much at the desk that touches. */
export function CountriesPage() {
  const [typed, setTyped] = useState('');
  const list = useQuery(reciprocityCountries());
  return (
    <>
      <PageHeading title="Reciprocity" aside={list.data && plural(list.data.length, 'country', 'countries')}>
        Reciprocity
      </PageHeading>
      <Field
        label="Find a country"
        hint="Its two letters, or words of its embassy’s name"
        kind="search"
        value={typed}
        onChange={setTyped}
      />
      {list.error && <FailureNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the countries" />}
      {list.data && (
        <div className={styles.block}>
          <DataTable
            label="Countries"
            rows={list.data.filter((row) => fits(row, typed))}
            rowKey={({ country }) => country}
            empty="No country fits."
            columns={[
              {
                title: 'Country',
                cell: ({ country }) => (
                  <Link to="/reciprocity/$country" params={{ country }}>
                    {country}
                  </Link>
                ),
                isTight: true,
              },
              { title: 'Mission', cell: ({ mission, missions }) => missionWords(mission, missions) },
              { title: 'Benefits in force', cell: ({ benefits }) => count(benefits), isNumber: true },
              { title: 'Terms', cell: ({ terms }) => count(terms), isNumber: true },
              { title: 'Travel rules', cell: ({ travelRules }) => count(travelRules), isNumber: true },
              { title: 'Cards in force', cell: ({ cards }) => count(cards), isNumber: true },
              { title: 'Open cases', cell: ({ openCases }) => count(openCases), isNumber: true },
            ]}
          />
        </div>
      )}
    </>
  );
}

function missionWords(mission: string | null, missions: number): string {
  if (mission === null) return 'none in the registry';
  return missions === 1 ? mission : `${mission} and ${count(missions - 1)} more`;
}
