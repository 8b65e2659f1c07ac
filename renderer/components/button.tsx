import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from '../lib/cx.ts';
import styles from './button.module.css';
import { KeyCap } from './key-cap.tsx';

interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children'> {
  readonly children: React.ReactNode;
  readonly look?: 'go' | 'plain' | 'danger' | 'quiet' | 'chip';
  /** The key that presses it, shown on it. */
  readonly keyCap?: string | undefined;
}

/** A button of the desk: `go` for the one step that comes next, `plain` for the others. */
export function Button({ children, look = 'plain', keyCap, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx(styles.button, styles[look])}>
      {children}
      {keyCap && <KeyCap name={keyCap} />}
    </AriaButton>
  );
}
