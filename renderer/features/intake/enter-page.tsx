import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { PROGRAMS, programOf } from '../../../shared/domain/programs/index.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';
import { newForm } from '../../../shared/domain/programs/typed-form.ts';
import { Choice } from '../../components/choice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { useSession } from '../../lib/session.ts';
import { ApplicationForm } from './application-form.tsx';
import { applicationJson } from './application-json.ts';
import styles from './intake.module.css';

interface EnterPageProps {
  /** The service whose form is open; the first where it is left out. */
  readonly program: string | undefined;
  readonly onProgram: (id: string) => void;
  readonly onEntered: (reference: string) => void;
}

/** An application of any service entered by hand, checked by the schema that batches are checked by. */
export function EnterPage({ program: wanted, onProgram, onEntered }: EnterPageProps) {
  const program = programOf(wanted ?? '') ?? PROGRAMS[0];
  return (
    <>
      <PageHeading title="Enter by hand">Enter by hand</PageHeading>
      <div className={styles.service}>
        <Choice
          label="Service"
          options={PROGRAMS.map(({ id, title }) => ({ id, label: title }))}
          value={program.id}
          onChange={onProgram}
        />
      </div>
      <NewApplication key={program.id} program={program} onEntered={onEntered} />
    </>
  );
}

interface NewApplicationProps {
  readonly program: (typeof PROGRAMS)[number];
  readonly onEntered: (reference: string) => void;
}

function NewApplication({ program, onEntered }: NewApplicationProps) {
  const { today } = useSession();
  const [initial] = useState(() => newForm(program.form, today));
  const enter = useMutation({
    mutationFn: async (application: Filing) =>
      (await ask(window.ofm.cases.enter({ application: applicationJson(application) }))).case,
    onSuccess: ({ row }) => {
      announce(`Case ${row.reference} is open.`);
      onEntered(row.reference);
    },
  });
  return (
    <ApplicationForm
      program={program}
      initial={initial}
      confirm="Open the case"
      isPending={enter.isPending}
      error={enter.error}
      onFile={(application) => enter.mutate(application)}
    />
  );
}
