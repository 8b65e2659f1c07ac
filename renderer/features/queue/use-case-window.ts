import { useQueries, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { CaseFilter, CaseRow, SortColumn } from '../../../shared/contract/cases.ts';
import { casePage } from '../../lib/queries.ts';

const PAGE = 100;

interface CaseWindow {
  /** How many cases the whole result has; undefined until the first answer. */
  readonly total: number | undefined;
  readonly rowAt: (index: number) => CaseRow | undefined;
  /** Asks for a row that may not be there yet. */
  readonly fetchRow: (index: number) => Promise<CaseRow | undefined>;
  readonly onRange: (first: number, last: number) => void;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The whole result of a filter, of which only the pages around the screen are held. */
export function useCaseWindow(filter: CaseFilter, sort: { column: SortColumn; descending: boolean }): CaseWindow {
  const client = useQueryClient();
  const [range, setRange] = useState({ first: 0, last: 0 });
  const knownTotal = useRef<number | undefined>(undefined);
  const ask = useCallback(
    (page: number) => casePage({ filter, sort, offset: page * PAGE, limit: PAGE }),
    [filter, sort],
  );
  const firstPage = Math.floor(range.first / PAGE);
  const pages = Array.from({ length: Math.floor(range.last / PAGE) - firstPage + 1 }, (_, step) => firstPage + step);
  const answers = useQueries({ queries: pages.map((page) => ask(page)) });
  const answered = answers.find(({ data }) => data)?.data;
  if (answered) knownTotal.current = answered.total;
  const failed = answers.find(({ error }) => error);

  return {
    total: knownTotal.current,
    rowAt: (index) => {
      const page = Math.floor(index / PAGE);
      const held = answers[page - firstPage]?.data ?? client.getQueryData(ask(page).queryKey);
      return held?.rows[index % PAGE];
    },
    fetchRow: async (index) => {
      const page = await client.fetchQuery(ask(Math.floor(index / PAGE)));
      return page.rows[index % PAGE];
    },
    onRange: useCallback((first: number, last: number) => setRange({ first, last }), []),
    error: failed?.error ?? null,
    retry: () => void failed?.refetch(),
  };
}

/** A value that stays the same object as long as it says the same. */
export function useSame<T>(value: T): T {
  const text = JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is all there is to the value
  return useMemo(() => value, [text]);
}
