import { useQuery } from '@tanstack/react-query';
import { CaseList } from '../../components/case-list.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { plural } from '../../lib/format.ts';
import { casePage, registrySearch } from '../../lib/queries.ts';
import { HitTable } from './hit-table.tsx';
import { RecordBlock } from './record.tsx';

const SHOWN = 50;

/** What the search in the header found: cases, and records of the registry. */
export function SearchPage({ query }: { readonly query: string }) {
  const cases = useQuery(
    casePage({ filter: { search: query }, sort: { column: 'filed', descending: true }, offset: 0, limit: SHOWN }),
  );
  const records = useQuery(registrySearch({ query, offset: 0, limit: SHOWN }));
  const error = cases.error ?? records.error;
  return (
    <>
      <PageHeading title={`Search: ${query}`}>{`Found for “${query}”`}</PageHeading>
      {error && <FailureNotice error={error} />}
      {(cases.isPending || records.isPending) && <Loading what="what fits" />}
      {cases.data && (
        <RecordBlock title={plural(cases.data.total, 'case')}>
          <CaseList rows={cases.data.rows} total={cases.data.total} search={{ search: query }} />
        </RecordBlock>
      )}
      {records.data && (
        <RecordBlock title={plural(records.data.total, 'registry record')}>
          <HitTable hits={records.data.hits} />
        </RecordBlock>
      )}
    </>
  );
}
