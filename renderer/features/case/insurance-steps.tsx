import { useState } from 'react';
import type { InsuranceLapse } from '../../../shared/domain/programs/enforcement/application.ts';
import {
  INSURANCE_STEPS,
  type InsuranceStep,
  nextInsuranceSteps,
  stepTakenOn,
} from '../../../shared/domain/programs/enforcement/insurance-steps.ts';
import { Button } from '../../components/button.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { day } from '../../lib/format.ts';
import styles from './case-page.module.css';
import { useMatterStep } from './use-matter-step.ts';

interface StepWords {
  readonly label: string;
  /** Once it was taken, before its day. */
  readonly taken: string;
  /** What follows, and which letter is made. */
  readonly effect: string;
  readonly done: string;
}

const STEP_WORDS: Readonly<Record<InsuranceStep, StepWords>> = {
  notice: {
    label: 'Send the notice',
    taken: 'Sent',
    effect: 'The letter “Immediate notice of lapsed insurance” to the mission is made and kept under Documents.',
    done: 'The notice is made. It is under Documents.',
  },
  warn: {
    label: 'Warn the deputy chief of mission',
    taken: 'Warned',
    effect:
      'The letter “Warning on lapsed insurance” to the deputy chief of mission is made and kept under Documents. The working days that the mission has to answer begin today.',
    done: 'The warning is made. It is under Documents.',
  },
  answered: {
    label: 'The mission answered',
    taken: 'Answered',
    effect:
      'No letter is made. The answer is noted with today’s day, its clock stops, and the plates are not recalled.',
    done: 'The answer is noted.',
  },
};

interface InsuranceStepsProps {
  readonly reference: string;
  readonly lapse: InsuranceLapse;
  readonly mayTake: boolean;
}

/** The steps of a matter of lapsed insurance, in order; only what comes next can be taken. */
export function InsuranceSteps({ reference, lapse, mayTake }: InsuranceStepsProps) {
  const [asked, setAsked] = useState<InsuranceStep | null>(null);
  const next = nextInsuranceSteps(lapse);
  return (
    <section className={styles.card} aria-labelledby="steps-title">
      <div className={styles.cardTitle}>
        <h2 id="steps-title">Steps</h2>
        <small>{lapse.answerBy === null ? '22 USC 254e' : `answer due ${day(lapse.answerBy)}, 22 USC 254e`}</small>
      </div>
      <ol className={styles.entries} aria-labelledby="steps-title">
        {INSURANCE_STEPS.map((step) => {
          const { label, taken } = STEP_WORDS[step];
          const takenOn = stepTakenOn(lapse, step);
          return (
            <li key={step}>
              <span className={styles.line}>
                {mayTake && takenOn === null ? (
                  <Button
                    look={next[0] === step ? 'go' : 'plain'}
                    isDisabled={!next.includes(step)}
                    onPress={() => setAsked(step)}
                  >
                    {label}
                  </Button>
                ) : (
                  <b>{label}</b>
                )}
                <span className={styles.about}>
                  {takenOn === null
                    ? next.includes(step)
                      ? 'Can be taken now'
                      : 'Not yet'
                    : `${taken} ${day(takenOn)}`}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
      {asked && <StepDialog reference={reference} step={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

interface StepDialogProps {
  readonly reference: string;
  readonly step: InsuranceStep;
  readonly onClose: () => void;
}

function StepDialog({ reference, step, onClose }: StepDialogProps) {
  const { label, effect, done } = STEP_WORDS[step];
  const taking = useMatterStep(reference, done, onClose);
  return (
    <Dialog title={label} onClose={onClose}>
      <p>{effect}</p>
      {taking.error && <FailureNotice error={taking.error} />}
      <Buttons>
        <Button
          look="go"
          isPending={taking.isPending}
          onPress={() => taking.mutate({ kind: 'insurance', input: { reference, step } })}
          autoFocus
        >
          {label}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </Buttons>
    </Dialog>
  );
}
