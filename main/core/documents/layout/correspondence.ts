import type { CivilDate } from '../../../../shared/domain/dates.ts';
import { dayInWords } from './dates.ts';
import { type Flow, paragraph, room } from './flow.ts';
import { INK } from './ink.ts';
import { artifact, tagged } from './sheet.ts';
import { STYLE } from './styles.ts';
import { heightOf, linesOf, writeLine, writeLines } from './typesetting.ts';

/** Whom a letter is for: how they are spoken of, their name and the lines of their address. */
export interface Addressee {
  readonly lead: string;
  readonly name: string;
  readonly lines: readonly string[];
}

export function addressee(flow: Flow, to: Addressee): void {
  const { root } = flow.sheet;
  paragraph(flow, root, to.lead, STYLE.small, { after: 1 });
  paragraph(flow, root, to.name, { ...STYLE.strong, size: 11 }, { after: to.lines.length > 0 ? 0 : 12 });
  for (const [i, line] of to.lines.entries()) {
    paragraph(flow, root, line, STYLE.body, { after: i === to.lines.length - 1 ? 12 : 0 });
  }
}

export interface Plaque {
  readonly title: string;
  readonly subtitle: string;
  readonly bar: string;
  readonly ground: string;
}

/** What the letter says, in large words on a ground of its color: the reader knows the end before the reasons. */
export function plaque(flow: Flow, spec: Plaque): void {
  const { sheet } = flow;
  const style = { ...STYLE.title, colour: spec.bar };
  const title = linesOf(sheet, spec.title, style, flow.width - 40);
  const subtitle = linesOf(sheet, spec.subtitle, STYLE.subtitle, flow.width - 40);
  const height = 18 + heightOf(title, style) + heightOf(subtitle, STYLE.subtitle);
  room(flow, height);
  artifact(sheet, () => {
    sheet.pdf.rect(flow.left, flow.y, flow.width, height).fill(spec.ground);
    sheet.pdf.rect(flow.left, flow.y, 5, height).fill(spec.bar);
  });
  const place = { x: flow.left + 20, y: flow.y + 8 };
  tagged(sheet, sheet.root, 'H1', () => writeLines(sheet, title, place, style));
  tagged(sheet, sheet.root, 'P', () =>
    writeLines(sheet, subtitle, { ...place, y: place.y + heightOf(title, style) }, STYLE.subtitle),
  );
  flow.y += height + 14;
}

/** What is left free for the officer's hand, and the least of it where the page is full. */
const HAND = { most: 34, least: 20 };

/** The line for the hand of the officer, with the name beneath it; it is never torn from its name. */
export function signature(flow: Flow, officer: string, date: CivilDate): void {
  const { sheet } = flow;
  const name = linesOf(sheet, officer, STYLE.strong, 300);
  const below = 18 + heightOf(name, STYLE.strong);
  room(flow, HAND.least + below);
  flow.y += Math.min(HAND.most, flow.bottom - flow.y - below);
  artifact(sheet, () => sheet.pdf.rect(flow.left, flow.y, 230, 0.7).fill(INK.navy));
  flow.y += 5;
  tagged(sheet, sheet.root, 'P', () => {
    flow.y = writeLines(sheet, name, { x: flow.left, y: flow.y }, STYLE.strong);
  });
  paragraph(flow, sheet.root, `For the Office of Foreign Missions, ${dayInWords(date)}`, STYLE.small, { after: 0 });
}

/** Labelled lines for a hand that fills them in, beside each other across the column. */
export function handLines(flow: Flow, parent: PDFKit.PDFStructureElement, labels: readonly string[], inset = 0): void {
  const { sheet } = flow;
  const gap = 16;
  const width = (flow.width - inset * 2 - gap * (labels.length - 1)) / labels.length;
  room(flow, 40);
  flow.y += 26;
  for (const [i, label] of labels.entries()) {
    const x = flow.left + inset + i * (width + gap);
    artifact(sheet, () => sheet.pdf.rect(x, flow.y, width, 0.6).fill(INK.line));
    tagged(sheet, parent, 'P', () => writeLine(sheet, label, { x, y: flow.y + 2 }, STYLE.label));
  }
  flow.y += 14;
}
