import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { BENEFIT_OF_KIND } from '../../../shared/domain/programs/tax-card/level.ts';
import { type Reign, reignsOf } from '../../../shared/domain/reciprocity/reigns.ts';
import { termInForce } from '../../../shared/domain/reciprocity/resolve.ts';
import { BENEFITS, type Benefit, type ReciprocityTerm } from '../../../shared/domain/reciprocity/term.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Pill } from '../../components/pill.tsx';
import { cx } from '../../lib/cx.ts';
import { count, day, plural } from '../../lib/format.ts';
import styles from './reciprocity.module.css';
import { BENEFIT_TITLES, daysOf, GRANT_TONES, GRANT_WORDS, restrictionsOf } from './term-words.ts';
import { type Touched, useTouched } from './use-touched.ts';

type CountryPageData = OutputOf<'reciprocity.country'>;

interface BenefitRow {
  readonly benefit: Benefit;
  readonly term: ReciprocityTerm | null;
  readonly next: Reign | undefined;
}

function cardsOf(benefit: Benefit, cards: CountryPageData['cards']): number | null {
  if (benefit === BENEFIT_OF_KIND.MISSION) return cards.MISSION;
  return benefit === BENEFIT_OF_KIND.PERSONAL ? cards.PERSONAL : null;
}

function casesWords(term: ReciprocityTerm | null, { byTerm, isDone, hasMore }: Touched): string {
  if (term === null) return '';
  if (!isDone) return '…';
  return `${count(byTerm.get(term.id) ?? 0)}${hasMore ? '+' : ''}`;
}

interface TermsInForceProps {
  readonly page: CountryPageData;
  readonly today: CivilDate;
  /** The benefit whose history is shown below. */
  readonly chosen: Benefit;
}

/** For each benefit the term in force today, what follows it, and how much it touches. */
export function TermsInForce({ page, today, chosen }: TermsInForceProps) {
  const { country, terms, cards, openCases } = page;
  const touched = useTouched(country);
  const rows = BENEFITS.map(
    (benefit): BenefitRow => ({
      benefit,
      term: termInForce(terms, benefit, today),
      next: reignsOf(terms, benefit).find(({ from }) => from > today),
    }),
  );
  return (
    <section className={styles.block} aria-labelledby="in-force-title">
      <h2 id="in-force-title">In force today</h2>
      <DataTable
        label="Terms in force today"
        rows={rows}
        rowKey={({ benefit }) => benefit}
        columns={[
          {
            title: 'Benefit',
            cell: ({ benefit }) => (
              <Link
                to="/reciprocity/$country"
                params={{ country }}
                search={{ benefit }}
                className={cx(benefit === chosen && styles.chosen)}
                aria-current={benefit === chosen}
              >
                {BENEFIT_TITLES[benefit]}
              </Link>
            ),
            isTight: true,
          },
          {
            title: 'Grant',
            cell: ({ term }) =>
              term ? (
                <Pill tone={GRANT_TONES[term.grant]}>{GRANT_WORDS[term.grant]}</Pill>
              ) : (
                <span className={styles.soft}>no term</span>
              ),
            isTight: true,
          },
          { title: 'Restrictions', cell: ({ term }) => term && restrictionsOf(term) },
          { title: 'In force', cell: ({ term }) => term && daysOf(term), isTight: true },
          { title: 'Then', cell: ({ next }) => next && `${next.term.id} from ${day(next.from)}` },
          { title: 'Authority', cell: ({ term }) => term?.authority },
          { title: 'Cards', cell: ({ benefit }) => cardsWords(cardsOf(benefit, cards)), isNumber: true },
          { title: 'Open cases', cell: ({ term }) => casesWords(term, touched), isNumber: true },
        ]}
      />
      {touched.hasMore && (
        <p className={styles.soft}>
          {`The term of each case was looked up in the first ${count(touched.judged)} of ${plural(openCases, 'open case')}.`}
        </p>
      )}
    </section>
  );
}

function cardsWords(cards: number | null): string {
  return cards === null ? '' : count(cards);
}
