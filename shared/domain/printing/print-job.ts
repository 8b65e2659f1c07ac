/** Where one sheet of paper stands. Nothing is done until a person has confirmed it. */
export const PRINT_STATES = ['QUEUED', 'SENT', 'CONFIRMED', 'SPOILED', 'CANCELLED'] as const;
export type PrintState = (typeof PRINT_STATES)[number];

/** How the paper came out: of a printer, or as a file that was handed over. */
export const DELIVERIES = ['PRINTER', 'FILE'] as const;
export type Delivery = (typeof DELIVERIES)[number];
