import { fitsText, typedWords } from '../../shared/domain/search/typed-words.ts';
import { type Block, readMarkdown, wordsOfBlock } from './markdown.ts';

const FILES = import.meta.glob<string>('../../resources/handbook/*.md', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The pages in the order they are read. */
export const CHAPTERS = [
  { title: 'Begin', pages: ['first-day', 'keys'] },
  { title: 'Cases', pages: ['intake', 'queue', 'case', 'decisions'] },
  {
    title: 'Services',
    pages: [
      ...['vehicle-registration', 'plate-replacement', 'vehicle-title', 'driver-license', 'tax-card', 'tax-letter'],
      ...['customs-clearance', 'property', 'travel', 'enforcement'],
    ],
  },
  { title: 'Registry', pages: ['registry', 'reciprocity', 'verify'] },
  { title: 'Issuance', pages: ['printing', 'plate-orders', 'stock', 'seals', 'surrender'] },
  { title: 'Desk', pages: ['settings', 'audit', 'backup'] },
] as const satisfies readonly { title: string; pages: readonly string[] }[];

export interface HandbookPage {
  readonly name: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

function pageOf([file, text]: [string, string]): HandbookPage {
  const name = file.replace(/^.*\//, '').replace(/\.md$/, '');
  const blocks = readMarkdown(text);
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? name;
  return { name, title, blocks };
}

export const HANDBOOK: readonly HandbookPage[] = Object.entries(FILES).map(pageOf);

export const FIRST_PAGE = 'first-day';

export function handbookPage(name: string): HandbookPage | null {
  return HANDBOOK.find((page) => page.name === name) ?? null;
}

/** Which page explains a screen, by what its address begins with; the longest beginning counts. */
const OF_SCREEN: Readonly<Record<string, string>> = {
  '/queue': 'queue',
  '/case': 'case',
  '/search': 'keys',
  '/registry': 'registry',
  '/reciprocity': 'reciprocity',
  '/calendar': 'case',
  '/enter': 'intake',
  '/intake': 'intake',
  '/users': 'settings',
  '/settings': 'settings',
  '/audit': 'audit',
  '/verify': 'verify',
  '/verify/paper': 'seals',
  '/print-queue': 'printing',
  '/printers': 'printing',
  '/plate-orders': 'plate-orders',
  '/stock': 'stock',
};

/** The page that belongs to the screen of an address: a case in its queue has the page of a case. */
export function pageOfScreen(path: string): string {
  if (/^\/queue\/[^/]+\/[^/]+/.test(path)) return 'case';
  if (/\/correct$/.test(path)) return 'intake';
  const begun = Object.keys(OF_SCREEN).filter((start) => path === start || path.startsWith(`${start}/`));
  const longest = begun.sort((a, b) => b.length - a.length)[0];
  return longest === undefined ? FIRST_PAGE : (OF_SCREEN[longest] ?? FIRST_PAGE);
}

export interface HandbookFind {
  readonly page: HandbookPage;
  /** The heading under which the words stand; null where they stand before the first one. */
  readonly section: string | null;
  readonly text: string;
}

function sectionsOf(page: HandbookPage): HandbookFind[] {
  const sections: HandbookFind[] = [];
  for (const block of page.blocks) {
    const words = wordsOfBlock(block);
    const last = sections.at(-1);
    if (block.kind === 'heading') sections.push({ page, section: block.level === 1 ? null : block.text, text: '' });
    else if (last) sections[sections.length - 1] = { ...last, text: `${last.text} ${words}`.trim() };
  }
  return sections;
}

/** The sections of the handbook that have all words typed, in any order; those that name them in their heading first. */
export function searchHandbook(typed: string): HandbookFind[] {
  const words = typedWords(typed);
  if (words.length === 0) return [];
  const named = ({ page, section }: HandbookFind) => fitsText(words, `${page.title} ${section ?? ''}`);
  const found = HANDBOOK.flatMap(sectionsOf).filter((one) =>
    fitsText(words, `${one.page.title} ${one.section ?? ''} ${one.text}`),
  );
  return [...found.filter(named), ...found.filter((one) => !named(one))];
}
