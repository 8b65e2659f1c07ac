import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { announce } from '../../lib/announce.ts';
import { ask, failureOf } from '../../lib/client.ts';
import { caseFile } from '../../lib/queries.ts';

type Step =
  | { readonly kind: 'decide'; readonly input: InputOf<'cases.decide'> }
  | { readonly kind: 'hold'; readonly input: InputOf<'cases.hold'> }
  | { readonly kind: 'release'; readonly input: InputOf<'cases.release'> }
  | { readonly kind: 'assign'; readonly input: InputOf<'cases.assign'> }
  | { readonly kind: 'note'; readonly input: InputOf<'cases.note'> }
  | { readonly kind: 'produce'; readonly input: InputOf<'cases.produce'> }
  | { readonly kind: 'close'; readonly input: InputOf<'surrender.closeCase'> }
  | { readonly kind: 'void'; readonly input: InputOf<'surrender.voidCase'> }
  | { readonly kind: 'attach'; readonly input: InputOf<'evidence.attach'> }
  | { readonly kind: 'detach'; readonly input: InputOf<'evidence.remove'> };

function take(step: Step) {
  switch (step.kind) {
    case 'decide':
      return ask(window.ofm.cases.decide(step.input));
    case 'hold':
      return ask(window.ofm.cases.hold(step.input));
    case 'release':
      return ask(window.ofm.cases.release(step.input));
    case 'assign':
      return ask(window.ofm.cases.assign(step.input));
    case 'note':
      return ask(window.ofm.cases.note(step.input));
    case 'produce':
      return ask(window.ofm.cases.produce(step.input));
    case 'close':
      return ask(window.ofm.surrender.closeCase(step.input));
    case 'void':
      return ask(window.ofm.surrender.voidCase(step.input));
    case 'attach':
      return ask(window.ofm.evidence.attach(step.input));
    case 'detach':
      return ask(window.ofm.evidence.remove(step.input));
  }
}

/** One step on a case. Its answer is the case as it is now; a conflict brings the newer case to the screen. */
export function useCaseStep(reference: string, done: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: take,
    onSuccess: (answer) => {
      client.setQueryData(caseFile(reference).queryKey, answer.case);
      void client.invalidateQueries({ queryKey: ['cases', 'page'] });
      void client.invalidateQueries({ queryKey: ['cases', 'counts'] });
      announce(done);
      onDone();
    },
    onError: (error) => {
      if (failureOf(error).code === 'CONFLICT') {
        void client.invalidateQueries({ queryKey: caseFile(reference).queryKey });
      }
    },
  });
}
