import { z } from 'zod';
import { entry } from './entry.ts';

export const rejectedLine = z.strictObject({ line: z.int(), reason: z.string() });

export const importReport = z.strictObject({
  id: z.int(),
  file: z.string(),
  batch: z.string().nullable(),
  state: z.enum(['RUNNING', 'DONE', 'CANCELLED', 'INTERRUPTED', 'REFUSED']),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  by: z.string(),
  /** Records read, blank lines and the header aside: added + replaced + unchanged + rejected. */
  read: z.int(),
  added: z.int(),
  replaced: z.int(),
  unchanged: z.int(),
  rejected: z.int(),
  /** The first thousand of them. */
  rejectedLines: z.array(rejectedLine),
  bytesDone: z.int(),
  bytesTotal: z.int(),
  /** Why a whole file was refused. */
  refusal: z.string().nullable(),
});
export type ImportReport = z.output<typeof importReport>;

export const intakeContract = {
  /** Opens the system's file dialog and keeps the path; the renderer gets a ticket for it, never the path. */
  chooseFile: entry(
    ['INTAKE', 'SUPERVISOR'],
    z.strictObject({}),
    z.strictObject({ file: z.strictObject({ ticket: z.string(), name: z.string(), bytes: z.int() }).nullable() }),
  ),
  /** Starts the import of a chosen file; `progress` events tell how far it is. */
  start: entry(
    ['INTAKE', 'SUPERVISOR'],
    z.strictObject({ ticket: z.string() }),
    z.strictObject({ import: importReport }),
  ),
  /** Stops after the transaction that is running; what was written stays. */
  cancel: entry(['INTAKE', 'SUPERVISOR'], z.strictObject({ id: z.int() }), z.strictObject({})),
  list: entry(
    ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'AUDITOR'],
    z.strictObject({}),
    z.strictObject({ imports: z.array(importReport) }),
  ),
};
