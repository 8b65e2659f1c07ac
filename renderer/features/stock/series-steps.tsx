import { useState } from 'react';
import type { CountResult, SeriesRow } from '../../../shared/contract/stock.ts';
import { Button } from '../../components/button.tsx';
import { keepsStock, voidsStock } from '../../lib/access.ts';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { plural } from '../../lib/format.ts';
import { useKeys } from '../../lib/keys.ts';
import { useSession } from '../../lib/session.ts';
import { outcomeWords } from './count-outcome.tsx';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { SerialsDialog } from './serials-dialog.tsx';
import styles from './stock.module.css';
import { STOCK_WORDS } from './stock-words.ts';

type Step = 'count' | 'spoil' | 'void' | 'destroy' | 'handOver';

/** In the order in which the buttons stand. */
const STEPS: readonly { step: Step; label: string; key: string; look: 'go' | 'plain' | 'danger' }[] = [
  { step: 'count', label: 'Count the drawer …', key: 'c', look: 'go' },
  { step: 'handOver', label: 'Hand over …', key: 'h', look: 'plain' },
  { step: 'spoil', label: 'Spoil …', key: 's', look: 'plain' },
  { step: 'destroy', label: 'Set aside to destroy …', key: 'd', look: 'plain' },
  { step: 'void', label: 'Void …', key: 'v', look: 'danger' },
];

const ASKED = {
  count: {
    title: 'Count the drawer',
    effect:
      'Type every serial that lies in the drawer, also what is spoiled or came back. The desk tells what is missing or too many, and signs the result.',
    confirm: 'Compare and sign',
  },
  spoil: {
    title: 'Spoil',
    effect: 'These pieces can no longer be used. They stay in the drawer until they are destroyed.',
    confirm: 'Spoil',
    words: 'Why',
  },
  void: {
    title: 'Void',
    effect: 'What is not in the drawer any more is written off; what was issued and came back lies there as void.',
    confirm: 'Void',
    words: 'Why',
  },
  destroy: {
    title: 'Set aside to destroy',
    effect: 'Spoiled and void pieces are destroyed once a supervisor other than you has said that they saw it done.',
    confirm: 'Set aside',
    words: 'How they are destroyed',
  },
} as const;

interface SeriesStepsProps {
  readonly series: SeriesRow;
  readonly onCounted: (result: CountResult) => void;
}

/** What may be done with a series, each with its key. */
export function SeriesSteps({ series, onCounted }: SeriesStepsProps) {
  const { user } = useSession();
  const [asked, setAsked] = useState<Step | null>(null);
  const steps = keepsStock(user.role) ? STEPS.filter(({ step }) => step !== 'void' || voidsStock(user.role)) : [];
  useKeys(
    'Series',
    steps.map(({ step, label, key }) => ({ key, label: label.replace(' …', ''), run: () => setAsked(step) })),
  );
  if (steps.length === 0) return null;
  const { id, kind } = series;
  const take = async (step: Exclude<Step, 'handOver'>, serials: string, words: string): Promise<void> => {
    switch (step) {
      case 'count': {
        const { result } = await ask(window.ofm.stock.count({ id, counted: serials }));
        onCounted(result);
        announce(outcomeWords(result));
        return;
      }
      case 'destroy':
        await ask(window.ofm.stock.prepareDestruction({ kind, serials, method: words }));
        announce('Set aside; it waits for a second person.');
        return;
      default: {
        const { moved } = await ask(window.ofm.stock[step]({ kind, serials, reason: words }));
        announce(`Written down for ${plural(moved, 'piece')}.`);
      }
    }
  };
  return (
    <>
      <section className={styles.tools} aria-label="Steps">
        {steps.map(({ step, label, key, look }) => (
          <Button key={step} look={look} keyCap={key} onPress={() => setAsked(step)}>
            {label}
          </Button>
        ))}
      </section>
      {asked === 'handOver' && <HandOverDialog series={series} onClose={() => setAsked(null)} />}
      {asked !== null && asked !== 'handOver' && (
        <SerialsDialog
          {...ASKED[asked]}
          title={`${ASKED[asked].title}: ${STOCK_WORDS[kind].toLowerCase()}`}
          onSubmit={(serials, words) => take(asked, serials, words)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
}
