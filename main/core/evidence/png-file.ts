import { promisify } from 'node:util';
import { crc32, inflate } from 'node:zlib';
import { ok, type Result } from '../../../shared/result.ts';
import { plausibleSize } from './pixels.ts';
import { unlikeEvidence } from './unlike-evidence.ts';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples a dot and the depths allowed, by color type (ISO/IEC 15948, table 11.1). */
const COLOR_TYPES: Readonly<Record<number, { samples: number; depths: readonly number[] }>> = {
  0: { samples: 1, depths: [1, 2, 4, 8, 16] },
  2: { samples: 3, depths: [8, 16] },
  3: { samples: 1, depths: [1, 2, 4, 8] },
  4: { samples: 2, depths: [8, 16] },
  6: { samples: 4, depths: [8, 16] },
};
/** The seven passes of Adam7: first column and row, and the steps between them. */
const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
const WHOLE = [[0, 0, 1, 1]] as const;

const unpack = promisify<Buffer, { maxOutputLength: number }, Buffer>(inflate);

export function looksLikePng(file: Buffer): boolean {
  return file.subarray(0, SIGNATURE.length).equals(SIGNATURE);
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** The chunks of a file, each with the check sum it says; the file ends where the last one does. */
function chunksOf(file: Buffer): Result<Chunk[]> {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < file.length; ) {
    if (at + 12 > file.length) return unlikeEvidence('is a PNG that is broken off');
    const length = file.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > file.length) return unlikeEvidence('is a PNG that is broken off');
    if (crc32(file.subarray(at + 4, end)) !== file.readUInt32BE(end)) return unlikeEvidence('is a damaged PNG');
    const type = file.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: file.subarray(at + 8, end) });
    at = end + 4;
    if (type === 'IEND' && at !== file.length) return unlikeEvidence('has something behind its picture');
  }
  return ok(chunks);
}

/** How many bytes the picture has once unpacked; null where its header makes no sense. */
function unpackedBytes(header: Buffer): number | null {
  const [width, height, depth, color] = [
    header.readUInt32BE(0),
    header.readUInt32BE(4),
    header.readUInt8(8),
    header.readUInt8(9),
  ];
  const [compression, filter, interlace] = [header.readUInt8(10), header.readUInt8(11), header.readUInt8(12)];
  const type = COLOR_TYPES[color];
  if (!type?.depths.includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return null;
  const bits = type.samples * depth;
  return (interlace === 1 ? ADAM7 : WHOLE).reduce((sum, [column, row, columnStep, rowStep]) => {
    const across = Math.ceil((width - column) / columnStep);
    const down = Math.ceil((height - row) / rowStep);
    return across > 0 && down > 0 ? sum + down * (1 + Math.ceil((across * bits) / 8)) : sum;
  }, 0);
}

/** Whether a file is a PNG from end to end (ISO/IEC 15948), down to the number of its dots. */
export async function inspectPng(file: Buffer): Promise<Result<void>> {
  const chunks = chunksOf(file);
  if (!chunks.ok) return chunks;
  const header = chunks.value[0];
  if (header?.type !== 'IHDR' || header.data.length !== 13 || chunks.value.at(-1)?.type !== 'IEND') {
    return unlikeEvidence('is a PNG that is broken off');
  }
  const size = plausibleSize(header.data.readUInt32BE(0), header.data.readUInt32BE(4));
  if (!size.ok) return size;
  const expected = unpackedBytes(header.data);
  if (expected === null) return unlikeEvidence('is a damaged PNG');
  const packed = Buffer.concat(chunks.value.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  try {
    const dots = await unpack(packed, { maxOutputLength: expected });
    return dots.length === expected ? ok(undefined) : unlikeEvidence('is a damaged PNG');
  } catch {
    return unlikeEvidence('is a damaged PNG');
  }
}
