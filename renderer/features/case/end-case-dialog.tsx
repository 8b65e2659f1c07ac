import type { CaseFile } from '../../../shared/contract/cases.ts';
import { HELD_WORDS } from '../../../shared/domain/revocation/ending.ts';
import { endsWithItsCase, heldAs } from '../../../shared/domain/revocation/held-paper.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { ACTION_WORDS } from '../../lib/words.ts';
import { useCaseStep } from './use-case-steps.ts';

/** What ends with the case, in words. */
function whatEnds({ documents, row }: CaseFile): string {
  const ending = documents.filter(({ kind }) => endsWithItsCase(kind));
  const called = ({ kind, title, number }: (typeof ending)[number]) =>
    heldAs(kind) === 'PAPER' ? `${title} ${number}` : `${HELD_WORDS[heldAs(kind)]} ${number}`;
  const papers = [...new Map(ending.map((each) => [`${heldAs(each.kind)} ${each.number}`, called(each)])).values()];
  const plate =
    row.plate !== null && ending.some(({ kind }) => kind === 'REGISTRATION_CARD')
      ? ` Where plate ${row.plate} was given in this case, it is off its vehicle for good; the vehicle is no longer registered by this case.`
      : '';
  return `This cannot be undone. No longer counts: ${papers.join(', ') || 'no paper'}.${plate} What ended before stays as it was.`;
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
