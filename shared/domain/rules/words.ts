import type { Owner } from '../registry/owner.ts';
import type { ConsideredFact, HoldReason } from './finding.ts';
import type { Judgement } from './rule.ts';

/** Null or nothing but white space: not given, whatever the type allows. */
export function isMissing(text: string | null): boolean {
  return text === null || text.trim() === '';
}

/** A text as it was given, or `none` where it is missing. */
export function textWords(text: string | null): string {
  return text === null || isMissing(text) ? 'none' : text.trim();
}

/** A value of the batch format as words: `NOT_ACTUAL` is `not actual`. */
export function constantWords(value: string): string {
  return value.toLowerCase().replaceAll('_', ' ');
}

export function usd(amount: number | null): string {
  return amount === null ? 'none' : `$${amount.toLocaleString('en-US')}`;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `24 Nov 2026`; open ends are told as such. */
export function dayWords(day: string | null): string {
  if (day === null) return 'open';
  const [year, month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** A value that a rule looked at, with what it needed and the application's field that it came from. */
export function fact(label: string, value: string, more: { needs?: string; field?: string } = {}): ConsideredFact {
  return { label, value, needs: more.needs ?? null, field: more.field ?? null };
}

/** An owner as a person reads it. */
export function ownerWords(owner: Owner): string {
  return 'pid' in owner ? `Person ${owner.pid}` : `Mission ${owner.mission}`;
}

export function pass(message: string, facts: readonly ConsideredFact[] = []): Judgement {
  return { outcome: 'PASS', message, facts };
}

export function returned(message: string, cure: string, facts: readonly ConsideredFact[]): Judgement {
  return { outcome: 'RETURN', message, cure, facts };
}

export function blocked(message: string, cure: string, facts: readonly ConsideredFact[]): Judgement {
  return { outcome: 'BLOCK', message, cure, facts };
}

export function review(message: string, cure: string, facts: readonly ConsideredFact[]): Judgement {
  return { outcome: 'REVIEW', message, cure, facts };
}

export function held(hold: HoldReason, message: string, cure: string, facts: readonly ConsideredFact[]): Judgement {
  return { outcome: 'HOLD', message, cure, facts, hold };
}
