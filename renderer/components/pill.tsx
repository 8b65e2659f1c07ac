import { cx } from '../lib/cx.ts';
import type { Tone } from '../lib/words.ts';
import styles from './pill.module.css';

/** A word with a colour that says the same. */
export function Pill({ tone, children }: { readonly tone: Tone; readonly children: React.ReactNode }) {
  return <span className={cx(styles.pill, styles[tone])}>{children}</span>;
}
