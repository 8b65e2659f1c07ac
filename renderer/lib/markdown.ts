/** A piece of a line: plain, strong, emphasized, as typed, or a way to another page. */
export type Inline =
  | { readonly kind: 'text' | 'strong' | 'em' | 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly page: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly line: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Inline[])[] }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

const INLINE = /\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`|\[([^\]]+)\]\(([a-z-]+)\)/g;

/** The pieces of a line. What is no mark of the subset stays text, HTML as well. */
export function inlineOf(line: string): Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const match of line.matchAll(INLINE)) {
    const [whole, strong, em, code, text, page] = match;
    if (match.index > end) pieces.push({ kind: 'text', text: line.slice(end, match.index) });
    if (strong !== undefined) pieces.push({ kind: 'strong', text: strong });
    else if (em !== undefined) pieces.push({ kind: 'em', text: em });
    else if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else if (text !== undefined && page !== undefined) pieces.push({ kind: 'link', text, page });
    end = match.index + whole.length;
  }
  if (end < line.length) pieces.push({ kind: 'text', text: line.slice(end) });
  return pieces;
}

const HEADING = /^(#{1,3}) (.+)$/;
const ITEM = /^(?:-|(\d+)\.) (.+)$/;
const CONTINUED = /^ {2,}(\S.*)$/;

function cellsOf(line: string): Inline[][] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => inlineOf(cell.trim()));
}

function headingOf(line: string): Block | null {
  const [, marks = '', text = ''] = HEADING.exec(line) ?? [];
  if (marks === '') return null;
  return { kind: 'heading', level: marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3, text };
}

function tableOf(lines: readonly string[]): Block {
  const [head = '', , ...rows] = lines;
  return { kind: 'table', head: cellsOf(head), rows: rows.map(cellsOf) };
}

function listOf(lines: readonly string[]): Block {
  const items: string[] = [];
  for (const line of lines) {
    const [, , text] = ITEM.exec(line) ?? [];
    const [, more] = CONTINUED.exec(line) ?? [];
    if (text !== undefined) items.push(text);
    else items.push(`${items.pop() ?? ''} ${more ?? line}`);
  }
  return { kind: 'list', isOrdered: /^\d/.test(lines[0] ?? ''), items: items.map(inlineOf) };
}

function blockOf(lines: readonly string[]): Block {
  const [first = ''] = lines;
  const heading = headingOf(first);
  if (heading) return heading;
  if (first.startsWith('|')) return tableOf(lines);
  if (ITEM.test(first)) return listOf(lines);
  return { kind: 'paragraph', line: inlineOf(lines.join(' ')) };
}

/**
 * Reads the Markdown that the handbook is written in: headings, paragraphs, lists of one level, tables, strong,
 * emphasized and typed words, and links to other pages by name. Blocks are set apart by an empty line, and nothing in it
 * can become an element, an address or a script.
 */
export function readMarkdown(text: string): Block[] {
  return text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => {
      // A list may follow its introduction without an empty line.
      const start = ITEM.test(lines[0] ?? '') ? -1 : lines.findIndex((line) => ITEM.test(line));
      return start > 0 ? [blockOf(lines.slice(0, start)), blockOf(lines.slice(start))] : [blockOf(lines)];
    });
}

/** The words of a block, for searching and for a list of finds. */
export function wordsOfBlock(block: Block): string {
  const joined = (pieces: readonly Inline[]) => pieces.map(({ text }) => text).join('');
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return joined(block.line);
    case 'list':
      return block.items.map(joined).join(' ');
    case 'table':
      return [block.head, ...block.rows].flatMap((row) => row.map(joined)).join(' ');
  }
}
