import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { DocumentRow } from '../../../shared/contract/cases.ts';
import { Button } from '../../components/button.tsx';
import { Copyable } from '../../components/copyable.tsx';
import { CsvPreview } from '../../components/csv-preview.tsx';
import { EmptyState, FailureNotice, Loading } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { moment, size } from '../../lib/format.ts';
import { documentBytes } from '../../lib/queries.ts';
import styles from './case-page.module.css';

// The PDF reader is larger than the rest of the desk and many cases never need it.
const PdfPreview = lazy(async () => ({ default: (await import('../../components/pdf-preview.tsx')).PdfPreview }));

/** The papers of the case, each to be looked at and saved. */
export function DocumentsPanel({ documents }: { readonly documents: readonly DocumentRow[] }) {
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
      <ul className={styles.entries} aria-label="Documents">
        {documents.map((document) => (
          <DocumentEntry
            key={document.id}
            document={document}
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
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function DocumentEntry({ document, isShown, onShow }: DocumentEntryProps) {
  const save = useMutation({
    mutationFn: () => ask(window.ofm.documents.save({ id: document.id })),
    onSuccess: ({ file }) => announce(file === null ? 'Saving was cancelled.' : `Saved as ${file}.`),
  });
  return (
    <li>
      <div className={styles.document}>
        <div>
          <b>{document.title}</b> <Copyable value={document.number} what="number" />
          <p className={styles.meta}>
            {`${document.mediaType === 'text/csv' ? 'CSV' : 'PDF'}, ${size(document.bytes)}, ${moment(document.createdAt)}`}
            {', SHA-256 '}
            <Copyable value={document.sha256} what="SHA-256" shown={`${document.sha256.slice(0, 16)}…`} />
            {save.data?.file && `. Saved as ${save.data.file}`}
          </p>
        </div>
        <Button
          aria-label={`${isShown ? 'Hide' : 'Preview'} ${document.title}`}
          aria-expanded={isShown}
          onPress={onShow}
        >
          {isShown ? 'Hide' : 'Preview'}
        </Button>
        <Button aria-label={`Save ${document.title}`} onPress={() => save.mutate()} isPending={save.isPending}>
          Save …
        </Button>
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
