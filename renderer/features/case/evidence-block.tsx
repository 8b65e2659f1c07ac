import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import type { EvidenceRow } from '../../../shared/contract/evidence.ts';
import { isUnderReview } from '../../../shared/domain/case/correction.ts';
import { evidenceKinds } from '../../../shared/domain/case/evidence-kinds.ts';
import { isOpen } from '../../../shared/domain/case/life-cycle.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { ask } from '../../lib/client.ts';
import { moment, size, words } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { AttachDialog } from './attach-dialog.tsx';
import styles from './case-page.module.css';
import { useCaseStep } from './use-case-steps.ts';

interface EvidenceBlockProps {
  readonly file: CaseFile;
  /** The one that is shown beside the application. */
  readonly shown: string | null;
  readonly onShow: (evidence: EvidenceRow | null) => void;
}

/** What had to come with the application, and what was attached. */
export function EvidenceBlock({ file, shown, onShow }: EvidenceBlockProps) {
  const { user } = useSession();
  const mayAttach = ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR'].includes(user.role) && isOpen(file.row.status);
  const [removing, setRemoving] = useState<EvidenceRow | null>(null);
  const choose = useMutation({ mutationFn: async () => (await ask(window.ofm.evidence.choose({}))).files });
  const chosen = choose.data ?? [];
  if (file.evidence.length === 0 && file.attachments.length === 0 && !mayAttach) return null;
  return (
    <div className={styles.evidence}>
      <h3 id="evidence-title">Evidence</h3>
      {file.evidence.length > 0 && (
        <ul aria-labelledby="evidence-title">
          {file.evidence.map(({ kind, label, given }) => (
            <li key={kind}>
              {label}: {given ? 'given' : <span className={styles.missing}>missing</span>}
            </li>
          ))}
        </ul>
      )}
      {file.attachments.length > 0 && (
        <ul className={styles.entries} aria-label="Attached files">
          {file.attachments.map((one) => (
            <AttachedLine
              key={one.id}
              evidence={one}
              kind={labelOf(file, one.kind)}
              isShown={one.id === shown}
              onShow={() => onShow(one.id === shown ? null : one)}
              {...(user.role === 'SUPERVISOR' && isUnderReview(file.row.status)
                ? { onRemove: () => setRemoving(one) }
                : {})}
            />
          ))}
        </ul>
      )}
      {choose.error && <FailureNotice error={choose.error} />}
      {mayAttach && (
        <p>
          <Button onPress={() => choose.mutate()} isPending={choose.isPending}>
            Attach files
          </Button>
        </p>
      )}
      {chosen.length > 0 && <AttachDialog file={file} chosen={chosen} onClose={() => choose.reset()} />}
      {removing && <RemoveDialog file={file} evidence={removing} onClose={() => setRemoving(null)} />}
    </div>
  );
}

/** The button that shows a file, which has the focus again once the file is closed. */
export function showButtonId({ id }: EvidenceRow): string {
  return `show-${id}`;
}

function labelOf(file: CaseFile, kind: string): string {
  return evidenceKinds(file.evidence).find((one) => one.kind === kind)?.label ?? words(kind);
}

interface AttachedLineProps {
  readonly evidence: EvidenceRow;
  readonly kind: string;
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onRemove?: () => void;
}

function AttachedLine({ evidence, kind, isShown, onShow, onRemove }: AttachedLineProps) {
  const { name, bytes, addedAt, addedBy } = evidence;
  return (
    <li>
      <span className={styles.line}>
        <Button id={showButtonId(evidence)} look="quiet" onPress={onShow} aria-pressed={isShown}>
          {isShown ? `Hide ${name}` : `Show ${name}`}
        </Button>
        {onRemove && <Button onPress={onRemove}>{`Remove ${name}`}</Button>}
      </span>
      <span className={styles.meta}>{`${kind}, ${size(bytes)}. ${addedBy}, ${moment(addedAt)}`}</span>
    </li>
  );
}

interface RemoveDialogProps {
  readonly file: CaseFile;
  readonly evidence: EvidenceRow;
  readonly onClose: () => void;
}

function RemoveDialog({ file, evidence, onClose }: RemoveDialogProps) {
  const { reference } = file.row;
  const step = useCaseStep(reference, `${evidence.name} is removed.`, onClose);
  return (
    <ReasonDialog
      title={`Remove ${evidence.name}`}
      effect="The file is gone for good. Its name, its hash and your reason stay in the audit log."
      confirm="Remove"
      isDanger
      isPending={step.isPending}
      error={step.error}
      onSubmit={(reason) => step.mutate({ kind: 'detach', input: { reference, id: evidence.id, reason } })}
      onClose={onClose}
    />
  );
}
