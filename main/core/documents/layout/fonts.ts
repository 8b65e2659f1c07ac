import { readFileSync } from 'node:fs';
import path from 'node:path';
import { RESOURCES } from '../../resources-folder.ts';

const FILES = {
  regular: 'PublicSans-Regular.ttf',
  semibold: 'PublicSans-SemiBold.ttf',
  bold: 'PublicSans-Bold.ttf',
  mono: 'RobotoMono-Medium.ttf',
  broad: 'DejaVuSansCondensed.ttf',
} as const;

/**
 * A face of type; `mono` is for numbers and codes that are compared sign by sign, `broad` sets the lines with letters
 * that the others lack (Greek, Cyrillic, rare accents).
 */
export type Face = keyof typeof FILES;
export const FACES = Object.keys(FILES) as Face[];

/** The font file of a face out of `resources/fonts`. */
export function fontFile(face: Face): Uint8Array {
  return readFileSync(path.join(RESOURCES, 'fonts', FILES[face]));
}
