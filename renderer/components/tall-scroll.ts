import type { Virtualizer } from '@tanstack/react-virtual';

/** No browser draws an element taller than about 33 million pixels; a taller list is scrolled in proportion. */
const TALLEST = 30_000_000;

/** How the pixels scrolled relate to the pixels of the list. */
export interface TallScroll {
  /** Height to give the element that is scrolled. */
  readonly height: number;
  /** Where in the list the scroll position is. */
  readonly toList: (scrolled: number, viewport: number) => number;
  readonly toScroll: (listed: number, viewport: number) => number;
}

/** The relation for a list of the height given. */
export function tallScroll(listHeight: number, tallest = TALLEST): TallScroll {
  if (listHeight <= tallest) return { height: listHeight, toList: (px) => px, toScroll: (px) => px };
  const ratio = (viewport: number) => (listHeight - viewport) / (tallest - viewport);
  return {
    height: tallest,
    toList: (px, viewport) => px * ratio(viewport),
    toScroll: (px, viewport) => px / ratio(viewport),
  };
}

/** Reports the place in the list while the element scrolls. */
export function observeTallOffset(
  scroll: TallScroll,
  instance: Virtualizer<HTMLDivElement, Element>,
  report: (offset: number, isScrolling: boolean) => void,
): (() => void) | undefined {
  const element = instance.scrollElement;
  if (!element) return undefined;
  const tell = (isScrolling: boolean) => report(scroll.toList(element.scrollTop, element.clientHeight), isScrolling);
  const onScroll = () => tell(true);
  const onEnd = () => tell(false);
  tell(false);
  element.addEventListener('scroll', onScroll, { passive: true });
  element.addEventListener('scrollend', onEnd, { passive: true });
  return () => {
    element.removeEventListener('scroll', onScroll);
    element.removeEventListener('scrollend', onEnd);
  };
}
