import { z } from 'zod';
import { CASE_READERS } from '../domain/case/roles.ts';
import { evidenceId, reference } from '../domain/ids.ts';
import { caseFile } from './cases.ts';
import { entry } from './entry.ts';
import { evidenceRow } from './evidence-row.ts';

export type { EvidenceRow } from './evidence-row.ts';

const ATTACHERS = ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR'] as const;
const one = z.strictObject({ case: caseFile });

export const evidenceContract = {
  /** Opens the system's file dialog and keeps the paths; the renderer gets a ticket for each file, never a path. */
  choose: entry(
    ATTACHERS,
    z.strictObject({}),
    z.strictObject({ files: z.array(z.strictObject({ ticket: z.string(), name: z.string(), bytes: z.int() })) }),
  ),
  /** Attaches a chosen file to an open case, after its content was looked at. */
  attach: entry(
    ATTACHERS,
    z.strictObject({ reference, ticket: z.string(), kind: z.string().max(60) }),
    z.strictObject({
      case: caseFile,
      /** What should be known of the file all the same; null where nothing. */
      said: z.string().nullable(),
    }),
  ),
  /** The bytes as they were attached, after their hash was checked. */
  read: entry(
    CASE_READERS,
    z.strictObject({ id: evidenceId }),
    z.strictObject({ evidence: evidenceRow, isEncrypted: z.boolean(), bytes: z.instanceof(Uint8Array) }),
  ),
  /** Takes a file away; what it was stays in the audit log. */
  remove: entry(
    ['SUPERVISOR'],
    z.strictObject({
      reference,
      id: evidenceId,
      reason: z.string().trim().min(3, 'give a reason of at least 3 characters').max(4000),
    }),
    one,
  ),
};
