import { useMutation, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { ORDER_PAPERS, type OrderPaperKind } from '../../../shared/contract/plate-orders.ts';
import { Button } from '../../components/button.tsx';
import { Copyable } from '../../components/copyable.tsx';
import { CsvPreview } from '../../components/csv-preview.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { plateOrderPaper } from '../../lib/queries.ts';
import styles from './plate-orders.module.css';

// The PDF reader is larger than the rest of the desk and many orders are only counted.
const PdfPreview = lazy(async () => ({ default: (await import('../../components/pdf-preview.tsx')).PdfPreview }));

const TITLES: Readonly<Record<OrderPaperKind, string>> = {
  PLATE_MANIFEST: 'Manifest',
  PLATE_ORDER_CSV: 'File for the plant',
};

/** The manifest of a placed order and the file that goes with it, each to be looked at and saved. */
export function OrderPapers({ number }: { readonly number: string }) {
  const [shown, setShown] = useState<OrderPaperKind | null>(null);
  return (
    <section className={styles.block} aria-labelledby="papers-title">
      <div className={styles.blockTitle}>
        <h2 id="papers-title">What the plant is sent</h2>
        <span className={styles.soft}>both together: the manifest tells the SHA-256 of the file</span>
      </div>
      <div className={styles.papers}>
        {ORDER_PAPERS.map((kind) => (
          <PaperEntry
            key={kind}
            number={number}
            kind={kind}
            isShown={shown === kind}
            onShow={() => setShown(shown === kind ? null : kind)}
          />
        ))}
        {shown && <PaperPreview key={shown} number={number} kind={shown} />}
      </div>
    </section>
  );
}

interface PaperEntryProps {
  readonly number: string;
  readonly kind: OrderPaperKind;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function PaperEntry({ number, kind, isShown, onShow }: PaperEntryProps) {
  const save = useMutation({
    mutationFn: () => ask(window.ofm.plateOrders.savePaper({ number, kind })),
    onSuccess: ({ file }) => announce(file === null ? 'Saving was cancelled.' : `Saved as ${file}.`),
  });
  const title = TITLES[kind];
  return (
    <>
      <div className={styles.paper}>
        <span>
          <b>{title}</b>
          {save.data?.file && <span className={styles.soft}>{` Saved as ${save.data.file}`}</span>}
        </span>
        <span className={styles.row}>
          <Button aria-label={`${isShown ? 'Hide' : 'Preview'} ${title}`} aria-expanded={isShown} onPress={onShow}>
            {isShown ? 'Hide' : 'Preview'}
          </Button>
          <Button aria-label={`Save ${title}`} onPress={() => save.mutate()} isPending={save.isPending}>
            Save …
          </Button>
        </span>
      </div>
      {save.error && <FailureNotice error={save.error} />}
    </>
  );
}

function PaperPreview({ number, kind }: { readonly number: string; readonly kind: OrderPaperKind }) {
  const paper = useQuery(plateOrderPaper({ number, kind }));
  const title = `${TITLES[kind]} ${number}`;
  if (paper.error) return <FailureNotice error={paper.error} onRetry={() => void paper.refetch()} />;
  if (!paper.data) return <Loading what={title} />;
  const { bytes, sha256 } = paper.data;
  return (
    <>
      <p className={styles.soft}>
        {'SHA-256 '}
        <Copyable value={sha256} what="SHA-256" />
      </p>
      {kind === 'PLATE_ORDER_CSV' ? (
        <CsvPreview bytes={bytes} title={title} />
      ) : (
        <Suspense fallback={<Loading what={title} />}>
          <PdfPreview bytes={bytes} title={title} />
        </Suspense>
      )}
    </>
  );
}
