const DAMAGE = ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR'];

/**
 * What SQLite said of a damaged file, where an error or what caused it is of that kind; null for any other error, which
 * is a defect of the program and not of the file.
 */
export function damageOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return DAMAGE.some((damage) => code.startsWith(damage)) ? error.message : damageOf(error.cause);
}
