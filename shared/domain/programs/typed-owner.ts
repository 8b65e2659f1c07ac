import { assertNever } from '../../result.ts';
import { valueAt } from '../field-path.ts';

/** Whom an owner may be typed as, in words. */
export const OWNERS = {
  APPLICANT: 'The applicant',
  MISSION: 'The mission',
  PERSON: 'Another person',
  OTHER_MISSION: 'Another mission',
} as const;
type Who = keyof typeof OWNERS;

/** An owner as typed: who it is, and the number or the mission of one whom the filing does not name. */
export interface TypedOwner {
  readonly who: Who;
  readonly pid: string;
  readonly mission: string;
}

type Filed = Readonly<Record<string, unknown>>;

function isWho(text: unknown): text is Who {
  return typeof text === 'string' && Object.hasOwn(OWNERS, text);
}

function textAt(from: unknown, path: string): string {
  const value = valueAt(from, path);
  return typeof value === 'string' ? value : '';
}

export function blankOwner(): TypedOwner {
  return { who: 'APPLICANT', pid: '', mission: '' };
}

/** Whatever stands in an owner's field, as an owner. */
export function ownerTyped(value: unknown): TypedOwner {
  const who = valueAt(value, 'who');
  return { who: isWho(who) ? who : 'APPLICANT', pid: textAt(value, 'pid'), mission: textAt(value, 'mission') };
}

/**
 * The owner that was typed. Where nobody applies, the mission stands for the applicant.
 * @param filed the application as far as it is read: its mission and its applicant
 */
export function readOwner(value: unknown, filed: Filed): unknown {
  const { who, pid, mission } = ownerTyped(value);
  const filing = { mission: textAt(filed, 'mission') };
  switch (who) {
    case 'APPLICANT':
      return filed.applicant ? { pid: textAt(filed, 'applicant.pid') } : filing;
    case 'MISSION':
      return filing;
    case 'PERSON':
      return { pid: pid.trim() };
    case 'OTHER_MISSION':
      return { mission: mission.trim() };
    default:
      return assertNever(who);
  }
}

/** An owner of an application as it would have been typed. */
export function typedOwner(owner: unknown, application: Filed): TypedOwner {
  const pid = textAt(owner, 'pid');
  const mission = textAt(owner, 'mission');
  if (pid !== '') {
    const isApplicant = pid === textAt(application, 'applicant.pid');
    return isApplicant ? blankOwner() : { who: 'PERSON', pid, mission: '' };
  }
  const isOwn = mission === textAt(application, 'mission');
  return isOwn ? { who: 'MISSION', pid: '', mission: '' } : { who: 'OTHER_MISSION', pid: '', mission };
}
