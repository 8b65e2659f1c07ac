import type { Role } from '../case/roles.ts';
import type { SettingKey } from './settings.ts';

const OF_THE_LAW = ['SUPERVISOR', 'ADMINISTRATOR'] as const satisfies readonly Role[];
const OF_THE_DESK = ['ADMINISTRATOR'] as const satisfies readonly Role[];

/** Who may set a setting: what the rules go by a supervisor too, how the desk itself works its administrator only. */
export function settersOf(key: SettingKey): readonly Role[] {
  return key.startsWith('desk.') ? OF_THE_DESK : OF_THE_LAW;
}
