import { createReadStream } from 'node:fs';

/** No record of the format comes near this; a longer line is refused without being kept in memory. */
const LONGEST_LINE = 16 * 1_048_576;
const NEWLINE = 0x0a;

/** One line of a file: its number from 1, its text or why it has none, and how many bytes were read up to its end. */
export interface BatchLine {
  readonly number: number;
  readonly text: { readonly ok: true; readonly value: string } | { readonly ok: false; readonly reason: string };
  readonly bytes: number;
}

function decode(line: Buffer, number: number): BatchLine['text'] {
  if (line.length > LONGEST_LINE) return { ok: false, reason: 'longer than 16 MiB' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: number !== 1 }).decode(line);
    return { ok: true, value: text.endsWith('\r') ? text.slice(0, -1) : text };
  } catch {
    return { ok: false, reason: 'not UTF-8' };
  }
}

/**
 * Reads a UTF-8 file line by line in constant memory. Accepts a byte-order mark, LF and CRLF, and a last line without
 * an end. Blank lines are given too, since they count.
 */
export async function* batchLines(file: string): AsyncGenerator<BatchLine> {
  let number = 0;
  let bytes = 0;
  let parts: Buffer[] = [];
  let kept = 0;
  const keep = (part: Buffer) => {
    // One byte over the limit is enough to know that the line is too long.
    if (kept <= LONGEST_LINE) parts.push(part.subarray(0, LONGEST_LINE + 1 - kept));
    kept += part.length;
  };
  const finish = (): BatchLine => {
    number += 1;
    const line = { number, text: decode(Buffer.concat(parts), number), bytes };
    parts = [];
    kept = 0;
    return line;
  };
  for await (const chunk of createReadStream(file, { highWaterMark: 262_144 })) {
    const block = chunk as Buffer;
    let start = 0;
    for (let end = block.indexOf(NEWLINE, start); end !== -1; end = block.indexOf(NEWLINE, start)) {
      keep(block.subarray(start, end));
      bytes += end + 1 - start;
      start = end + 1;
      yield finish();
    }
    keep(block.subarray(start));
    bytes += block.length - start;
  }
  if (kept > 0) yield finish();
}
