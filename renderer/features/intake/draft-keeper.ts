import { type DraftId, draftId } from '../../../shared/domain/ids.ts';
import type { Typed } from '../../../shared/domain/programs/typed-form.ts';
import { valueAt } from '../../lib/field-path.ts';

/** Within a second of the last keystroke, the way to the disk included. */
const QUIET_MS = 600;

/** How far the keeping of a draft is. */
export type Keeping =
  | { readonly state: 'UNTOUCHED' | 'TYPING' | 'SAVING' }
  | { readonly state: 'SAVED'; readonly at: string }
  | { readonly state: 'FAILED'; readonly error: unknown };

/** Keeps what is typed, a moment after the last keystroke. */
export interface DraftKeeper {
  readonly id: DraftId;
  /** What stands in the form now. */
  typed(next: Typed): void;
  /** Keeps at once what was not kept yet. */
  flush(): void;
  /** While it is filed nothing is kept. */
  pause(): void;
  /** What was filed is no draft any more. */
  close(): void;
}

interface DraftKeeperOptions {
  /** A draft that is gone on with; a new one where it is null. */
  readonly id: DraftId | null;
  readonly initial: Typed;
  /** Writes the draft to the disk; gives when that was. */
  readonly save: (id: DraftId, typed: Typed) => Promise<string>;
  readonly onKeeping: (keeping: Keeping) => void;
}

/** What a draft's writer knows it by. */
export function draftTitle(typed: Typed): string {
  const parts = ['reference', 'applicant.surname', 'applicant.given'].map((path) => valueAt(typed, path));
  const words = parts.filter((part): part is string => typeof part === 'string' && part.trim() !== '');
  return words.join(', ').slice(0, 200) || 'No reference yet';
}

/** Keeps the draft of one form; a form that nobody typed in makes none. */
export function draftKeeper({ id: known, initial, save, onKeeping }: DraftKeeperOptions): DraftKeeper {
  const id = known ?? draftId.parse(crypto.randomUUID());
  let last = JSON.stringify(initial);
  let waiting: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isClosed = false;

  const flush = () => {
    clearTimeout(timer);
    if (waiting === null || isClosed) return;
    const content = waiting;
    waiting = null;
    onKeeping({ state: 'SAVING' });
    save(id, JSON.parse(content)).then(
      (at) => {
        if (waiting === null && !isClosed) onKeeping({ state: 'SAVED', at });
      },
      (error: unknown) => {
        // What could not be kept is tried again with the next keystroke, or when the form is left.
        waiting ??= content;
        if (!isClosed) onKeeping({ state: 'FAILED', error });
      },
    );
  };

  return {
    id,
    typed: (next) => {
      const content = JSON.stringify(next);
      if (content === last || isClosed) return;
      last = content;
      waiting = content;
      onKeeping({ state: 'TYPING' });
      clearTimeout(timer);
      timer = setTimeout(flush, QUIET_MS);
    },
    flush,
    pause: () => clearTimeout(timer),
    close: () => {
      clearTimeout(timer);
      isClosed = true;
    },
  };
}
