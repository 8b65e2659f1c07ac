import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { type GridSort, VirtualGrid } from '../../renderer/components/virtual-grid.tsx';
import { expectNoViolation } from './axe.ts';

type Column = 'name' | 'number';

const MILLION = 1_000_000;
const COLUMNS = [
  { id: 'name', title: 'Name', track: '1fr', cell: (row: number) => `Case of person ${row}` },
  { id: 'number', title: 'Number', track: '120px', cell: (row: number) => String(row) },
] as const;

interface GridProps {
  readonly total: number;
  readonly onOpen?: (index: number) => void;
  readonly onSort?: (column: Column) => void;
  readonly onRange?: (first: number, last: number) => void;
  readonly sort?: GridSort<Column>;
  readonly rowHeight?: number;
  readonly isCompact?: boolean;
  readonly rowAt?: (index: number) => number | undefined;
}

const idle = () => undefined;

function Grid(props: GridProps) {
  const [active, setActive] = useState(0);
  return (
    <div style={{ display: 'flex', height: 400 }}>
      <VirtualGrid<number, Column>
        label="Cases"
        total={props.total}
        rowAt={props.rowAt ?? ((index) => index)}
        columns={COLUMNS}
        rowHeight={props.rowHeight ?? 32}
        compact={props.isCompact ? (row) => `Case of person ${row}` : undefined}
        sort={props.sort ?? { column: 'name', descending: false }}
        onSort={props.onSort ?? idle}
        active={active}
        onActive={setActive}
        onOpen={props.onOpen ?? idle}
        onRange={props.onRange ?? idle}
      />
    </div>
  );
}

/** A grid whose rows are picked; the fourth is from the beginning. */
function Picking({ onOpen, onAll }: { readonly onOpen: () => void; readonly onAll: () => void }) {
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set([3]));
  const [active, setActive] = useState(0);
  return (
    <div style={{ display: 'flex', height: 400 }}>
      <VirtualGrid<number, Column>
        label="Cases"
        total={MILLION}
        rowAt={(index) => index}
        columns={COLUMNS}
        rowHeight={32}
        sort={{ column: 'name', descending: false }}
        onSort={idle}
        active={active}
        onActive={setActive}
        onOpen={onOpen}
        onRange={idle}
        picks={{
          isPicked: (row) => picked.has(row),
          onPick: (row) =>
            setPicked(new Set(picked.has(row) ? [...picked].filter((one) => one !== row) : [...picked, row])),
          label: (row) => `Select person ${row}`,
          all: 'some',
          allLabel: 'Select all 1,000,000 cases',
          onAll,
        }}
      />
    </div>
  );
}

/** The row that the grid names as active, as a screen reader finds it. */
function activeRow(): Element | null {
  const id = document.querySelector('[role="grid"]')?.getAttribute('aria-activedescendant');
  return id ? document.getElementById(id) : null;
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await userEvent.keyboard(`{${key}}`);
}

test('a million rows are told, few are drawn', async () => {
  const screen = await render(<Grid total={MILLION} />);
  const grid = screen.getByRole('grid', { name: 'Cases' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', String(MILLION + 1));
  await expect.element(screen.getByRole('row', { name: 'Case of person 0' })).toHaveAttribute('aria-rowindex', '2');
  expect(screen.getByRole('row').elements().length).toBeLessThan(60);
  await expectNoViolation();
});

test.each([
  { name: 'in one line', rowHeight: 32, isCompact: false },
  { name: 'in two lines, taller than a browser can draw', rowHeight: 52, isCompact: true },
])('the keys reach both ends of a million rows $name', async ({ rowHeight, isCompact }) => {
  const screen = await render(<Grid total={MILLION} rowHeight={rowHeight} isCompact={isCompact} />);
  screen.getByRole('grid').element().focus();
  await press('ArrowDown', 'ArrowDown', 'ArrowUp');
  await expect.poll(() => activeRow()?.getAttribute('aria-rowindex')).toBe('3');
  await press('End');
  await expect.poll(() => activeRow()?.getAttribute('aria-rowindex')).toBe(String(MILLION + 1));
  const last = screen.getByRole('row', { name: `Case of person ${MILLION - 1}` });
  await expect.element(last).toBeInViewport();
  const frame = screen.getByRole('grid').element().getBoundingClientRect();
  expect(last.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(frame.bottom + 1);
  await press('PageUp');
  await expect.poll(() => Number(activeRow()?.getAttribute('aria-rowindex'))).toBeLessThan(MILLION - 4);
  await press('Home');
  await expect.element(screen.getByRole('row', { name: 'Case of person 0' })).toBeInViewport();
  await expect.poll(() => activeRow()?.getAttribute('aria-rowindex')).toBe('2');
});

test('page down moves by what is seen and keeps the row in sight', async () => {
  const screen = await render(<Grid total={1000} />);
  screen.getByRole('grid').element().focus();
  await press('PageDown', 'PageDown', 'PageDown');
  const row = Number(activeRow()?.getAttribute('aria-rowindex')) - 2;
  expect(row).toBeGreaterThan(20);
  await expect.element(screen.getByRole('row', { name: `Case of person ${row}` })).toBeInViewport();
});

test('enter and a click open the row', async () => {
  const onOpen = vi.fn();
  const screen = await render(<Grid total={50} onOpen={onOpen} />);
  screen.getByRole('grid').element().focus();
  await press('ArrowDown', 'Enter');
  expect(onOpen).toHaveBeenLastCalledWith(1);
  await screen.getByRole('row', { name: 'Case of person 4' }).click();
  expect(onOpen).toHaveBeenLastCalledWith(4);
});

test('every column says how it sorts and asks to sort', async () => {
  const onSort = vi.fn();
  const screen = await render(<Grid total={50} onSort={onSort} sort={{ column: 'number', descending: true }} />);
  await expect.element(screen.getByRole('columnheader', { name: 'Number' })).toHaveAttribute('aria-sort', 'descending');
  await expect.element(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'none');
  await screen.getByRole('button', { name: 'Name' }).click();
  expect(onSort).toHaveBeenCalledWith('name');
});

test('a row on its way says so and the range asks for it', async () => {
  const onRange = vi.fn();
  const screen = await render(<Grid total={MILLION} rowAt={() => undefined} onRange={onRange} />);
  await expect.element(screen.getByText('Loading …').first()).toBeVisible();
  await expect.element(screen.getByRole('row').nth(1)).toHaveAttribute('aria-busy', 'true');
  expect(onRange).toHaveBeenCalled();
  const [first, last] = onRange.mock.lastCall ?? [];
  expect(first).toBe(0);
  expect(last).toBeGreaterThan(5);
});

test('rows are picked by box and by key, all by the box of the head, and opening stays apart', async () => {
  const onOpen = vi.fn();
  const onAll = vi.fn();
  const screen = await render(<Picking onOpen={onOpen} onAll={onAll} />);
  await expect.element(screen.getByRole('grid')).toHaveAttribute('aria-multiselectable', 'true');
  const row = (number: number) => screen.getByRole('row', { name: new RegExp(`Case of person ${number} `) });
  await expect.element(row(3)).toHaveAttribute('aria-selected', 'true');
  await screen.getByRole('checkbox', { name: 'Select person 2', exact: true }).click();
  await expect.element(row(2)).toHaveAttribute('aria-selected', 'true');
  screen.getByRole('grid').element().focus();
  await press('ArrowDown', ' ');
  await expect.element(row(1)).toHaveAttribute('aria-selected', 'true');
  await press(' ');
  await expect.element(row(1)).toHaveAttribute('aria-selected', 'false');
  const all = screen.getByRole('checkbox', { name: 'Select all 1,000,000 cases' });
  expect((all.element() as HTMLInputElement).indeterminate).toBe(true);
  await all.click();
  expect(onAll).toHaveBeenCalledOnce();
  expect(onOpen).not.toHaveBeenCalled();
  await expectNoViolation();
});
