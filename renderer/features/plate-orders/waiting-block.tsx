import type { WaitingGroupRow } from '../../../shared/contract/plate-orders.ts';
import { BLANK_WORDS } from '../../../shared/domain/plate-order/blank-sizes.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { count, plural } from '../../lib/format.ts';
import styles from './plate-orders.module.css';
import { useOrderStep } from './use-order-step.ts';

/** So many codes are told one by one. */
const CODES_TOLD = 8;

function codesOf({ codes }: WaitingGroupRow): string {
  const told = codes.slice(0, CODES_TOLD).map(({ code, plates }) => `${code} ${count(plates)}`);
  const rest = codes.length - told.length;
  return rest > 0 ? `${told.join(', ')} and ${plural(rest, 'more code')}` : told.join(', ');
}

function nameOf({ plateClass, blankSize, base }: WaitingGroupRow): string {
  return `Class ${plateClass}, ${BLANK_WORDS[blankSize]}, base ${base}`;
}

interface WaitingBlockProps {
  readonly waiting: readonly WaitingGroupRow[];
  readonly mayOrder: boolean;
  readonly onOpened: (number: string) => void;
}

/** Plates that were taken for cases and that nobody has ordered yet, by what can be ordered together. */
export function WaitingBlock({ waiting, mayOrder, onOpened }: WaitingBlockProps) {
  const step = useOrderStep(
    ({ row }) => `${row.number} has ${plural(row.plates, 'plate')}.`,
    ({ row }) => onOpened(row.number),
  );
  const plates = waiting.reduce((sum, group) => sum + group.plates, 0);
  return (
    <section className={styles.block} aria-labelledby="waiting-title">
      <div className={styles.blockTitle}>
        <h2 id="waiting-title">What waits</h2>
        <span className={styles.soft}>
          {plates === 0 ? 'every plate is ordered' : `${plural(plates, 'serial')} to be ordered`}
        </span>
      </div>
      {step.error && <FailureNotice error={step.error} />}
      <DataTable
        label="What waits"
        rows={waiting}
        rowKey={nameOf}
        empty="No plate of a case waits to be ordered."
        columns={[
          { title: 'Plates of', cell: nameOf, isTight: true },
          { title: 'Serials', cell: ({ plates: n }) => count(n), isNumber: true },
          { title: 'By code', cell: codesOf },
          ...(mayOrder
            ? [
                {
                  title: 'Order',
                  cell: (group: WaitingGroupRow) => {
                    const { base, plateClass, blankSize, openOrder } = group;
                    const label = openOrder === null ? 'Open an order' : `Gather into ${openOrder}`;
                    return (
                      <Button
                        aria-label={`${label}: ${nameOf(group)}`}
                        isPending={step.isPending}
                        onPress={() => step.mutate({ kind: 'open', input: { base, plateClass, blankSize } })}
                      >
                        {label}
                      </Button>
                    );
                  },
                  isTight: true,
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}
