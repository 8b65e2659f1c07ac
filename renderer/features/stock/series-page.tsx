import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CountResult, SeriesRow } from '../../../shared/contract/stock.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Pill } from '../../components/pill.tsx';
import { day, moment, plural } from '../../lib/format.ts';
import { stockSeries } from '../../lib/queries.ts';
import { CountOutcome, outcomeWords } from './count-outcome.tsx';
import { PIECES_SHOWN, SeriesPieces } from './series-pieces.tsx';
import { SeriesSteps } from './series-steps.tsx';
import styles from './stock.module.css';
import { countWords, seriesWords } from './stock-words.ts';

function expiryWords({ expiresOn, isExpired }: SeriesRow): string {
  if (expiresOn === null) return 'never';
  return isExpired ? `${day(expiresOn)}; nothing is taken from it any more` : day(expiresOn);
}

function Facts({ series }: { readonly series: SeriesRow }) {
  const { custodian, place, receivedAt, receivedBy, plates, note } = series;
  return (
    <dl className={styles.facts}>
      <dt>Pieces</dt>
      <dd>{countWords(series)}</dd>
      <dt>Kept by</dt>
      <dd>{`${custodian}, ${place}`}</dd>
      <dt>Received</dt>
      <dd>{`${moment(receivedAt)}, ${receivedBy}`}</dd>
      <dt>Expires</dt>
      <dd>{expiryWords(series)}</dd>
      {plates && (
        <>
          <dt>Plates</dt>
          <dd>{`Base ${plates.base}, class ${plates.plateClass}, code ${plates.code}`}</dd>
        </>
      )}
      {note && (
        <>
          <dt>Note</dt>
          <dd>{note}</dd>
        </>
      )}
    </dl>
  );
}

/** A series: its pieces, their moves, and the counts of its drawer. */
export function SeriesPage({ id }: { readonly id: number }) {
  const [offset, setOffset] = useState(0);
  const [counted, setCounted] = useState<CountResult | null>(null);
  const page = useQuery(stockSeries({ id, offset, limit: PIECES_SHOWN }));
  if (page.error) return <FailureNotice error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <Loading what="the series" />;
  const { series, pieces, total, counts } = page.data;
  return (
    <>
      <PageHeading title={seriesWords(series)} aside={plural(total, 'piece')}>
        {seriesWords(series)}
      </PageHeading>
      <Link to="/stock">All stock</Link>
      <section className={styles.block} aria-label="Series">
        <Facts series={series} />
      </section>
      <SeriesSteps series={series} onCounted={setCounted} />
      {counted && <CountOutcome kind={series.kind} result={counted} />}
      <section className={styles.block} aria-labelledby="counts-title">
        <div className={styles.blockTitle}>
          <h2 id="counts-title">Counts of the drawer</h2>
          <span className={styles.soft}>each signed with the office’s key</span>
        </div>
        <DataTable
          label="Counts of the drawer"
          rows={counts}
          rowKey={(row) => String(row.id)}
          empty="It was never counted."
          columns={[
            { title: 'When', cell: ({ countedAt }) => moment(countedAt), isTight: true },
            { title: 'Who', cell: ({ countedBy }) => countedBy, isTight: true },
            { title: 'Result', cell: ({ result }) => outcomeWords(result) },
            {
              title: 'Signature',
              cell: ({ isGenuine }) => (
                <Pill tone={isGenuine ? 'green' : 'red'}>{isGenuine ? 'holds' : 'does not hold'}</Pill>
              ),
              isTight: true,
            },
          ]}
        />
      </section>
      <SeriesPieces kind={series.kind} pieces={pieces} total={total} offset={offset} onOffset={setOffset} />
    </>
  );
}
