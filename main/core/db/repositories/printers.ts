import { eq } from 'drizzle-orm';
import { printers } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

export type PrinterSetting = typeof printers.$inferSelect;

/** Which printer makes a kind of paper; null where none was set. */
export function printerOf(db: Reader, documentKind: string): PrinterSetting | null {
  return db.select().from(printers).where(eq(printers.documentKind, documentKind)).get() ?? null;
}

export function allPrinters(db: Reader): PrinterSetting[] {
  return db.select().from(printers).all();
}

/** Sets the printer of a kind of paper, in place of the one before. */
export function putPrinter(tx: Tx, setting: PrinterSetting): void {
  const { documentKind: _kind, ...change } = setting;
  tx.insert(printers).values(setting).onConflictDoUpdate({ target: printers.documentKind, set: change }).run();
}
