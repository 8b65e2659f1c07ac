import { PageHeading } from '../../components/page-heading.tsx';
import styles from './unlock.module.css';

interface SheetProps {
  readonly title: string;
  /** Where in a set-up of several steps this is. */
  readonly step?: string;
  readonly children: React.ReactNode;
}

/** A screen before the desk is open: one sheet, one thing to do. */
export function Sheet({ title, step, children }: SheetProps) {
  return (
    <main className={styles.stage}>
      <section className={styles.sheet} aria-label={title}>
        {step && <p className={styles.steps}>{step}</p>}
        <PageHeading title={title} takesFocus={false}>
          {title}
        </PageHeading>
        {children}
      </section>
    </main>
  );
}
