import type { VerifyAnswer } from '../../../shared/contract/verify.ts';
import styles from './verify.module.css';

/** The row of the guidance table for the holder, with its footnotes. */
export function ImmunityBlock({ immunity }: { readonly immunity: NonNullable<VerifyAnswer['immunity']> }) {
  return (
    <div className={styles.block}>
      <h3>What law enforcement may do</h3>
      {immunity.cautions.map((caution) => (
        <p key={caution} className={styles.caution}>
          {caution}
        </p>
      ))}
      <dl className={styles.facts}>
        {immunity.answers.map(({ question, answer }) => [
          <dt key={`${question} term`}>{question}</dt>,
          <dd key={question} className={styles.strong}>
            {answer}
          </dd>,
        ])}
      </dl>
      {immunity.notes.map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
    </div>
  );
}
