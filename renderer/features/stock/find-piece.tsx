import { useState } from 'react';
import { Form } from 'react-aria-components';
import { STOCK_KINDS, type StockKind } from '../../../shared/domain/stock/stock.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Field } from '../../components/field.tsx';
import { PieceMoves } from './piece-moves.tsx';
import styles from './stock.module.css';
import { STOCK_WORDS } from './stock-words.ts';

/** Finds a piece by what is written on it, and tells where it went. */
export function FindPiece() {
  const [kind, setKind] = useState<StockKind>('PLATE');
  const [serial, setSerial] = useState('');
  const [asked, setAsked] = useState<{ kind: StockKind; serial: string } | null>(null);
  return (
    <section className={styles.block} aria-labelledby="piece-title">
      <div className={styles.blockTitle}>
        <h2 id="piece-title">One piece</h2>
        <span className={styles.soft}>a plate whichever way round it is written</span>
      </div>
      <Form
        className={styles.find ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          if (serial.trim()) setAsked({ kind, serial: serial.trim() });
        }}
      >
        <Choice
          label="Kind"
          options={STOCK_KINDS.map((id) => ({ id, label: STOCK_WORDS[id] }))}
          value={kind}
          onChange={(id) => setKind(STOCK_KINDS.find((one) => one === id) ?? kind)}
        />
        <Field label="Serial" code value={serial} onChange={setSerial} />
        <Button type="submit">Find</Button>
      </Form>
      {asked && <PieceMoves {...asked} />}
    </section>
  );
}
