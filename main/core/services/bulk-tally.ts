import { type BulkTally, MOST_TOLD } from '../../../shared/contract/bulk.ts';
import { type Reference, reference as referenceSchema } from '../../../shared/domain/ids.ts';
import type { Result } from '../../../shared/result.ts';

interface Group {
  readonly code: BulkTally['refused'][number]['code'];
  readonly message: string;
  readonly next: string;
  count: number;
  readonly references: Reference[];
}

/** Counts what becomes of each case, those refused by their reasons. */
export interface Tally {
  /** @param share whose it becomes, where cases are given out */
  note(reference: string, result: Result<unknown>, share?: string | null): void;
  told(): BulkTally;
}

/** The same reason reads the same of every case once its reference is out of it. */
function withoutReference(message: string, reference: string): string {
  const words = message.replaceAll(reference, 'the case');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** @param total how many cases will be come to */
export function newTally(total: number): Tally {
  let [come, good] = [0, 0];
  const references: Reference[] = [];
  const shares = new Map<string, number>();
  const groups = new Map<string, Group>();
  const tell = (list: Reference[], reference: string) => {
    if (list.length < MOST_TOLD) list.push(referenceSchema.parse(reference));
  };
  return {
    note: (reference, result, share = null) => {
      come += 1;
      if (result.ok) {
        good += 1;
        tell(references, reference);
        if (share !== null) shares.set(share, (shares.get(share) ?? 0) + 1);
        return;
      }
      const { code, message: said, next } = result.failure;
      const message = withoutReference(said, reference);
      const key = `${code} ${message}`;
      const group = groups.get(key) ?? { code, message, next, count: 0, references: [] };
      group.count += 1;
      tell(group.references, reference);
      groups.set(key, group);
    },
    told: () => ({
      total: Math.max(total, come),
      come,
      good,
      references: [...references],
      shares: [...shares].map(([name, count]) => ({ name, count })),
      refused: [...groups.values()]
        .map((group) => ({ ...group, references: [...group.references] }))
        .sort((a, b) => b.count - a.count),
    }),
  };
}
