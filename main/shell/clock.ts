import type { Surroundings } from '../ipc/surroundings.ts';

/** The machine's clock, and the calendar day where it stands. */
export const clock: Surroundings['clock'] = {
  now: () => Date.now(),
  today: () => {
    const here = new Date();
    return [here.getFullYear(), here.getMonth() + 1, here.getDate()]
      .map((part) => String(part).padStart(2, '0'))
      .join('-');
  },
};
