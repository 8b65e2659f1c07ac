import { type DecodeOptions, decode, encode, rfc8949EncodeOptions, Tagged } from 'cborg';

const STRICT: DecodeOptions = {
  strict: true,
  useMaps: true,
  rejectDuplicateMapKeys: true,
  allowIndefinite: false,
  allowUndefined: false,
  allowInfinity: false,
  allowNaN: false,
  allowBigInt: false,
  tags: Tagged.preserve(18),
};

/** CBOR in its one deterministic form (RFC 8949, 4.2.1). */
export function encodeCbor(value: unknown): Uint8Array {
  return encode(value, rfc8949EncodeOptions);
}

/** Reads CBOR that is in its deterministic form; null for anything else, since one content must have one spelling. */
export function decodeCbor(bytes: Uint8Array): unknown {
  try {
    const value: unknown = decode(bytes, STRICT);
    return Buffer.compare(encodeCbor(value), bytes) === 0 ? value : null;
  } catch {
    return null;
  }
}
