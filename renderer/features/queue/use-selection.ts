import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MOST_NAMED } from '../../../shared/contract/bulk.ts';
import type { CaseFilter } from '../../../shared/contract/cases.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { announce } from '../../lib/announce.ts';
import { count, plural } from '../../lib/format.ts';
import { selectedCount } from '../../lib/queries.ts';

export type CaseSelectionInput = InputOf<'bulk.count'>['selection'];

interface Picked {
  /** The filter that it was picked under: under another one nothing is picked. */
  readonly filter: CaseFilter;
  readonly kind: CaseSelectionInput['kind'];
  /** Those picked one by one, or those taken out of all. */
  readonly references: ReadonlySet<string>;
}

export interface Selection {
  /** What is meant, for the core; null where nothing is selected. */
  readonly input: CaseSelectionInput | null;
  readonly count: number;
  readonly isAll: boolean;
  readonly has: (reference: string) => boolean;
  readonly toggle: (reference: string) => void;
  /** Selects all that match, whatever is on the screen; nothing where all are selected. */
  readonly toggleAll: () => void;
  readonly clear: () => void;
}

/** Which cases of a queue are selected: described, not listed, so that all of a hundred thousand cost nothing. */
export function useSelection(filter: CaseFilter, total: number): Selection {
  const [picked, setPicked] = useState<Picked>({ filter, kind: 'SOME', references: new Set() });
  const { kind, references } =
    picked.filter === filter ? picked : { kind: 'SOME' as const, references: new Set<string>() };
  const named = [...references];
  const input: CaseSelectionInput | null =
    kind === 'ALL' ? { kind, filter, except: named } : named.length > 0 ? { kind, references: named } : null;
  // One that was taken out may have left the result since; only the core knows.
  const isAsked = input !== null && kind === 'ALL' && named.length > 0;
  const asked = useQuery({ ...selectedCount(input ?? { kind: 'ALL', filter, except: [] }), enabled: isAsked }).data;
  const reckoned = kind === 'ALL' ? Math.max(0, total - named.length) : named.length;
  const now = isAsked ? (asked ?? reckoned) : reckoned;
  const isAll = kind === 'ALL' && named.length === 0 && total > 0;

  const clear = () => setPicked({ filter, kind: 'SOME', references: new Set() });
  return {
    input: now === 0 ? null : input,
    count: now,
    isAll,
    has: (reference) => references.has(reference) === (kind === 'SOME'),
    toggle: (reference) => {
      const next = new Set(references);
      if (!next.delete(reference)) next.add(reference);
      if (next.size > MOST_NAMED)
        return announce(`No more than ${count(MOST_NAMED)} cases are named one by one; select all instead.`, true);
      setPicked({ filter, kind, references: next });
    },
    toggleAll: () => {
      if (isAll) {
        clear();
        return announce('Nothing is selected.');
      }
      setPicked({ filter, kind: 'ALL', references: new Set() });
      announce(`All ${plural(total, 'case')} selected.`);
    },
    clear,
  };
}
