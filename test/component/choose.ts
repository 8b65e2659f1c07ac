import { expect } from 'vitest';
import { type Locator, userEvent } from 'vitest/browser';

/** Takes the first option of an open list with the keys, waiting at each step for what a person would see. */
export async function takeFirst(box: Locator, first: Locator): Promise<void> {
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(box).toHaveAttribute('aria-activedescendant', first.element().id);
  await userEvent.keyboard('{Enter}');
  await expect.element(first).not.toBeInTheDocument();
}

/** Types what is looked for and takes the first that fits. */
export async function chooseFirst(box: Locator, typed: string, first: Locator): Promise<void> {
  await box.click();
  await userEvent.keyboard(typed);
  await expect.element(first).toBeVisible();
  await takeFirst(box, first);
}
