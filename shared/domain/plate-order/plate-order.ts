export const ORDER_STATES = ['OPEN', 'ORDERED', 'RECEIVED', 'CLOSED', 'CANCELLED'] as const;
/** OPEN gathers, ORDERED is at the plant, RECEIVED came back, CLOSED has every plate accepted or rejected. */
export type OrderState = (typeof ORDER_STATES)[number];

export const ORDER_LINE_STATES = ['ORDERED', 'RECEIVED', 'ACCEPTED', 'REJECTED', 'LOST'] as const;
export type OrderLineState = (typeof ORDER_LINE_STATES)[number];

/** The sizes of blanks that plants make: passenger vehicles and trailers, and motorcycles. */
export const BLANK_SIZES = ['12x6', '7x4'] as const;
export type BlankSize = (typeof BLANK_SIZES)[number];
