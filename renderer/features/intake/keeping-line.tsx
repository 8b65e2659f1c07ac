import { failureOf } from '../../lib/client.ts';
import { moment } from '../../lib/format.ts';
import type { Keeping } from './draft-keeper.ts';
import styles from './intake.module.css';

/** Whether what was typed is on the disk. */
export function KeepingLine({ keeping }: { readonly keeping: Keeping }) {
  switch (keeping.state) {
    case 'UNTOUCHED':
      return null;
    case 'TYPING':
    case 'SAVING':
      return <span className={styles.keeping}>Saving the draft …</span>;
    case 'SAVED':
      return <span className={styles.keeping}>{`Draft saved ${moment(keeping.at)}`}</span>;
    case 'FAILED':
      return <span className={styles.error}>{`Draft not saved: ${failureOf(keeping.error).message}`}</span>;
  }
}
