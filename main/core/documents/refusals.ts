import { fail, type Result } from '../../../shared/result.ts';

/** A value that cannot be put on the paper as it stands; the kit throws it, the document answers it as a failure. */
export class CannotPrint extends Error {
  readonly next: string;

  constructor(message: string, next: string) {
    super(message);
    this.next = next;
  }
}

/** The refusal of a text that holds a character for which the product's fonts have no picture. */
export function unknownCharacter(character: string, text: string): CannotPrint {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const excerpt = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return new CannotPrint(
    `The character “${character}” (U+${code}) in “${excerpt}” cannot be printed on papers.`,
    'Write the text in Latin letters, as in the passport, and make the document again.',
  );
}

/** The refusal of a text that stays too long for its place at the smallest size that can be read. */
export function tooLong(label: string): CannotPrint {
  return new CannotPrint(
    `“${label}” is too long for its place on the paper.`,
    'Shorten it in the record and make the document again.',
  );
}

/** Runs the drawing of a document and turns a value that cannot be printed into a failure with the next step. */
export async function answer(draw: () => Promise<Uint8Array>): Promise<Result<Uint8Array>> {
  try {
    return { ok: true, value: await draw() };
  } catch (error) {
    if (error instanceof CannotPrint) return fail('INVALID_INPUT', error.message, error.next);
    throw error;
  }
}
