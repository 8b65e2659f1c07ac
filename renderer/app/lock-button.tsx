import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ask } from '../lib/client.ts';
import { useSession } from '../lib/session.ts';
import styles from './header.module.css';

/** How often the main process hears that somebody is at the desk. */
const TOUCH_EVERY_MS = 15_000;

/** Locks the desk, and counts down to when it locks itself. */
export function LockButton() {
  const { idleLockMinutes } = useSession();
  const left = useIdleCountdown(idleLockMinutes * 60);
  const lock = useMutation({ mutationFn: () => ask(window.ofm.desk.lock({})) });
  return (
    <button type="button" className={styles.lock} onClick={() => lock.mutate()}>
      Lock{' '}
      <span aria-hidden="true">
        {Math.floor(left / 60)}:{String(left % 60).padStart(2, '0')}
      </span>
    </button>
  );
}

function useIdleCountdown(seconds: number): number {
  const [left, setLeft] = useState(seconds);
  const lastSeen = useRef(Date.now());
  const lastTold = useRef(0);
  useEffect(() => {
    const onSign = () => {
      lastSeen.current = Date.now();
      if (lastSeen.current - lastTold.current < TOUCH_EVERY_MS) return;
      lastTold.current = lastSeen.current;
      void window.ofm.desk.touch({});
    };
    onSign();
    const timer = setInterval(
      () => setLeft(Math.max(0, Math.round(seconds - (Date.now() - lastSeen.current) / 1000))),
      1000,
    );
    const signs = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
    for (const sign of signs) document.addEventListener(sign, onSign, { passive: true });
    return () => {
      clearInterval(timer);
      for (const sign of signs) document.removeEventListener(sign, onSign);
    };
  }, [seconds]);
  return left;
}
