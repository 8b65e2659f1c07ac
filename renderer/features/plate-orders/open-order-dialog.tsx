import { useState } from 'react';
import { Form } from 'react-aria-components';
import { BLANK_WORDS } from '../../../shared/domain/plate-order/blank-sizes.ts';
import { BLANK_SIZES, type BlankSize } from '../../../shared/domain/plate-order/plate-order.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { cx } from '../../lib/cx.ts';
import styles from './plate-orders.module.css';
import { useOrderStep } from './use-order-step.ts';

const BLANK_OPTIONS = BLANK_SIZES.map((id) => ({ id, label: BLANK_WORDS[id] }));

interface OpenOrderDialogProps {
  readonly base: string;
  readonly onOpened: (number: string) => void;
  readonly onClose: () => void;
}

/** Opens an order of any group, to order for stock what no case waits for. */
export function OpenOrderDialog({ base: current, onOpened, onClose }: OpenOrderDialogProps) {
  const [base, setBase] = useState(current);
  const [plateClass, setPlateClass] = useState('D');
  const [blankSize, setBlankSize] = useState<BlankSize>('12x6');
  const [isAsked, setAsked] = useState(false);
  const step = useOrderStep(
    ({ row }) => `${row.number} is open.`,
    ({ row }) => onOpened(row.number),
  );
  const wrong = {
    base: base.trim() === '' ? 'Give the base that the plates are made on.' : undefined,
    plateClass: /^[A-Z]$/.test(plateClass) ? undefined : 'Give one capital letter.',
  };
  return (
    <Dialog title="Open an order" onClose={onClose}>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (step.isPending || wrong.base || wrong.plateClass) return;
          step.mutate({ kind: 'open', input: { base: base.trim(), plateClass, blankSize } });
        }}
      >
        {step.error && <FailureNotice error={step.error} kept="What you typed is kept." />}
        <p>Plates of cases that wait for the same are gathered into it at once.</p>
        <Field
          label="Class"
          hint="The letter of the class"
          value={plateClass}
          onChange={(next) => setPlateClass(next.toUpperCase())}
          error={isAsked ? wrong.plateClass : undefined}
          maxLength={1}
          code
          autoFocus
        />
        <Choice
          label="Blank"
          options={BLANK_OPTIONS}
          value={blankSize}
          onChange={(id) => setBlankSize(BLANK_SIZES.find((size) => size === id) ?? '12x6')}
        />
        <Field
          label="Base"
          hint="As the settings have it today"
          value={base}
          onChange={setBase}
          error={isAsked ? wrong.base : undefined}
          maxLength={12}
          code
        />
        <Buttons>
          <Button look="go" type="submit" isPending={step.isPending}>
            Open
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}
