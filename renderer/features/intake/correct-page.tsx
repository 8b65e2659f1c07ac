import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import { mayCorrect } from '../../../shared/domain/case/correction.ts';
import { programOf } from '../../../shared/domain/programs/index.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';
import { formOf } from '../../../shared/domain/programs/typed-form.ts';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { ReasonDialog } from '../../components/reason-dialog.tsx';
import { announce } from '../../lib/announce.ts';
import { ask, DeskFailure } from '../../lib/client.ts';
import { caseFile } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { ApplicationForm } from './application-form.tsx';
import { applicationJson } from './application-json.ts';

/** A correction is still the same filing. */
const FIXED: ReadonlySet<string> = new Set(['reference', 'mission']);

interface CorrectPageProps {
  readonly reference: string;
  readonly onCorrected: () => void;
}

/** The application of a case, to be corrected under its reference. */
export function CorrectPage({ reference, onCorrected }: CorrectPageProps) {
  const file = useQuery(caseFile(reference));
  if (file.error && !file.data) return <FailureNotice error={file.error} onRetry={() => void file.refetch()} />;
  if (!file.data) return <Loading what={`case ${reference}`} />;
  return <Opened file={file.data} onCorrected={onCorrected} />;
}

interface OpenedProps {
  readonly file: CaseFile;
  readonly onCorrected: () => void;
}

function Opened({ file, onCorrected }: OpenedProps) {
  const { user } = useSession();
  // Asked when the screen opens: what is being typed stays on the screen, whatever becomes of the case meanwhile.
  const [may] = useState(() => mayCorrect(file.row.status, user.role));
  const { reference, subject } = file.row;
  return (
    <>
      <PageHeading title={`Correct ${reference}`}>{`Correct ${reference}, ${subject}`}</PageHeading>
      {may.ok ? (
        <Correction file={file} onCorrected={onCorrected} />
      ) : (
        <FailureNotice error={new DeskFailure(may.failure)} />
      )}
    </>
  );
}

function Correction({ file, onCorrected }: OpenedProps) {
  const { today } = useSession();
  const client = useQueryClient();
  const program = programOf(file.row.program);
  // What somebody else changes meanwhile is not written over: the core compares the version that was opened here.
  const [begun] = useState(() => ({
    version: file.version,
    typed: formOf(program?.form ?? [], file.application, today),
  }));
  const [filed, setFiled] = useState<Filing | null>(null);
  const { reference } = file.row;
  const correct = useMutation({
    mutationFn: async ({ application, reason }: { application: Filing; reason: string }) =>
      (
        await ask(
          window.ofm.cases.correct({
            reference,
            version: begun.version,
            application: applicationJson(application),
            reason,
          }),
        )
      ).case,
    onSuccess: (corrected) => {
      client.setQueryData(caseFile(reference).queryKey, corrected);
      announce(`The application of ${reference} is corrected.`);
      onCorrected();
    },
  });
  if (!program) return null;
  return (
    <>
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
