import { NOT_CONCLUSIVE } from '../../../shared/domain/registry/immunity.ts';
import styles from './verify.module.css';

/** What stands on everything this screen says. */
export function Caveat() {
  return <p className={styles.caveat}>{NOT_CONCLUSIVE}</p>;
}
