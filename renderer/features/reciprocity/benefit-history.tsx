import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { type Reign, reignsOf } from '../../../shared/domain/reciprocity/reigns.ts';
import { termInForce } from '../../../shared/domain/reciprocity/resolve.ts';
import type { Benefit, ReciprocityTerm } from '../../../shared/domain/reciprocity/term.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { Pill } from '../../components/pill.tsx';
import { day, moment } from '../../lib/format.ts';
import { termHistory } from '../../lib/queries.ts';
import styles from './reciprocity.module.css';
import { TermTimeline } from './term-timeline.tsx';
import { BENEFIT_TITLES, GRANT_TONES, GRANT_WORDS, reignWords, restrictionsOf, termLine } from './term-words.ts';

interface TermTableProps {
  readonly label: string;
  readonly terms: readonly ReciprocityTerm[];
  readonly reigns: readonly Reign[];
  readonly now: ReciprocityTerm | null;
  /** The term that is being written and is not saved. */
  readonly written?: string;
  /** What can be done with a term, where somebody may. */
  readonly actions?: (term: ReciprocityTerm) => React.ReactNode;
}

/** The terms of one benefit, the latest first, and when each is the one that decides. */
export function TermTable({ label, terms, reigns, now, written, actions }: TermTableProps) {
  return (
    <DataTable
      label={label}
      rows={terms.toSorted((a, b) => (a.from === b.from ? (a.id < b.id ? 1 : -1) : a.from < b.from ? 1 : -1))}
      rowKey={({ id }) => id}
      empty="There is no term for this benefit: nothing is granted by reciprocity."
      columns={[
        { title: 'Term', cell: ({ id }) => (id === written ? `${id}, being written` : id), isTight: true },
        {
          title: 'Grant',
          cell: ({ grant }) => <Pill tone={GRANT_TONES[grant]}>{GRANT_WORDS[grant]}</Pill>,
          isTight: true,
        },
        { title: 'Restrictions', cell: restrictionsOf },
        { title: 'From', cell: ({ from }) => day(from), isTight: true },
        { title: 'To', cell: ({ to }) => (to === null ? 'open' : day(to)), isTight: true },
        {
          title: 'Decides',
          cell: (term) => (
            <>
              {reignWords(term, reigns)} {term.id === now?.id && <Pill tone="blue">In force today</Pill>}
            </>
          ),
        },
        { title: 'Authority', cell: ({ authority }) => authority },
        ...(actions ? [{ title: 'Change', cell: actions, isTight: true }] : []),
      ]}
    />
  );
}

interface BenefitHistoryProps {
  readonly country: string;
  readonly benefit: Benefit;
  readonly terms: readonly ReciprocityTerm[];
  readonly today: CivilDate;
  readonly mayChange: boolean;
}

/** One benefit's terms one after the other, as a picture and as a table, and every audited change of them. */
export function BenefitHistory({ country, benefit, terms, today, mayChange }: BenefitHistoryProps) {
  const own = terms.filter((term) => term.benefit === benefit);
  const title = BENEFIT_TITLES[benefit];
  const actions = ({ id }: ReciprocityTerm) => (
    <span className={styles.actions}>
      <Link to="/reciprocity/$country/term" params={{ country }} search={{ what: 'correct', id }}>
        Correct <span className={styles.unseen}>{id}</span>
      </Link>
      <Link to="/reciprocity/$country/term" params={{ country }} search={{ what: 'end', id }}>
        End <span className={styles.unseen}>{id}</span>
      </Link>
    </span>
  );
  return (
    <section className={styles.block} aria-labelledby="history-title">
      <h2 id="history-title">{`${title}, term by term`}</h2>
      {own.length > 0 && <TermTimeline benefit={benefit} terms={own} today={today} />}
      <TermTable
        label={`Terms for ${title}`}
        terms={own}
        reigns={reignsOf(own, benefit)}
        now={termInForce(own, benefit, today)}
        {...(mayChange ? { actions } : {})}
      />
      {own.length > 0 && <AuditedChanges ids={own.map(({ id }) => id)} />}
    </section>
  );
}

function AuditedChanges({ ids }: { readonly ids: readonly string[] }) {
  const histories = useQueries({ queries: ids.map((id) => termHistory(id)) });
  const failed = histories.find(({ error }) => error !== null);
  if (failed) return <FailureNotice error={failed.error} onRetry={() => void failed.refetch()} />;
  if (histories.some(({ data }) => data === undefined)) return <Loading what="the changes" />;
  const changes = histories.flatMap(({ data }, at) => (data ?? []).map((change) => ({ ...change, id: ids[at] })));
  return (
    <>
      <h3>Changes, from the audit log</h3>
      <DataTable
        label="Audited changes"
        rows={changes.toSorted((a, b) => b.seq - a.seq)}
        rowKey={({ seq }) => String(seq)}
        columns={[
          { title: 'When', cell: ({ at }) => moment(at), isTight: true },
          { title: 'Who', cell: ({ actor }) => actor, isTight: true },
          { title: 'Term', cell: ({ id }) => id, isTight: true },
          { title: 'What', cell: ({ summary }) => summary },
          { title: 'Before', cell: ({ before }) => (before ? termLine(before) : 'nothing') },
          { title: 'Reason', cell: ({ reason }) => reason },
        ]}
      />
    </>
  );
}
