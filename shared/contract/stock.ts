import { z } from 'zod';
import { civilDate } from '../domain/dates.ts';
import { STOCK_KINDS, STOCK_STATES } from '../domain/stock/stock.ts';
import { passphrase } from './desk.ts';
import { entry } from './entry.ts';

const counts = z.record(z.enum(STOCK_STATES), z.int());

export const seriesRow = z.strictObject({
  id: z.int(),
  kind: z.enum(STOCK_KINDS),
  /** The first and the last serial as they are written. */
  first: z.string(),
  last: z.string(),
  /** Base, class and code, of plates only. */
  plates: z.strictObject({ base: z.string(), plateClass: z.string(), code: z.string() }).nullable(),
  custodian: z.string(),
  place: z.string(),
  expiresOn: z.string().nullable(),
  receivedAt: z.string(),
  receivedBy: z.string(),
  note: z.string(),
  counts,
  /** Whether its last day comes soon, or is past. */
  isExpiring: z.boolean(),
  /** Whether its last day is past: nothing is taken from it any more. */
  isExpired: z.boolean(),
});
export type SeriesRow = z.output<typeof seriesRow>;

export const countResult = z.strictObject({
  expected: z.int(),
  counted: z.int(),
  missing: z.array(z.string()),
  surplus: z.array(z.strictObject({ serial: z.string(), why: z.string() })),
});
export type CountResult = z.output<typeof countResult>;

export const countRow = z.strictObject({
  id: z.int(),
  countedAt: z.string(),
  countedBy: z.string(),
  result: countResult,
  /** Whether the office's signature on the result holds. */
  isGenuine: z.boolean(),
});

export const pieceRow = z.strictObject({
  kind: z.enum(STOCK_KINDS),
  serial: z.string(),
  state: z.enum(STOCK_STATES),
  reference: z.string().nullable(),
  job: z.int().nullable(),
  series: z.int(),
});
export type PieceRow = z.output<typeof pieceRow>;

export const destructionRow = z.strictObject({
  id: z.int(),
  kind: z.enum(STOCK_KINDS),
  serials: z.array(z.string()),
  method: z.string(),
  preparedAt: z.string(),
  preparedBy: z.string(),
  witnessedAt: z.string().nullable(),
  witnessedBy: z.string().nullable(),
});
export type DestructionRow = z.output<typeof destructionRow>;

const KEEPERS = ['ISSUANCE', 'SUPERVISOR'] as const;
const READERS = [...KEEPERS, 'AUDITOR', 'ADJUDICATOR'] as const;
const words = z.string().trim().min(1).max(120);
const reason = z.string().trim().min(3, 'give a reason of at least 3 characters').max(4000);
const kind = z.enum(STOCK_KINDS);
const serial = z.string().trim().min(1).max(40);
/** Serials and ranges as a person types them: `CB-000001..CB-000050, CB-000053`. */
const serials = z.string().max(20_000);
const none = z.strictObject({});

export const stockContract = {
  list: entry(
    READERS,
    none,
    z.strictObject({
      series: z.array(seriesRow),
      /** What is running low, by kind. */
      low: z.array(z.strictObject({ kind, available: z.int(), threshold: z.int() })),
      destructions: z.array(destructionRow),
    }),
  ),
  receive: entry(
    KEEPERS,
    z.strictObject({
      kind,
      /** The first serial as it is written, as `CB-000001`; of plates the first number, as `1001`, or `1001XED` reversed. */
      first: serial,
      count: z.int().min(1).max(100_000),
      plates: z
        .strictObject({ base: words, plateClass: z.string().regex(/^[A-Z]$/), code: z.string().regex(/^[A-Z]{2}$/) })
        .nullable(),
      custodian: words,
      place: words,
      expiresOn: civilDate.nullable(),
      note: z.string().max(4000),
    }),
    z.strictObject({ series: z.int() }),
  ),
  series: entry(
    READERS,
    z.strictObject({ id: z.int(), offset: z.int().min(0), limit: z.int().min(1).max(200) }),
    z.strictObject({
      series: seriesRow,
      total: z.int(),
      pieces: z.array(pieceRow),
      counts: z.array(countRow),
    }),
  ),
  piece: entry(
    READERS,
    z.strictObject({ kind, serial }),
    z.strictObject({
      piece: pieceRow,
      moves: z.array(
        z.strictObject({
          from: z.enum(STOCK_STATES).nullable(),
          to: z.enum(STOCK_STATES),
          at: z.string(),
          by: z.string(),
          reason: z.string(),
        }),
      ),
    }),
  ),
  /** Another custodian or place for a series. */
  handOver: entry(KEEPERS, z.strictObject({ id: z.int(), custodian: words, place: words, reason }), none),
  spoil: entry(KEEPERS, z.strictObject({ kind, serials, reason }), z.strictObject({ moved: z.int() })),
  void: entry(['SUPERVISOR'], z.strictObject({ kind, serials, reason }), z.strictObject({ moved: z.int() })),
  count: entry(KEEPERS, z.strictObject({ id: z.int(), counted: serials }), z.strictObject({ result: countResult })),
  prepareDestruction: entry(
    KEEPERS,
    z.strictObject({ kind, serials, method: words }),
    z.strictObject({ destruction: z.int() }),
  ),
  /** Another supervisor saw it done, and gives the passphrase again. */
  witnessDestruction: entry(['SUPERVISOR'], z.strictObject({ id: z.int(), passphrase }), none),
};
