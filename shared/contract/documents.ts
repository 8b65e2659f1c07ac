import { z } from 'zod';
import { CASE_READERS } from '../domain/case/roles.ts';
import { documentId } from '../domain/ids.ts';
import { documentRow } from './cases.ts';
import { entry } from './entry.ts';

export const documentsContract = {
  /** The stored bytes, after their hash was checked. */
  read: entry(
    CASE_READERS,
    z.strictObject({ id: documentId }),
    z.strictObject({ document: documentRow, bytes: z.instanceof(Uint8Array) }),
  ),
  /** Saves the stored bytes where the system's dialog says; null where it was cancelled. */
  save: entry(CASE_READERS, z.strictObject({ id: documentId }), z.strictObject({ file: z.string().nullable() })),
};
