import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { SeriesRow } from '../../../shared/contract/stock.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Pill } from '../../components/pill.tsx';
import { keepsStock } from '../../lib/access.ts';
import { count, day } from '../../lib/format.ts';
import { useKeys } from '../../lib/keys.ts';
import { stockList } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { Destructions } from './destructions.tsx';
import { FindPiece } from './find-piece.tsx';
import { ReceiveDialog } from './receive-dialog.tsx';
import styles from './stock.module.css';
import { StockWarnings } from './stock-warnings.tsx';
import { countIn, rangeWords, STOCK_WORDS } from './stock-words.ts';

/** What the office keeps under lock, by series, what runs low, and what was destroyed. */
export function StockPage() {
  const { user } = useSession();
  const list = useQuery(stockList());
  const [isReceiving, setReceiving] = useState(false);
  const mayKeep = keepsStock(user.role);
  useKeys('Stock', mayKeep ? [{ key: 'r', label: 'Receive a series', run: () => setReceiving(true) }] : []);
  return (
    <>
      <PageHeading title="Stock" aside="Every piece is accounted for, from the drawer to its end.">
        Stock
      </PageHeading>
      {list.error && <FailureNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the stock" />}
      {list.data && (
        <>
          <StockWarnings stock={list.data} />
          <section className={styles.block} aria-labelledby="series-title">
            <div className={styles.blockTitle}>
              <h2 id="series-title">Series</h2>
              <span className={styles.soft}>the newest first; the oldest is used up first</span>
              {mayKeep && (
                <span className={styles.last}>
                  <Button look="go" keyCap="r" onPress={() => setReceiving(true)}>
                    Receive …
                  </Button>
                </span>
              )}
            </div>
            <SeriesTable series={list.data.series} />
          </section>
          <FindPiece />
          <Destructions destructions={list.data.destructions} />
        </>
      )}
      {isReceiving && <ReceiveDialog onClose={() => setReceiving(false)} />}
    </>
  );
}

function Expiry({ expiresOn, isExpiring, isExpired }: SeriesRow) {
  if (expiresOn === null) return 'never';
  if (isExpired) return <Pill tone="red">{`expired ${day(expiresOn)}`}</Pill>;
  return isExpiring ? <Pill tone="amber">{day(expiresOn)}</Pill> : day(expiresOn);
}

function SeriesTable({ series }: { readonly series: readonly SeriesRow[] }) {
  return (
    <DataTable
      label="Series"
      rows={series}
      rowKey={({ id }) => String(id)}
      empty="Nothing was received yet."
      columns={[
        {
          title: 'Series',
          cell: (row) => (
            <Link to="/stock/$series" params={{ series: String(row.id) }} className={styles.code}>
              {rangeWords(row)}
            </Link>
          ),
          isTight: true,
        },
        {
          title: 'Kind',
          cell: ({ kind, plates }) => (plates ? `${STOCK_WORDS[kind]}, base ${plates.base}` : STOCK_WORDS[kind]),
          isTight: true,
        },
        { title: 'Kept by', cell: ({ custodian, place }) => `${custodian}, ${place}` },
        { title: 'Expires', cell: (row) => <Expiry {...row} />, isTight: true },
        { title: 'Available', cell: (row) => count(countIn(row, ['AVAILABLE'])), isNumber: true },
        { title: 'Reserved', cell: (row) => count(countIn(row, ['RESERVED'])), isNumber: true },
        { title: 'Printed', cell: (row) => count(countIn(row, ['PRINTED'])), isNumber: true },
        { title: 'Issued', cell: (row) => count(countIn(row, ['ISSUED'])), isNumber: true },
        { title: 'Spoiled, void', cell: (row) => count(countIn(row, ['SPOILED', 'VOID'])), isNumber: true },
        { title: 'Destroyed', cell: (row) => count(countIn(row, ['DESTROYED'])), isNumber: true },
      ]}
    />
  );
}
