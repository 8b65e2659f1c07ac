import type { CaseStatus } from '../../shared/domain/case/life-cycle.ts';
import { STATUS_TERMS } from '../../shared/domain/terms.ts';
import { cx } from '../lib/cx.ts';
import { Explained } from './explained.tsx';
import styles from './step-bar.module.css';

/** The straight way of a case; a case that leaves it shows where. */
const WAY: readonly CaseStatus[] = ['RECEIVED', 'IN_REVIEW', 'RECOMMENDED', 'APPROVED', 'IN_PRODUCTION', 'ISSUED'];

function wayOf(status: CaseStatus): readonly CaseStatus[] {
  switch (status) {
    case 'RETURNED':
      return ['RECEIVED', 'RETURNED', 'RECOMMENDED', 'APPROVED', 'IN_PRODUCTION', 'ISSUED'];
    case 'DENIED':
      return ['RECEIVED', 'IN_REVIEW', 'RECOMMENDED', 'DENIED'];
    case 'WITHDRAWN':
      return ['RECEIVED', 'WITHDRAWN'];
    case 'CLOSED':
    case 'VOIDED':
      return [...WAY, status];
    default:
      return WAY;
  }
}

interface StepBarProps {
  readonly status: CaseStatus;
  /** Words put after a step: a day, how long. */
  readonly notes: Partial<Readonly<Record<CaseStatus, string>>>;
}

/** Where a case stands on its way. */
export function StepBar({ status, notes }: StepBarProps) {
  const way = wayOf(status);
  const now = way.indexOf(status);
  return (
    <ol className={styles.bar} aria-label="Life cycle">
      {way.map((step, index) => (
        <li
          key={step}
          className={cx(styles.step, index < now && styles.done, index === now && styles.now)}
          aria-current={index === now ? 'step' : undefined}
        >
          <Explained term={STATUS_TERMS[step]} />
          {notes[step] ?? ''}
        </li>
      ))}
    </ol>
  );
}
