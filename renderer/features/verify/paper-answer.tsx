import type { PaperVerdict } from '../../../shared/contract/papers.ts';
import { Copyable } from '../../components/copyable.tsx';
import { cx } from '../../lib/cx.ts';
import { day } from '../../lib/format.ts';
import { type Fact, Facts } from './facts.tsx';
import { factLabel, kindWords, paperAnswer } from './paper-words.ts';
import styles from './verify.module.css';

type Sealed = NonNullable<PaperVerdict['sealed']>;

/** Without a key that answers for it, what a seal states is only what the paper claims. */
const SEALED_TITLES: Readonly<Record<PaperVerdict['state'], string>> = {
  GENUINE: 'What was sealed',
  REVOKED: 'What was sealed',
  ALTERED: 'What its seal states; the file is not as it was signed',
  UNKNOWN_KEY: 'What it claims; nobody known here has sealed it',
  NO_SEAL: 'What was sealed',
};

function sealedFacts({ kind, number, copy, issued, expires, plate, vin, fact }: Sealed): (Fact | null)[] {
  return [
    ['Paper', <b key="kind">{kindWords(kind)}</b>],
    ['Number', <Copyable key="number" value={number} what="number" />],
    ['Copy', copy === 0 ? 'Original' : `Duplicate ${copy}`],
    ['Issued', day(issued)],
    ['Expires', expires === null ? 'Has no end' : day(expires)],
    plate === null ? null : ['Plate', <Copyable key="plate" value={plate} what="plate" />],
    vin === null ? null : ['VIN', <Copyable key="vin" value={vin} what="VIN" />],
    fact === null ? null : [factLabel(kind), fact],
  ];
}

function proofFacts({ kid, signature, isHolder }: PaperVerdict): (Fact | null)[] {
  return [
    kid === null ? null : ['Key', <Copyable key="kid" value={kid} what="key" />],
    signature === null
      ? null
      : ['File', signature === 'VALID' ? 'As it was signed' : 'Changed since it was signed, or by a scanner'],
    isHolder === null ? null : ['Holder asked about', isHolder ? 'It is theirs' : 'It is not theirs'],
  ];
}

/** What the check of a paper came to: in a word, what to do, and what was sealed. */
export function PaperAnswerView({ verdict }: { readonly verdict: PaperVerdict }) {
  const { word, sentence, look, steps } = paperAnswer(verdict);
  const isKnown = verdict.sealed !== null || proofFacts(verdict).some((fact) => fact !== null);
  return (
    <section aria-label="Answer" className={styles.answer}>
      <div className={cx(styles.banner, styles.large, styles[look])}>
        <h2 className={styles.verdict}>{word}</h2>
        <p className={styles.sentence}>{sentence}</p>
      </div>
      <div className={cx(isKnown && styles.columns)}>
        <div className={cx(isKnown && styles.column)}>
          {verdict.sealed && <Facts title={SEALED_TITLES[verdict.state]} facts={sealedFacts(verdict.sealed)} />}
          <Facts title="What it rests on" facts={proofFacts(verdict)} />
        </div>
        <div className={styles.block}>
          <h3>What to do</h3>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  );
}
