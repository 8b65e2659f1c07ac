import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Draft, DraftRow } from '../../../shared/contract/drafts.ts';
import type { DraftId } from '../../../shared/domain/ids.ts';
import { FILED_PROGRAMS, PROGRAMS, programOf } from '../../../shared/domain/programs/index.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';
import { newForm, restoredForm } from '../../../shared/domain/programs/typed-form.ts';
import { Choice } from '../../components/choice.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { keptDraft } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { ApplicationForm } from './application-form.tsx';
import { applicationJson } from './application-json.ts';
import { DraftsBlock } from './drafts-block.tsx';
import styles from './intake.module.css';
import { KeepingLine } from './keeping-line.tsx';
import { useDraft } from './use-draft.ts';

interface EnterPageProps {
  /** The service whose form is open; the first where it is left out. */
  readonly program: string | undefined;
  /** The draft that is gone on with. */
  readonly draft: DraftId | undefined;
  readonly onProgram: (id: string) => void;
  readonly onGoOn: (draft: DraftRow) => void;
  readonly onEntered: (reference: string) => void;
}

/** An application of any service entered by hand, checked by the schema that batches are checked by. */
export function EnterPage({ program, draft, ...on }: EnterPageProps) {
  return (
    <>
      <PageHeading title="Enter by hand">Enter by hand</PageHeading>
      {draft === undefined ? (
        <NewApplication key={program} programId={program} draft={null} {...on} />
      ) : (
        <KeptApplication key={draft} id={draft} {...on} />
      )}
    </>
  );
}

type Ways = Pick<EnterPageProps, 'onProgram' | 'onGoOn' | 'onEntered'>;

function KeptApplication({ id, ...on }: Ways & { readonly id: DraftId }) {
  const kept = useQuery(keptDraft(id));
  if (kept.error) return <FailureNotice error={kept.error} onRetry={() => void kept.refetch()} />;
  if (!kept.data) return <Loading what="the draft" />;
  return <NewApplication programId={kept.data.program} draft={kept.data} {...on} />;
}

interface NewApplicationProps extends Ways {
  readonly programId: string | undefined;
  readonly draft: Draft | null;
}

function NewApplication({ programId, draft, onProgram, onGoOn, onEntered }: NewApplicationProps) {
  const { today } = useSession();
  const program = programOf(programId ?? '') ?? PROGRAMS[0];
  const [initial] = useState(() =>
    draft ? restoredForm(program.form, draft.typed, today) : newForm(program.form, today),
  );
  const { keeper, keeping } = useDraft({
    id: draft?.id ?? null,
    initial,
    program: program.id,
    corrects: null,
    version: null,
  });
  const enter = useMutation({
    mutationFn: async (application: Filing) => {
      keeper.pause();
      return (await ask(window.ofm.cases.enter({ application: applicationJson(application), draft: keeper.id }))).case;
    },
    onSuccess: ({ row }) => {
      keeper.close();
      announce(`Case ${row.reference} is open.`);
      onEntered(row.reference);
    },
    onError: () => keeper.flush(),
  });
  return (
    <>
      <DraftsBlock open={keeper.id} onGoOn={onGoOn} />
      <div className={styles.service}>
        <Choice
          label="Service"
          options={FILED_PROGRAMS.map(({ id, title }) => ({ id, label: title }))}
          value={program.id}
          onChange={onProgram}
        />
      </div>
      <ApplicationForm
        program={program}
        initial={initial}
        confirm="Open the case"
        isPending={enter.isPending}
        error={enter.error}
        onFile={(application) => enter.mutate(application)}
        onTyped={keeper.typed}
        keeping={<KeepingLine keeping={keeping} />}
      />
    </>
  );
}
