import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import type { Draft, DraftRow } from '../../../shared/contract/drafts.ts';
import { mayCorrect } from '../../../shared/domain/case/correction.ts';
import type { DraftId } from '../../../shared/domain/ids.ts';
import { FailureNotice, Loading, Notice } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { DeskFailure } from '../../lib/client.ts';
import { caseFile, keptDraft } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { Correction } from './correction.tsx';

interface CorrectPageProps {
  readonly reference: string;
  /** The draft that is gone on with. */
  readonly draft: DraftId | undefined;
  readonly onGoOn: (draft: DraftRow) => void;
  readonly onCorrected: () => void;
}

/** The application of a case, to be corrected under its reference. */
export function CorrectPage({ reference, draft, ...on }: CorrectPageProps) {
  const file = useQuery(caseFile(reference));
  if (file.error && !file.data) return <FailureNotice error={file.error} onRetry={() => void file.refetch()} />;
  if (!file.data) return <Loading what={`case ${reference}`} />;
  return <Opened file={file.data} draftId={draft} {...on} />;
}

type Ways = Pick<CorrectPageProps, 'onGoOn' | 'onCorrected'>;

function Opened({ file, draftId, ...on }: Ways & { readonly file: CaseFile; readonly draftId: DraftId | undefined }) {
  const { user } = useSession();
  // Asked when the screen opens: what is being typed stays on the screen, whatever becomes of the case meanwhile.
  const [may] = useState(() => mayCorrect(file.row.status, user.role));
  const { reference, subject } = file.row;
  return (
    <>
      <PageHeading
        title={`Correct ${reference}`}
        aside={
          <Link to="/case/$reference" params={{ reference }}>
            Back to the case
          </Link>
        }
      >{`Correct ${reference}, ${subject}`}</PageHeading>
      {!may.ok && <FailureNotice error={new DeskFailure(may.failure)} />}
      {may.ok && draftId === undefined && <Correction file={file} draft={null} {...on} />}
      {may.ok && draftId !== undefined && <Kept key={draftId} file={file} id={draftId} {...on} />}
    </>
  );
}

function Kept({ file, id, ...on }: Ways & { readonly file: CaseFile; readonly id: DraftId }) {
  const kept = useQuery(keptDraft(id));
  if (kept.error) return <FailureNotice error={kept.error} onRetry={() => void kept.refetch()} />;
  if (!kept.data) return <Loading what="the draft" />;
  return (
    <>
      {isOutdated(kept.data, file) && (
        <Notice tone="amber">
          The case was changed since this draft was begun, so that the draft cannot be filed. Copy what you need from
          it, then open the case and correct it as it is now.
        </Notice>
      )}
      <Correction file={file} draft={kept.data} {...on} />
    </>
  );
}

function isOutdated(draft: Draft, file: CaseFile): boolean {
  return draft.version !== null && draft.version !== file.version;
}
