import { ok, type Result } from '../../../shared/result.ts';
import { plausibleSize } from './pixels.ts';
import { unlikeEvidence } from './unlike-evidence.ts';

const START = Buffer.from([0xff, 0xd8, 0xff]);
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
/** Frame headers, ITU-T T.81 table B.1: C0 to CF without the three that are tables. */
const NO_FRAMES: readonly number[] = [0xc4, 0xc8, 0xcc];

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker);
}

function isRestart(marker: number): boolean {
  return marker >= 0xd0 && marker <= 0xd7;
}

/** Where the next marker stands after the coded dots of a scan; null where the file ends first. */
function afterScan(file: Buffer, from: number): number | null {
  for (let at = file.indexOf(0xff, from); at !== -1 && at + 1 < file.length; at = file.indexOf(0xff, at + 1)) {
    const next = file.readUInt8(at + 1);
    if (next !== 0x00 && next !== 0xff && !isRestart(next)) return at;
  }
  return null;
}

/** Walks one picture from its start, marker by marker; gives where it ends. */
function endOfPicture(file: Buffer, start: number): Result<number> {
  let at = start + 2;
  let hasFrame = false;
  let hasScan = false;
  for (;;) {
    while (at + 1 < file.length && file.readUInt8(at) === 0xff && file.readUInt8(at + 1) === 0xff) at += 1;
    if (at + 2 > file.length || file.readUInt8(at) !== 0xff) return unlikeEvidence('is a JPEG that is broken off');
    const marker = file.readUInt8(at + 1);
    at += 2;
    if (marker === END_OF_IMAGE) {
      return hasFrame && hasScan ? ok(at) : unlikeEvidence('is a JPEG without a picture');
    }
    if (at + 2 > file.length) return unlikeEvidence('is a JPEG that is broken off');
    const length = file.readUInt16BE(at);
    if (length < 2 || at + length > file.length) return unlikeEvidence('is a JPEG that is broken off');
    if (isFrame(marker)) {
      if (length < 8) return unlikeEvidence('is a JPEG that is broken off');
      const size = plausibleSize(file.readUInt16BE(at + 5), file.readUInt16BE(at + 3));
      if (!size.ok) return size;
      hasFrame = true;
    }
    at += length;
    if (marker !== START_OF_SCAN) continue;
    const next = afterScan(file, at);
    if (!hasFrame || next === null) return unlikeEvidence('is a JPEG that is broken off');
    hasScan = true;
    at = next;
  }
}

export function looksLikeJpeg(file: Buffer): boolean {
  return file.subarray(0, START.length).equals(START);
}

/**
 * Whether a file is a JPEG from end to end (ITU-T T.81 annex B). Cameras put further pictures behind the first, which
 * are walked as well; anything else behind it is refused.
 */
export function inspectJpeg(file: Buffer): Result<void> {
  for (let start = 0; ; ) {
    const end = endOfPicture(file, start);
    if (!end.ok) return end;
    const rest = file.subarray(end.value);
    if (rest.every((byte) => byte === 0)) return ok(undefined);
    if (!looksLikeJpeg(rest)) return unlikeEvidence('has something behind its picture');
    start = end.value;
  }
}
