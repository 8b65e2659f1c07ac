import type { CaseFile } from '../../../shared/contract/cases.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { ACTION_WORDS } from '../../lib/words.ts';
import { useCaseStep } from './use-case-steps.ts';

/** What ends with the case, in words. */
function whatEnds({ documents, row }: CaseFile): string {
  const papers = [...new Set(documents.map(({ title, number }) => `${title} ${number}`))];
  const plate =
    row.plate === null ? '' : ` A plate that it gave is off its vehicle, which is no longer registered by it.`;
  const cards = ' A card, license or title that it gave no longer counts.';
  return `What was issued no longer counts, and this cannot be undone. Revoked: ${papers.join(', ') || 'no paper'}.${plate}${cards}`;
}

interface EndCaseDialogProps {
  readonly file: CaseFile;
  readonly action: 'close' | 'void';
  readonly onClose: () => void;
}

/** Asks why an issued case is closed or voided, and says what follows. */
export function EndCaseDialog({ file, action, onClose }: EndCaseDialogProps) {
  const { title, label, effect, done, tone } = ACTION_WORDS[action];
  const { reference } = file.row;
  const step = useCaseStep(reference, done, onClose);
  return (
    <ReasonDialog
      title={title}
      effect={action === 'void' ? whatEnds(file) : effect}
      confirm={label}
      isDanger={tone === 'danger'}
      isPending={step.isPending}
      error={step.error}
      onSubmit={(reason) => step.mutate({ kind: action, input: { reference, version: file.version, reason } })}
      onClose={onClose}
    />
  );
}
