import styles from './page.module.css';

/** A screen that takes the whole room beside the navigation and scrolls. */
export function Page({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className={styles.page} tabIndex={-1}>
      <div className={styles.column}>{children}</div>
    </div>
  );
}
