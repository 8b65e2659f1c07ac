/** A lone surrogate is no text: it could be neither stored as UTF-8 nor printed. NUL ends text where it is printed. */
export function isPlainText(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Whether every text of a value, keys as well, can be stored. */
export function hasPlainTextOnly(value: unknown): boolean {
  if (typeof value === 'string') return isPlainText(value);
  // Bytes are no text, and a picture has a million of them.
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true;
  return Object.entries(value).every(([key, part]) => isPlainText(key) && hasPlainTextOnly(part));
}
