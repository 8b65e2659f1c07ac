import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
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
      <Popover placement="bottom start" className={cx(styles.popover)}>
        <Dialog className={cx(styles.dialog)}>
          <Heading slot="title" level={2} className={cx(styles.title)}>
            {term.title}
          </Heading>
          <p>{term.meaning}</p>
          <p className={styles.next}>
            <b>Next:</b> {term.next}
          </p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
