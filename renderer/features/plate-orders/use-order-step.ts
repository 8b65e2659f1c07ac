import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { PlateOrderFile } from '../../../shared/contract/plate-orders.ts';
import { assertNever } from '../../../shared/result.ts';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { plateOrder } from '../../lib/queries.ts';

/** A step of an order, by the contract's name of it. */
export type OrderStep = {
  [E in 'open' | 'topUp' | 'place' | 'cancel' | 'receive' | 'settle']: {
    readonly kind: E;
    readonly input: InputOf<`plateOrders.${E}`>;
  };
}['open' | 'topUp' | 'place' | 'cancel' | 'receive' | 'settle'];

function take(step: OrderStep) {
  const { plateOrders } = window.ofm;
  switch (step.kind) {
    case 'open':
      return ask(plateOrders.open(step.input));
    case 'topUp':
      return ask(plateOrders.topUp(step.input));
    case 'place':
      return ask(plateOrders.place(step.input));
    case 'cancel':
      return ask(plateOrders.cancel(step.input));
    case 'receive':
      return ask(plateOrders.receive(step.input));
    case 'settle':
      return ask(plateOrders.settle(step.input));
    default:
      return assertNever(step);
  }
}

/** Takes one step of an order; the order as it then is stands on the screen before the step counts as done. */
export function useOrderStep(done: (order: PlateOrderFile) => string, onDone: (order: PlateOrderFile) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (step: OrderStep) => (await take(step)).order,
    onSuccess: (order) => {
      client.setQueryData(plateOrder(order.row.number).queryKey, order);
      announce(done(order));
      onDone(order);
    },
  });
}
