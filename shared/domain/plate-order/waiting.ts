import type { BlankSize } from './plate-order.ts';

/** What one order may have in it: plates of one base, class and blank size. */
export interface PlateGroup {
  readonly base: string;
  readonly plateClass: string;
  readonly blankSize: BlankSize;
}

/** A plate that was taken for a case and that nobody has ordered yet. */
export interface WaitingPlate extends PlateGroup {
  readonly plate: string;
  readonly code: string;
  readonly serial: number;
  readonly caseId: number;
  readonly reference: string;
}

/** What waits of one group, with the codes that it is for. */
export interface WaitingGroup extends PlateGroup {
  readonly plates: number;
  readonly codes: readonly { readonly code: string; readonly plates: number }[];
}

/** So many plates make the longest order; more wait for the next one. */
export const ORDER_MOST = 1000;

const NAMED = ['base', 'plateClass', 'blankSize'] as const satisfies readonly (keyof PlateGroup)[];

export function isOfGroup(one: PlateGroup, group: PlateGroup): boolean {
  return NAMED.every((part) => one[part] === group[part]);
}

/** How many there are of each code, in order of the code. */
export function countCodes(plates: readonly { readonly code: string }[]): { code: string; plates: number }[] {
  const counts = new Map<string, number>();
  for (const { code } of plates) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, plates: count })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** What waits, by what can be ordered together. */
export function groupWaiting(waiting: readonly WaitingPlate[]): WaitingGroup[] {
  const groups = new Map<string, WaitingPlate[]>();
  for (const plate of waiting) {
    const name = NAMED.map((part) => plate[part]).join('\n');
    const group = groups.get(name);
    if (group) group.push(plate);
    else groups.set(name, [plate]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, plates]) => {
      const [first] = plates;
      if (!first) return [];
      const { base, plateClass, blankSize } = first;
      return [{ base, plateClass, blankSize, plates: plates.length, codes: countCodes(plates) }];
    });
}
