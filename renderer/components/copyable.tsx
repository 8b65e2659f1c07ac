import { useState } from 'react';
import { Button } from 'react-aria-components';
import { announce } from '../lib/announce.ts';
import { cx } from '../lib/cx.ts';
import styles from './copyable.module.css';

/** A number that one click copies. */
export function Copyable({ value, what }: { readonly value: string; readonly what: string }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    announce(`${what} ${value} copied.`);
    setTimeout(() => setCopied(false), 1500);
  };
  return (
    <Button className={cx(styles.copyable)} aria-label={`Copy ${what} ${value}`} onPress={() => void copy()}>
      {value}
      <span aria-hidden="true" className={styles.mark}>
        {isCopied ? '✓' : '⧉'}
      </span>
    </Button>
  );
}
