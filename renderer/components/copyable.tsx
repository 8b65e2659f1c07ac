import { useState } from 'react';
import { Button } from 'react-aria-components';
import { announce } from '../lib/announce.ts';
import { cx } from '../lib/cx.ts';
import styles from './copyable.module.css';

interface CopyableProps {
  readonly value: string;
  readonly what: string;
  /** What is shown where the whole value is too long to be read. */
  readonly shown?: string;
}

/** A number that one click copies. */
export function Copyable({ value, what, shown = value }: CopyableProps) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    announce(`${what} ${value} copied.`);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <Button className={cx(styles.copyable)} aria-label={`Copy ${what} ${value}`} onPress={() => void copy()}>
      {shown}
      <svg viewBox="0 0 12 12" aria-hidden="true" className={styles.mark} fill="none" stroke="currentColor">
        {isCopied ? <path d="M1.5 6.5 4.5 9.5 10.5 2.5" strokeWidth="1.6" /> : <path d="M4 3.5V1h7v7H8.5M1 4h7v7H1Z" />}
      </svg>
    </Button>
  );
}
