import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlateOrderRow } from '../../../shared/contract/plate-orders.ts';
import { BLANK_WORDS } from '../../../shared/domain/plate-order/blank-sizes.ts';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Pill } from '../../components/pill.tsx';
import { moment } from '../../lib/format.ts';
import { plateOrder } from '../../lib/queries.ts';
import { OrderLines } from './order-lines.tsx';
import { OrderPapers } from './order-papers.tsx';
import { OrderSteps } from './order-steps.tsx';
import { ORDER_WORDS, whatOf } from './order-words.ts';
import styles from './plate-orders.module.css';

function OrderFacts({ row }: { readonly row: PlateOrderRow }) {
  const { base, plateClass, blankSize, openedAt, openedBy, orderedAt, orderedBy, receivedAt } = row;
  const facts = [
    ['Plates of', `Class ${plateClass}, ${BLANK_WORDS[blankSize]}, base ${base}`],
    ['What for', whatOf(row)],
    ['Opened', `${moment(openedAt)}, ${openedBy}`],
    ['Ordered', orderedAt === null ? 'not yet' : `${moment(orderedAt)}, ${orderedBy ?? ''}`],
    ...(receivedAt === null ? [] : [['Received', moment(receivedAt)]]),
  ];
  return (
    <div className={styles.block}>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => [<dt key={`${label} term`}>{label}</dt>, <dd key={label}>{value}</dd>])}
      </dl>
    </div>
  );
}

/** One order: what is in it, what may be done with it, and what the plant is sent. */
export function PlateOrderPage({ number }: { readonly number: string }) {
  const order = useQuery(plateOrder(number));
  const state = order.data && ORDER_WORDS[order.data.row.state];
  return (
    <>
      <PageHeading
        title={`Plate order ${number}`}
        aside={state && <Pill tone={state.tone}>{state.words}</Pill>}
      >{`Plate order ${number}`}</PageHeading>
      <p>
        <Link to="/plate-orders">All plate orders</Link>
      </p>
      {order.error && <FailureNotice error={order.error} onRetry={() => void order.refetch()} />}
      {order.isPending && <Loading what="the order" />}
      {order.data && (
        <>
          <OrderFacts row={order.data.row} />
          <OrderSteps row={order.data.row} />
          <OrderLines order={order.data} />
          {order.data.row.orderedAt !== null && <OrderPapers number={number} />}
        </>
      )}
    </>
  );
}
