import { z } from 'zod';
import { bulkJob } from './bulk.ts';
import { importReport } from './intake.ts';
import { printRun } from './printing.ts';

/** What the main process tells its windows without being asked. */
export const deskEvent = z.discriminatedUnion('kind', [
  /** Something was written: which areas to ask for again. */
  z.strictObject({
    kind: z.literal('changed'),
    areas: z.array(
      z.enum([
        'cases',
        'registry',
        'users',
        'settings',
        'intake',
        'audit',
        'printing',
        'stock',
        'plateOrders',
        'views',
      ]),
    ),
  }),
  z.strictObject({ kind: z.literal('progress'), import: importReport }),
  z.strictObject({ kind: z.literal('printing'), run: printRun }),
  z.strictObject({ kind: z.literal('bulk'), job: bulkJob }),
  /** The desk was locked: the reason, for the unlock screen. */
  z.strictObject({
    kind: z.literal('locked'),
    reason: z.enum(['ASKED', 'IDLE', 'SCREEN_LOCK', 'SUSPEND', 'CORE_ENDED']),
  }),
]);
export type DeskEvent = z.output<typeof deskEvent>;
export type ChangedArea = Extract<DeskEvent, { kind: 'changed' }>['areas'][number];
