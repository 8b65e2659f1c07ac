import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { WrittenWords } from '../../renderer/components/written-words.tsx';
import { InRouter } from './in-router.tsx';

test('a case that a note names is a way to it; the case that it stands on and other numbers are not', async () => {
  const text = 'As 5000000001 and OFM-E-0000042-6; PID 4400000001, here 5000000009.';
  const screen = await render(
    <InRouter>
      <p>
        <WrittenWords text={text} own="5000000009" />
      </p>
    </InRouter>,
  );
  await expect.element(screen.getByRole('paragraph')).toHaveTextContent(text);
  const links = screen.getByRole('link').elements();
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['5000000001', '/case/5000000001'],
    ['OFM-E-0000042-6', '/case/OFM-E-0000042-6'],
  ]);
});
