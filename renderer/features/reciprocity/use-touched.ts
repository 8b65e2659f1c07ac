import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { OutputOf, ParsedOf } from '../../../shared/contract/contract.ts';
import { ask } from '../../lib/client.ts';

type Slice = OutputOf<'reciprocity.touched'>;
type Country = ParsedOf<'reciprocity.country'>['country'];

/** Open cases judged for the figures beside the terms. */
const COUNTED = 500;

export interface Touched {
  readonly byTerm: ReadonlyMap<string, number>;
  readonly judged: number;
  /** Every open case was judged, or as many as are counted. */
  readonly isDone: boolean;
  readonly hasMore: boolean;
}

/** How many open cases each term of a country decides on today, counted slice by slice. */
export function useTouched(country: Country): Touched {
  const first: Slice['next'] = null;
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery({
    queryKey: ['registry', 'reciprocity', 'touched', country],
    queryFn: ({ pageParam }) => ask(window.ofm.reciprocity.touched({ country, after: pageParam })),
    initialPageParam: first as Slice['next'],
    getNextPageParam: (last) => last.next,
    staleTime: 60_000,
  });
  const slices = data?.pages ?? [];
  const judged = slices.reduce((sum, slice) => sum + slice.judged, 0);
  const goesOn = hasNextPage && judged < COUNTED;
  useEffect(() => {
    if (goesOn && !isFetching) void fetchNextPage();
  }, [goesOn, isFetching, fetchNextPage]);
  const byTerm = new Map<string, number>();
  for (const slice of slices) {
    for (const [id, cases] of Object.entries(slice.terms)) byTerm.set(id, (byTerm.get(id) ?? 0) + cases);
  }
  return { byTerm, judged, isDone: data !== undefined && !goesOn, hasMore: hasNextPage && !goesOn };
}
