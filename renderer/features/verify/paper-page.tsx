import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PaperVerdict } from '../../../shared/contract/papers.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { useKeys } from '../../lib/keys.ts';
import { Camera } from './camera.tsx';
import { PaperAnswerView } from './paper-answer.tsx';
import { paperAnswer } from './paper-words.ts';
import styles from './verify.module.css';

/** One check, by the way the paper came. */
type Brought =
  | { readonly way: 'TEXT'; readonly text: string }
  | { readonly way: 'PICTURE'; readonly picture: Uint8Array<ArrayBuffer> }
  | { readonly way: 'FILE' };

async function checked(brought: Brought, typedHolder: string): Promise<PaperVerdict | null> {
  const holder = typedHolder.trim() || undefined;
  const { papers } = window.ofm;
  switch (brought.way) {
    case 'TEXT':
      return (await ask(papers.checkText({ text: brought.text, holder }))).verdict;
    case 'PICTURE':
      return (await ask(papers.checkPicture({ picture: brought.picture, holder }))).verdict;
    case 'FILE':
      return (await ask(papers.checkFile({ holder }))).verdict;
  }
}

function spoken(verdict: PaperVerdict | null): string {
  if (verdict === null) return 'Nothing was chosen.';
  const { word, sentence } = paperAnswer(verdict);
  return `${word}. ${sentence}`;
}

/** Checks a paper of the Office: its file, its code as a hand scanner types it, or the camera. */
export function PaperPage() {
  const [text, setText] = useState('');
  const [holder, setHolder] = useState('');
  const [isCameraOn, setCameraOn] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  // A hand scanner types wherever the focus is.
  useEffect(() => field.current?.focus(), []);
  const check = useMutation({
    mutationFn: (brought: Brought) => checked(brought, holder),
    onSuccess: (verdict, { way }) => {
      announce(spoken(verdict), verdict !== null && verdict.state !== 'GENUINE');
      // The next scan takes the place of this one.
      if (way === 'TEXT') field.current?.select();
    },
  });
  const bring = (brought: Brought) => {
    if (!check.isPending) check.mutate(brought);
  };
  useKeys('Check a paper', [
    { key: 'f', label: 'Choose a file', run: () => bring({ way: 'FILE' }) },
    { key: 'c', label: 'Camera', run: () => setCameraOn(!isCameraOn) },
  ]);
  return (
    <>
      <PageHeading title="Check a paper" aside="Each check is written into the audit log." takesFocus={false}>
        Check a paper
      </PageHeading>
      <form
        aria-label="The paper"
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') bring({ way: 'TEXT', text });
        }}
      >
        <div className={styles.question}>
          <Field
            label="Text of the code"
            hint="Scan it by hand, or paste it: it begins with OFM1:"
            value={text}
            onChange={setText}
            inputRef={field}
            maxLength={4000}
            autoComplete="off"
            spellCheck="false"
            code
          />
        </div>
        <Field
          label="Whose it should be"
          hint="PID or mission, if asked"
          value={holder}
          onChange={(next) => {
            // An answer holds for the holder that was asked about.
            check.reset();
            setHolder(next);
          }}
          maxLength={64}
          autoComplete="off"
        />
        <div className={`${styles.buttons} ${styles.whole}`}>
          <Button look="go" type="submit" isPending={check.isPending}>
            Check the text
          </Button>
          <Button onPress={() => bring({ way: 'FILE' })} isPending={check.isPending} keyCap="f">
            Choose a file …
          </Button>
          {!isCameraOn && (
            <Button onPress={() => setCameraOn(true)} keyCap="c">
              Camera
            </Button>
          )}
        </div>
      </form>
      {isCameraOn && (
        <Camera
          isReading={check.isPending}
          onStill={(picture) => bring({ way: 'PICTURE', picture })}
          onClose={() => {
            setCameraOn(false);
            field.current?.focus();
          }}
        />
      )}
      {check.error && <FailureNotice error={check.error} kept="What you typed is kept." />}
      {check.data && !check.isPending && <PaperAnswerView verdict={check.data} />}
    </>
  );
}
