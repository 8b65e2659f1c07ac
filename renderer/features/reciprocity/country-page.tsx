import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ParsedOf } from '../../../shared/contract/contract.ts';
import { civilDate } from '../../../shared/domain/dates.ts';
import { BENEFITS, type Benefit } from '../../../shared/domain/reciprocity/term.ts';
import type { TravelRule } from '../../../shared/domain/reciprocity/travel-rule.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { plural, words } from '../../lib/format.ts';
import { useKeys } from '../../lib/keys.ts';
import { reciprocityCountry } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { BenefitHistory } from './benefit-history.tsx';
import styles from './reciprocity.module.css';
import { daysOf } from './term-words.ts';
import { TermsInForce } from './terms-in-force.tsx';

interface CountryPageProps {
  readonly country: ParsedOf<'reciprocity.country'>['country'];
  /** The benefit whose history is shown; the first with a term where none is chosen. */
  readonly benefit: Benefit | undefined;
  /** Begins a new term for the benefit. */
  readonly onAdd: (benefit: Benefit) => void;
}

/** Reciprocity with one country: what is in force, how each benefit came to be so, and its travel rules. */
export function CountryPage({ country, benefit, onAdd }: CountryPageProps) {
  const { user, today } = useSession();
  const page = useQuery(reciprocityCountry(country));
  const mayChange = user.role === 'SUPERVISOR';
  const first = BENEFITS.find((one) => page.data?.terms.some((term) => term.benefit === one));
  const chosen = benefit ?? first ?? 'TAX_MISSION';
  useKeys('Reciprocity', mayChange ? [{ key: 'n', label: 'Add a term', run: () => onAdd(chosen) }] : []);
  if (page.error) return <FailureNotice error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <Loading what={`reciprocity with ${country}`} />;
  const { missions, terms, travelRules, cards, openCases } = page.data;
  const day = civilDate.parse(today);
  return (
    <>
      <PageHeading
        title={`Reciprocity with ${country}`}
        aside={`${plural(cards.MISSION + cards.PERSONAL, 'tax card')} in force, ${plural(openCases, 'open case')}`}
      >
        {`Reciprocity with ${country}`}
      </PageHeading>
      <div className={styles.bar}>
        {missions.map(({ id, name }) => (
          <Link key={id} to="/registry/missions/$id" params={{ id }}>
            {name}
          </Link>
        ))}
        {missions.length === 0 && <span className={styles.soft}>The registry has no mission of this country.</span>}
        {mayChange && (
          <Button look="go" keyCap="n" onPress={() => onAdd(chosen)}>
            Add a term
          </Button>
        )}
      </div>
      <TermsInForce page={page.data} today={day} chosen={chosen} />
      <BenefitHistory country={country} benefit={chosen} terms={terms} today={day} mayChange={mayChange} />
      <TravelRules rules={travelRules} today={today} />
    </>
  );
}

function TravelRules({ rules, today }: { readonly rules: readonly TravelRule[]; readonly today: string }) {
  return (
    <section className={styles.block} aria-labelledby="travel-title">
      <h2 id="travel-title">Travel rules</h2>
      <DataTable
        label="Travel rules"
        rows={rules}
        rowKey={({ id }) => id}
        empty="No travel rule is set for this country."
        columns={[
          { title: 'Rule', cell: ({ id }) => id, isTight: true },
          { title: 'Action', cell: ({ action }) => words(action) },
          { title: 'Beyond', cell: ({ centre, radiusMiles }) => `${radiusMiles} miles of ${centre.name}` },
          { title: 'Lead', cell: ({ leadDays }) => plural(leadDays, 'day') },
          { title: 'In force', cell: (rule) => `${daysOf(rule)}${standing(rule, today)}`, isTight: true },
          { title: 'Authority', cell: ({ authority }) => authority },
        ]}
      />
    </section>
  );
}

function standing({ from, to }: TravelRule, today: string): string {
  if (from > today) return ', not yet';
  return to !== null && to < today ? ', over' : '';
}
