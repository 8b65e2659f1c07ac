import { ProgressBar } from 'react-aria-components';
import styles from './progress.module.css';

/** How far a long piece of work is. */
export function Progress({
  label,
  value,
  words,
}: {
  readonly label: string;
  /** 0 to 100. */
  readonly value: number;
  readonly words: string;
}) {
  return (
    <ProgressBar aria-label={label} value={value} valueLabel={words}>
      <div className={styles.track}>
        <div className={styles.bar} style={{ inlineSize: `${value}%` }} />
      </div>
      <span className={styles.words}>{words}</span>
    </ProgressBar>
  );
}
