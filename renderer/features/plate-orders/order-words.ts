import type { PlateOrderRow } from '../../../shared/contract/plate-orders.ts';
import type { OrderLineState, OrderState } from '../../../shared/domain/plate-order/plate-order.ts';
import type { LineDecision } from '../../../shared/domain/plate-order/transitions.ts';
import { plural } from '../../lib/format.ts';
import type { Tone } from '../../lib/words.ts';

interface Said {
  readonly words: string;
  readonly tone: Tone;
}

export const ORDER_WORDS: Readonly<Record<OrderState, Said>> = {
  OPEN: { words: 'Open, gathers', tone: 'violet' },
  ORDERED: { words: 'At the plant', tone: 'blue' },
  RECEIVED: { words: 'Received, to be counted', tone: 'amber' },
  CLOSED: { words: 'Closed', tone: 'green' },
  CANCELLED: { words: 'Cancelled', tone: 'grey' },
};

/** A plate of an order; before the order is placed it is only gathered. */
export function lineWords(order: OrderState, line: OrderLineState): Said {
  if (line === 'ORDERED') {
    return order === 'OPEN' ? { words: 'Gathered', tone: 'violet' } : { words: 'At the plant', tone: 'blue' };
  }
  return LINE_WORDS[line];
}

export const LINE_WORDS: Readonly<Record<OrderLineState, Said>> = {
  ORDERED: { words: 'Ordered', tone: 'blue' },
  RECEIVED: { words: 'To be counted', tone: 'amber' },
  ACCEPTED: { words: 'Accepted', tone: 'green' },
  REJECTED: { words: 'Rejected', tone: 'red' },
  LOST: { words: 'Lost', tone: 'red' },
};

interface DecisionWords {
  readonly label: string;
  readonly key: string;
  readonly effect: string;
  readonly done: string;
}

export const DECISION_WORDS: Readonly<Record<LineDecision, DecisionWords>> = {
  accept: {
    label: 'Accept',
    key: 'a',
    effect: 'Plates for stock are laid into stock, free to be given; plates of cases may go with their cases.',
    done: 'accepted',
  },
  reject: {
    label: 'Reject',
    key: 'x',
    effect: 'Their numbers end for good: no vehicle bears them and none is made again. Each case is told in a note.',
    done: 'rejected',
  },
  lose: {
    label: 'Lost',
    key: 'l',
    effect: 'Their numbers end for good: no vehicle bears them and none is made again. Each case is told in a note.',
    done: 'written off as lost',
  },
};

/** What an order is of, in one line. */
export function whatOf({ plates, forStock }: PlateOrderRow): string {
  const ofCases = plates - forStock;
  if (plates === 0) return 'nothing yet';
  if (forStock === 0) return plural(ofCases, 'plate of a case', 'plates of cases');
  if (ofCases === 0) return `${plural(forStock, 'plate')} for stock`;
  return `${plural(ofCases, 'plate of a case', 'plates of cases')}, ${plural(forStock, 'plate')} for stock`;
}
