import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { isCivilDate } from '../../../shared/domain/dates.ts';
import type { Country } from '../../../shared/domain/ids.ts';
import type { TermChange } from '../../../shared/domain/reciprocity/change.ts';
import type { Benefit, ReciprocityTerm } from '../../../shared/domain/reciprocity/term.ts';
import { Button } from '../../components/button.tsx';
import { Buttons } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { EmptyState, FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { cx } from '../../lib/cx.ts';
import { reciprocityCountry } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { PlannedTerm } from './planned-term.tsx';
import styles from './reciprocity.module.css';
import { TermFields } from './term-fields.tsx';
import { BENEFIT_TITLES, termLine } from './term-words.ts';
import { emptyTerm, type ReadTerm, readTerm, typedTerm } from './typed-term.ts';

/** What is done with which term; a new one is for a benefit. */
export type Writing =
  | { readonly what: 'add'; readonly benefit: Benefit }
  | { readonly what: 'correct' | 'end'; readonly id: string };

interface TermPageProps {
  readonly country: Country;
  readonly writing: Writing;
  readonly onDone: (benefit: Benefit) => void;
}

/** Where a supervisor adds, ends or corrects a term, and sees what that would do before it is saved. */
export function TermPage({ country, writing, onDone }: TermPageProps) {
  const page = useQuery(reciprocityCountry(country));
  if (page.error) return <FailureNotice error={page.error} onRetry={() => void page.refetch()} />;
  if (!page.data) return <Loading what={`reciprocity with ${country}`} />;
  const seen = writing.what === 'add' ? null : page.data.terms.find(({ id }) => id === writing.id);
  if (seen === undefined) return <EmptyState title="There is no such term with this country." />;
  return <TermForm page={page.data} writing={writing} seen={seen} onDone={onDone} />;
}

const TITLES = { add: 'Add a term', correct: 'Correct a term', end: 'End a term' } as const;
const CONFIRMS = { add: 'Add the term', correct: 'Save the correction', end: 'End the term' } as const;
const DONE = { add: 'added', correct: 'corrected', end: 'ended' } as const;
const LEAST_REASON = 3;

interface TermFormProps {
  readonly page: OutputOf<'reciprocity.country'>;
  readonly writing: Writing;
  readonly seen: ReciprocityTerm | null;
  readonly onDone: TermPageProps['onDone'];
}

function TermForm({ page, writing, seen: current, onDone }: TermFormProps) {
  const { today } = useSession();
  // The term as it stood when it was opened: a change by somebody else meanwhile is refused, not overwritten.
  const [seen] = useState(current);
  const [typed, setTyped] = useState(
    seen ? typedTerm(seen) : emptyTerm(writing.what === 'add' ? writing.benefit : 'TAX_MISSION', today),
  );
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const read = readTerm(page.country, typed);
  const errors = 'errors' in read ? read.errors : {};
  const change = writing.what === 'end' && seen ? ending(seen, typed.to) : changeOf(seen, read);
  const isShort = reason.trim().length < LEAST_REASON;
  const title = `${TITLES[writing.what]}${seen ? `: ${seen.id}` : ` with ${page.country}`}`;
  const step = useMutation({
    mutationFn: (saved: TermChange) => ask(window.ofm.reciprocity.change({ change: saved, reason: reason.trim() })),
    onSuccess: ({ term }) => {
      announce(`${term.id} is ${DONE[writing.what]}.`);
      onDone(term.benefit);
    },
  });
  const submit = () => {
    setAsked(true);
    if (change && !isShort && !step.isPending) step.mutate(change);
  };
  return (
    <>
      <PageHeading title={title} aside={seen ? `${BENEFIT_TITLES[seen.benefit]} with ${page.country}` : page.nextId}>
        {title}
      </PageHeading>
      <Form
        className={cx(styles.block, styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {step.error && <FailureNotice error={step.error} kept="Nothing was changed; what you typed is kept." />}
        {seen && writing.what === 'end' ? (
          <>
            <p>{termLine(seen)}</p>
            <div className={styles.fields}>
              <Field
                label="Last day"
                kind="date"
                value={typed.to}
                onChange={(to) => setTyped({ ...typed, to })}
                error={isAsked && !change ? 'Give the last day that the term holds.' : undefined}
              />
            </div>
          </>
        ) : (
          <TermFields typed={typed} errors={isAsked ? errors : {}} isNew={seen === null} onChange={setTyped} />
        )}
        <Field
          label="Reason"
          hint="At least 3 characters. It is kept in the audit log."
          lines={2}
          value={reason}
          onChange={setReason}
          error={isAsked && isShort ? 'Give a reason of at least 3 characters.' : undefined}
        />
        <Buttons>
          <Button look="go" type="submit" isPending={step.isPending}>
            {CONFIRMS[writing.what]}
          </Button>
          <Button onPress={() => onDone(typed.benefit)}>Cancel</Button>
        </Buttons>
      </Form>
      {change && <PlannedTerm page={page} change={change} today={today} />}
      {!change && (
        <section className={styles.block} aria-labelledby="planned-title">
          <h2 id="planned-title">What this would do</h2>
          <p className={styles.soft}>It is shown once the term is written whole.</p>
        </section>
      )}
    </>
  );
}

function changeOf(seen: ReciprocityTerm | null, read: ReadTerm): TermChange | null {
  if ('errors' in read) return null;
  return seen === null ? { kind: 'add', term: read.draft } : { kind: 'correct', seen, term: read.draft };
}

function ending(seen: ReciprocityTerm, to: string): TermChange | null {
  return isCivilDate(to) ? { kind: 'end', seen, to } : null;
}
