import { INK } from './ink.ts';
import type { Style } from './typesetting.ts';

/** The few ways in which text is set on Letter paper. */
export const STYLE = {
  office: { face: 'bold', size: 17, colour: INK.navy, leading: 1.25 },
  title: { face: 'bold', size: 21, colour: INK.navy, leading: 1.2 },
  subtitle: { face: 'regular', size: 10.5, colour: INK.text, leading: 1.4 },
  section: { face: 'bold', size: 12, colour: INK.navy, leading: 1.35 },
  body: { face: 'regular', size: 10, colour: INK.text, leading: 1.48 },
  strong: { face: 'semibold', size: 10, colour: INK.text, leading: 1.48 },
  small: { face: 'regular', size: 8.5, colour: INK.quiet, leading: 1.4 },
  label: { face: 'regular', size: 8.5, colour: INK.quiet, leading: 1.4 },
  cell: { face: 'regular', size: 8.5, colour: INK.text, leading: 1.4 },
  cellHead: { face: 'semibold', size: 8.5, colour: INK.navy, leading: 1.4 },
  code: { face: 'mono', size: 9.5, colour: INK.text, leading: 1.45 },
  cellCode: { face: 'mono', size: 8, colour: INK.text, leading: 1.4875 },
  number: { face: 'mono', size: 11, colour: INK.number, leading: 1.4 },
  running: { face: 'regular', size: 8, colour: INK.quiet, leading: 1.4 },
} as const satisfies Record<string, Style>;
