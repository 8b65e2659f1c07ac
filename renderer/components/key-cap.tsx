import styles from './key-cap.module.css';

/** A key as it is printed on the keyboard; screen readers learn keys from the overlay. */
export function KeyCap({ name }: { readonly name: string }) {
  return (
    <span className={styles.cap} aria-hidden="true">
      {name}
    </span>
  );
}
