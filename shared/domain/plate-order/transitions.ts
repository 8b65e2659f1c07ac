import { fail, ok, type Result } from '../../result.ts';
import type { Role } from '../case/roles.ts';
import { ORDER_LINE_STATES, type OrderLineState, type OrderState } from './plate-order.ts';

interface Transition<State> {
  readonly from: readonly State[];
  readonly to: State;
  readonly roles: readonly Role[];
}

/** Only issuance changes an order; these may read it. */
export const ORDER_READERS = ['ISSUANCE', 'SUPERVISOR', 'AUDITOR'] as const satisfies readonly Role[];
export const ORDER_MAKERS = ['ISSUANCE'] as const satisfies readonly Role[];

export const ORDER_ACTIONS = ['gather', 'topUp', 'place', 'cancel', 'receive', 'close'] as const;
export type OrderAction = (typeof ORDER_ACTIONS)[number];

/** The one life of an order. `close` is no step of a person: it follows when every plate is settled. */
export const ORDER_TRANSITIONS: Readonly<Record<OrderAction, Transition<OrderState>>> = {
  gather: { from: ['OPEN'], to: 'OPEN', roles: ORDER_MAKERS },
  topUp: { from: ['OPEN'], to: 'OPEN', roles: ORDER_MAKERS },
  place: { from: ['OPEN'], to: 'ORDERED', roles: ORDER_MAKERS },
  cancel: { from: ['OPEN'], to: 'CANCELLED', roles: ORDER_MAKERS },
  receive: { from: ['ORDERED'], to: 'RECEIVED', roles: ORDER_MAKERS },
  close: { from: ['ORDERED', 'RECEIVED'], to: 'CLOSED', roles: ORDER_MAKERS },
};

export const LINE_ACTIONS = ['receive', 'accept', 'reject', 'lose', 'void'] as const;
export type LineAction = (typeof LINE_ACTIONS)[number];

/** What is decided on a plate that the plant made. */
export const LINE_DECISIONS = ['accept', 'reject', 'lose'] as const satisfies readonly LineAction[];
export type LineDecision = (typeof LINE_DECISIONS)[number];

interface LineTransition extends Transition<OrderLineState> {
  /** Where the order has to stand. */
  readonly orders: readonly OrderState[];
}

/** The one life of a plate in an order. `void` ends a number that is never made: it is rejected before it was ordered. */
export const LINE_TRANSITIONS: Readonly<Record<LineAction, LineTransition>> = {
  receive: { from: ['ORDERED'], to: 'RECEIVED', roles: ORDER_MAKERS, orders: ['ORDERED'] },
  accept: { from: ['RECEIVED'], to: 'ACCEPTED', roles: ORDER_MAKERS, orders: ['RECEIVED'] },
  reject: { from: ['RECEIVED'], to: 'REJECTED', roles: ORDER_MAKERS, orders: ['RECEIVED'] },
  lose: { from: ['ORDERED', 'RECEIVED'], to: 'LOST', roles: ORDER_MAKERS, orders: ['ORDERED', 'RECEIVED'] },
  void: { from: ['ORDERED'], to: 'REJECTED', roles: ORDER_MAKERS, orders: ['OPEN'] },
};

const SETTLED: readonly OrderLineState[] = ['ACCEPTED', 'REJECTED', 'LOST'];

/** Whether nothing is left to be decided on a plate. */
export function isSettled(state: OrderLineState): boolean {
  return SETTLED.includes(state);
}

export const UNSETTLED = ORDER_LINE_STATES.filter((state) => !isSettled(state));

/** What a role may do with an order of this state, in the order of the table. */
export function orderActionsFor(state: OrderState, role: Role): OrderAction[] {
  return ORDER_ACTIONS.filter((action) => {
    const { from, roles } = ORDER_TRANSITIONS[action];
    return action !== 'close' && from.includes(state) && (roles as readonly Role[]).includes(role);
  });
}

/** What may be decided on a plate of this state in an order of that state. */
export function decisionsFor(order: OrderState, line: OrderLineState, role: Role): LineDecision[] {
  return LINE_DECISIONS.filter((action) => {
    const { from, orders, roles } = LINE_TRANSITIONS[action];
    return from.includes(line) && orders.includes(order) && (roles as readonly Role[]).includes(role);
  });
}

const LOOK = 'Look at the state of the order; another step comes first.';

/** The state that follows, or why the step cannot be taken. */
export function nextOrderState(state: OrderState, action: OrderAction, role: Role): Result<OrderState> {
  const { from, to, roles } = ORDER_TRANSITIONS[action];
  if (!roles.includes(role)) return fail('FORBIDDEN', `The role ${role} may not do this with a plate order.`);
  if (!from.includes(state)) {
    return fail('WRONG_STATE', `The order is ${state}; it must be ${from.join(' or ')}.`, LOOK);
  }
  return ok(to);
}

/** The state that follows for one plate of an order, or why the step cannot be taken. */
export function nextLineState(
  order: OrderState,
  line: { readonly plate: string; readonly state: OrderLineState },
  action: LineAction,
  role: Role,
): Result<OrderLineState> {
  const { from, to, roles, orders } = LINE_TRANSITIONS[action];
  if (!roles.includes(role)) return fail('FORBIDDEN', `The role ${role} may not do this with a plate.`);
  if (!orders.includes(order)) {
    return fail('WRONG_STATE', `The order is ${order}; it must be ${orders.join(' or ')}.`, LOOK);
  }
  if (!from.includes(line.state)) {
    return fail('WRONG_STATE', `Plate ${line.plate} is ${line.state}; it must be ${from.join(' or ')}.`, LOOK);
  }
  return ok(to);
}
