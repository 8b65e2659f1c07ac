import type { SettingRow } from '../../../shared/contract/settings.ts';
import { settingRow } from '../../../shared/contract/settings.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { settersOf } from '../../../shared/domain/settings/setters.ts';
import {
  DEFAULT_SETTINGS,
  SETTING_KEYS,
  type SettingKey,
  settingsSchema,
} from '../../../shared/domain/settings/settings.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { insertSetting, settingHistory, settingsOn } from '../db/repositories/settings.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { recordChange } from './record-change.ts';

function rowOf(db: Reader, key: SettingKey, today: CivilDate): SettingRow {
  return settingRow.parse({
    key,
    value: settingsOn(db, today)[key],
    defaultValue: DEFAULT_SETTINGS[key],
    history: settingHistory(db, key).map(({ value, from, setBy, setAt }) => ({ value, from, setBy, setAt })),
  });
}

/** Every setting with its value today, its default and its history. */
export function listSettings(session: Session): SettingRow[] {
  const today = session.desk.clock.today();
  return SETTING_KEYS.map((key) => rowOf(session.desk.store.read, key, today));
}

/**
 * Sets a value from a day on. Refuses whoever may not set this one, a value outside the setting's range, and a day
 * that is past: what was decided was decided on the old value.
 */
export function setSetting(
  session: Session,
  input: { key: SettingKey; value: unknown; from: CivilDate },
): Result<SettingRow> {
  const allowed = permit(session, settersOf(input.key));
  if (!allowed.ok) return allowed;
  const { desk, actor } = session;
  const today = desk.clock.today();
  if (input.from < today) return fail('INVALID_INPUT', `from: a setting holds from today, ${today}, or later.`);
  const parsed = settingsSchema.safeParse({ ...settingsOn(desk.store.read, input.from), [input.key]: input.value });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return fail('INVALID_INPUT', `${issue?.path.join('.') ?? input.key}: ${issue?.message ?? 'not valid'}.`);
  }
  const value = parsed.data[input.key];
  const written = desk.store.write((tx) => {
    insertSetting(tx, { key: input.key, value, from: input.from, setBy: actor.name, setAt: desk.clock.now() });
    recordChange(session, tx, {
      action: 'setting.set',
      subject: { kind: 'setting', key: input.key },
      summary: `${input.key} is ${JSON.stringify(value)} from ${input.from}.`,
      detail: { value, from: input.from },
    });
    return ok(undefined);
  });
  if (!written.ok) return written;
  desk.publish({ kind: 'changed', areas: ['settings', 'cases', 'audit'] });
  return ok(rowOf(desk.store.read, input.key, today));
}
