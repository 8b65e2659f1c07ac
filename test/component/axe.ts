import axe from 'axe-core';
import { expect } from 'vitest';

/** A component is no page: landmarks and a first heading are not asked of it. */
const OF_A_PAGE = ['region', 'landmark-one-main', 'page-has-heading-one', 'heading-order'];

/** Asks axe about the document as it stands; a violation is told with the element it is on. */
export async function expectNoViolation(): Promise<void> {
  const rules = Object.fromEntries(OF_A_PAGE.map((rule) => [rule, { enabled: false }]));
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}
