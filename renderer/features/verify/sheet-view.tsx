import { useMutation } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { Button } from '../../components/button.tsx';
import { Copyable } from '../../components/copyable.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import styles from './verify.module.css';

// The PDF reader is larger than the rest of the desk and many calls never need it.
const PdfPreview = lazy(async () => ({ default: (await import('../../components/pdf-preview.tsx')).PdfPreview }));

/** The sheet that was made, to be looked at and saved; the desk keeps its hash only. */
export function SheetView({ sheet }: { readonly sheet: OutputOf<'verify.sheet'> }) {
  const { number, sha256, bytes } = sheet;
  const heading = useRef<HTMLHeadingElement>(null);
  // The sheet lies beneath the answer, out of sight on a small screen.
  useEffect(() => heading.current?.focus(), []);
  const save = useMutation({
    mutationFn: () => ask(window.ofm.verify.saveSheet({ number })),
    onSuccess: ({ file }) => announce(file === null ? 'Saving was cancelled.' : `Saved as ${file}.`),
  });
  return (
    <section aria-label="Immunity sheet" className={styles.answer}>
      <div className={styles.sheet}>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            Immunity sheet <Copyable value={number} what="number" />
          </h2>
          <p className={styles.soft}>
            {'SHA-256 '}
            <Copyable value={sha256} what="SHA-256" shown={`${sha256.slice(0, 16)}…`} />
            {save.data?.file ? `. Saved as ${save.data.file}` : '. The desk does not keep the sheet: save it now.'}
          </p>
        </div>
        <Button look="go" onPress={() => save.mutate()} isPending={save.isPending}>
          Save sheet …
        </Button>
      </div>
      {save.error && <FailureNotice error={save.error} />}
      <Suspense fallback={<Loading what="the sheet" />}>
        <PdfPreview bytes={bytes} title={`immunity sheet ${number}`} />
      </Suspense>
    </section>
  );
}
