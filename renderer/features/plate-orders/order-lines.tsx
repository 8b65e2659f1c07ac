import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PlateOrderFile, PlateOrderLineRow } from '../../../shared/contract/plate-orders.ts';
import type { Role } from '../../../shared/domain/case/roles.ts';
import { ORDER_LINE_STATES, type OrderLineState } from '../../../shared/domain/plate-order/plate-order.ts';
import { decisionsFor, type LineDecision } from '../../../shared/domain/plate-order/transitions.ts';
import { plateText } from '../../../shared/domain/registry/plate-number.ts';
import { Button } from '../../components/button.tsx';
import { Check } from '../../components/checks.tsx';
import { Choice } from '../../components/choice.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Field } from '../../components/field.tsx';
import { Pill } from '../../components/pill.tsx';
import { count, plural } from '../../lib/format.ts';
import { useKeys } from '../../lib/keys.ts';
import { useSession } from '../../lib/session.ts';
import { DECISION_WORDS, LINE_WORDS, lineWords } from './order-words.ts';
import styles from './plate-orders.module.css';
import { SettleDialog } from './settle-dialog.tsx';

const PAGE = 100;

function Purpose({ of: { reference, missionName } }: { readonly of: PlateOrderLineRow }) {
  if (reference === null) return <>For stock</>;
  return (
    <>
      <Link to="/case/$reference" params={{ reference }}>
        {reference}
      </Link>
      {`, ${missionName ?? ''}`}
    </>
  );
}

/** What may be decided on every one of these plates. */
function decisionsForAll({ row }: PlateOrderFile, lines: readonly PlateOrderLineRow[], role: Role): LineDecision[] {
  const [first, ...rest] = lines;
  if (!first) return [];
  return decisionsFor(row.state, first.state, role).filter((decision) =>
    rest.every(({ state }) => decisionsFor(row.state, state, role).includes(decision)),
  );
}

/** The plates of an order; any number of them is settled at once. */
export function OrderLines({ order }: { readonly order: PlateOrderFile }) {
  const { user } = useSession();
  const [state, setState] = useState<OrderLineState | null>(null);
  const [find, setFind] = useState('');
  const [offset, setOffset] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [settling, setSettling] = useState<LineDecision | null>(null);
  const { row, lines } = order;
  const maySettle = (line: PlateOrderLineRow) => decisionsFor(row.state, line.state, user.role).length > 0;
  const wanted = plateText(find);
  const shown = lines.filter((line) => (state === null || line.state === state) && line.plate.includes(wanted));
  const shownOpen = shown.filter(maySettle);
  const picked = lines.filter((line) => chosen.has(line.id) && maySettle(line));
  const decisions = decisionsForAll(order, picked, user.role);
  const choose = (ids: readonly number[], isIn: boolean) => {
    const next = new Set(chosen);
    for (const id of ids) isIn ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  const filter = (change: () => void) => {
    setOffset(0);
    change();
  };
  useKeys(
    'Plates',
    decisions.map((decision) => ({
      key: DECISION_WORDS[decision].key,
      label: `${DECISION_WORDS[decision].label} the chosen plates`,
      run: () => setSettling(decision),
    })),
  );
  const states = ORDER_LINE_STATES.filter((each) => lines.some((line) => line.state === each));
  return (
    <section className={styles.block} aria-labelledby="lines-title">
      <div className={styles.blockTitle}>
        <h2 id="lines-title">Plates</h2>
        <span className={styles.soft}>{plural(lines.length, 'serial')}</span>
      </div>
      {lines.length > 0 && (
        <div className={styles.filters}>
          <Field
            label="Find a plate"
            kind="search"
            value={find}
            onChange={(next) => filter(() => setFind(next))}
            code
          />
          <Choice
            label="Show"
            options={[{ id: 'all', label: 'All plates' }, ...states.map((id) => ({ id, label: LINE_WORDS[id].words }))]}
            value={state ?? 'all'}
            onChange={(id) => filter(() => setState(ORDER_LINE_STATES.find((each) => each === id) ?? null))}
          />
          {shownOpen.length > 0 && (
            <div className={styles.row}>
              <Button
                onPress={() =>
                  choose(
                    shownOpen.map(({ id }) => id),
                    true,
                  )
                }
              >
                {`Choose all ${count(shownOpen.length)}`}
              </Button>
              <Button isDisabled={picked.length === 0} onPress={() => setChosen(new Set())}>
                Choose none
              </Button>
            </div>
          )}
        </div>
      )}
      <DataTable
        label="Plates"
        rows={shown.slice(offset, offset + PAGE)}
        rowKey={({ id }) => String(id)}
        empty={lines.length === 0 ? 'Nothing is in this order yet.' : 'No plate is like that.'}
        columns={[
          {
            title: 'Plate',
            cell: (line) =>
              maySettle(line) ? (
                <Check isSelected={chosen.has(line.id)} onChange={(isIn) => choose([line.id], isIn)}>
                  <span className={styles.code}>{line.plate}</span>
                </Check>
              ) : (
                <span className={styles.code}>{line.plate}</span>
              ),
            isTight: true,
          },
          { title: 'Code', cell: ({ code }) => <span className={styles.code}>{code}</span>, isTight: true },
          {
            title: 'State',
            cell: (line) => {
              const { words, tone } = lineWords(row.state, line.state);
              return <Pill tone={tone}>{words}</Pill>;
            },
            isTight: true,
          },
          { title: 'For', cell: (line) => <Purpose of={line} /> },
          { title: 'Note', cell: ({ note }) => note },
          { title: 'By', cell: ({ changedBy }) => changedBy, isTight: true },
        ]}
      />
      {shown.length > PAGE && (
        <p className={styles.pager}>
          <Button isDisabled={offset === 0} onPress={() => setOffset(offset - PAGE)}>
            Earlier
          </Button>
          <Button isDisabled={offset + PAGE >= shown.length} onPress={() => setOffset(offset + PAGE)}>
            Later
          </Button>
          <span>{`${count(offset + 1)} to ${count(Math.min(offset + PAGE, shown.length))} of ${count(shown.length)}`}</span>
        </p>
      )}
      {picked.length > 0 && (
        <section className={styles.chosen} aria-label="The chosen plates">
          <b>{`${plural(picked.length, 'plate')} chosen`}</b>
          {decisions.map((decision) => (
            <Button
              key={decision}
              look={decision === 'accept' ? 'go' : 'plain'}
              keyCap={DECISION_WORDS[decision].key}
              onPress={() => setSettling(decision)}
            >
              {`${DECISION_WORDS[decision].label} …`}
            </Button>
          ))}
        </section>
      )}
      {settling && (
        <SettleDialog
          number={row.number}
          lines={picked}
          decision={settling}
          onClose={() => setSettling(null)}
          onSettled={() => {
            setSettling(null);
            setChosen(new Set());
          }}
        />
      )}
    </section>
  );
}
