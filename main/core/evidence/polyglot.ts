const HEAD_BYTES = 1024;
const ZIP_END = Buffer.from('PK\x05\x06', 'latin1');
const ZIP_END_BYTES = 22;
const MOST_ZIP_COMMENT = 65_535;
const MARKUP = /<(?:script|html|!doctype|svg|iframe|body|\?php)/i;

/** Whether the bytes end as a ZIP archive ends: with the record that readers look for from the back. */
function endsAsZip(file: Buffer): boolean {
  const earliest = Math.max(0, file.length - ZIP_END_BYTES - MOST_ZIP_COMMENT);
  for (let at = file.lastIndexOf(ZIP_END); at >= earliest && at !== -1; at = file.lastIndexOf(ZIP_END, at - 1)) {
    const isWhole = at + ZIP_END_BYTES <= file.length;
    if (isWhole && at + ZIP_END_BYTES + file.readUInt16LE(at + 20) === file.length) return true;
    if (at === 0) return false;
  }
  return false;
}

/**
 * What else a file is beside what its first bytes say: another program that opens it would see something that nobody
 * at the desk has looked at. Null where it is one thing only.
 */
export function otherNature(file: Buffer, isPdf: boolean): string | null {
  const head = file.toString('latin1', 0, HEAD_BYTES);
  // PDF readers take a header anywhere in the first kibibyte.
  if (!isPdf && head.includes('%PDF-')) return 'a PDF';
  if (MARKUP.test(head)) return 'a web page';
  return endsAsZip(file) ? 'an archive' : null;
}
