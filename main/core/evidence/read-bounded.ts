import { open } from 'node:fs/promises';
import { fail, ok, type Result } from '../../../shared/result.ts';

/** The largest file that can be evidence. */
const MOST_EVIDENCE_MB = 20;
const MB = 1024 * 1024;

/** Reads a whole file of bounded size; one that grows while it is read is not followed. */
export async function readBounded(file: string, name: string, mostMb = MOST_EVIDENCE_MB): Promise<Result<Buffer>> {
  try {
    const handle = await open(file, 'r');
    try {
      const stat = await handle.stat();
      if (!stat.isFile()) return fail('UNREADABLE_FILE', `${name} is not a file.`);
      if (stat.size > mostMb * MB) {
        return fail(
          'INVALID_INPUT',
          `${name} is larger than ${mostMb} MB.`,
          'Scan it at 300 dpi or less, or in parts.',
        );
      }
      const content = Buffer.alloc(stat.size);
      const { bytesRead } = await handle.read(content, 0, stat.size, 0);
      return bytesRead === stat.size ? ok(content) : fail('UNREADABLE_FILE', `${name} changed while it was read.`);
    } finally {
      await handle.close();
    }
  } catch {
    return fail('UNREADABLE_FILE', `${name} cannot be read.`);
  }
}
