import { INK } from './ink.ts';
import { artifact, content, type Element, group, type Sheet } from './sheet.ts';
import { STYLE } from './styles.ts';
import { heightOf, linesOf, type Style, writeLine } from './typesetting.ts';

/** A column of text that runs on over as many pages as it needs. */
export interface Flow {
  readonly sheet: Sheet;
  readonly left: number;
  readonly width: number;
  readonly bottom: number;
  /** Where the next thing begins. */
  y: number;
  /** Begins a page and answers where its column begins. */
  readonly nextPage: () => number;
}

/** Goes to the next page unless so much height is left on this one. */
export function room(flow: Flow, height: number): void {
  if (flow.y + height > flow.bottom) flow.y = flow.nextPage();
}

export interface Setting {
  readonly type?: 'P' | 'H1' | 'H2' | 'Lbl' | 'LBody';
  readonly indent?: number;
  readonly after?: number;
}

/** Sets a text in the column; it breaks between any two lines, but never leaves a first line alone. */
export function paragraph(flow: Flow, parent: Element, text: string, style: Style, setting: Setting = {}): void {
  const { sheet } = flow;
  const { type = 'P', indent = 0, after = 6 } = setting;
  const lines = linesOf(sheet, text, style, flow.width - indent);
  room(flow, heightOf(lines.slice(0, 2), style));
  const element = group(sheet, parent, type);
  let rest = lines;
  while (rest.length > 0) {
    const fitting = Math.max(1, Math.floor((flow.bottom - flow.y) / (style.size * style.leading)));
    const here = rest.slice(0, fitting);
    content(sheet, element, type, () => {
      for (const line of here) {
        writeLine(sheet, line, { x: flow.left + indent, y: flow.y }, style);
        flow.y += style.size * style.leading;
      }
    });
    rest = rest.slice(fitting);
    if (rest.length > 0) flow.y = flow.nextPage();
  }
  flow.y += after;
}

/** A free text: each of its lines that is not empty is a paragraph. */
export function paragraphs(flow: Flow, parent: Element, text: string, style: Style): void {
  for (const part of text.split(/\r\n?|\n/)) {
    if (part.trim() !== '') paragraph(flow, parent, part.trim(), style);
  }
}

/** Begins a section; its title stays with what follows. */
export function section(flow: Flow, title: string, following = 64): Element {
  room(flow, following + 30);
  flow.y += 8;
  const element = group(flow.sheet, flow.sheet.root, 'Sect');
  paragraph(flow, element, title, STYLE.section, { type: 'H2', after: 4 });
  return element;
}

/** A numbered list, each point a paragraph. */
export function steps(flow: Flow, parent: Element, points: readonly string[]): void {
  const list = group(flow.sheet, parent, 'L');
  for (const [i, point] of points.entries()) {
    listed(flow, list, `${i + 1}.`, (body) => paragraph(flow, body, point, STYLE.body, { indent: 20, after: 4 }), 15);
  }
  flow.y += 4;
}

/** One point of a list: its label in the margin of the column, its body indented by what `body` draws. */
export function listed(
  flow: Flow,
  list: Element,
  label: string,
  body: (element: Element) => void,
  following: number,
): void {
  const { sheet } = flow;
  room(flow, following);
  const point = group(sheet, list, 'LI');
  content(sheet, group(sheet, point, 'Lbl'), 'Lbl', () =>
    writeLine(sheet, label, { x: flow.left, y: flow.y }, STYLE.strong),
  );
  body(group(sheet, point, 'LBody'));
}

/** A hair line across the column. */
export function hairline(flow: Flow, colour: string = INK.hair): void {
  const { pdf } = flow.sheet;
  artifact(flow.sheet, () =>
    pdf
      .lineWidth(0.5)
      .strokeColor(colour)
      .moveTo(flow.left, flow.y)
      .lineTo(flow.left + flow.width, flow.y)
      .stroke(),
  );
}
