import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { draftKeeper, draftTitle, type Keeping } from '../../renderer/features/intake/draft-keeper.ts';
import type { Typed } from '../../shared/domain/programs/typed-form.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A keeper of a form, what it saved, and what it told. */
function kept() {
  const saved: Typed[] = [];
  const told: Keeping['state'][] = [];
  const disk = { isFull: false };
  const keeper = draftKeeper({
    id: null,
    initial: { reference: '' },
    save: async (_id, typed) => {
      if (disk.isFull) throw new Error('The disk is full.');
      saved.push(typed);
      return '2026-11-24T12:00:00.000Z';
    },
    onKeeping: ({ state }) => told.push(state),
  });
  return { keeper, saved, told, disk };
}

test('what is typed is saved once within a second of the last keystroke', async () => {
  const { keeper, saved, told } = kept();
  for (const reference of ['5', '50', '500']) {
    keeper.typed({ reference });
    await vi.advanceTimersByTimeAsync(300);
  }
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(700);
  expect(saved).toEqual([{ reference: '500' }]);
  expect(told.at(-1)).toBe('SAVED');
});

test('a form that nobody typed in makes no draft', async () => {
  const { keeper, saved } = kept();
  keeper.typed({ reference: '' });
  keeper.flush();
  await vi.runAllTimersAsync();
  expect(saved).toEqual([]);
});

test('what was not saved yet is when the form is left, and what could not be saved is tried again', async () => {
  const { keeper, saved, told, disk } = kept();
  disk.isFull = true;
  keeper.typed({ reference: '5' });
  await vi.runAllTimersAsync();
  expect(told.at(-1)).toBe('FAILED');
  disk.isFull = false;
  keeper.flush();
  await vi.runAllTimersAsync();
  expect(saved).toEqual([{ reference: '5' }]);
});

test('what is filed is saved no more, unless the filing was refused', async () => {
  const { keeper, saved } = kept();
  keeper.typed({ reference: '5' });
  keeper.pause();
  await vi.runAllTimersAsync();
  expect(saved).toEqual([]);
  keeper.flush();
  await vi.runAllTimersAsync();
  expect(saved).toHaveLength(1);
  keeper.typed({ reference: '50' });
  keeper.close();
  keeper.flush();
  keeper.typed({ reference: '500' });
  await vi.runAllTimersAsync();
  expect(saved).toHaveLength(1);
});

test('a draft is known by its reference and its applicant, as far as they are typed', () => {
  expect(draftTitle({ reference: '', applicant: { surname: ' ' } })).toBe('No reference yet');
  expect(draftTitle({ reference: '5000194103', applicant: { surname: 'Okonkwo', given: 'Zoë' } })).toBe(
    '5000194103, Okonkwo, Zoë',
  );
});
