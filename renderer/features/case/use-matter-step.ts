import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { caseFile } from '../../lib/queries.ts';

type MatterStep =
  | { readonly kind: 'insurance'; readonly input: InputOf<'enforcement.insurance'> }
  | { readonly kind: 'returned'; readonly input: InputOf<'enforcement.returned'> };

function take(step: MatterStep) {
  switch (step.kind) {
    case 'insurance':
      return ask(window.ofm.enforcement.insurance(step.input));
    case 'returned':
      return ask(window.ofm.enforcement.returned(step.input));
  }
}

/** One step in a matter. The case is asked for again before it counts as done, with the letters that the step made. */
export function useMatterStep(reference: string, done: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (step: MatterStep) => {
      await take(step);
      await client.invalidateQueries({ queryKey: caseFile(reference).queryKey });
    },
    onSuccess: () => {
      announce(done);
      onDone();
    },
  });
}
