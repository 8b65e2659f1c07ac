import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { canonicalJson } from '../../../shared/domain/canonical.ts';
import { civilDate, isCivilDate } from '../../../shared/domain/dates.ts';
import { type TermChange, termAfter } from '../../../shared/domain/reciprocity/change.ts';
import { firstDifference, reignsOf, withTerm } from '../../../shared/domain/reciprocity/reigns.ts';
import { termInForce } from '../../../shared/domain/reciprocity/resolve.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { Notice } from '../../components/notice.tsx';
import { day } from '../../lib/format.ts';
import { TermTable } from './benefit-history.tsx';
import styles from './reciprocity.module.css';
import { TermTimeline } from './term-timeline.tsx';
import { BENEFIT_TITLES } from './term-words.ts';
import type { Trial } from './use-trial.ts';
import { WhatIfPanel } from './what-if-panel.tsx';

interface PlannedTermProps {
  readonly page: OutputOf<'reciprocity.country'>;
  readonly change: TermChange;
  readonly today: string;
}

/** What a change would do, before it is saved: which term would be in force when, and what would come out differently. */
export function PlannedTerm({ page, change, today }: PlannedTermProps) {
  const [asOf, setAsOf] = useState<string | null>(null);
  const [trial, setTrial] = useState<Trial | null>(null);
  const after = termAfter(change, page.nextId);
  if (!after.ok) return <Notice tone="amber">{after.failure.message}</Notice>;
  const { benefit, id } = after.value;
  const now = civilDate.parse(today);
  const changed = withTerm(page.terms, after.value).filter((term) => term.benefit === benefit);
  const reigns = reignsOf(changed, benefit);
  const shows = firstDifference(page.terms, changed, benefit, now);
  const judgedOn = asOf ?? shows ?? today;
  return (
    <>
      <section className={styles.block} aria-labelledby="planned-title">
        <h2 id="planned-title">{`${BENEFIT_TITLES[benefit]}: which term would be in force when`}</h2>
        {shows === null ? (
          <Notice tone="amber">From today on this changes nothing: the same terms decide as before.</Notice>
        ) : (
          <p>{`The change shows from ${day(shows)} on.`}</p>
        )}
        <TermTimeline benefit={benefit} terms={changed} today={now} written={id} />
        <TermTable
          label={`Terms for ${BENEFIT_TITLES[benefit]}, with the change`}
          terms={changed}
          reigns={reigns}
          now={termInForce(changed, benefit, now)}
          written={id}
        />
      </section>
      <section className={styles.block} aria-labelledby="what-if-title">
        <h2 id="what-if-title">What if</h2>
        <div className={styles.tools}>
          <Field label="Judged as of" kind="date" value={judgedOn} onChange={setAsOf} />
          <Button isDisabled={!isCivilDate(judgedOn)} onPress={() => setTrial({ change, asOf: judgedOn })}>
            Try it on the open cases
          </Button>
        </div>
        {trial && (
          <WhatIfPanel
            key={canonicalJson(trial)}
            trial={trial}
            openCases={page.openCases}
            isStale={canonicalJson(trial.change) !== canonicalJson(change)}
          />
        )}
      </section>
    </>
  );
}
