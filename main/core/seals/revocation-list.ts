import { z } from 'zod';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { REVOCATION_CODES, reasonOfCode, type SealRevocation } from '../../../shared/domain/seal/revocation-codes.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import type { IssuingKey } from './certificate.ts';
import { dayNumber, sealedDay } from './seal-days.ts';
import { checkSign1, readSign1, writeSign1 } from './sign1.ts';

const CONTENT_TYPE = 'application/vnd.ofm-desk.revocations+cbor';
const FORMAT = 1;
const KEYS = { format: 1, madeOn: 2, entries: 3 } as const;
const HASH_BYTES = 8;

/** Which seals no longer count, as an office said it on a day. */
export interface RevocationList {
  readonly madeOn: CivilDate;
  /** Which key signed the list, as hex. */
  readonly kid: string;
  /** By the hash of the seal. */
  readonly entries: ReadonlyMap<string, SealRevocation>;
}

const entry = z.tuple([
  sealedDay,
  z.int().transform((code, context) => {
    const reason = reasonOfCode(code);
    if (reason === null) context.addIssue('not a reason');
    return reason ?? 'VOIDED';
  }),
]);
const hash = z.instanceof(Uint8Array).refine((bytes) => bytes.length === HASH_BYTES);
const payloadSchema = z.strictObject({
  format: z.literal(FORMAT),
  madeOn: sealedDay,
  entries: z.map(hash, entry),
});

/**
 * Signs a list of the seals that no longer count, for whoever checks papers away from the desk. It names nobody: a seal
 * stands in it by its hash.
 */
export function makeRevocationList(
  entries: ReadonlyMap<string, SealRevocation>,
  madeOn: CivilDate,
  key: IssuingKey,
): Uint8Array {
  const written = [...entries].map(
    ([hash, { on, reason }]) => [Buffer.from(hash, 'hex'), [dayNumber(on), REVOCATION_CODES[reason]]] as const,
  );
  const payload = new Map<number, unknown>([
    [KEYS.format, FORMAT],
    [KEYS.madeOn, dayNumber(madeOn)],
    [KEYS.entries, new Map(written)],
  ]);
  return writeSign1(encodeCbor(payload), CONTENT_TYPE, key);
}

function readPayload(bytes: Uint8Array): Omit<RevocationList, 'kid'> | null {
  const map = decodeCbor(bytes);
  if (!(map instanceof Map) || map.size !== Object.keys(KEYS).length) return null;
  const named = Object.entries(KEYS).map(([name, key]): [string, unknown] => [name, map.get(key)]);
  const parsed = payloadSchema.safeParse(Object.fromEntries(named));
  if (!parsed.success) return null;
  const entries = new Map<string, SealRevocation>();
  for (const [hash, [on, reason]] of parsed.data.entries)
    entries.set(Buffer.from(hash).toString('hex'), { on, reason });
  return entries.size === parsed.data.entries.size ? { madeOn: parsed.data.madeOn, entries } : null;
}

/**
 * Reads a list that one of the certificates (X.509, DER) signed; INVALID_INPUT for any other, since a list that anybody
 * could shorten would make revoked papers good again.
 */
export function readRevocationList(bytes: Uint8Array, certificates: readonly Uint8Array[]): Result<RevocationList> {
  const signed = readSign1(bytes);
  if (signed?.contentType !== CONTENT_TYPE) return fail('INVALID_INPUT', 'This is not a list of revocations.');
  switch (checkSign1(signed, certificates)) {
    case 'UNKNOWN_KEY':
      return fail(
        'INVALID_INPUT',
        `The list of revocations was signed with the key ${signed.kid}, which is not trusted here.`,
        'Give the certificate of the office that made it.',
      );
    case 'ALTERED':
      return fail('INVALID_INPUT', 'The list of revocations was altered.', 'Get the list from the office again.');
    case 'GENUINE': {
      const payload = readPayload(signed.payload);
      return payload === null
        ? fail('INVALID_INPUT', 'The list of revocations is of a form that this OFM Desk does not know.')
        : ok({ ...payload, kid: signed.kid });
    }
  }
}
