import type { Reconciled } from '../../../shared/domain/stock/reconcile.ts';
import { STOCK_KINDS, type StockKind } from '../../../shared/domain/stock/stock.ts';
import { encodeCbor } from './cbor.ts';
import type { IssuingKey } from './certificate.ts';
import { checkSign1, readSign1, writeSign1 } from './sign1.ts';

const CONTENT_TYPE = 'application/vnd.ofm-desk.stock-count+cbor';
const FORMAT = 1;

/** What the office says that it counted. */
export interface CountStatement {
  readonly series: number;
  readonly kind: StockKind;
  /** The instant, UTC, ISO 8601. */
  readonly countedAt: string;
  readonly countedBy: string;
  readonly result: Reconciled;
}

const KEYS = { format: 1, series: 2, kind: 3, countedAt: 4, countedBy: 5 } as const;
const RESULT_KEYS = { expected: 6, counted: 7, missing: 8, surplus: 9 } as const;

function payloadOf({ series, kind, countedAt, countedBy, result }: CountStatement): Uint8Array {
  return encodeCbor(
    new Map<number, unknown>([
      [KEYS.format, FORMAT],
      [KEYS.series, series],
      [KEYS.kind, STOCK_KINDS.indexOf(kind)],
      [KEYS.countedAt, countedAt],
      [KEYS.countedBy, countedBy],
      [RESULT_KEYS.expected, result.expected],
      [RESULT_KEYS.counted, result.counted],
      [RESULT_KEYS.missing, result.missing],
      [RESULT_KEYS.surplus, result.surplus.map(({ serial, why }) => [serial, why])],
    ]),
  );
}

/** Signs what a count came to, by whom and when, with the key that papers are sealed with; the statement is in it. */
export function signCount(statement: CountStatement, key: IssuingKey): string {
  return Buffer.from(writeSign1(payloadOf(statement), CONTENT_TYPE, key)).toString('base64');
}

/** Whether one of the certificates (X.509, DER) signed exactly this statement. */
export function isCountGenuine(
  statement: CountStatement,
  signature: string,
  certificates: readonly Uint8Array[],
): boolean {
  const signed = readSign1(Buffer.from(signature, 'base64'));
  if (signed?.contentType !== CONTENT_TYPE || checkSign1(signed, certificates) !== 'GENUINE') return false;
  return Buffer.compare(signed.payload, payloadOf(statement)) === 0;
}
