import { and, asc, desc, eq, lte } from 'drizzle-orm';
import type { CivilDate } from '../../../../shared/domain/dates.ts';
import { type Settings, settingsSchema } from '../../../../shared/domain/settings/settings.ts';
import { settingValues } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

/** The settings in force on a day: of several values the latest `from`, and of equal ones the one set last. */
export function settingsOn(db: Reader, day: CivilDate): Settings {
  const rows = db
    .select({ key: settingValues.key, value: settingValues.value })
    .from(settingValues)
    .where(lte(settingValues.from, day))
    .orderBy(asc(settingValues.from), asc(settingValues.id))
    .all();
  return settingsSchema.parse(Object.fromEntries(rows.map((row) => [row.key, row.value])));
}

/** Every value that a key ever had, newest first. */
export function settingHistory(db: Reader, key: string): (typeof settingValues.$inferSelect)[] {
  return db
    .select()
    .from(settingValues)
    .where(and(eq(settingValues.key, key)))
    .orderBy(desc(settingValues.from), desc(settingValues.id))
    .all();
}

export function insertSetting(
  tx: Tx,
  setting: { key: string; value: unknown; from: string; setBy: string; setAt: string },
): void {
  tx.insert(settingValues).values(setting).run();
}
