import { Button, DialogTrigger, Popover } from 'react-aria-components';
import type { Term } from '../../shared/domain/terms.ts';
import { cx } from '../lib/cx.ts';
import styles from './explained.module.css';

interface ExplainedProps {
  readonly term: Term;
  /** What is shown instead of the term's title: a pill, a step with its day. */
  readonly children?: React.ReactNode;
}

/** A word of the desk that says what it means when it is pressed, by mouse or Enter; Escape closes it. */
export function Explained({ term, children }: ExplainedProps) {
  return (
    <DialogTrigger>
      <Button className={cx(styles.word)}>{children ?? term.title}</Button>
      {/* The popover is the dialog itself, so that what closes it for a screen reader lies within. */}
      <Popover placement="bottom start" aria-label={term.title} className={cx(styles.popover)}>
        <b className={styles.title}>{term.title}</b>
        <p>{term.meaning}</p>
        <p className={styles.next}>
          <b>Next:</b> {term.next}
        </p>
      </Popover>
    </DialogTrigger>
  );
}
