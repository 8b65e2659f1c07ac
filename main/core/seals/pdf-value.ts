/** Where a value stands in the file: its first character, and the one after its last. */
interface Span {
  readonly start: number;
  readonly end: number;
}
/** `text` is as it stands between the delimiters: escapes are not undone. */
type Lexeme<K extends string> = Span & { readonly kind: K; readonly text: string };
export type PdfDictionary = Span & { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> };
export type PdfArray = Span & { readonly kind: 'array'; readonly items: readonly PdfValue[] };
export type PdfValue =
  | PdfDictionary
  | PdfArray
  | (Span & { readonly kind: 'number'; readonly value: number })
  | (Span & { readonly kind: 'reference'; readonly value: number })
  | Lexeme<'name'>
  | Lexeme<'string'>
  | Lexeme<'hex'>
  | Lexeme<'keyword'>;
type Kind = PdfValue['kind'];

/** A file that is not written as the desk writes its papers, with where it is not. */
export class UnreadablePdf extends Error {
  constructor(what: string, at: number) {
    super(`${what} at byte ${at}`);
  }
}

const DEEPEST = 32;
const SPACE = /[\0\t\n\f\r ]*/y;
const SIMPLE: readonly (readonly [Exclude<Kind, 'dictionary' | 'array' | 'string'>, RegExp])[] = [
  ['reference', /(\d{1,8}) 0 R\b/y],
  ['number', /([+-]?(?:\d{1,10}(?:\.\d*)?|\.\d+))(?![\w.])/y],
  ['name', /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y],
  ['hex', /<([0-9A-Fa-f]*)>/y],
  ['keyword', /(true|false|null)\b/y],
];

/** Matches a sticky expression at one place. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

function afterSpace(text: string, at: number): number {
  return at + (matchAt(SPACE, text, at)?.[0].length ?? 0);
}

function readString(text: string, start: number): PdfValue {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    if (depth === 0) return { kind: 'string', text: text.slice(start + 1, at), start, end: at + 1 };
  }
  throw new UnreadablePdf('a string that does not end', start);
}

function readArray(text: string, start: number, depth: number): PdfArray {
  const items: PdfValue[] = [];
  let at = afterSpace(text, start + 1);
  while (text[at] !== ']') {
    const item = readValue(text, at, depth + 1);
    items.push(item);
    at = afterSpace(text, item.end);
  }
  return { kind: 'array', items, start, end: at + 1 };
}

function readEntries(text: string, start: number, depth: number): PdfDictionary {
  const entries = new Map<string, PdfValue>();
  let at = afterSpace(text, start + 2);
  while (!text.startsWith('>>', at)) {
    const key = readValue(text, at, depth + 1);
    // Of two entries with one key a reader may take either, so there is no telling what the file says.
    if (key.kind !== 'name' || entries.has(key.text)) throw new UnreadablePdf('no new key', at);
    const value = readValue(text, afterSpace(text, key.end), depth + 1);
    entries.set(key.text, value);
    at = afterSpace(text, value.end);
  }
  return { kind: 'dictionary', entries, start, end: at + 2 };
}

function readValue(text: string, start: number, depth: number): PdfValue {
  if (depth > DEEPEST) throw new UnreadablePdf('values nested too deep', start);
  if (text.startsWith('<<', start)) return readEntries(text, start, depth);
  if (text[start] === '[') return readArray(text, start, depth);
  if (text[start] === '(') return readString(text, start);
  for (const [kind, expression] of SIMPLE) {
    const [whole, inner = ''] = matchAt(expression, text, start) ?? [];
    if (whole === undefined) continue;
    const span = { start, end: start + whole.length };
    if (kind === 'number' || kind === 'reference') return { kind, value: Number(inner), ...span };
    return { kind, text: inner, ...span };
  }
  throw new UnreadablePdf('no value', start);
}

/**
 * Reads the dictionary that begins at a place of a file, taken as Latin-1, so that places are bytes. Knows no comments:
 * the desk writes none into what it signs, and they could hide something.
 * @throws UnreadablePdf
 */
export function readDictionary(text: string, start: number): PdfDictionary {
  return only('dictionary', readValue(text, start, 0));
}

function only<K extends Kind>(kind: K, value: PdfValue | undefined): Extract<PdfValue, { kind: K }> {
  if (value?.kind !== kind) throw new UnreadablePdf(`no ${kind}`, value?.start ?? 0);
  // The compiler does not narrow a union by a generic literal.
  return value as Extract<PdfValue, { kind: K }>;
}

/**
 * The entry of a dictionary, which must be there and of this kind.
 * @throws UnreadablePdf
 */
export function entry<K extends Kind>(dictionary: PdfDictionary, key: string, kind: K) {
  return only(kind, dictionary.entries.get(key));
}

/**
 * The only item of an array, which must be of this kind.
 * @throws UnreadablePdf
 */
export function onlyItem<K extends Kind>(array: PdfArray, kind: K) {
  if (array.items.length !== 1) throw new UnreadablePdf('not one item', array.start);
  return only(kind, array.items[0]);
}

/**
 * Sees to it that an entry is this name.
 * @throws UnreadablePdf
 */
export function requireName(dictionary: PdfDictionary, key: string, name: string): void {
  if (entry(dictionary, key, 'name').text !== name) throw new UnreadablePdf(`${key} is not ${name}`, dictionary.start);
}
