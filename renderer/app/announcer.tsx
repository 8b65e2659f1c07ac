import { useEffect, useState } from 'react';
import { onAnnounce } from '../lib/announce.ts';
import styles from './announcer.module.css';

/** The two places a screen reader listens to: news, and news that cannot wait. */
export function Announcer() {
  const [calm, setCalm] = useState('');
  const [urgent, setUrgent] = useState('');
  useEffect(
    () =>
      onAnnounce((text, isUrgent) => {
        const set = isUrgent ? setUrgent : setCalm;
        // The same words twice are only heard twice when the place was empty in between.
        set('');
        setTimeout(() => set(text), 50);
      }),
    [],
  );
  return (
    <div className={styles.unseen}>
      <div role="status" aria-live="polite">
        {calm}
      </div>
      <div role="alert" aria-live="assertive">
        {urgent}
      </div>
    </div>
  );
}
