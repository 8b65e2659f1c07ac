import { type Flow, hairline, room } from './flow.ts';
import { INK } from './ink.ts';
import { artifact, content, type Element, group, tagged } from './sheet.ts';
import { STYLE } from './styles.ts';
import { heightOf, linesOf, type Style, writeLines } from './typesetting.ts';

export interface Column {
  readonly title: string;
  /** Share of the table's width; all shares together are 1. */
  readonly share: number;
  readonly style: Style;
}

const PAD = 5;
const GAP = 8;

function columnPlaces(flow: Flow, columns: readonly Column[]): { x: number; width: number }[] {
  let x = flow.left;
  return columns.map((column) => {
    const place = { x: x + PAD, width: column.share * flow.width - PAD - GAP / 2 };
    x += column.share * flow.width;
    return place;
  });
}

/** A table with one head; a row never breaks, and the head is shown again on every page it runs on to. */
export function table(
  flow: Flow,
  parent: Element,
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): void {
  const { sheet } = flow;
  const places = columnPlaces(flow, columns);
  const heads = columns.map((column, i) => linesOf(sheet, column.title, STYLE.cellHead, places[i]?.width ?? 0));
  const headHeight = Math.max(...heads.map((lines) => heightOf(lines, STYLE.cellHead))) + PAD * 2;

  const ground = () => artifact(sheet, () => sheet.pdf.rect(flow.left, flow.y, flow.width, headHeight).fill('#e3ebf3'));
  const head = (draw: (i: number, write: () => void) => void) => {
    ground();
    for (const [i, lines] of heads.entries()) {
      draw(i, () => writeLines(sheet, lines, { x: places[i]?.x ?? 0, y: flow.y + PAD }, STYLE.cellHead));
    }
    flow.y += headHeight;
  };

  room(flow, headHeight + 40);
  const element = group(sheet, parent, 'Table');
  const headRow = group(sheet, element, 'TR');
  head((_, write) => tagged(sheet, headRow, 'TH', write, { scope: 'Column' }));

  for (const row of rows) {
    const cells = columns.map((column, i) => linesOf(sheet, row[i] ?? '', column.style, places[i]?.width ?? 0));
    const height = Math.max(...cells.map((lines, i) => heightOf(lines, columns[i]?.style ?? STYLE.cell))) + PAD * 2;
    if (flow.y + height > flow.bottom) {
      flow.y = flow.nextPage();
      // Seen again, but read once: a screen reader has the head already.
      head((_, write) => artifact(sheet, write, 'Pagination'));
    }
    const line = group(sheet, element, 'TR');
    for (const [i, lines] of cells.entries()) {
      content(sheet, group(sheet, line, 'TD'), 'TD', () =>
        writeLines(sheet, lines, { x: places[i]?.x ?? 0, y: flow.y + PAD }, columns[i]?.style ?? STYLE.cell),
      );
    }
    flow.y += height;
    hairline(flow);
  }
  flow.y += 10;
}

export interface NamedValue {
  readonly label: string;
  readonly value: string;
  readonly style?: Style;
}

/** What is written on an application, name by name: a table whose heads stand at the left. */
export function namedValues(flow: Flow, parent: Element, values: readonly NamedValue[]): void {
  const { sheet } = flow;
  const indent = 112;
  const element = group(sheet, parent, 'Table');
  hairline(flow, INK.line);
  for (const { label, value, style = STYLE.body } of values) {
    const labels = linesOf(sheet, label, STYLE.label, indent - GAP);
    const lines = linesOf(sheet, value, style, flow.width - indent);
    const height = Math.max(heightOf(lines, style), heightOf(labels, STYLE.label)) + 5;
    room(flow, height);
    const row = group(sheet, element, 'TR');
    const first = style.size * style.leading - STYLE.label.size * STYLE.label.leading;
    tagged(
      sheet,
      row,
      'TH',
      () => writeLines(sheet, labels, { x: flow.left, y: flow.y + 2.5 + first / 2 }, STYLE.label),
      { scope: 'Row' },
    );
    tagged(sheet, row, 'TD', () => writeLines(sheet, lines, { x: flow.left + indent, y: flow.y + 2.5 }, style));
    flow.y += height;
    hairline(flow);
  }
  flow.y += 10;
}
