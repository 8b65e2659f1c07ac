import { useQuery } from '@tanstack/react-query';
import { FailureNotice } from '../../components/notice.tsx';
import { TrailTable } from '../../components/trail-table.tsx';
import { trail } from '../../lib/queries.ts';
import styles from './case-page.module.css';

/** What became of the things that a case gave out; nothing where all are as they were. */
export function CaseTrail({ reference }: { readonly reference: string }) {
  const known = useQuery(trail({ of: 'case', key: reference }));
  if (known.error) return <FailureNotice error={known.error} onRetry={() => void known.refetch()} />;
  if (!known.data || known.data.length === 0) return null;
  return (
    <section className={styles.trail} aria-labelledby="trail-title">
      <h2 id="trail-title">Returned, lost, stolen and voided</h2>
      <TrailTable lines={known.data} />
    </section>
  );
}
