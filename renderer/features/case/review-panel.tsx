import { useMemo, useState } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import type { EvidenceRow } from '../../../shared/contract/evidence.ts';
import { ApplicationView } from '../../components/application-view.tsx';
import { Findings } from '../../components/findings.tsx';
import { day } from '../../lib/format.ts';
import { isFiled, programForm } from '../../lib/programs.ts';
import styles from './case-page.module.css';
import { ClocksBlock } from './clocks-block.tsx';
import { CorrectButton } from './correct-button.tsx';
import { EvidenceBlock, showButtonId } from './evidence-block.tsx';
import { EvidencePane } from './evidence-pane.tsx';

interface ReviewPanelProps {
  readonly file: CaseFile;
  readonly isTraceOpen: boolean;
  readonly onToggleTrace: () => void;
}

/** The application beside what the rules found in it, or beside a paper that came with it. */
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
  const [chosen, setShown] = useState<EvidenceRow | null>(null);
  // One that was removed meanwhile is no longer shown.
  const shown = file.attachments.find(({ id }) => id === chosen?.id) ?? null;
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
          <CorrectButton file={file} />
        </div>
        <ApplicationView
          form={programForm(program, file.application)}
          application={file.application}
          lit={lit}
          differences={file.differences}
        />
        <EvidenceBlock file={file} shown={shown?.id ?? null} onShow={setShown} />
      </section>
      {shown ? (
        <EvidencePane
          key={shown.id}
          evidence={shown}
          onClose={() => {
            setShown(null);
            document.getElementById(showButtonId(shown))?.focus();
          }}
        />
      ) : (
        <section className={styles.card} aria-labelledby="findings-title">
          <div className={styles.cardTitle}>
            <h2 id="findings-title">Findings</h2>
            <small>{`${file.frozen ? 'as decided on' : 'as of'} ${day(file.verdict.asOf)}`}</small>
          </div>
          <Findings verdict={file.verdict} isTraceOpen={isTraceOpen} onToggleTrace={onToggleTrace} />
        </section>
      )}
    </div>
  );
}
