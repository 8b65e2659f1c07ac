import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts';
import type { ChangedCard, ChangedCase } from '../../../shared/contract/reciprocity.ts';
import { ask } from '../../lib/client.ts';

/** A change that is not saved, and the day as of which it is tried. */
export type Trial = Omit<InputOf<'reciprocity.tryCases'>, 'after'>;

type CaseSlice = OutputOf<'reciprocity.tryCases'>;
type CardSlice = OutputOf<'reciprocity.tryCards'>;

/** Cards looked at: their level is only looked up. */
const MOST_CARDS = 20_000;

interface Walk {
  readonly hasNextPage: boolean;
  readonly isFetching: boolean;
  readonly error: unknown;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Asks for slice after slice while there are more and they are wanted; nothing is asked after the screen is left. */
function useWalk({ hasNextPage, isFetching, error, fetchNextPage }: Walk, isWanted: boolean): boolean {
  const goesOn = hasNextPage && isWanted && !error;
  useEffect(() => {
    if (goesOn && !isFetching) void fetchNextPage();
  }, [goesOn, isFetching, fetchNextPage]);
  return goesOn || isFetching;
}

export interface Tried {
  readonly cases: readonly ChangedCase[];
  readonly cards: readonly ChangedCard[];
  /** Open cases judged so far. */
  readonly judged: number;
  readonly isRunning: boolean;
  /** Cases are left that were not judged, since they are more than the limit. */
  readonly hasMore: boolean;
  readonly error: unknown;
}

/**
 * What would come out differently if a change were saved, slice by slice.
 * @param most open cases to judge
 */
export function useTrial(trial: Trial | null, most: number): Tried {
  const asked = trial ?? { change: null, asOf: '' };
  const caseWalk = useInfiniteQuery({
    queryKey: ['trial', 'cases', asked],
    queryFn: ({ pageParam }): Promise<CaseSlice> =>
      trial === null
        ? Promise.resolve({ cases: [], judged: 0, next: null })
        : ask(window.ofm.reciprocity.tryCases({ ...trial, after: pageParam })),
    initialPageParam: null as CaseSlice['next'],
    getNextPageParam: (last) => last.next,
    enabled: trial !== null,
    gcTime: 0,
  });
  const cardWalk = useInfiniteQuery({
    queryKey: ['trial', 'cards', asked],
    queryFn: ({ pageParam }): Promise<CardSlice> =>
      trial === null
        ? Promise.resolve({ cards: [], judged: 0, next: null })
        : ask(window.ofm.reciprocity.tryCards({ ...trial, after: pageParam })),
    initialPageParam: '',
    getNextPageParam: (last) => last.next,
    enabled: trial !== null,
    gcTime: 0,
  });
  const cases = caseWalk.data?.pages ?? [];
  const cards = cardWalk.data?.pages ?? [];
  const judged = cases.reduce((sum, slice) => sum + slice.judged, 0);
  const looked = cards.reduce((sum, slice) => sum + slice.judged, 0);
  const casesRun = useWalk(caseWalk, judged < most);
  const cardsRun = useWalk(cardWalk, looked < MOST_CARDS);
  return {
    cases: cases.flatMap((slice) => slice.cases),
    cards: cards.flatMap((slice) => slice.cards),
    judged,
    isRunning: casesRun || cardsRun,
    hasMore: caseWalk.hasNextPage && judged >= most,
    error: caseWalk.error ?? cardWalk.error,
  };
}
