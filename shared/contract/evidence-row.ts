import { z } from 'zod';
import { evidenceId } from '../domain/ids.ts';

/** A paper that was attached to a case, without its bytes. */
export const evidenceRow = z.strictObject({
  id: evidenceId,
  /** One of the kinds that the program asks for, or OTHER. */
  kind: z.string(),
  name: z.string(),
  mediaType: z.enum(['application/pdf', 'image/jpeg', 'image/png']),
  bytes: z.int(),
  sha256: z.string(),
  addedAt: z.string(),
  addedBy: z.string(),
});
export type EvidenceRow = z.output<typeof evidenceRow>;
