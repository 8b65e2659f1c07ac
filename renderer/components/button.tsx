import { useEffect } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { announce } from '../lib/announce.ts';
import { cx } from '../lib/cx.ts';
import styles from './button.module.css';
import { KeyCap } from './key-cap.tsx';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly children: React.ReactNode;
  readonly look?: 'go' | 'plain' | 'danger' | 'quiet' | 'chip';
  /** The key that presses it, shown on it. */
  readonly keyCap?: string | undefined;
}

/** After this much waiting a listener is told that the desk is at work. */
const PATIENCE_MS = 600;

/** A button of the desk: `go` for the one step that comes next, `plain` for the others. */
export function Button({ children, look = 'plain', keyCap, isPending = false, ...rest }: ButtonProps) {
  useEffect(() => {
    if (!isPending) return;
    const timer = setTimeout(() => announce('Working …'), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [isPending]);
  // A button at work keeps the focus and does nothing: to disable it would leave the keyboard nowhere.
  const idle = isPending ? { type: 'button' as const, onPress: () => undefined } : {};
  return (
    <AriaButton {...rest} {...idle} data-busy={isPending || undefined} className={cx(styles.button, styles[look])}>
      {children}
      {keyCap && <KeyCap name={keyCap} />}
    </AriaButton>
  );
}
