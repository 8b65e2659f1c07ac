import { useEffect, useRef } from 'react';
import styles from './page-heading.module.css';

interface PageHeadingProps {
  readonly children: React.ReactNode;
  /** Names the screen in the window's title. */
  readonly title: string;
  /** Beside the heading: a count, a state. */
  readonly aside?: React.ReactNode;
  /** Whether the heading takes the focus when the screen opens. */
  readonly takesFocus?: boolean;
}

/** The heading of a screen. It takes the focus when the screen opens, so that a keyboard is never left nowhere. */
export function PageHeading({ children, title, aside, takesFocus = true }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – OFM Desk`;
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [title, takesFocus]);
  return (
    <div className={styles.line}>
      <h1 ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {aside && <span className={styles.aside}>{aside}</span>}
    </div>
  );
}
