import { z } from 'zod';
import { CASE_READERS } from '../domain/case/roles.ts';
import { entry } from './entry.ts';

export const FOUND_KINDS = ['case', 'person', 'mission', 'vehicle'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** What can be opened: its kind with its reference, PID, id or VIN. */
export const foundSubject = z.strictObject({ kind: z.enum(FOUND_KINDS), key: z.string().min(1).max(64) });
export type FoundSubject = z.output<typeof foundSubject>;

export const foundRecord = foundSubject.extend({
  title: z.string(),
  detail: z.string(),
  /** Opened or worked on lately by whoever asks. */
  isRecent: z.boolean(),
});
export type FoundRecord = z.output<typeof foundRecord>;

export const findContract = {
  /** Cases and records by anything of them, the likeliest first; what was recent where nothing is typed. */
  anything: entry(
    CASE_READERS,
    z.strictObject({ query: z.string().trim().max(120) }),
    z.strictObject({
      found: z.array(foundRecord),
      /** Nothing is spelled so: what was found differs by a typing error or by its spaces. */
      isNear: z.boolean(),
    }),
  ),
  /** Notes that somebody opened a record, until the desk is locked. */
  opened: entry(CASE_READERS, foundSubject, z.strictObject({})),
};
