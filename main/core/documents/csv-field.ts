/**
 * A field of RFC 4180. A spreadsheet takes a text that begins like a formula for one and runs it: such a text gets an
 * apostrophe before it.
 */
export function csvField(value: string | number): string {
  const text = String(value);
  const safe = /^\s*[=+\-@＝＋－＠\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A row, ended as RFC 4180 says. */
export function csvRow(values: readonly (string | number)[]): string {
  return `${values.map(csvField).join(',')}\r\n`;
}
