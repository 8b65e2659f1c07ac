import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { FailureNotice, Notice } from '../../components/notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { announce } from '../../lib/announce.ts';
import { count, day, plural } from '../../lib/format.ts';
import styles from './reciprocity.module.css';
import { type Trial, useTrial } from './use-trial.ts';
import { ChangedCards, ChangedCases } from './what-if-tables.tsx';

/** Open cases judged before somebody is asked whether to go on. */
const AT_ONCE = 1000;

interface WhatIfPanelProps {
  readonly trial: Trial;
  readonly openCases: number;
  /** The term was written on since it was tried. */
  readonly isStale: boolean;
}

/** What comes out differently, if the change were saved. */
export function WhatIfPanel({ trial, openCases, isStale }: WhatIfPanelProps) {
  const [most, setMost] = useState(AT_ONCE);
  const tried = useTrial(trial, most);
  const { cases, cards, judged, isRunning, hasMore, error } = tried;
  const told = `${count(cases.length)} of ${plural(judged, 'open case')} ${cases.length === 1 ? 'comes' : 'come'} out differently, ${plural(cards.length, 'tax card')} in force ${cards.length === 1 ? 'changes' : 'change'}, as of ${day(trial.asOf)}.`;
  const said = isRunning || error ? '' : told;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!said) return;
    announce(said);
    top.current?.scrollIntoView({ block: 'nearest' });
  }, [said]);
  const wanted = Math.min(most, Math.max(openCases, judged, 1));
  return (
    <div ref={top}>
      {error !== null && <FailureNotice error={error} kept="Nothing was saved; what you typed is kept." />}
      {isStale && <Notice tone="amber">The term was written on since. Try it again to see what it does now.</Notice>}
      {isRunning && (
        <Progress
          label="Judging open cases"
          value={(judged / wanted) * 100}
          words={`${count(judged)} of ${count(wanted)} open cases judged`}
        />
      )}
      {said && <p>{said}</p>}
      {(said || cases.length > 0) && (
        <>
          <h3>Open cases</h3>
          <ChangedCases cases={cases} />
        </>
      )}
      {hasMore && !isRunning && (
        <p className={styles.bar}>
          <span>{`and ${plural(openCases - judged, 'more open case')} not judged yet.`}</span>
          <Button onPress={() => setMost(most + AT_ONCE)}>{`Judge the next ${count(AT_ONCE)}`}</Button>
        </p>
      )}
      {(said || cards.length > 0) && (
        <>
          <h3>Tax cards in force</h3>
          <ChangedCards cards={cards} />
        </>
      )}
    </div>
  );
}
