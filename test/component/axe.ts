import axe from 'axe-core';
import { expect } from 'vitest';

/** Fails with what axe finds on the page as it is drawn. */
export async function expectNoViolation(): Promise<void> {
  const { violations } = await axe.run(document.body);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
