import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Where the pictures of screens are kept for a person. */
export const SHOTS = path.resolve(import.meta.dirname, '../../../out/screens');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Looks at a screen as a screen reader's tester does, and keeps its picture for a person. */
export async function check(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.screenshot({ path: path.join(SHOTS, `${name}-${colorScheme}.png`) });
    const axe = new AxeBuilder({ page })
      // The desk has no frames, for whose sake a page of its own would be opened each time.
      .setLegacyMode()
      // The component library's own announcer names elements that may be gone by the time it speaks.
      .exclude('[data-live-announcer]')
      // The PDF reader measures letters on a canvas that nobody sees.
      .exclude('.hiddenCanvasElement');
    // In the dark only the colours are others.
    const asked = colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(['color-contrast']);
    const { violations } = await asked.analyze();
    const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
    expect.soft(told, `${name}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
