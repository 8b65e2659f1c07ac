import { useMemo } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import { ApplicationView } from '../../components/application-view.tsx';
import { Findings } from '../../components/findings.tsx';
import { day } from '../../lib/format.ts';
import { isFiled, programForm } from '../../lib/programs.ts';
import styles from './case-page.module.css';
import { ClocksBlock } from './clocks-block.tsx';

interface ReviewPanelProps {
  readonly file: CaseFile;
  readonly isTraceOpen: boolean;
  readonly onToggleTrace: () => void;
}

/** The application beside what the rules found in it. */
export function ReviewPanel({ file, isTraceOpen, onToggleTrace }: ReviewPanelProps) {
  const lit = useMemo(
    () =>
      new Set(
        file.verdict.findings
          .filter(({ outcome }) => outcome !== 'PASS')
          .flatMap(({ facts }) => facts.map(({ field }) => field))
          .filter((field) => field !== null),
      ),
    [file.verdict],
  );
  const { program } = file.row;
  const differs = Object.keys(file.differences).length;
  return (
    <div className={styles.columns}>
      <ClocksBlock clocks={file.clocks} />
      <section className={styles.card} aria-labelledby="application-title">
        <div className={styles.cardTitle}>
          <h2 id="application-title">{isFiled(program) ? 'Application' : 'Matter'}</h2>
          <small>
            {isFiled(program) ? 'as filed' : 'as opened'}
            {differs === 0 ? ', equal to the registry' : `, ${differs} unlike the registry`}
          </small>
        </div>
        <ApplicationView
          form={programForm(program, file.application)}
          application={file.application}
          lit={lit}
          differences={file.differences}
        />
        <Evidence file={file} />
      </section>
      <section className={styles.card} aria-labelledby="findings-title">
        <div className={styles.cardTitle}>
          <h2 id="findings-title">Findings</h2>
          <small>{`${file.frozen ? 'as decided on' : 'as of'} ${day(file.verdict.asOf)}`}</small>
        </div>
        <Findings verdict={file.verdict} isTraceOpen={isTraceOpen} onToggleTrace={onToggleTrace} />
      </section>
    </div>
  );
}

function Evidence({ file }: { readonly file: CaseFile }) {
  if (file.evidence.length === 0) return null;
  return (
    <div className={styles.evidence}>
      <h3 id="evidence-title">Evidence</h3>
      <ul aria-labelledby="evidence-title">
        {file.evidence.map(({ kind, label, given }) => (
          <li key={kind}>
            {label}: {given ? 'given' : <span className={styles.missing}>missing</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
