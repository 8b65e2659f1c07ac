import styles from './verify.module.css';

export type Fact = readonly [label: string, value: React.ReactNode];

/** A part of the answer, a line for each value; without values there is no part. */
export function Facts({ title, facts }: { readonly title: string; readonly facts: readonly (Fact | null)[] }) {
  const known = facts.filter((fact) => fact !== null);
  if (known.length === 0) return null;
  return (
    <div className={styles.block}>
      <h3>{title}</h3>
      <dl className={styles.facts}>
        {known.map(([label, value]) => [<dt key={`${label} term`}>{label}</dt>, <dd key={label}>{value}</dd>])}
      </dl>
    </div>
  );
}
