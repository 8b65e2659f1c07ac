import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Duplicate, duplicateKey, withoutRepeats } from '../../../shared/domain/registry/duplicates.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { DUPLICATE_WORDS, DuplicateRecords } from '../../components/duplicates.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Progress } from '../../components/progress.tsx';
import { count, plural } from '../../lib/format.ts';
import { caseCounts, duplicatesWalk } from '../../lib/queries.ts';
import styles from './registry.module.css';

/** Findings on one screen; the walk rests here until somebody wants more. */
const ENOUGH = 100;

/** The findings of a walk, for a person to judge. */
export function DuplicateTable({ duplicates }: { readonly duplicates: readonly Duplicate[] }) {
  return (
    <DataTable
      label="Duplicates"
      rows={duplicates}
      rowKey={duplicateKey}
      empty="None found so far."
      columns={[
        { title: 'What is the same', cell: ({ kind }) => DUPLICATE_WORDS[kind] },
        { title: 'Value', cell: ({ same }) => same },
        { title: 'Records', cell: ({ records }) => <DuplicateRecords records={records} /> },
      ]}
    />
  );
}

/** Walks through the open cases, step by step, and lists what may be one and is kept as several. */
export function DuplicatesPage() {
  const client = useQueryClient();
  const walk = useInfiniteQuery(duplicatesWalk());
  const open = useQuery(caseCounts()).data?.open;
  const [isStopped, setStopped] = useState(false);
  const [enough, setEnough] = useState(ENOUGH);
  const pages = walk.data?.pages ?? [];
  const looked = pages.reduce((sum, page) => sum + page.looked, 0);
  const found = withoutRepeats(pages.flatMap(({ duplicates }) => duplicates));
  const { hasNextPage, isFetching, fetchNextPage, error } = walk;
  const rests = isStopped || error !== null || found.length >= enough;
  useEffect(() => {
    if (hasNextPage && !isFetching && !rests) void fetchNextPage();
  }, [hasNextPage, isFetching, rests, fetchNextPage]);
  const isWalking = walk.isPending || (hasNextPage && !rests);
  const goOn = () => {
    setStopped(false);
    setEnough(found.length + ENOUGH);
    void fetchNextPage();
  };
  const lookAgain = () => void client.resetQueries({ queryKey: duplicatesWalk().queryKey });
  return (
    <>
      <PageHeading title="Duplicates" aside={plural(found.length, 'finding')}>
        Duplicates
      </PageHeading>
      <p className={styles.lead}>
        What may be one person, vehicle or filing and is kept as several, in cases that are open. Nothing is merged:
        compare the records, and put the case on hold or return it where they are one.
      </p>
      {error && <FailureNotice error={error} onRetry={() => void walk.fetchNextPage()} />}
      <div className={styles.walk}>
        <Progress
          label="Open cases looked at"
          value={open ? Math.min(100, (looked / open) * 100) : hasNextPage ? 0 : 100}
          words={`${count(looked)}${open === undefined ? '' : ` of ${count(Math.max(open, looked))}`} open cases looked at`}
        />
        {isWalking && <Button onPress={() => setStopped(true)}>Stop</Button>}
        {!isWalking && hasNextPage && <Button onPress={goOn}>Go on</Button>}
        {!isWalking && !hasNextPage && <Button onPress={lookAgain}>Look again</Button>}
      </div>
      <DuplicateTable duplicates={found} />
    </>
  );
}
