import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { CaseFile, DocumentRow } from '../../../shared/contract/cases.ts';
import type { PrintState } from '../../../shared/domain/printing/print-job.ts';
import { papersLeft } from '../../../shared/domain/printing/reprint.ts';
import { Button } from '../../components/button.tsx';
import { Copyable } from '../../components/copyable.tsx';
import { CsvPreview } from '../../components/csv-preview.tsx';
import { EmptyState, FailureNotice, Loading } from '../../components/notice.tsx';
import { Pill } from '../../components/pill.tsx';
import { ReprintButton } from '../../components/reprint-button.tsx';
import { reprints } from '../../lib/access.ts';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { moment, size } from '../../lib/format.ts';
import { PRINT_WORDS, paperWords } from '../../lib/print-words.ts';
import { documentBytes, sheetsOfCase } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import styles from './case-page.module.css';

// The PDF reader is larger than the rest of the desk and many cases never need it.
const PdfPreview = lazy(async () => ({ default: (await import('../../components/pdf-preview.tsx')).PdfPreview }));

/** The newest copy of each paper: the only one that another duplicate can follow. */
function newestOf(documents: readonly DocumentRow[]): ReadonlySet<string> {
  const newest = new Map<string, DocumentRow>();
  for (const document of documents) {
    const paper = `${document.kind} ${document.number}`;
    if ((newest.get(paper)?.copy ?? -1) < document.copy) newest.set(paper, document);
  }
  return new Set([...newest.values()].map(({ id }) => id));
}

/** The papers of the case, each to be looked at, saved and, once it was handed over, ordered again. */
export function DocumentsPanel({ file }: { readonly file: CaseFile }) {
  const { documents, row } = file;
  const { user } = useSession();
  const sheets = useQuery(sheetsOfCase(row.reference));
  const newest = newestOf(documents);
  const mayReprint = reprints(user.role) && papersLeft(row.status);
  const [shown, setShown] = useState<string | null>(documents[0]?.id ?? null);
  if (documents.length === 0) {
    return (
      <EmptyState title="No documents yet.">
        <p>Papers are made when the case is decided and issued.</p>
      </EmptyState>
    );
  }
  const open = documents.find(({ id }) => id === shown);
  return (
    <div className={styles.panel}>
      {sheets.error && <FailureNotice error={sheets.error} />}
      <p className={styles.meta}>
        <Link to="/print-queue" search={{ reference: row.reference }}>
          The sheets of this case in the print queue
        </Link>
      </p>
      <ul className={styles.entries} aria-label="Documents">
        {documents.map((document) => (
          <DocumentEntry
            key={document.id}
            document={document}
            sheet={sheets.data?.find(({ documentId }) => documentId === document.id)?.state ?? null}
            mayReprint={mayReprint && document.mediaType === 'application/pdf' && newest.has(document.id)}
            isShown={document.id === shown}
            onShow={() => setShown(document.id === shown ? null : document.id)}
          />
        ))}
      </ul>
      {open && <DocumentPreview key={open.id} document={open} />}
    </div>
  );
}

interface DocumentEntryProps {
  readonly document: DocumentRow;
  /** Where its newest sheet stands; null where there is none. */
  readonly sheet: PrintState | null;
  readonly mayReprint: boolean;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function DocumentEntry({ document, sheet, mayReprint, isShown, onShow }: DocumentEntryProps) {
  const name = document.copy === 0 ? document.title : `${document.title}, duplicate ${document.copy}`;
  const save = useMutation({
    mutationFn: () => ask(window.ofm.documents.save({ id: document.id })),
    onSuccess: ({ file }) => announce(file === null ? 'Saving was cancelled.' : `Saved as ${file}.`),
  });
  return (
    <li>
      <div className={styles.document}>
        <div>
          <b>{name}</b> <Copyable value={document.number} what="number" />{' '}
          {sheet && <Pill tone={PRINT_WORDS[sheet].tone}>{PRINT_WORDS[sheet].label}</Pill>}
          <p className={styles.meta}>
            {`${document.mediaType === 'text/csv' ? 'CSV' : 'PDF'}, ${size(document.bytes)}, ${moment(document.createdAt)}`}
            {', SHA-256 '}
            <Copyable value={document.sha256} what="SHA-256" shown={`${document.sha256.slice(0, 16)}…`} />
            {save.data?.file && `. Saved as ${save.data.file}`}
          </p>
        </div>
        <Button aria-label={`${isShown ? 'Hide' : 'Preview'} ${name}`} aria-expanded={isShown} onPress={onShow}>
          {isShown ? 'Hide' : 'Preview'}
        </Button>
        <Button aria-label={`Save ${name}`} onPress={() => save.mutate()} isPending={save.isPending}>
          Save …
        </Button>
        {mayReprint && <ReprintButton document={document.id} paper={paperWords(document)} />}
      </div>
      {save.error && <FailureNotice error={save.error} />}
    </li>
  );
}

function DocumentPreview({ document }: { readonly document: DocumentRow }) {
  const stored = useQuery(documentBytes(document.id));
  if (stored.error) return <FailureNotice error={stored.error} onRetry={() => void stored.refetch()} />;
  if (!stored.data) return <Loading what={document.title} />;
  if (document.mediaType === 'text/csv') return <CsvPreview bytes={stored.data.bytes} title={document.title} />;
  return (
    <Suspense fallback={<Loading what={document.title} />}>
      <PdfPreview bytes={stored.data.bytes} title={document.title} />
    </Suspense>
  );
}
