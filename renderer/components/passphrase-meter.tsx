import { Meter } from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import styles from './passphrase-meter.module.css';

const STRENGTHS = ['Very weak', 'Weak', 'Fair', 'Good', 'Strong'] as const;

interface PassphraseMeterProps {
  /** 0 to 4. */
  readonly score: number;
  readonly advice: string;
  readonly length: number;
}

/** How strong a passphrase is, in a bar and in words. */
export function PassphraseMeter({ score, advice, length }: PassphraseMeterProps) {
  const isShort = length < 12;
  const shown = isShort ? Math.min(score, 1) : score;
  const strength = STRENGTHS[shown] ?? STRENGTHS[0];
  return (
    <div className={styles.meter}>
      <Meter aria-label="Strength" minValue={0} maxValue={4} value={shown} valueLabel={strength}>
        <div className={styles.track}>
          {[0, 1, 2, 3].map((part) => (
            <span key={part} className={cx(styles.part, part < shown && (shown < 3 ? styles.weak : styles.strong))} />
          ))}
        </div>
      </Meter>
      <p>
        <strong>{strength}.</strong> {isShort ? `${12 - length} more characters are needed.` : advice}
      </p>
    </div>
  );
}
