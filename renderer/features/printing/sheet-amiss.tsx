import { useMutation } from '@tanstack/react-query';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { PrintJobRow } from '../../../shared/contract/printing.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { paperWords } from '../../lib/print-words.ts';

/** What a person may find at the printer instead of a good sheet: a bad one, or none. */
export type AmissKind = 'spoil' | 'requeue';

const WORDS: Readonly<
  Record<AmissKind, { title: (paper: string) => string; effect: string; confirm: string; done: string }>
> = {
  spoil: {
    title: (paper) => `Spoil a sheet of ${paper}`,
    effect: 'The sheet and its blanks are spoiled for good and another sheet of the same paper waits to be printed.',
    confirm: 'Spoil',
    done: 'The sheet is spoiled; another one waits.',
  },
  requeue: {
    title: (paper) => `No sheet of ${paper} came out`,
    effect:
      'Look at the printer first. What still waits there is cancelled, the blanks go back to the drawer, and the sheet waits to be printed again.',
    confirm: 'Let it wait again',
    done: 'The sheet waits to be printed again.',
  },
};

function write(kind: AmissKind, input: InputOf<'printing.spoil'>) {
  return ask(kind === 'spoil' ? window.ofm.printing.spoil(input) : window.ofm.printing.requeue(input));
}

interface SheetAmissProps {
  readonly row: PrintJobRow;
  readonly kind: AmissKind;
  readonly onClose: () => void;
}

/** Asks why a sheet that was sent is not handed over. */
export function SheetAmiss({ row, kind, onClose }: SheetAmissProps) {
  const words = WORDS[kind];
  const say = useMutation({
    mutationFn: (reason: string) => write(kind, { job: row.id, reason }),
    onSuccess: () => {
      announce(words.done);
      onClose();
    },
  });
  return (
    <ReasonDialog
      title={words.title(paperWords(row))}
      effect={words.effect}
      confirm={words.confirm}
      isDanger={kind === 'spoil'}
      isPending={say.isPending}
      error={say.error}
      onSubmit={(reason) => say.mutate(reason)}
      onClose={onClose}
    />
  );
}
