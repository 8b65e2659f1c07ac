import { Link } from '@tanstack/react-router';
import type { RelatedCase } from '../../../shared/contract/cases.ts';
import { DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/notice.tsx';
import { day } from '../../lib/format.ts';
import { programTitle } from '../../lib/programs.ts';
import { STATUS_WORDS } from '../../lib/words.ts';
import styles from './case-page.module.css';

const WHY_WORDS: Readonly<Record<RelatedCase['why'][number], string>> = {
  APPLICANT: 'Same applicant',
  SPONSOR: 'Of the sponsor',
  DEPENDANT: 'Of a dependant',
  FAMILY: 'Of the family',
  VEHICLE: 'Same vehicle',
};

/** `Same applicant, same vehicle`. */
export function whyWords(why: RelatedCase['why']): string {
  const [first = '', ...others] = why.map((one) => WHY_WORDS[one]);
  return [first, ...others.map((other) => other.toLowerCase())].join(', ');
}

/** Other cases of the applicant, the family and the vehicle, the newest first. */
export function RelatedPanel({ related }: { readonly related: readonly RelatedCase[] }) {
  if (related.length === 0) {
    return (
      <EmptyState title="No related cases.">
        <p>Nobody asked for anything else for this applicant, the family or the vehicle.</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.panel}>
      <DataTable
        label="Related cases"
        rows={related}
        rowKey={({ reference }) => reference}
        columns={[
          {
            title: 'Reference',
            cell: ({ reference }) => (
              <Link to="/case/$reference" params={{ reference }}>
                {reference}
              </Link>
            ),
            isTight: true,
          },
          { title: 'Why', cell: ({ why }) => whyWords(why) },
          { title: 'Subject', cell: ({ subject }) => subject },
          { title: 'Service', cell: ({ program }) => programTitle(program) },
          { title: 'Status', cell: ({ status }) => STATUS_WORDS[status], isTight: true },
          { title: 'Filed', cell: ({ filed }) => day(filed), isTight: true },
        ]}
      />
    </div>
  );
}
