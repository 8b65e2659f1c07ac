import type { CaseFile } from '../../../shared/contract/cases.ts';
import { Pill } from '../../components/pill.tsx';
import { WrittenWords } from '../../components/written-words.tsx';
import { day, moment } from '../../lib/format.ts';
import { ACTION_WORDS, OUTCOME_TONES, OUTCOME_WORDS } from '../../lib/words.ts';
import styles from './case-page.module.css';

/** Who did what to the case, and on which verdict it was decided. */
export function HistoryPanel({ file }: { readonly file: CaseFile }) {
  return (
    <div className={styles.panel}>
      {file.decisions.length > 0 && (
        <section className={styles.card} aria-labelledby="decisions-title">
          <div className={styles.cardTitle}>
            <h2 id="decisions-title">Decisions</h2>
          </div>
          <ul className={styles.entries} aria-labelledby="decisions-title">
            {file.decisions.map((decision) => (
              <li key={`${decision.at} ${decision.action}`}>
                <span className={styles.line}>
                  <b>{ACTION_WORDS[decision.action].title}</b>
                  <Pill tone={OUTCOME_TONES[decision.outcome]}>{OUTCOME_WORDS[decision.outcome]}</Pill>
                  <span className={styles.meta}>
                    {`${decision.by}, ${moment(decision.at)}, judged as of ${day(decision.asOf)}`}
                  </span>
                </span>
                <span className={styles.text}>
                  <WrittenWords text={decision.reason} own={file.row.reference} />
                </span>
                {decision.overridden.length > 0 && (
                  <span className={styles.meta}>{`Overridden: ${decision.overridden.join(', ')}`}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={styles.card} aria-labelledby="history-title">
        <div className={styles.cardTitle}>
          <h2 id="history-title">History</h2>
          <small>from the audit log</small>
        </div>
        <ol className={styles.entries} aria-labelledby="history-title">
          {file.history.map((entry) => (
            <li key={entry.seq}>
              <span className={styles.meta}>{`${moment(entry.at)}, ${entry.actor}`}</span>
              <span>
                <WrittenWords text={entry.summary} own={file.row.reference} />
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
