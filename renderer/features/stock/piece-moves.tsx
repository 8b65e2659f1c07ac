import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { StockKind } from '../../../shared/domain/stock/stock.ts';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { Pill } from '../../components/pill.tsx';
import { moment } from '../../lib/format.ts';
import { stockPiece } from '../../lib/queries.ts';
import styles from './stock.module.css';
import { STOCK_STATE_WORDS } from './stock-words.ts';

/** A piece as it stands, and each move of it: who, when, why. */
export function PieceMoves({ kind, serial }: { readonly kind: StockKind; readonly serial: string }) {
  const asked = useQuery(stockPiece({ kind, serial }));
  if (asked.error) return <FailureNotice error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Loading what={serial} />;
  const { piece, moves } = asked.data;
  const { label, tone } = STOCK_STATE_WORDS[piece.state];
  return (
    <>
      <p className={styles.tools}>
        <span className={styles.code}>{piece.serial}</span>
        <Pill tone={tone}>{label}</Pill>
        {piece.reference !== null && (
          <Link to="/case/$reference" params={{ reference: piece.reference }}>
            {`Case ${piece.reference}`}
          </Link>
        )}
        {piece.job !== null && <span>{`Sheet ${piece.job}`}</span>}
      </p>
      <DataTable
        label={`Moves of ${piece.serial}`}
        rows={moves.map((move, at) => ({ ...move, step: at }))}
        rowKey={({ step }) => String(step)}
        columns={[
          { title: 'When', cell: ({ at }) => moment(at), isTight: true },
          { title: 'Who', cell: ({ by }) => by, isTight: true },
          {
            title: 'Move',
            cell: ({ from, to }) =>
              from === null
                ? STOCK_STATE_WORDS[to].label
                : `${STOCK_STATE_WORDS[from].label} to ${STOCK_STATE_WORDS[to].label.toLowerCase()}`,
            isTight: true,
          },
          { title: 'Why', cell: ({ reason }) => reason },
        ]}
      />
    </>
  );
}
