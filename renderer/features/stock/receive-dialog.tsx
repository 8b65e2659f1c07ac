import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { isCivilDate } from '../../../shared/domain/dates.ts';
import { STOCK_KINDS, type StockKind } from '../../../shared/domain/stock/stock.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import styles from './stock.module.css';
import { STOCK_WORDS } from './stock-words.ts';

const EMPTY = {
  first: '',
  count: '',
  base: '',
  plateClass: '',
  code: '',
  custodian: '',
  place: '',
  expiresOn: '',
  note: '',
};
type Typed = typeof EMPTY;

/** Takes a delivery into stock: numbered pieces, one after another. */
export function ReceiveDialog({ onClose }: { readonly onClose: () => void }) {
  const [kind, setKind] = useState<StockKind>('CARD_BLANK');
  const [typed, setTyped] = useState<Typed>(EMPTY);
  const isPlate = kind === 'PLATE';
  const receive = useMutation({
    mutationFn: () =>
      ask(
        window.ofm.stock.receive({
          kind,
          first: typed.first,
          count: Number(typed.count),
          plates: isPlate ? { base: typed.base, plateClass: typed.plateClass, code: typed.code } : null,
          custodian: typed.custodian,
          place: typed.place,
          expiresOn: isCivilDate(typed.expiresOn) ? typed.expiresOn : null,
          note: typed.note,
        }),
      ),
    onSuccess: () => {
      announce('The delivery is in stock.');
      onClose();
    },
  });
  const field = (name: keyof Typed, label: string, more: { hint?: string; kind?: 'date' } = {}) => (
    <Field
      label={label}
      value={typed[name]}
      onChange={(value) => setTyped((before) => ({ ...before, [name]: value }))}
      {...more}
    />
  );
  return (
    <Dialog title="Receive stock" onClose={onClose} wide>
      <Form
        className={styles.form ?? ''}
        onSubmit={(event) => {
          event.preventDefault();
          if (!receive.isPending) receive.mutate();
        }}
      >
        {receive.error && <FailureNotice error={receive.error} kept="Nothing was received; what you typed is kept." />}
        <Choice
          label="Kind"
          options={STOCK_KINDS.map((id) => ({ id, label: STOCK_WORDS[id] }))}
          value={kind}
          onChange={(id) => setKind(STOCK_KINDS.find((one) => one === id) ?? kind)}
        />
        {isPlate && (
          <div className={styles.pair}>
            {field('base', 'Base')}
            {field('plateClass', 'Class, one letter')}
            {field('code', 'Code, two letters')}
          </div>
        )}
        <div className={styles.pair}>
          {field('first', 'First serial', { hint: isPlate ? 'As 1001, or 1001XED reversed' : 'As printed: CB-000001' })}
          {field('count', 'How many', { hint: 'At most 100,000 at once' })}
          {field('expiresOn', 'Expires', { kind: 'date', hint: 'Left empty where it does not' })}
        </div>
        <div className={styles.pair}>
          {field('custodian', 'Custodian')}
          {field('place', 'Place')}
        </div>
        {field('note', 'Note')}
        <Buttons>
          <Button look="go" type="submit" isPending={receive.isPending}>
            Receive
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}
