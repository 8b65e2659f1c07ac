import { z } from 'zod';
import { civilDate } from '../domain/dates.ts';
import { SETTING_KEYS } from '../domain/settings/settings.ts';
import { entry } from './entry.ts';

const key = z.enum(SETTING_KEYS as [(typeof SETTING_KEYS)[number], ...typeof SETTING_KEYS]);

export const settingRow = z.strictObject({
  key,
  /** The value in force today. */
  value: z.json(),
  defaultValue: z.json(),
  /** Every value that was ever set, newest first. */
  history: z.array(z.strictObject({ value: z.json(), from: z.string(), setBy: z.string(), setAt: z.string() })),
});
export type SettingRow = z.output<typeof settingRow>;

export const settingsContract = {
  list: entry('unlocked', z.strictObject({}), z.strictObject({ settings: z.array(settingRow) })),
  /**
   * Sets a value from a day on, today or later; a decided case keeps the one it was decided on. How the desk itself
   * works (`desk.*`) is for the administrator alone.
   */
  set: entry(
    ['SUPERVISOR', 'ADMINISTRATOR'],
    z.strictObject({ key, value: z.json(), from: civilDate }),
    z.strictObject({ setting: settingRow }),
  ),
};
