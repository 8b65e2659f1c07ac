import { z } from 'zod';
import { civilDate } from '../dates.ts';
import { missionId } from '../ids.ts';
import { PERSON_CATEGORIES, type Person } from './person.ts';

/** What a person is accredited as, where and when. */
export const accreditation = z.object({
  mission: missionId,
  category: z.enum(PERSON_CATEGORIES),
  title: z.string(),
  accreditedFrom: civilDate,
  accreditedTo: civilDate.nullable(),
});
export type Accreditation = z.output<typeof accreditation>;

/** An entry of the audit log on a person's record. */
export interface PersonEntry {
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly summary: string;
  /** As it was logged; what it holds differs by action. */
  readonly detail: unknown;
}

/** A change of the accreditation: what it was, null where the person was new, and what it became. */
export interface AccreditationChange {
  readonly at: string;
  readonly actor: string;
  readonly summary: string;
  readonly before: Accreditation | null;
  readonly after: Accreditation;
}

const replaced = z.object({ before: accreditation });
const ended = z.object({ before: civilDate.nullable(), after: civilDate.nullable() });

/** What the accreditation was before an entry that left it as it is `after`. */
function beforeEntry({ action, detail }: PersonEntry, after: Accreditation): Accreditation | null {
  if (action === 'registry.add') return null;
  const record = replaced.safeParse(detail);
  if (record.success) return record.data.before;
  const end = ended.safeParse(detail);
  return end.success ? { ...after, accreditedTo: end.data.before } : after;
}

function isSame(a: Accreditation, b: Accreditation): boolean {
  return (
    a.mission === b.mission &&
    a.category === b.category &&
    a.title === b.title &&
    a.accreditedFrom === b.accreditedFrom &&
    a.accreditedTo === b.accreditedTo
  );
}

/**
 * How an accreditation became what it is, the newest change first. The log keeps what a record was before each change,
 * so it is walked back from what holds now; entries that changed something else are left out.
 * @param entries of the person, oldest first
 */
export function accreditationHistory(entries: readonly PersonEntry[], now: Person): AccreditationChange[] {
  const changes: AccreditationChange[] = [];
  let after: Accreditation = accreditation.parse(now);
  for (const entry of entries.toReversed()) {
    const before = beforeEntry(entry, after);
    const { at, actor, summary } = entry;
    if (before === null || !isSame(before, after)) changes.push({ at, actor, summary, before, after });
    if (before === null) break;
    after = before;
  }
  return changes;
}
