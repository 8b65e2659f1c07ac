import type { CaseFile } from '../../../shared/contract/cases.ts';
import { isUnderReview } from '../../../shared/domain/case/correction.ts';
import { matter } from '../../../shared/domain/programs/enforcement/application.ts';
import type { TabOf } from '../../components/tabs.tsx';
import { opensMatters, takesBack } from '../../lib/access.ts';
import { useSession } from '../../lib/session.ts';
import styles from './case-page.module.css';
import { InsuranceSteps } from './insurance-steps.tsx';
import { SurrenderTable } from './surrender-table.tsx';

/** What a matter of enforcement has beside its review: steps to take, things that have to come back. */
export function MatterPanel({ file }: { readonly file: CaseFile }) {
  const { user, today } = useSession();
  const { reference, status } = file.row;
  const read = matter.safeParse(file.application);
  return (
    <div className={styles.panel}>
      {read.success && read.data.kind === 'INSURANCE_LAPSE' && (
        <InsuranceSteps
          reference={reference}
          lapse={read.data}
          mayTake={opensMatters(user.role) && isUnderReview(status)}
        />
      )}
      {file.surrenders.length > 0 && (
        <SurrenderTable
          reference={reference}
          surrenders={file.surrenders}
          today={today}
          mayTake={takesBack(user.role)}
        />
      )}
    </div>
  );
}

/** The panel of a matter that has steps or returns; other cases have none. The figure is what is still out. */
export function matterTabs(file: CaseFile): TabOf[] {
  const { kind } = file.application;
  if (file.row.program !== 'ENFORCEMENT' || (kind !== 'INSURANCE_LAPSE' && file.surrenders.length === 0)) return [];
  const out = file.surrenders.filter(({ returnedOn }) => returnedOn === null).length;
  return [
    {
      id: 'matter',
      title: 'Matter',
      ...(file.surrenders.length > 0 ? { count: out } : {}),
      content: <MatterPanel file={file} />,
    },
  ];
}
