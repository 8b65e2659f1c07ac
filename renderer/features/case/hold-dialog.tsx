import type { CaseFile } from '../../../shared/contract/cases.ts';
import { HOLD_REASONS } from '../../../shared/domain/rules/finding.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { openFindings } from '../../components/verdict-banner.tsx';
import { HOLD_WORDS } from '../../lib/words.ts';
import { useCaseStep } from './use-case-steps.ts';

const REASONS = HOLD_REASONS.map((id) => {
  const text = HOLD_WORDS[id];
  return { id, label: text.charAt(0).toUpperCase() + text.slice(1) };
});

/** Puts the case on hold: for what, and what ends it. */
export function HoldDialog({ file, onClose }: { readonly file: CaseFile; readonly onClose: () => void }) {
  const { reference } = file.row;
  const step = useCaseStep(reference, 'Put on hold.', onClose);
  const held = openFindings(file.verdict).find(({ hold }) => hold !== null);
  return (
    <ReasonDialog
      title="Put on hold"
      effect="The case stays where it is and cannot be approved until the hold is released."
      confirm="Hold"
      reasonLabel="Ends when"
      choice={{ label: 'Held for', options: REASONS, first: held?.hold ?? 'OTHER' }}
      suggestion={held?.cure ?? ''}
      isPending={step.isPending}
      error={step.error}
      onSubmit={(endsWhen, chosen) =>
        step.mutate({
          kind: 'hold',
          input: {
            reference,
            version: file.version,
            reason: HOLD_REASONS.find((one) => one === chosen) ?? 'OTHER',
            endsWhen,
          },
        })
      }
      onClose={onClose}
    />
  );
}
