import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { InputOf } from '../../shared/contract/contract.ts';
import { type Duplicate, duplicateKey } from '../../shared/domain/registry/duplicates.ts';
import { duplicatesOf } from '../lib/queries.ts';
import styles from './duplicates.module.css';
import { Notice } from './notice.tsx';

export const DUPLICATE_WORDS: Readonly<Record<Duplicate['kind'], string>> = {
  PERSON: 'One name and day of birth under several PIDs',
  VIN: 'One vehicle asked for in several open cases',
  PLATE: 'One plate on several vehicles',
  REFERENCE: 'One reference filed again with other content',
  ACCREDITATION: 'An accreditation that ended here is carried on by the mission',
  TITLE: 'A vehicle that left the program with a title',
};

type DuplicateRecord = Duplicate['records'][number];

function RecordLink({ record: { kind, key, title } }: { readonly record: DuplicateRecord }) {
  switch (kind) {
    case 'person':
      return (
        <Link to="/registry/people/$pid" params={{ pid: key }}>
          {`PID ${key}`}
        </Link>
      );
    case 'vehicle':
      return (
        <Link to="/registry/vehicles/$vin" params={{ vin: key }}>
          {`VIN ${key}`}
        </Link>
      );
    case 'case':
      return (
        <Link to="/case/$reference" params={{ reference: key }}>
          {`Case ${key}`}
        </Link>
      );
    case 'batch':
      return <Link to="/intake">{title}</Link>;
  }
}

/** The records of a finding, each with the way to it. */
export function DuplicateRecords({ records }: { readonly records: readonly DuplicateRecord[] }) {
  return (
    <ul className={styles.records}>
      {records.map((record) => (
        <li key={`${record.kind} ${record.key}`}>
          <RecordLink record={record} />
          {record.kind !== 'batch' && ` ${record.title}`}
        </li>
      ))}
    </ul>
  );
}

interface DuplicateWarningProps {
  readonly duplicates: readonly Duplicate[];
  /** The record whose page this is: it is not pointed at. */
  readonly own: string;
}

/** What looks like this record and is kept apart from it; nothing where there is nothing. */
export function DuplicateWarning({ duplicates, own }: DuplicateWarningProps) {
  if (duplicates.length === 0) return null;
  return (
    <Notice tone="amber">
      <ul className={styles.findings} aria-label="Possible duplicates">
        {duplicates.map((one) => (
          <li key={duplicateKey(one)}>
            <b>{`${DUPLICATE_WORDS[one.kind]}: ${one.same}.`}</b>
            <DuplicateRecords records={one.records.filter(({ key }) => key !== own)} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface DuplicatesOfProps {
  readonly kind: InputOf<'registry.duplicatesOf'>['kind'];
  readonly id: string;
}

/** The warning on a record's page, once the desk has looked. The page does not wait for it. */
export function DuplicatesOf({ kind, id }: DuplicatesOfProps) {
  const found = useQuery(duplicatesOf({ kind, key: id })).data ?? [];
  return <DuplicateWarning duplicates={found} own={id} />;
}
