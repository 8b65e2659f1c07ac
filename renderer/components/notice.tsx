import { useEffect } from 'react';
import { announce } from '../lib/announce.ts';
import { failureOf } from '../lib/client.ts';
import { cx } from '../lib/cx.ts';
import { Button } from './button.tsx';
import styles from './notice.module.css';

interface FailureNoticeProps {
  readonly error: unknown;
  /** Asks again. */
  readonly onRetry?: () => void;
  readonly retryLabel?: string;
  /** What of the person's work was kept. */
  readonly kept?: string;
}

/** What happened, what was kept and what to do next. */
export function FailureNotice({ error, onRetry, retryLabel = 'Try again', kept }: FailureNoticeProps) {
  const failure = failureOf(error);
  useEffect(() => announce(`${failure.message} ${failure.next}`, true), [failure.message, failure.next]);
  return (
    <div className={cx(styles.notice, styles.red)} data-testid="failure">
      <div>
        <p className={styles.what}>{failure.message}</p>
        {kept && <p>{kept}</p>}
        <p>{failure.next}</p>
      </div>
      {onRetry && <Button onPress={onRetry}>{retryLabel}</Button>}
    </div>
  );
}

/** Something to know that is no failure. */
export function Notice({
  tone,
  children,
}: {
  readonly tone: 'amber' | 'green' | 'blue';
  readonly children: React.ReactNode;
}) {
  return <div className={cx(styles.notice, styles[tone])}>{children}</div>;
}

/** What stands where a list has nothing to show. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: React.ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.what}>{title}</p>
      {children}
    </div>
  );
}

/** What stands where an answer has not come yet. */
export function Loading({ what }: { readonly what: string }) {
  return <p className={styles.loading}>{`Loading ${what} …`}</p>;
}
