import type { CaseFile } from '../../../shared/contract/cases.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { openFindings } from '../../components/verdict-banner.tsx';
import { ACTION_WORDS } from '../../lib/words.ts';
import { useCaseStep } from './use-case-steps.ts';

interface DecideDialogProps {
  readonly file: CaseFile;
  readonly action: InputOf<'cases.decide'>['action'];
  readonly onClose: () => void;
}

/** Asks why a step of the life cycle is taken, and takes it. */
export function DecideDialog({ file, action, onClose }: DecideDialogProps) {
  const { title, effect, label, done, tone } = ACTION_WORDS[action];
  const { reference } = file.row;
  const step = useCaseStep(reference, done, onClose);
  // What the mission must cure is what it is told, unless the person says it better.
  const cures = action === 'return' ? openFindings(file.verdict).flatMap(({ cure }) => cure ?? []) : [];
  return (
    <ReasonDialog
      title={title}
      effect={effect}
      confirm={label}
      isDanger={tone === 'danger'}
      suggestion={cures.join('\n')}
      isPending={step.isPending}
      error={step.error}
      onSubmit={(reason) =>
        step.mutate({ kind: 'decide', input: { reference, version: file.version, action, reason } })
      }
      onClose={onClose}
    />
  );
}
