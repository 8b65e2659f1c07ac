import { type FieldErrors, get } from 'react-hook-form';

/** What is wrong with a field, in words; undefined where nothing is. An empty one is missing, whatever the schema says. */
export function errorWords(errors: FieldErrors, values: unknown, path: string): string | undefined {
  const found: unknown = get(errors, path);
  if (typeof found !== 'object' || found === null || !('message' in found)) return undefined;
  if (typeof found.message !== 'string') return undefined;
  return get(values, path) === '' ? 'is missing' : found.message;
}
