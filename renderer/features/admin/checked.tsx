import type { Verification } from '../../../shared/contract/audit.ts';
import { Pill } from '../../components/pill.tsx';
import styles from './admin.module.css';

/** What was verified, each with its result in words and colour. */
export function Checked({ verification }: { readonly verification: Verification }) {
  return (
    <section className={styles.block} aria-label="Verification">
      <h2>{verification.clean ? 'Everything is as it should be.' : 'Stop work: something is not as it should be.'}</h2>
      <ul className={styles.checks}>
        {verification.checks.map(({ check, ok, detail }) => (
          <li key={check}>
            <Pill tone={ok ? 'green' : 'red'}>{ok ? 'Sound' : 'Broken'}</Pill> {`${check}: ${detail}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
