import { useState } from 'react';
import type { DestructionRow } from '../../../shared/contract/stock.ts';
import { serialRanges } from '../../../shared/domain/stock/serials.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { witnessesDestruction } from '../../lib/access.ts';
import { moment, plural } from '../../lib/format.ts';
import { useSession } from '../../lib/session.ts';
import styles from './stock.module.css';
import { STOCK_WORDS } from './stock-words.ts';
import { WitnessDialog } from './witness-dialog.tsx';

const RANGES_SHOWN = 3;

function whatOf({ kind, serials }: DestructionRow): string {
  const ranges = serialRanges(kind, serials);
  const shown = ranges.slice(0, RANGES_SHOWN).join(', ');
  return `${STOCK_WORDS[kind]}, ${plural(serials.length, 'piece')}: ${shown}${ranges.length > RANGES_SHOWN ? ' …' : ''}`;
}

/** What was destroyed before two persons, and what still waits for the second. */
export function Destructions({ destructions }: { readonly destructions: readonly DestructionRow[] }) {
  const { user } = useSession();
  const [asked, setAsked] = useState<DestructionRow | null>(null);
  const mayWitness = (row: DestructionRow) => witnessesDestruction(user.role) && row.preparedBy !== user.name;
  return (
    <section className={styles.block} aria-labelledby="destructions-title">
      <div className={styles.blockTitle}>
        <h2 id="destructions-title">Destruction</h2>
        <span className={styles.soft}>a second person, a supervisor, has to have seen it</span>
      </div>
      <DataTable
        label="Destruction"
        rows={destructions}
        rowKey={({ id }) => String(id)}
        empty="Nothing was set aside to be destroyed."
        columns={[
          { title: 'What', cell: whatOf },
          { title: 'How', cell: ({ method }) => method },
          {
            title: 'Prepared',
            cell: ({ preparedAt, preparedBy }) => `${moment(preparedAt)}, ${preparedBy}`,
            isTight: true,
          },
          {
            title: 'Witnessed',
            cell: (row) => {
              if (row.witnessedAt !== null) return `${moment(row.witnessedAt)}, ${row.witnessedBy}`;
              if (!mayWitness(row)) return 'waits for a second person';
              return <Button onPress={() => setAsked(row)}>I saw it done …</Button>;
            },
            isTight: true,
          },
        ]}
      />
      {asked && <WitnessDialog destruction={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}
