function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value at a dotted path; undefined where the way ends before it. */
export function valueAt(from: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, part) => {
    if (isRecord(at)) return at[part];
    if (Array.isArray(at)) return at[Number(part)];
    return undefined;
  }, from);
}

/** A copy with a value at a dotted path, making the records on the way. */
export function withValueAt(
  into: Readonly<Record<string, unknown>>,
  path: string,
  value: unknown,
): Record<string, unknown> {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...into, [head]: value };
  const child = into[head];
  return { ...into, [head]: withValueAt(isRecord(child) ? child : {}, rest.join('.'), value) };
}
