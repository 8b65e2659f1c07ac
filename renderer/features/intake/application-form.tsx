import { zodResolver } from '@hookform/resolvers/zod';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { FormProvider, type Resolver, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { AnyProgram } from '../../../shared/domain/programs/index.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';
import { applicationTyped, type Typed } from '../../../shared/domain/programs/typed-form.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { missionNames } from '../../lib/queries.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FormSectionBlock } from './form-section-block.tsx';
import styles from './intake.module.css';

const NOTHING: ReadonlySet<string> = new Set();

interface ApplicationFormProps {
  readonly program: AnyProgram;
  /** What stands in the fields at first. */
  readonly initial: Typed;
  /** Paths of what stays as it was filed. */
  readonly fixed?: ReadonlySet<string>;
  readonly confirm: string;
  readonly isPending: boolean;
  readonly error: Error | null;
  /** Given the application once the program's schema has read it. */
  readonly onFile: (application: Filing) => void;
  /** Beside the button: whether what was typed is kept. */
  readonly keeping?: React.ReactNode;
  /** Called with all that stands in the fields whenever a person has changed some of it. */
  readonly onTyped?: (typed: Typed) => void;
}

/** Reads what was typed by the program's own schema, the one that batches are read by. */
function resolverOf(program: AnyProgram): Resolver<Typed, unknown, Filing> {
  // A schema reads whatever it is given; the resolver's types ask for the shape of a form.
  const check = zodResolver<Typed, unknown, Filing>(program.application as z.ZodType<Filing, Typed>);
  return (typed, context, options) => check(applicationTyped(program, typed), context, options);
}

/** Any program's application, drawn from its form and checked by its schema. */
export function ApplicationForm(props: ApplicationFormProps) {
  const { program, initial, fixed = NOTHING, confirm, isPending, error, onFile, keeping, onTyped } = props;
  const missions = useQuery(missionNames());
  const options = (missions.data ?? []).map(({ id, name }) => ({ id, label: name }));
  const form = useRef<HTMLFormElement>(null);
  const summary = useRef<HTMLDivElement>(null);
  const entry = useForm<Typed, unknown, Filing>({
    defaultValues: initial,
    // The summary takes the focus, not the first field: it tells all that is wrong at once.
    shouldFocusError: false,
    resolver: resolverOf(program),
  });
  const { errors, submitCount } = entry.formState;
  const isRefused = error !== null || Object.keys(errors).length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt brings what is wrong into sight, no keystroke does
  useEffect(() => {
    if (isRefused) summary.current?.focus();
  }, [submitCount, error]);
  useEffect(() => {
    if (!onTyped) return;
    return entry.subscribe({ formState: { values: true }, callback: ({ values }) => onTyped(values) });
  }, [entry, onTyped]);
  const goTo = (path: string) =>
    form.current
      ?.querySelector(`[data-path="${CSS.escape(path)}"]`)
      ?.querySelector<HTMLElement>('input, button')
      ?.focus();
  const typed = entry.watch();
  return (
    <FormProvider {...entry}>
      <form
        ref={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          void entry.handleSubmit(onFile)(event);
        }}
      >
        <section ref={summary} tabIndex={-1} aria-label="What to correct">
          {error && <FailureNotice error={error} kept="What you typed is kept." />}
          <ErrorSummary sections={program.form} errors={errors} values={typed} onGoTo={goTo} />
        </section>
        {program.form.map((section) => (
          <FormSectionBlock key={section.title} section={section} typed={typed} fixed={fixed} missions={options} />
        ))}
        <p className={styles.tools}>
          <Button look="go" type="submit" isPending={isPending}>
            {confirm}
          </Button>
          {keeping}
        </p>
      </form>
    </FormProvider>
  );
}
