import { OUTCOMES, type Verdict } from '../../shared/domain/rules/finding.ts';
import { OUTCOME_TERMS } from '../../shared/domain/terms.ts';
import { cx } from '../lib/cx.ts';
import { plural } from '../lib/format.ts';
import { OUTCOME_TONES } from '../lib/words.ts';
import { Explained } from './explained.tsx';
import styles from './verdict-banner.module.css';

/** Findings that stand in the way, the gravest first. */
export function openFindings(verdict: Verdict) {
  return verdict.findings
    .filter(({ outcome }) => outcome !== 'PASS')
    .toSorted((a, b) => OUTCOMES.indexOf(b.outcome) - OUTCOMES.indexOf(a.outcome));
}

function sentence(verdict: Verdict): string {
  if (verdict.outcome === 'NO_RULES') return 'This program has no rules yet; the case can be read but not approved.';
  const open = openFindings(verdict);
  const [gravest] = open;
  if (!gravest) return 'Nothing stands in the way.';
  if (open.length === 1) return `One thing stands in the way. ${gravest.message}`;
  return `${open.length} things stand in the way. The gravest: ${gravest.message}`;
}

/** What follows from all the rules, in one line. */
export function VerdictBanner({ verdict, isFrozen }: { readonly verdict: Verdict; readonly isFrozen: boolean }) {
  const asked = verdict.findings.length;
  const passed = verdict.findings.filter(({ outcome }) => outcome === 'PASS').length;
  return (
    <section aria-label="Verdict" className={cx(styles.banner, styles[OUTCOME_TONES[verdict.outcome]])}>
      <strong className={styles.word}>
        <Explained term={OUTCOME_TERMS[verdict.outcome]} />
      </strong>
      <p className={styles.sentence}>{sentence(verdict)}</p>
      <p className={styles.tally}>
        {plural(asked, 'rule')} asked, {passed} passed{isFrozen && ', as decided'}
      </p>
    </section>
  );
}
