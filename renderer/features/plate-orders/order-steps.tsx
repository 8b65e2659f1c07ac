import { useState } from 'react';
import type { PlateOrderRow } from '../../../shared/contract/plate-orders.ts';
import { type OrderAction, orderActionsFor } from '../../../shared/domain/plate-order/transitions.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { plural } from '../../lib/format.ts';
import { useKeys } from '../../lib/keys.ts';
import { useSession } from '../../lib/session.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import styles from './plate-orders.module.css';
import { TopUpDialog } from './top-up-dialog.tsx';
import { useOrderStep } from './use-order-step.ts';

type PersonsAction = Exclude<OrderAction, 'close'>;

/** In the order in which the buttons stand. */
const STEPS: readonly { action: PersonsAction; label: string; key: string; look: 'go' | 'plain' | 'danger' }[] = [
  { action: 'place', label: 'Place the order …', key: 'p', look: 'go' },
  { action: 'receive', label: 'Receive …', key: 'r', look: 'go' },
  { action: 'gather', label: 'Gather what waits', key: 'g', look: 'plain' },
  { action: 'topUp', label: 'Add for stock …', key: 't', look: 'plain' },
  { action: 'cancel', label: 'Cancel the order …', key: 'c', look: 'danger' },
];

/** What may be done with an order now, each with its key. */
export function OrderSteps({ row }: { readonly row: PlateOrderRow }) {
  const { user } = useSession();
  const [asked, setAsked] = useState<PersonsAction | null>(null);
  const gather = useOrderStep(
    (order) => `The order has ${plural(order.row.plates, 'plate')}.`,
    () => undefined,
  );
  const allowed = orderActionsFor(row.state, user.role);
  const steps = STEPS.filter(({ action }) => allowed.includes(action));
  const { base, plateClass, blankSize } = row;
  const begin = (action: PersonsAction) =>
    action === 'gather' ? gather.mutate({ kind: 'open', input: { base, plateClass, blankSize } }) : setAsked(action);
  useKeys(
    'Plate order',
    steps.map(({ action, label, key }) => ({ key, label: label.replace(' …', ''), run: () => begin(action) })),
  );
  if (steps.length === 0) return null;
  return (
    <>
      {gather.error && <FailureNotice error={gather.error} />}
      <section className={styles.tools} aria-label="Steps">
        {steps.map(({ action, label, key, look }) => (
          <Button
            key={action}
            look={look}
            keyCap={key}
            isPending={action === 'gather' && gather.isPending}
            onPress={() => begin(action)}
          >
            {label}
          </Button>
        ))}
      </section>
      {asked === 'topUp' && <TopUpDialog row={row} onClose={() => setAsked(null)} />}
      {asked === 'place' && <PlaceDialog row={row} onClose={() => setAsked(null)} />}
      {asked === 'receive' && <ReceiveDialog row={row} onClose={() => setAsked(null)} />}
      {asked === 'cancel' && <CancelDialog row={row} onClose={() => setAsked(null)} />}
    </>
  );
}

interface StepDialogProps {
  readonly row: PlateOrderRow;
  readonly onClose: () => void;
}

function PlaceDialog({ row: { number, plates }, onClose }: StepDialogProps) {
  const step = useOrderStep(() => `${number} is ordered from the plant.`, onClose);
  return (
    <ConfirmDialog
      title="Place the order"
      effect={`${plural(plates, 'serial')} are ordered from the plant. Manifest and file are fixed; nothing can be added or taken out any more.`}
      confirm="Place the order"
      isPending={step.isPending}
      error={step.error}
      onConfirm={() => step.mutate({ kind: 'place', input: { number } })}
      onClose={onClose}
    />
  );
}

function ReceiveDialog({ row: { number, counts }, onClose }: StepDialogProps) {
  const step = useOrderStep(() => `${number} is received.`, onClose);
  return (
    <ConfirmDialog
      title="Receive the order"
      effect={`The shipment is here. Count ${plural(counts.ORDERED, 'serial')} against the manifest and look at each plate; then accept, reject or write off.`}
      confirm="Receive"
      isPending={step.isPending}
      error={step.error}
      onConfirm={() => step.mutate({ kind: 'receive', input: { number } })}
      onClose={onClose}
    />
  );
}

function CancelDialog({ row: { number, plates, forStock }, onClose }: StepDialogProps) {
  const step = useOrderStep(() => `${number} is cancelled.`, onClose);
  const waits = `${plural(plates - forStock, 'plate of a case waits', 'plates of cases wait')} again.`;
  const ends =
    forStock > 0
      ? ` ${plural(forStock, 'number', 'numbers')} for stock ${forStock === 1 ? 'ends' : 'end'} for good.`
      : '';
  return (
    <ReasonDialog
      title="Cancel the order"
      effect={waits + ends}
      confirm="Cancel the order"
      keptWith="the order"
      isDanger
      isPending={step.isPending}
      error={step.error}
      onSubmit={(reason) => step.mutate({ kind: 'cancel', input: { number, reason } })}
      onClose={onClose}
    />
  );
}
