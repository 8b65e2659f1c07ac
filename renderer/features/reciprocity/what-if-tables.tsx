import { Link } from '@tanstack/react-router';
import type { ChangedCard, ChangedCase } from '../../../shared/contract/reciprocity.ts';
import { DataTable } from '../../components/data-table.tsx';
import { Pill } from '../../components/pill.tsx';
import { day, plural, words } from '../../lib/format.ts';
import { programTitle } from '../../lib/programs.ts';
import { OUTCOME_TONES, OUTCOME_WORDS, STATUS_WORDS } from '../../lib/words.ts';
import styles from './reciprocity.module.css';

/** Rows drawn at most; how many more there are is said below. */
const SHOWN = 200;

type Outcome = keyof typeof OUTCOME_WORDS;

function OutcomePill({ outcome }: { readonly outcome: Outcome | null }) {
  if (outcome === null) return <Pill tone="grey">Not asked</Pill>;
  return <Pill tone={OUTCOME_TONES[outcome]}>{OUTCOME_WORDS[outcome]}</Pill>;
}

/** `Pass → Block`, said as such to whoever listens. */
function Turn({ before, after }: { readonly before: Outcome | null; readonly after: Outcome | null }) {
  return (
    <>
      <OutcomePill outcome={before} /> <span aria-hidden="true">→</span>
      <span className={styles.unseen}>becomes</span> <OutcomePill outcome={after} />
    </>
  );
}

function More({ shown, total, what }: { readonly shown: number; readonly total: number; readonly what: string }) {
  return total > shown ? <p className={styles.soft}>{`and ${plural(total - shown, `more ${what}`)}`}</p> : null;
}

/** Open cases that come out differently, each with the rules that changed. */
export function ChangedCases({ cases }: { readonly cases: readonly ChangedCase[] }) {
  return (
    <>
      <DataTable
        label="Cases that come out differently"
        rows={cases.slice(0, SHOWN)}
        rowKey={({ reference }) => reference}
        empty="No open case comes out differently."
        columns={[
          {
            title: 'Case',
            cell: ({ reference }) => (
              <Link to="/case/$reference" params={{ reference }}>
                {reference}
              </Link>
            ),
            isTight: true,
          },
          { title: 'Service', cell: ({ program }) => programTitle(program) },
          { title: 'Subject', cell: ({ subject }) => subject },
          { title: 'Status', cell: ({ status }) => STATUS_WORDS[status], isTight: true },
          {
            title: 'Outcome',
            cell: ({ before, after }) =>
              before === after ? <OutcomePill outcome={after} /> : <Turn before={before} after={after} />,
            isTight: true,
          },
          {
            title: 'Rules that changed',
            cell: ({ rules }) => (
              <ul className={styles.rules}>
                {rules.map(({ rule, before, after, message }) => (
                  <li key={rule}>
                    <span className={styles.rule}>{rule}</span> <Turn before={before} after={after} /> {message}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <More shown={SHOWN} total={cases.length} what="case" />
    </>
  );
}

const RESTRICTED: Readonly<Record<ChangedCard['bears'], boolean>> = {
  OWL: false,
  BUFFALO: true,
  EAGLE: false,
  DEER: true,
};

function levelWords(level: ChangedCard['after']): string {
  if (level === null) return 'no card';
  return RESTRICTED[level] ? `${level}, restricted` : level;
}

/** Tax cards in force that the terms would give another level, or no longer give. */
export function ChangedCards({ cards }: { readonly cards: readonly ChangedCard[] }) {
  return (
    <>
      <DataTable
        label="Tax cards that change"
        rows={cards.slice(0, SHOWN)}
        rowKey={({ number }) => number}
        empty="No tax card in force changes."
        columns={[
          { title: 'Card', cell: ({ number }) => number, isTight: true },
          { title: 'Kind', cell: ({ kind }) => words(kind) },
          { title: 'Holder', cell: ({ holder }) => holder },
          { title: 'Mission', cell: ({ mission }) => mission },
          { title: 'Expires', cell: ({ expires }) => day(expires), isTight: true },
          { title: 'Bears', cell: ({ bears }) => bears },
          { title: 'By the terms now', cell: ({ before }) => levelWords(before) },
          {
            title: 'By the changed terms',
            cell: ({ after }) => (after === null ? <Pill tone="red">No longer</Pill> : <b>{levelWords(after)}</b>),
          },
        ]}
      />
      <More shown={SHOWN} total={cards.length} what="card" />
    </>
  );
}
