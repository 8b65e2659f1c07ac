import { z } from 'zod';

/** A whole number that is not negative, however large: years, points, days and US dollars of the portal's format. */
export const whole = z.number().refine((value) => Number.isInteger(value) && value >= 0, {
  error: 'not a whole number from 0 up',
});
