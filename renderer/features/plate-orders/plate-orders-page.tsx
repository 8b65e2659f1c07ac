import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlateOrderRow } from '../../../shared/contract/plate-orders.ts';
import { BLANK_WORDS } from '../../../shared/domain/plate-order/blank-sizes.ts';
import { ORDER_LINE_STATES } from '../../../shared/domain/plate-order/plate-order.ts';
import { isSettled } from '../../../shared/domain/plate-order/transitions.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Pill } from '../../components/pill.tsx';
import { ordersPlates } from '../../lib/access.ts';
import { count, moment } from '../../lib/format.ts';
import { useKeys } from '../../lib/keys.ts';
import { plateOrderList } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { OpenOrderDialog } from './open-order-dialog.tsx';
import { ORDER_WORDS, whatOf } from './order-words.ts';
import styles from './plate-orders.module.css';
import { WaitingBlock } from './waiting-block.tsx';

function unsettled({ counts }: PlateOrderRow): number {
  return ORDER_LINE_STATES.filter((state) => !isSettled(state)).reduce((sum, state) => sum + counts[state], 0);
}

/** What waits to be ordered from the plant, and every order with where it stands. */
export function PlateOrdersPage({ onOpened }: { readonly onOpened: (number: string) => void }) {
  const { user } = useSession();
  const list = useQuery(plateOrderList());
  const [isOpening, setOpening] = useState(false);
  const mayOrder = ordersPlates(user.role);
  useKeys('Plate orders', mayOrder ? [{ key: 'o', label: 'Open an order', run: () => setOpening(true) }] : []);
  return (
    <>
      <PageHeading title="Plate orders" aside="Every number is made once, or never.">
        Plate orders
      </PageHeading>
      {list.error && <FailureNotice error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Loading what="the plate orders" />}
      {list.data && (
        <>
          <WaitingBlock waiting={list.data.waiting} mayOrder={mayOrder} onOpened={onOpened} />
          <section className={styles.block} aria-labelledby="orders-title">
            <div className={styles.blockTitle}>
              <h2 id="orders-title">Orders</h2>
              <span className={styles.soft}>all that are underway, and the newest that ended</span>
              {mayOrder && (
                <span className={styles.last}>
                  <Button keyCap="o" onPress={() => setOpening(true)}>
                    Open an order …
                  </Button>
                </span>
              )}
            </div>
            <OrderTable orders={list.data.orders} />
          </section>
          {isOpening && <OpenOrderDialog base={list.data.base} onOpened={onOpened} onClose={() => setOpening(false)} />}
        </>
      )}
    </>
  );
}

function OrderTable({ orders }: { readonly orders: readonly PlateOrderRow[] }) {
  return (
    <DataTable
      label="Orders"
      rows={orders}
      rowKey={({ number }) => number}
      empty="No order was opened yet."
      columns={[
        {
          title: 'Number',
          cell: ({ number }) => (
            <Link to="/plate-orders/$number" params={{ number }} className={styles.code}>
              {number}
            </Link>
          ),
          isTight: true,
        },
        {
          title: 'State',
          cell: ({ state }) => <Pill tone={ORDER_WORDS[state].tone}>{ORDER_WORDS[state].words}</Pill>,
          isTight: true,
        },
        {
          title: 'Plates of',
          cell: ({ plateClass, blankSize, base }) => `Class ${plateClass}, ${BLANK_WORDS[blankSize]}, base ${base}`,
          isTight: true,
        },
        { title: 'Serials', cell: ({ plates }) => count(plates), isNumber: true },
        { title: 'Unsettled', cell: (row) => count(unsettled(row)), isNumber: true },
        { title: 'What for', cell: whatOf },
        { title: 'Opened', cell: ({ openedAt }) => moment(openedAt), isTight: true },
        {
          title: 'Ordered',
          cell: ({ orderedAt }) => (orderedAt === null ? 'not yet' : moment(orderedAt)),
          isTight: true,
        },
      ]}
    />
  );
}
