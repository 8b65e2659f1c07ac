import type { PersonRecord } from '../../../shared/contract/registry.ts';
import {
  IMMUNITY_NOTES,
  immuneAs,
  immunityAfterEnd,
  immunityAnswers,
  immunityOf,
  NOT_CONCLUSIVE,
  noteSign,
} from '../../../shared/domain/registry/immunity.ts';
import type { Person } from '../../../shared/domain/registry/person.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Pill } from '../../components/pill.tsx';
import { day, moment, plural, words } from '../../lib/format.ts';
import { RecordBlock } from './record.tsx';
import { PersonLink } from './record-links.tsx';
import styles from './registry.module.css';

/** The sponsor and the dependants, each a way to the page. */
export function FamilyBlock({ person, sponsor, dependants }: Pick<PersonRecord, 'person' | 'sponsor' | 'dependants'>) {
  const family = [
    ...(sponsor ? [{ ...sponsor, how: 'Sponsor' }] : []),
    ...dependants.map((one) => ({ ...one, how: words(one.relation ?? 'DEPENDANT') })),
  ];
  return (
    <RecordBlock title="Family">
      <DataTable
        label="Family"
        rows={family}
        rowKey={({ pid }) => pid}
        empty={
          person.sponsor === null ? 'No dependants.' : `The sponsor, PID ${person.sponsor}, is not in the registry.`
        }
        columns={[
          {
            title: 'Name',
            cell: ({ pid, surname, given }) => <PersonLink pid={pid}>{`${surname}, ${given}`}</PersonLink>,
          },
          { title: 'PID', cell: ({ pid }) => pid, isTight: true },
          { title: 'Relation', cell: ({ how }) => how },
          { title: 'Born', cell: ({ dob }) => day(dob), isTight: true },
          {
            title: 'Accredited',
            cell: ({ accreditedFrom, accreditedTo }) => accreditedWords(accreditedFrom, accreditedTo),
            isTight: true,
          },
        ]}
      />
    </RecordBlock>
  );
}

function accreditedWords(from: string, to: string | null): string {
  return `${day(from)} to ${to ? day(to) : 'open'}`;
}

type Change = PersonRecord['accreditation'][number];

const PARTS = [
  ['Title', ({ title }: Change['after']) => title],
  ['Category', ({ category }: Change['after']) => words(category)],
  ['Mission', ({ mission }: Change['after']) => mission],
  ['Accredited', ({ accreditedFrom, accreditedTo }: Change['after']) => accreditedWords(accreditedFrom, accreditedTo)],
] as const;

/** What a change made of an accreditation: all of it where it was new, otherwise what differs. */
export function changeLines({ before, after }: Change): string[] {
  if (before === null) return PARTS.map(([part, of]) => `${part}: ${of(after)}`);
  return PARTS.filter(([, of]) => of(before) !== of(after)).map(
    ([part, of]) => `${part}: ${of(before)}, then ${of(after)}`,
  );
}

/** How the accreditation became what it is, from the audit log. */
export function AccreditationBlock({ changes }: { readonly changes: readonly Change[] }) {
  return (
    <RecordBlock title="Accreditation, from the audit log">
      <DataTable
        label="History of the accreditation"
        rows={changes}
        rowKey={({ at, summary }) => `${at} ${summary}`}
        empty="No change is logged."
        columns={[
          { title: 'When', cell: ({ at }) => moment(at), isTight: true },
          {
            title: 'What changed',
            cell: (change) => (
              <ul className={styles.lines}>
                {changeLines(change).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            ),
          },
          { title: 'How', cell: ({ summary }) => summary },
          { title: 'By', cell: ({ actor }) => actor, isTight: true },
        ]}
      />
    </RecordBlock>
  );
}

/** Violations, with the points that still count. */
export function ViolationBlock({ violations, pointsYears }: Pick<PersonRecord, 'violations' | 'pointsYears'>) {
  const points = violations.reduce((sum, one) => sum + (one.counts ? one.points : 0), 0);
  return (
    <RecordBlock title="Violations">
      {violations.length > 0 && (
        <p className={styles.lead}>
          <b>{`${plural(points, 'point')} ${points === 1 ? 'counts' : 'count'}`}</b>
          {`, those of the last ${plural(pointsYears, 'year')}.`}
        </p>
      )}
      <DataTable
        label="Violations"
        rows={violations}
        rowKey={({ id }) => id}
        columns={[
          { title: 'Date', cell: ({ date }) => day(date), isTight: true },
          { title: 'Offense', cell: ({ offence }) => offence },
          { title: 'Points', cell: ({ points: each }) => each, isNumber: true },
          {
            title: 'Counts',
            cell: ({ counts }) => (counts ? <Pill tone="amber">counts</Pill> : 'no longer'),
            isTight: true,
          },
        ]}
      />
    </RecordBlock>
  );
}

interface ImmunityBlockProps {
  readonly person: Person;
  readonly sponsor: Person | null;
  readonly today: string;
}

/** The row of the Department's guidance table, with its footnotes and what holds of every plate, card and visa. */
export function ImmunityBlock({ person, sponsor, today }: ImmunityBlockProps) {
  const row = immunityOf(immuneAs(person, sponsor));
  const { accreditedFrom, accreditedTo } = person;
  return (
    <RecordBlock title="Immunity">
      {accreditedTo !== null && accreditedTo < today && <p className={styles.lead}>{immunityAfterEnd(accreditedTo)}</p>}
      {accreditedFrom > today && (
        <p className={styles.lead}>{`The accreditation begins only on ${day(accreditedFrom)}.`}</p>
      )}
      <DataTable
        label="Immunity"
        rows={immunityAnswers(row)}
        rowKey={({ question }) => question}
        columns={[
          { title: 'What law enforcement may do', cell: ({ question }) => question, isTight: true },
          { title: 'Answer', cell: ({ answer }) => <b>{answer}</b> },
        ]}
      />
      {row.notes.map((note) => (
        <p key={note} className={styles.note}>{`${noteSign(note)} ${IMMUNITY_NOTES[note]}`}</p>
      ))}
      <p className={styles.caveat}>{NOT_CONCLUSIVE}</p>
    </RecordBlock>
  );
}
