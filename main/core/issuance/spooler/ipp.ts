import { existsSync } from 'node:fs';
import { request } from 'node:http';

/** Where CUPS listens on a machine of its own: Linux, older Linux, macOS. */
const SOCKETS = ['/run/cups/cups.sock', '/var/run/cups/cups.sock', '/private/var/run/cupsd'];
const ASK_MS = 10_000;

const OPERATION_GROUP = 0x01;
const END_OF_GROUPS = 0x03;
/** Below it a tag begins a group; from it on it says what kind of value follows. */
const FIRST_VALUE_TAG = 0x10;
const HEAD = 8;

/** Kinds of value, by their tags (RFC 8010, section 3.5.2). */
export const IPP_VALUE = { uri: 0x45, keyword: 0x44, name: 0x42, charset: 0x47, language: 0x48 } as const;

export interface IppAttribute {
  readonly tag: number;
  /** Empty for one more value of the attribute before it. */
  readonly name: string;
  readonly value: string;
}

/** The attributes of one group of an answer, each with its first value as it came. */
export type IppGroup = ReadonlyMap<string, Buffer>;

export interface IppAnswer {
  /** Below 0x0100 the service did as it was asked (RFC 8011, appendix B). */
  readonly status: number;
  readonly groups: readonly IppGroup[];
}

function attribute({ tag, name, value }: IppAttribute): Buffer {
  const head = Buffer.alloc(3);
  head.writeUInt8(tag, 0);
  head.writeUInt16BE(Buffer.byteLength(name), 1);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(Buffer.byteLength(value));
  return Buffer.concat([head, Buffer.from(name), length, Buffer.from(value)]);
}

/** A question as IPP 2.0 has it on the wire (RFC 8010, section 3). */
function question(operation: number, attributes: readonly IppAttribute[]): Buffer {
  const head = Buffer.alloc(HEAD + 1);
  head.writeUInt16BE(0x0200, 0);
  head.writeUInt16BE(operation, 2);
  head.writeUInt32BE(1, 4);
  head.writeUInt8(OPERATION_GROUP, HEAD);
  const before: IppAttribute[] = [
    { tag: IPP_VALUE.charset, name: 'attributes-charset', value: 'utf-8' },
    { tag: IPP_VALUE.language, name: 'attributes-natural-language', value: 'en' },
  ];
  return Buffer.concat([head, ...[...before, ...attributes].map(attribute), Buffer.from([END_OF_GROUPS])]);
}

/** Reads an answer to its end; null where it is cut off. */
function readAnswer(answer: Buffer): IppAnswer | null {
  if (answer.length < HEAD) return null;
  const groups: Map<string, Buffer>[] = [];
  let at = HEAD;
  while (at < answer.length) {
    const tag = answer.readUInt8(at);
    at += 1;
    if (tag === END_OF_GROUPS) return { status: answer.readUInt16BE(2), groups };
    if (tag < FIRST_VALUE_TAG) {
      groups.push(new Map());
      continue;
    }
    if (at + 2 > answer.length) return null;
    const nameEnd = at + 2 + answer.readUInt16BE(at);
    if (nameEnd + 2 > answer.length) return null;
    const valueEnd = nameEnd + 2 + answer.readUInt16BE(nameEnd);
    if (valueEnd > answer.length) return null;
    const name = answer.toString('latin1', at + 2, nameEnd);
    if (name !== '') groups.at(-1)?.set(name, answer.subarray(nameEnd + 2, valueEnd));
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
 * Asks the print service of this machine on its socket, where it says more than its commands do.
 * @returns null where there is no socket, and where no whole answer comes
 */
export async function askIpp(operation: number, attributes: readonly IppAttribute[]): Promise<IppAnswer | null> {
  const socket = socketPath();
  const answer = socket === null ? null : await post(socket, question(operation, attributes));
  return answer && readAnswer(answer);
}
