import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import { isOpen } from '../../../shared/domain/case/life-cycle.ts';
import { HOLD_TERM } from '../../../shared/domain/terms.ts';
import { Choice } from '../../components/choice.tsx';
import { Copyable } from '../../components/copyable.tsx';
import { Explained } from '../../components/explained.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { Pill } from '../../components/pill.tsx';
import { StepBar } from '../../components/step-bar.tsx';
import { valueAt } from '../../lib/field-path.ts';
import { day, daysApart, dueWords, innerWords, shortDay } from '../../lib/format.ts';
import { isFiled, programTitle } from '../../lib/programs.ts';
import { assignableUsers } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import styles from './case-page.module.css';
import { useCaseStep } from './use-case-steps.ts';

const NOBODY = 'nobody';

/** Whose case it is, what it asks, when it is due and how far it is. */
export function CaseHeader({ file }: { readonly file: CaseFile }) {
  const { today } = useSession();
  const { row } = file;
  const due = dueWords(row.due, today);
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <PageHeading title={`${row.subject}, ${row.reference}`}>{row.subject}</PageHeading>
        <Pill tone="blue">{programTitle(row.program)}</Pill>
        {isOpen(row.status) && <Pill tone={due.tone}>{due.tone === 'grey' ? `Due ${due.words}` : due.words}</Pill>}
        {row.onHold && (
          <Pill tone="amber">
            <Explained term={HOLD_TERM} />
          </Pill>
        )}
        <span className={styles.reference}>
          <Copyable value={row.reference} what="reference" />
        </span>
      </div>
      <div className={styles.sub}>
        <About file={file} />
        <Assignee file={file} />
      </div>
      <StepBar status={row.status} notes={{ RECEIVED: ` ${shortDay(row.filed)}`, ...sinceLastStep(file, today) }} />
    </header>
  );
}

function sinceLastStep(file: CaseFile, today: string) {
  const { status } = file.row;
  const last = file.decisions.toSorted((a, b) => b.at.localeCompare(a.at))[0];
  if (!last || (status !== 'IN_REVIEW' && status !== 'RETURNED')) return {};
  return { [status]: `, day ${Math.max(1, daysApart(last.at, today) + 1)}` };
}

function About({ file }: { readonly file: CaseFile }) {
  const pid = valueAt(file.application, 'applicant.pid');
  return (
    <p className={styles.about}>
      {file.applicantTitle && `${file.applicantTitle}, `}
      <Link to="/registry/missions/$id" params={{ id: file.row.missionId }}>
        {file.missionName}
      </Link>
      {file.applicantCategory && `, ${innerWords(file.applicantCategory)}`}
      {typeof pid === 'string' && (
        <>
          , PID{' '}
          <Link to="/registry/people/$pid" params={{ pid }} className={styles.code}>
            {pid}
          </Link>
        </>
      )}
      .{' '}
      {isFiled(file.row.program)
        ? `Filed ${day(file.row.filed)} on ${file.row.form}.`
        : `Opened ${day(file.row.filed)}.`}
    </p>
  );
}

function Assignee({ file }: { readonly file: CaseFile }) {
  const { user } = useSession();
  const { reference } = file.row;
  const mayAssign = ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR'].includes(user.role) && isOpen(file.row.status);
  const users = useQuery({ ...assignableUsers(), enabled: mayAssign }).data ?? [];
  const assign = useCaseStep(reference, 'Assigned.', () => {});
  if (!mayAssign) return <span className={styles.about}>{`Assigned to ${file.row.assignee ?? 'nobody'}`}</span>;
  return (
    <div className={styles.assign}>
      <span aria-hidden="true" className={styles.about}>
        Assignee
      </span>
      <Choice
        label="Assignee"
        hiddenLabel
        options={[{ id: NOBODY, label: 'Nobody' }, ...users.map(({ id, name }) => ({ id, label: name }))]}
        value={users.find(({ name }) => name === file.row.assignee)?.id ?? NOBODY}
        onChange={(id) =>
          assign.mutate({
            kind: 'assign',
            input: { reference, version: file.version, assignee: id === NOBODY ? null : id },
          })
        }
      />
      {assign.error && <FailureNotice error={assign.error} />}
    </div>
  );
}
