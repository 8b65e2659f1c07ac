import { Button } from 'react-aria-components';
import type { Finding, Verdict } from '../../shared/domain/rules/finding.ts';
import { OUTCOME_TERMS } from '../../shared/domain/terms.ts';
import { cx } from '../lib/cx.ts';
import { HOLD_WORDS, OUTCOME_TONES, OUTCOME_WORDS } from '../lib/words.ts';
import { Explained } from './explained.tsx';
import styles from './findings.module.css';
import { KeyCap } from './key-cap.tsx';
import { Pill } from './pill.tsx';
import { openFindings } from './verdict-banner.tsx';

/** How many passes are shown while the trace is folded. */
const PASSES_SHOWN = 4;

interface FindingsProps {
  readonly verdict: Verdict;
  /** Whether every rule that was asked is shown with all it looked at. */
  readonly isTraceOpen: boolean;
  readonly onToggleTrace: () => void;
}

/** What the rules found: what stands in the way first, what passed below it. */
export function Findings({ verdict, isTraceOpen, onToggleTrace }: FindingsProps) {
  const open = openFindings(verdict);
  const passes = verdict.findings.filter(({ outcome }) => outcome === 'PASS');
  const shown = isTraceOpen ? passes : passes.slice(0, PASSES_SHOWN);
  const folded = passes.length - shown.length;
  return (
    <div>
      <ul className={styles.list} aria-label="Findings">
        {open.map((finding) => (
          <FindingEntry key={finding.rule} finding={finding} isWhole />
        ))}
        {shown.map((finding) => (
          <FindingEntry key={finding.rule} finding={finding} isWhole={isTraceOpen} />
        ))}
      </ul>
      {verdict.findings.length === 0 && <p className={styles.none}>No rule was asked.</p>}
      {passes.length > 0 && (
        <div className={styles.more}>
          {folded > 0 && <Pill tone="green">Pass</Pill>}
          {folded > 0 && <span>{folded} more passed.</span>}
          <Button className={cx(styles.trace)} aria-expanded={isTraceOpen} onPress={onToggleTrace}>
            {isTraceOpen ? 'Fold the trace' : 'Show the whole trace'} <KeyCap name="t" />
          </Button>
        </div>
      )}
    </div>
  );
}

function FindingEntry({ finding, isWhole }: { readonly finding: Finding; readonly isWhole: boolean }) {
  const isPass = finding.outcome === 'PASS';
  return (
    <li className={styles.finding}>
      <Pill tone={OUTCOME_TONES[finding.outcome]}>
        {isPass ? OUTCOME_WORDS.PASS : <Explained term={OUTCOME_TERMS[finding.outcome]} />}
      </Pill>
      <div className={styles.body}>
        <p>
          <span className={cx(!isPass && styles.message)}>{finding.message}</span>{' '}
          <code className={styles.rule}>{finding.rule}</code>
        </p>
        {finding.cure && <p>{finding.cure}</p>}
        {isWhole && finding.facts.length > 0 && <FactsTable finding={finding} />}
        {isWhole && (
          <p className={styles.authority}>
            {finding.authority}
            {finding.hold && `. Holds for: ${HOLD_WORDS[finding.hold]}`}
            {finding.term && `. Term in force: ${finding.term}`}
          </p>
        )}
      </div>
    </li>
  );
}

function FactsTable({ finding }: { readonly finding: Finding }) {
  return (
    <table className={styles.facts} aria-label={`Values ${finding.rule} looked at`}>
      <thead className={styles.unseen}>
        <tr>
          <th scope="col">Fact</th>
          <th scope="col">Value</th>
          <th scope="col">Needs</th>
        </tr>
      </thead>
      <tbody>
        {finding.facts.map((fact) => (
          <tr key={`${fact.label} ${fact.value} ${fact.field ?? ''}`}>
            <th scope="row">{fact.label}</th>
            <td>{fact.value}</td>
            <td className={styles.needs}>{fact.needs !== null && `needs ${fact.needs}`}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
