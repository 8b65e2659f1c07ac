import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Writes lines to a file without keeping them all in memory. */
export function writeLines(file: string, lines: Iterable<string>): Promise<void> {
  const ended = (function* () {
    for (const line of lines) yield `${line}\n`;
  })();
  return pipeline(Readable.from(ended), createWriteStream(file));
}
