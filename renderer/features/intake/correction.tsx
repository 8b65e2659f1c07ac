import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import type { Draft, DraftRow } from '../../../shared/contract/drafts.ts';
import { type AnyProgram, programOf } from '../../../shared/domain/programs/index.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';
import { formOf, restoredForm } from '../../../shared/domain/programs/typed-form.ts';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { caseFile } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { ApplicationForm } from './application-form.tsx';
import { applicationJson } from './application-json.ts';
import { DraftsBlock } from './drafts-block.tsx';
import { KeepingLine } from './keeping-line.tsx';
import { useDraft } from './use-draft.ts';

/** A correction is still the same filing. */
const FIXED: ReadonlySet<string> = new Set(['reference', 'mission']);

interface CorrectionProps {
  readonly file: CaseFile;
  /** The draft that is gone on with; the case's own application where it is null. */
  readonly draft: Draft | null;
  readonly onGoOn: (draft: DraftRow) => void;
  readonly onCorrected: () => void;
}

/** The form of a case's application, filled in with it, and the reason asked for before it takes its place. */
export function Correction(props: CorrectionProps) {
  const program = programOf(props.file.row.program);
  return program ? <CorrectionForm {...props} program={program} /> : null;
}

function CorrectionForm({ file, draft, program, onGoOn, onCorrected }: CorrectionProps & { program: AnyProgram }) {
  const { today } = useSession();
  const client = useQueryClient();
  const { reference } = file.row;
  // What somebody else changes meanwhile is not written over: the core compares the version that was opened here.
  const [begun] = useState(() => ({
    version: draft?.version ?? file.version,
    typed: draft ? restoredForm(program.form, draft.typed, today) : formOf(program.form, file.application, today),
  }));
  const { keeper, keeping } = useDraft({
    id: draft?.id ?? null,
    initial: begun.typed,
    program: program.id,
    corrects: file.row.reference,
    version: begun.version,
  });
  const [filed, setFiled] = useState<Filing | null>(null);
  const correct = useMutation({
    mutationFn: async ({ application, reason }: { application: Filing; reason: string }) => {
      keeper.pause();
      const { version } = begun;
      const input = { reference, version, application: applicationJson(application), reason, draft: keeper.id };
      return (await ask(window.ofm.cases.correct(input))).case;
    },
    onSuccess: (corrected) => {
      keeper.close();
      client.setQueryData(caseFile(reference).queryKey, corrected);
      announce(`The application of ${reference} is corrected.`);
      onCorrected();
    },
    onError: () => keeper.flush(),
  });
  return (
    <>
      <DraftsBlock open={keeper.id} isOffered={({ corrects }) => corrects === reference} onGoOn={onGoOn} />
      <ApplicationForm
        program={program}
        initial={begun.typed}
        fixed={FIXED}
        confirm="Correct the application"
        isPending={correct.isPending}
        error={null}
        onFile={(application) => {
          correct.reset();
          setFiled(application);
        }}
        onTyped={keeper.typed}
        keeping={<KeepingLine keeping={keeping} />}
      />
      {filed && (
        <ReasonDialog
          title="Correct the application"
          effect={
            file.row.status === 'RETURNED'
              ? 'It takes the place of what was filed, which stays in the audit log. The case goes back to In review.'
              : 'It takes the place of what was filed, which stays in the audit log.'
          }
          confirm="Correct"
          isPending={correct.isPending}
          error={correct.error}
          onSubmit={(reason) => correct.mutate({ application: filed, reason })}
          onClose={() => setFiled(null)}
        />
      )}
    </>
  );
}
