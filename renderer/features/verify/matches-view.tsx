import type { LookUpOutcome, VerifyMatch } from '../../../shared/contract/verify.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { count } from '../../lib/format.ts';
import { Caveat } from './caveat.tsx';
import styles from './verify.module.css';
import { MATCH_WORDS } from './verify-words.ts';

interface MatchesViewProps {
  readonly found: Extract<LookUpOutcome, { kind: 'CHOOSE' }>;
  readonly onChoose: (match: VerifyMatch) => void;
}

/** What may be meant, to choose from with the caller. */
export function MatchesView({ found, onChoose }: MatchesViewProps) {
  const { matches, total, reference } = found;
  return (
    <section aria-label="Matches" className={styles.block}>
      <h2>{`${count(total)} may be meant: ask the caller which`}</h2>
      {total > matches.length && <p>{`The first ${count(matches.length)} are listed. Ask for more of the name.`}</p>}
      <DataTable
        label="What may be meant"
        rows={matches}
        rowKey={({ kind, key }) => `${kind} ${key}`}
        columns={[
          {
            title: 'Record',
            cell: (match) => (
              <Button look="quiet" onPress={() => onChoose(match)}>
                {match.label}
              </Button>
            ),
          },
          { title: 'Kind', cell: ({ kind }) => MATCH_WORDS[kind], isTight: true },
          { title: 'Number', cell: ({ key }) => key, isTight: true },
          { title: 'About', cell: ({ detail }) => detail },
        ]}
      />
      <p className={styles.soft}>{reference}</p>
      <Caveat />
    </section>
  );
}
