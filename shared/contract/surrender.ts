import { z } from 'zod';
import { CASE_READERS } from '../domain/case/roles.ts';
import { civilDate } from '../domain/dates.ts';
import { reference } from '../domain/ids.ts';
import { HELD_KINDS, REVOCATION_REASONS } from '../domain/revocation/revocation.ts';
import { STOCK_KINDS } from '../domain/stock/stock.ts';
import { caseFile } from './cases.ts';
import { entry } from './entry.ts';

const heldKind = z.enum(HELD_KINDS);
const reason = z.string().trim().min(3, 'give a reason of at least 3 characters').max(4000);

/** One line of a trail: what became of a thing, since when, why, and who wrote it down. */
export const trailLine = z.strictObject({
  id: z.int(),
  kind: heldKind,
  number: z.string(),
  reason: z.enum(REVOCATION_REASONS),
  note: z.string(),
  on: z.string(),
  at: z.string(),
  by: z.string(),
  /** The case that it was issued in; null where it came with the registry. */
  reference: reference.nullable(),
});
export type TrailLine = z.output<typeof trailLine>;

const endOfCase = z.strictObject({ reference, version: z.int(), reason });
const one = z.strictObject({ case: caseFile });

export const surrenderContract = {
  /** A thing came back, was lost, stolen or destroyed, or is recalled or voided. Each reason has its own roles. */
  end: entry(
    ['INTAKE', 'ADJUDICATOR', 'ISSUANCE', 'SUPERVISOR'],
    z.strictObject({
      kind: heldKind,
      number: z.string().trim().min(1).max(64),
      reason: z.enum(REVOCATION_REASONS),
      note: reason,
      policeReport: z.string().trim().max(60).optional(),
      on: civilDate.optional(),
      receivedBy: z.string().trim().max(120).optional(),
    }),
    z.strictObject({
      kind: heldKind,
      number: z.string(),
      reason: z.enum(REVOCATION_REASONS),
      on: civilDate,
      /** Papers that name it and no longer count with it. */
      along: z.array(z.strictObject({ kind: heldKind, number: z.string() })),
      /** Pieces that are back in the drawer. */
      pieces: z.array(z.strictObject({ kind: z.enum(STOCK_KINDS), serial: z.string() })),
      /** The notice to law enforcement, or why there is none; null where the reason asks for none. */
      notice: z
        .union([z.strictObject({ number: z.string(), reference: z.string() }), z.strictObject({ why: z.string() })])
        .nullable(),
    }),
  ),
  /** Everything that ended of a person's, a vehicle's or a mission's things, or of those that a case gave out. */
  trail: entry(
    CASE_READERS,
    z.strictObject({ of: z.enum(['person', 'vehicle', 'mission', 'case']), key: z.string().min(1).max(64) }),
    z.strictObject({ lines: z.array(trailLine) }),
  ),
  /** Voids an issued case with all that it gave out. */
  voidCase: entry(['SUPERVISOR'], endOfCase, one),
  /** Closes an issued case; what it gave out stays in force. */
  closeCase: entry(['ISSUANCE', 'SUPERVISOR'], endOfCase, one),
};
