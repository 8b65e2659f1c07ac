import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { PlateOrderRow } from '../../../shared/contract/plate-orders.ts';
import { ORDER_MOST } from '../../../shared/domain/plate-order/waiting.ts';
import { Button } from '../../components/button.tsx';
import { Check } from '../../components/checks.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { cx } from '../../lib/cx.ts';
import { count as inFigures } from '../../lib/format.ts';
import styles from './plate-orders.module.css';
import { useOrderStep } from './use-order-step.ts';

/** Adds the next numbers of a code for stock to an order that is open. */
export function TopUpDialog({ row, onClose }: { readonly row: PlateOrderRow; readonly onClose: () => void }) {
  const [code, setCode] = useState('');
  const [typed, setTyped] = useState('25');
  const [reversed, setReversed] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const step = useOrderStep(() => `${typed} plates of the code ${code} added for stock.`, onClose);
  const room = ORDER_MOST - row.plates;
  const count = /^\d{1,4}$/.test(typed) ? Number(typed) : 0;
  const wrong = {
    code: /^[A-Z]{2}$/.test(code) ? undefined : 'Give the two letters of the code.',
    count: count >= 1 && count <= room ? undefined : `Give a number from 1 to ${inFigures(room)}.`,
  };
  return (
    <Dialog title="Add plates for stock" onClose={onClose}>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (step.isPending || wrong.code || wrong.count) return;
          step.mutate({ kind: 'topUp', input: { number: row.number, code, reversed, count } });
        }}
      >
        {step.error && <FailureNotice error={step.error} kept="What you typed is kept; no number was taken." />}
        <p>{`The next free numbers of class ${row.plateClass} are taken at once. If the order is cancelled they end for good.`}</p>
        <Field
          label="Code"
          hint="The two letters of the missions that the plates are for"
          value={code}
          onChange={(next) => setCode(next.toUpperCase())}
          error={isAsked ? wrong.code : undefined}
          maxLength={2}
          code
          autoFocus
        />
        <Field
          label="How many"
          hint={`At most ${inFigures(room)} more`}
          value={typed}
          onChange={setTyped}
          error={isAsked ? wrong.count : undefined}
          maxLength={4}
          inputMode="numeric"
        />
        <Check isSelected={reversed} onChange={setReversed}>
          Serial first, as missions to the UN in New York bear it
        </Check>
        <Buttons>
          <Button look="go" type="submit" isPending={step.isPending}>
            Add
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}
