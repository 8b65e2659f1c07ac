import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { VirtualGrid } from '../../renderer/components/virtual-grid.tsx';

const TOTAL = 1_000_000;
const COLUMNS = [{ id: 'name', title: 'Name', track: '1fr', cell: (row: { name: string }) => row.name }] as const;

function Million({ onOpen }: { readonly onOpen: (index: number) => void }) {
  const [active, setActive] = useState(0);
  return (
    <div style={{ height: 400, display: 'flex' }}>
      <VirtualGrid
        label="Cases"
        total={TOTAL}
        rowAt={(index) => ({ name: `Row ${index}` })}
        columns={COLUMNS}
        rowHeight={32}
        sort={{ column: 'name', descending: false }}
        onSort={() => undefined}
        active={active}
        onActive={setActive}
        onOpen={onOpen}
        onRange={() => undefined}
      />
    </div>
  );
}

test('the keys reach every row of a million, and only those on the screen exist', async () => {
  const opened: number[] = [];
  const screen = await render(<Million onOpen={(index) => opened.push(index)} />);
  const grid = screen.getByRole('grid', { name: 'Cases' });
  expect(grid.element().getAttribute('aria-rowcount')).toBe(String(TOTAL + 1));
  (grid.element() as HTMLElement).focus();
  await userEvent.keyboard('{End}');
  await expect.element(screen.getByText(`Row ${TOTAL - 1}`)).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual([TOTAL - 1]);
  expect(grid.element().querySelectorAll('[role=row]').length).toBeLessThan(60);
  await userEvent.keyboard('{Home}{ArrowDown}{Enter}');
  expect(opened).toEqual([TOTAL - 1, 1]);
});
