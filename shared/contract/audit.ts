import { z } from 'zod';
import { entry } from './entry.ts';

export const auditRow = z.strictObject({
  seq: z.int(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  subjectKind: z.string(),
  subject: z.string(),
  summary: z.string(),
  detail: z.json(),
  hash: z.string(),
});
export type AuditRow = z.output<typeof auditRow>;

export const verification = z.strictObject({
  clean: z.boolean(),
  checks: z.array(z.strictObject({ check: z.string(), ok: z.boolean(), detail: z.string() })),
});
export type Verification = z.output<typeof verification>;

const READERS = ['AUDITOR', 'SUPERVISOR', 'ADMINISTRATOR'] as const;

export const auditContract = {
  /** Newest first. */
  page: entry(
    READERS,
    z.strictObject({
      actor: z.string().max(64).optional(),
      action: z.string().max(64).optional(),
      subject: z.string().max(120).optional(),
      offset: z.int().min(0),
      limit: z.int().min(1).max(200),
    }),
    z.strictObject({ total: z.int(), rows: z.array(auditRow) }),
  ),
  /** Database integrity, the whole audit chain, every document's hash. */
  verify: entry(READERS, z.strictObject({}), verification),
};
