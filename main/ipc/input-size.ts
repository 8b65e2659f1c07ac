/** More than any form or filter of the desk can hold. */
const MOST_CHARACTERS = 1_000_000;
const MOST_VALUES = 50_000;
const DEEPEST = 32;

/**
 * Whether an input is small enough to be parsed. A structured clone may be huge, deep or cyclic, and the schemas would
 * walk all of it.
 */
export function isWithinSize(input: unknown): boolean {
  let characters = 0;
  let values = 0;
  const fits = (value: unknown, depth: number): boolean => {
    values += 1;
    if (typeof value === 'string') characters += value.length;
    if (values > MOST_VALUES || characters > MOST_CHARACTERS || depth > DEEPEST) return false;
    if (typeof value !== 'object' || value === null) return true;
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return value.byteLength <= MOST_CHARACTERS;
    if (Array.isArray(value)) return value.length <= MOST_VALUES && value.every((part) => fits(part, depth + 1));
    return Object.entries(value).every(([key, part]) => {
      characters += key.length;
      return fits(part, depth + 1);
    });
  };
  return fits(input, 0);
}
