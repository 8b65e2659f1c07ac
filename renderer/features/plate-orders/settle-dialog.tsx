import type { PlateOrderLineRow } from '../../../shared/contract/plate-orders.ts';
import type { LineDecision } from '../../../shared/domain/plate-order/transitions.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { plural } from '../../lib/format.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { DECISION_WORDS } from './order-words.ts';
import { useOrderStep } from './use-order-step.ts';

interface SettleDialogProps {
  readonly number: string;
  readonly lines: readonly PlateOrderLineRow[];
  readonly decision: LineDecision;
  readonly onClose: () => void;
  readonly onSettled: () => void;
}

/** Settles the chosen plates; a number that ends does so with a reason. */
export function SettleDialog({ number, lines, decision, onClose, onSettled }: SettleDialogProps) {
  const { label, effect, done } = DECISION_WORDS[decision];
  const plates = plural(lines.length, 'plate');
  const step = useOrderStep(() => `${plates} ${done}.`, onSettled);
  const settle = (reason: string) =>
    step.mutate({ kind: 'settle', input: { number, lines: lines.map(({ id }) => id), decision, reason } });
  const asked = { title: `${label}: ${plates}`, effect, isPending: step.isPending, error: step.error, onClose };
  if (decision === 'accept') {
    return <ConfirmDialog {...asked} confirm={`Accept ${plates}`} onConfirm={() => settle('')} />;
  }
  const confirm = decision === 'reject' ? `Reject ${plates}` : `Write off ${plates}`;
  return <ReasonDialog {...asked} confirm={confirm} keptWith="each plate" isDanger onSubmit={settle} />;
}
