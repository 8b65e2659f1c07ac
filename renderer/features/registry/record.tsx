import styles from './registry.module.css';

/** A page of a record is named by the record's key, and says when a matter about it was opened. */
export type RecordPageProps<Key extends string> = Readonly<Record<Key, string>> & {
  readonly onOpened: (reference: string) => void;
};

/** What is known of a record, a line for each value; empty values are left out. */
export function RecordFacts({ facts }: { readonly facts: readonly (readonly [string, React.ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([label, value]) => [<dt key={`${label} term`}>{label}</dt>, <dd key={label}>{value}</dd>])}
    </dl>
  );
}

/** A part of a record's page. */
export function RecordBlock({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.block}>
      <h2>{title}</h2>
      {children}
    </div>
  );
}
