import type { Connection } from './connection.ts';

/** Beyond this many distinct statements the cache is emptied; the desk has some two hundred. */
const MOST_STATEMENTS = 1000;

/**
 * Lets a connection keep its prepared statements: drizzle prepares each query anew, which costs more than most queries
 * of an import do. A statement in raw mode is kept apart from the same one that is not, since the mode sticks to it.
 */
export function keepStatements(connection: Connection): void {
  const prepare = connection.prepare.bind(connection);
  const kept = new Map<string, ReturnType<typeof prepare>>();
  const keep = (key: string, source: string, raw: boolean) => {
    const known = kept.get(key);
    if (known) return known;
    if (kept.size >= MOST_STATEMENTS) kept.clear();
    const made = prepare(source);
    const statement = raw ? made.raw() : made;
    kept.set(key, statement);
    return statement;
  };
  connection.prepare = ((source: string) => {
    const plain = keep(`plain ${source}`, source, false);
    return new Proxy(plain, {
      get: (target, name) => {
        if (name === 'raw') return () => keep(`raw ${source}`, source, true);
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
  }) as Connection['prepare'];
}
