import { Link } from '@tanstack/react-router';
import type { MissionRecord } from '../../../shared/contract/registry.ts';
import type { CivilDate } from '../../../shared/domain/dates.ts';
import { termInForce } from '../../../shared/domain/reciprocity/resolve.ts';
import { BENEFITS, type ReciprocityTerm } from '../../../shared/domain/reciprocity/term.ts';
import { termWords } from '../../../shared/domain/reciprocity/term-words.ts';
import { holdingsOf } from '../../../shared/domain/registry/holdings.ts';
import { DataTable } from '../../components/data-table.tsx';
import { count, day, plural } from '../../lib/format.ts';
import { programTitle } from '../../lib/programs.ts';
import { EndCell } from './end-cell.tsx';
import { HoldingState } from './holding-table.tsx';
import { RecordBlock } from './record.tsx';
import { PersonLink } from './record-links.tsx';
import styles from './registry.module.css';

/** `3 members`, `1,200 members, the first 200 shown`. */
export function shownOf(what: string, shown: number, total: number): string {
  return `${plural(total, what)}${total > shown ? `, the first ${count(shown)} shown` : ''}`;
}

interface ProgramBlockProps {
  readonly mission: string;
  readonly programs: MissionRecord['programs'];
}

/** How many cases a mission has of each service, each figure a way to them. */
export function ProgramBlock({ mission, programs }: ProgramBlockProps) {
  return (
    <RecordBlock title="Cases by service">
      <DataTable
        label="Cases by service"
        rows={programs}
        rowKey={({ program }) => program}
        empty="The mission has filed nothing yet."
        columns={[
          { title: 'Service', cell: ({ program }) => programTitle(program) },
          {
            title: 'Open',
            cell: ({ program, open }) => (
              <Link
                to="/queue/$queue"
                params={{ queue: program }}
                search={{ mission }}
                aria-label={`${plural(open, 'open case')}, ${programTitle(program)}`}
              >
                {count(open)}
              </Link>
            ),
            isNumber: true,
          },
          {
            title: 'In all',
            cell: ({ program, all }) => (
              <Link
                to="/queue/$queue"
                params={{ queue: 'all' }}
                search={{ mission, program }}
                aria-label={`${plural(all, 'case')} in all, ${programTitle(program)}`}
              >
                {count(all)}
              </Link>
            ),
            isNumber: true,
          },
        ]}
      />
    </RecordBlock>
  );
}

interface CardBlockProps {
  readonly cards: MissionRecord['cards'];
  readonly total: number;
  readonly today: CivilDate;
}

/** The tax cards of a mission and its members. */
export function CardBlock({ cards, total, today }: CardBlockProps) {
  const holders = new Map<string, string>(cards.map(({ number, pid }) => [number, pid]));
  return (
    <RecordBlock title={shownOf('tax card', cards.length, total)}>
      <DataTable
        label="Tax cards"
        rows={holdingsOf({ vehicles: [], cards, licences: [] }, today)}
        rowKey={({ key }) => key}
        columns={[
          { title: 'Number', cell: ({ key }) => key, isTight: true },
          { title: 'Card', cell: ({ title }) => title },
          {
            title: 'Holder',
            cell: ({ key }) => {
              const pid = holders.get(key) ?? '';
              return <PersonLink pid={pid}>{`PID ${pid}`}</PersonLink>;
            },
            isTight: true,
          },
          { title: 'Until', cell: ({ until }) => until && day(until), isTight: true },
          {
            title: 'State',
            cell: ({ ended }) => <HoldingState ended={ended} />,
            isTight: true,
          },
          { title: 'Trail', cell: ({ key }) => <EndCell kind="CARD" number={key} /> },
        ]}
      />
    </RecordBlock>
  );
}

interface TermTableProps {
  readonly label: string;
  readonly terms: readonly ReciprocityTerm[];
  readonly empty: string;
}

function TermTable({ label, terms, empty }: TermTableProps) {
  return (
    <DataTable
      label={label}
      rows={terms}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        { title: 'What is granted', cell: termWords },
        { title: 'From', cell: ({ from }) => day(from), isTight: true },
        { title: 'To', cell: ({ to }) => (to ? day(to) : 'open'), isTight: true },
        { title: 'Authority', cell: ({ authority }) => authority },
        { title: 'Term', cell: ({ id }) => id, isTight: true },
      ]}
    />
  );
}

interface TermBlockProps {
  readonly country: string;
  readonly terms: readonly ReciprocityTerm[];
  readonly today: CivilDate;
}

/** What is in force with the sending state today, in words, and the way to all of its terms. */
export function TermBlock({ country, terms, today }: TermBlockProps) {
  const inForce = BENEFITS.flatMap((benefit) => termInForce(terms, benefit, today) ?? []);
  const others = terms.length - inForce.length;
  return (
    <RecordBlock title={`Reciprocity in force with ${country}`}>
      <TermTable label="Reciprocity in force" terms={inForce} empty="No term is in force: nothing but treaties." />
      <p className={styles.more}>
        <Link to="/reciprocity/$country" params={{ country }}>
          {others === 0
            ? `Reciprocity with ${country}`
            : `Reciprocity with ${country}, also ${plural(others, 'other term')}`}
        </Link>
      </p>
    </RecordBlock>
  );
}
