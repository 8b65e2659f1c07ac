import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { z } from 'zod';
import {
  type VehicleRegistration,
  vehicleRegistration,
} from '../../../shared/domain/programs/vehicle-registration/application.ts';
import { form } from '../../../shared/domain/programs/vehicle-registration/form.ts';
import { Button } from '../../components/button.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { missionNames } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { type Entered, emptyRegistration, filed } from './entered.ts';
import { ErrorSummary } from './error-summary.tsx';
import { FormLine } from './form-line.tsx';
import styles from './intake.module.css';

interface EnterPageProps {
  readonly onEntered: (reference: string) => void;
}

/** A registration entered by hand, checked by the schema that batches are checked by. */
export function EnterPage({ onEntered }: EnterPageProps) {
  const { today } = useSession();
  const missions = useQuery(missionNames());
  const summary = useRef<HTMLDivElement>(null);
  const check = zodResolver(vehicleRegistration);
  const entry = useForm<Entered, unknown, VehicleRegistration>({
    defaultValues: emptyRegistration(today),
    // The summary takes the focus, not the first field: it tells all that is wrong at once.
    shouldFocusError: false,
    resolver: (values, context, options) =>
      check(filed(values) as z.input<typeof vehicleRegistration>, context, options as never) as never,
  });
  const enter = useMutation({
    mutationFn: async (application: VehicleRegistration) =>
      (await ask(window.ofm.cases.enter({ application: JSON.parse(JSON.stringify(application)) }))).case,
    onSuccess: ({ row }) => {
      announce(`Case ${row.reference} is open.`);
      onEntered(row.reference);
    },
  });
  const { errors, submitCount } = entry.formState;
  const isRefused = enter.error !== null || Object.keys(errors).length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt brings what is wrong into sight, no keystroke does
  useEffect(() => {
    if (isRefused) summary.current?.focus();
  }, [submitCount, enter.error]);
  const values = entry.watch();
  const missionOptions = (missions.data ?? []).map(({ id, name }) => ({ id, label: name }));
  return (
    <>
      <PageHeading title="Enter by hand">Enter a vehicle registration</PageHeading>
      <FormProvider {...entry}>
        <form
          noValidate
          className={styles.form}
          onSubmit={(event) => {
            void entry.handleSubmit((application) => enter.mutate(application))(event);
          }}
        >
          <section ref={summary} tabIndex={-1} aria-label="What to correct">
            {enter.error && <FailureNotice error={enter.error} kept="What you typed is kept." />}
            <ErrorSummary sections={form} errors={errors} values={values} onGoTo={(path) => entry.setFocus(path)} />
          </section>
          {form.map((section) => (
            <section key={section.title} className={styles.block} aria-label={section.title}>
              <h2>{section.title}</h2>
              <div className={styles.grid}>
                {section.fields
                  .filter(({ shown }) => shown?.(filed(values)) ?? true)
                  .map((field) => (
                    <FormLine key={field.path} field={field} missions={missionOptions} />
                  ))}
              </div>
            </section>
          ))}
          <p className={styles.tools}>
            <Button look="go" type="submit" isPending={enter.isPending}>
              Open the case
            </Button>
          </p>
        </form>
      </FormProvider>
    </>
  );
}
