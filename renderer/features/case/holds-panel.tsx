import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import { isOpen } from '../../../shared/domain/case/life-cycle.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/notice.tsx';
import { Pill } from '../../components/pill.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { WrittenWords } from '../../components/written-words.tsx';
import { moment } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import { HOLD_WORDS } from '../../lib/words.ts';
import styles from './case-page.module.css';
import { useCaseStep } from './use-case-steps.ts';

/** The holds of the case: for what, since when, and what ended them. */
export function HoldsPanel({ file }: { readonly file: CaseFile }) {
  const { user } = useSession();
  const [releasing, setReleasing] = useState<number | null>(null);
  const mayRelease = ['ADJUDICATOR', 'SUPERVISOR'].includes(user.role) && isOpen(file.row.status);
  if (file.holds.length === 0) return <EmptyState title="Never on hold." />;
  return (
    <div className={styles.panel}>
      <ul className={styles.entries} aria-label="Holds">
        {file.holds.map((hold) => (
          <li key={hold.id}>
            <span className={styles.line}>
              <Pill tone={hold.endedAt === null ? 'amber' : 'grey'}>{hold.endedAt === null ? 'Hold' : 'Released'}</Pill>
              <b>{HOLD_WORDS[hold.reason]}</b>
              {hold.endedAt === null && mayRelease && (
                <Button onPress={() => setReleasing(hold.id)}>{`Release hold: ${HOLD_WORDS[hold.reason]}`}</Button>
              )}
            </span>
            <span className={styles.text}>
              <WrittenWords text={`Ends when: ${hold.endsWhen}`} own={file.row.reference} />
            </span>
            <span className={styles.meta}>{`Begun by ${hold.startedBy}, ${moment(hold.startedAt)}`}</span>
            {hold.endedAt !== null && (
              <span className={styles.meta}>
                {`Released by ${hold.endedBy ?? 'the desk'}, ${moment(hold.endedAt)}. ${hold.endNote ?? ''}`}
              </span>
            )}
          </li>
        ))}
      </ul>
      {releasing !== null && <ReleaseDialog file={file} hold={releasing} onClose={() => setReleasing(null)} />}
    </div>
  );
}

interface ReleaseDialogProps {
  readonly file: CaseFile;
  readonly hold: number;
  readonly onClose: () => void;
}

function ReleaseDialog({ file, hold, onClose }: ReleaseDialogProps) {
  const { reference } = file.row;
  const step = useCaseStep(reference, 'Hold released.', onClose);
  return (
    <ReasonDialog
      title="Release hold"
      effect="The case goes on where it stands."
      confirm="Release"
      reasonLabel="What ended it"
      isPending={step.isPending}
      error={step.error}
      onSubmit={(note) => step.mutate({ kind: 'release', input: { reference, version: file.version, hold, note } })}
      onClose={onClose}
    />
  );
}
