import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { LookUpOutcome } from '../../../shared/contract/verify.ts';
import { FailureNotice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { useKeys } from '../../lib/keys.ts';
import { AnswerView } from './answer-view.tsx';
import { CallForm, NO_CALL, questionOf, type TypedCall } from './call-form.tsx';
import { MatchesView } from './matches-view.tsx';
import { NothingView } from './nothing-view.tsx';
import { SheetView } from './sheet-view.tsx';
import styles from './verify.module.css';
import { verdictWords } from './verify-words.ts';

function spoken(outcome: LookUpOutcome): string {
  switch (outcome.kind) {
    case 'ANSWER': {
      const { word, sentence } = verdictWords(outcome.answer);
      return `${word}. ${sentence}`;
    }
    case 'CHOOSE':
      return `${outcome.total} may be meant.`;
    case 'NOTHING':
      return 'Nothing found. This itself is no proof.';
  }
}

/** Answers a call from the police or a shop: who calls and why, what is asked, and the answer beneath. */
export function VerifyPage() {
  const [typed, setTyped] = useState<TypedCall>(NO_CALL);
  const [isAsked, setAsked] = useState(false);
  const caller = useRef<HTMLInputElement>(null);
  const lookUp = useMutation({
    mutationFn: (input: InputOf<'verify.lookUp'>) => ask(window.ofm.verify.lookUp(input)),
    onMutate: () => sheet.reset(),
    onSuccess: (outcome) => announce(spoken(outcome)),
  });
  const sheet = useMutation({
    mutationFn: (reference: string) => ask(window.ofm.verify.sheet({ reference })),
    onSuccess: ({ number }) => announce(`Immunity sheet ${number} is made.`),
  });

  const forget = () => {
    lookUp.reset();
    sheet.reset();
  };
  const type = (part: Partial<TypedCall>) => {
    // An answer holds for the call that it was given in: another caller or purpose may see less.
    if (!('asked' in part)) forget();
    setTyped({ ...typed, ...part });
  };
  const submit = () => {
    setAsked(true);
    const asked = questionOf(typed);
    if (asked) lookUp.mutate({ ...asked, chosen: null });
  };
  const startAnew = () => {
    forget();
    setAsked(false);
    setTyped(NO_CALL);
    caller.current?.focus();
  };
  const outcome = lookUp.data;
  const answered = outcome?.kind === 'ANSWER' ? outcome : null;
  const print = () => answered?.maySheet && !sheet.isPending && sheet.mutate(answered.reference);
  useKeys('Verify', [
    { key: 'n', label: 'New call', run: startAnew },
    ...(answered?.maySheet ? [{ key: 'p', label: 'Print immunity sheet', run: () => void print() }] : []),
  ]);

  return (
    <>
      <PageHeading title="Verify" aside="Each look-up is written into the audit log.">
        Verify
      </PageHeading>
      <p className={styles.soft}>
        A paper is at hand? <Link to="/verify/paper">Check a paper</Link> by its seal.
      </p>
      <CallForm
        typed={typed}
        onType={type}
        isAsked={isAsked}
        isPending={lookUp.isPending}
        callerRef={caller}
        onSubmit={submit}
        onNew={startAnew}
      />
      {lookUp.error && <FailureNotice error={lookUp.error} kept="What you typed is kept." />}
      {answered && <AnswerView answered={answered} isMaking={sheet.isPending} onSheet={() => void print()} />}
      {outcome?.kind === 'CHOOSE' && lookUp.variables && (
        <MatchesView
          found={outcome}
          onChoose={({ kind, key }) => lookUp.mutate({ ...lookUp.variables, chosen: { kind, key } })}
        />
      )}
      {outcome?.kind === 'NOTHING' && (
        <NothingView asked={lookUp.variables?.asked ?? ''} reference={outcome.reference} />
      )}
      {sheet.error && <FailureNotice error={sheet.error} />}
      {sheet.data && <SheetView key={sheet.data.number} sheet={sheet.data} />}
    </>
  );
}
