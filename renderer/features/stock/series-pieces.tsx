import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { PieceRow } from '../../../shared/contract/stock.ts';
import type { StockKind } from '../../../shared/domain/stock/stock.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Pill } from '../../components/pill.tsx';
import { count } from '../../lib/format.ts';
import { PieceMoves } from './piece-moves.tsx';
import styles from './stock.module.css';
import { STOCK_STATE_WORDS } from './stock-words.ts';

/** How many pieces stand on one page. */
export const PIECES_SHOWN = 100;

interface SeriesPiecesProps {
  readonly kind: StockKind;
  readonly pieces: readonly PieceRow[];
  readonly total: number;
  readonly offset: number;
  readonly onOffset: (offset: number) => void;
}

/** The pieces of a series, a page at a time, each with its moves one step away. */
export function SeriesPieces({ kind, pieces, total, offset, onOffset }: SeriesPiecesProps) {
  const [shown, setShown] = useState<string | null>(null);
  return (
    <section className={styles.block} aria-labelledby="pieces-title">
      <div className={styles.blockTitle}>
        <h2 id="pieces-title">Pieces</h2>
      </div>
      <DataTable
        label="Pieces"
        rows={pieces}
        rowKey={({ serial }) => serial}
        columns={[
          { title: 'Serial', cell: ({ serial }) => <span className={styles.code}>{serial}</span>, isTight: true },
          {
            title: 'State',
            cell: ({ state }) => <Pill tone={STOCK_STATE_WORDS[state].tone}>{STOCK_STATE_WORDS[state].label}</Pill>,
            isTight: true,
          },
          {
            title: 'Case',
            cell: ({ reference }) =>
              reference === null ? (
                ''
              ) : (
                <Link to="/case/$reference" params={{ reference }}>
                  {reference}
                </Link>
              ),
            isTight: true,
          },
          {
            title: 'Moves',
            cell: ({ serial }) => (
              <Button look="quiet" aria-label={`Moves of ${serial}`} onPress={() => setShown(serial)}>
                Show
              </Button>
            ),
          },
        ]}
      />
      {total > PIECES_SHOWN && (
        <p className={styles.pager}>
          <Button isDisabled={offset === 0} onPress={() => onOffset(offset - PIECES_SHOWN)}>
            Before
          </Button>
          <span>{`${count(offset + 1)} to ${count(offset + pieces.length)} of ${count(total)}`}</span>
          <Button isDisabled={offset + PIECES_SHOWN >= total} onPress={() => onOffset(offset + PIECES_SHOWN)}>
            After
          </Button>
        </p>
      )}
      {shown !== null && (
        <Dialog title={`Moves of ${shown}`} onClose={() => setShown(null)} wide>
          <PieceMoves kind={kind} serial={shown} />
          <Buttons>
            <Button onPress={() => setShown(null)}>Close</Button>
          </Buttons>
        </Dialog>
      )}
    </section>
  );
}
