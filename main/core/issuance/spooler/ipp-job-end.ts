import { existsSync } from 'node:fs';
import { request } from 'node:http';

/** Where CUPS listens on a machine of its own: Linux, older Linux, macOS. */
const SOCKETS = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'];
const ASK_MS = 10_000;

const GET_JOB_ATTRIBUTES = 0x0009;
const OPERATION_GROUP = 0x01;
const END_OF_GROUPS = 0x03;
/** Below it a tag begins a group; from it on it says what kind of value follows. */
const FIRST_VALUE_TAG = 0x10;
const VALUE = { uri: 0x45, keyword: 0x44, charset: 0x47, language: 0x48, enum: 0x23 } as const;

/** How a job ended, by the values of `job-state` (RFC 8011, section 5.3.7). */
const ENDS: ReadonlyMap<number, JobEnd> = new Map([
  [7, 'CANCELLED'],
  [8, 'ABORTED'],
  [9, 'COMPLETED'],
]);
export type JobEnd = 'CANCELLED' | 'ABORTED' | 'COMPLETED';

function attribute(tag: number, name: string, value: string): Buffer {
  const head = Buffer.alloc(3);
  head.writeUInt8(tag, 0);
  head.writeUInt16BE(Buffer.byteLength(name), 1);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(Buffer.byteLength(value));
  return Buffer.concat([head, Buffer.from(name), length, Buffer.from(value)]);
}

/** The question for the state of one job, as IPP 2.0 has it on the wire (RFC 8010, section 3). */
function question(job: string): Buffer {
  const head = Buffer.alloc(9);
  head.writeUInt16BE(0x0200, 0);
  head.writeUInt16BE(GET_JOB_ATTRIBUTES, 2);
  head.writeUInt32BE(1, 4);
  head.writeUInt8(OPERATION_GROUP, 8);
  return Buffer.concat([
    head,
    attribute(VALUE.charset, 'attributes-charset', 'utf-8'),
    attribute(VALUE.language, 'attributes-natural-language', 'en'),
    attribute(VALUE.uri, 'job-uri', `ipp://localhost/jobs/${job}`),
    attribute(VALUE.keyword, 'requested-attributes', 'job-state'),
    Buffer.from([END_OF_GROUPS]),
  ]);
}

/** The job's state in an answer; null where it has none or is cut off. */
function stateIn(answer: Buffer): number | null {
  let at = 8;
  while (at < answer.length) {
    const tag = answer.readUInt8(at);
    at += 1;
    if (tag < FIRST_VALUE_TAG) continue;
    if (at + 2 > answer.length) return null;
    const nameEnd = at + 2 + answer.readUInt16BE(at);
    if (nameEnd + 2 > answer.length) return null;
    const valueEnd = nameEnd + 2 + answer.readUInt16BE(nameEnd);
    if (valueEnd > answer.length) return null;
    const isState = tag === VALUE.enum && answer.toString('latin1', at + 2, nameEnd) === 'job-state';
    if (isState && valueEnd === nameEnd + 6) return answer.readInt32BE(nameEnd + 2);
    at = valueEnd;
  }
  return null;
}

function socketPath(): string | null {
  const named = process.env.CUPS_SERVER;
  if (named !== undefined && named !== '') return named.startsWith('/') ? named : null;
  return SOCKETS.find((file) => existsSync(file)) ?? null;
}

function post(socket: string, body: Buffer): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const headers = { host: 'localhost', 'content-type': 'application/ipp', 'content-length': body.length };
    const signal = AbortSignal.timeout(ASK_MS);
    const asked = request({ socketPath: socket, path: '/', method: 'POST', headers, signal }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve(response.statusCode === 200 ? Buffer.concat(chunks) : null));
      response.on('error', () => resolve(null));
    });
    asked.on('error', () => resolve(null));
    asked.end(body);
  });
}

/**
 * How a job that CUPS is done with ended. `lpstat` lists a cancelled, a failed and a printed job alike, so that the
 * print service itself is asked, on its socket.
 * @param job the number in a spool id such as `OFM-17`
 * @returns null where there is no socket, the service does not say, or the job has not ended
 */
export async function ippJobEnd(job: string): Promise<JobEnd | null> {
  const socket = socketPath();
  const answer = socket === null ? null : await post(socket, question(job));
  return (answer && ENDS.get(stateIn(answer) ?? 0)) ?? null;
}
