import type { CivilDate } from '../dates.ts';
import { taxCardLevel } from '../programs/tax-card/level.ts';
import type { Card } from '../registry/card.ts';
import type { Finding, Outcome, Verdict } from '../rules/finding.ts';
import type { ReciprocityTerm } from './term.ts';

/** A rule that answers otherwise under other terms. */
export interface RuleChange {
  readonly rule: string;
  /** Null where it was not asked. */
  readonly before: Outcome | null;
  readonly after: Outcome | null;
  /** What it says under the other terms, or said where it is no longer asked. */
  readonly message: string;
}

/** The rules whose outcome differs between two verdicts on one case, in the order asked. */
export function ruleChanges(before: Verdict, after: Verdict): RuleChange[] {
  const asked = new Map<string, { before?: Finding; after?: Finding }>();
  for (const finding of before.findings) asked.set(finding.rule, { before: finding });
  for (const finding of after.findings) asked.set(finding.rule, { ...asked.get(finding.rule), after: finding });
  return [...asked].flatMap(([rule, found]) => {
    const shown = found.after ?? found.before;
    if (!shown || found.before?.outcome === found.after?.outcome) return [];
    return [
      { rule, before: found.before?.outcome ?? null, after: found.after?.outcome ?? null, message: shown.message },
    ];
  });
}

/** The level that terms give a card; null where they give none. */
type Level = Card['level'] | null;

/** Whether a tax card counts on a day: active and not expired. */
export function isCardInForce({ status, expires }: Card, day: CivilDate): boolean {
  return status === 'ACTIVE' && expires >= day;
}

/** The level that a card would have before and after a change of the terms; null where it is the same. */
export function levelChange(
  { kind }: Card,
  before: readonly ReciprocityTerm[],
  after: readonly ReciprocityTerm[],
  asOf: CivilDate,
): { readonly before: Level; readonly after: Level } | null {
  const levels = [before, after].map((terms) => taxCardLevel(kind, terms, asOf)?.level ?? null);
  const [was = null, becomes = null] = levels;
  return was === becomes ? null : { before: was, after: becomes };
}
