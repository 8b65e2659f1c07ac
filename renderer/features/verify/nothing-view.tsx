import { Caveat } from './caveat.tsx';
import styles from './verify.module.css';

/** Says that nothing was found, and what that is worth. */
export function NothingView({ asked, reference }: { readonly asked: string; readonly reference: string }) {
  return (
    <section aria-label="Answer" className={styles.answer}>
      <div className={`${styles.banner} ${styles.unknown}`}>
        <h2 className={styles.word}>Nothing found</h2>
        <p className={styles.sentence}>{`The registry has nothing under “${asked}”.`}</p>
        <p className={styles.tally}>{reference}</p>
      </div>
      <div className={styles.block}>
        <p>
          <b>This itself is no proof.</b> It may have been misread, or not have reached this desk yet. Have it spelled
          again, ask by another number, and do not tell the caller that it is false.
        </p>
        <Caveat />
      </div>
    </section>
  );
}
