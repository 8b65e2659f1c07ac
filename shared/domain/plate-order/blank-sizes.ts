import type { VehicleType } from '../registry/vehicle.ts';
import type { BlankSize } from './plate-order.ts';

/** The blank that each type of vehicle bears its plate on. */
export const BLANK_OF_TYPE: Readonly<Record<VehicleType, BlankSize>> = {
  AUTOMOBILE: '12x6',
  BUS: '12x6',
  TRUCK: '12x6',
  TRAILER: '12x6',
  MOTORCYCLE: '7x4',
};

/** How many plates of one serial are made to lie in stock: a pair, or the one of a motorcycle. */
export const STOCK_PLATES: Readonly<Record<BlankSize, 1 | 2>> = { '12x6': 2, '7x4': 1 };

/** The sizes as people say them, in inches. */
export const BLANK_WORDS: Readonly<Record<BlankSize, string>> = { '12x6': '12 × 6 in', '7x4': '7 × 4 in' };
