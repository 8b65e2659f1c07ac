import type { Judgement } from './rule.ts';
import { fact, isMissing, pass, returned, textWords } from './words.ts';

/** An entry that a form cannot do without. */
export interface NeededEntry {
  readonly label: string;
  readonly value: string | number | null;
  readonly field: string;
}

/** A label within a sentence: `VIN` stays, `Make` becomes `make`. */
function within(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/**
 * Whether all entries are given: one that is null or white space goes back to the mission.
 * @param complete the sentence where nothing is missing
 */
export function judgeEntries(entries: readonly NeededEntry[], complete: string): Judgement {
  const filled = entries.map((entry) => ({ ...entry, text: entry.value === null ? null : String(entry.value) }));
  const looked = filled.map(({ label, text, field }) => fact(label, textWords(text), { needs: 'given', field }));
  const missing = filled.filter(({ text }) => isMissing(text)).map(({ label }) => within(label));
  if (missing.length === 0) return pass(complete, looked);
  return returned(`Missing: ${missing.join(', ')}.`, `Send what is missing: ${missing.join(', ')}.`, looked);
}
