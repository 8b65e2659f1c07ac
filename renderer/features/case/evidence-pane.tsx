import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { EvidenceRow } from '../../../shared/contract/evidence.ts';
import { Button } from '../../components/button.tsx';
import { FilePreview } from '../../components/file-preview.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { cx } from '../../lib/cx.ts';
import { evidenceBytes } from '../../lib/queries.ts';
import styles from './case-page.module.css';

/** A paper of the mission beside the application that it goes with. */
export function EvidencePane({ evidence, onClose }: { readonly evidence: EvidenceRow; readonly onClose: () => void }) {
  const read = useQuery(evidenceBytes(evidence.id));
  const heading = useRef<HTMLHeadingElement>(null);
  // Beside a long application, or below it in a narrow window, it would open out of sight.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={cx(styles.card, styles.pane)} aria-labelledby="evidence-pane-title">
      <div className={styles.cardTitle}>
        <h2 ref={heading} tabIndex={-1} id="evidence-pane-title" className={styles.text}>
          {evidence.name}
        </h2>
        <Button onPress={onClose}>Back to findings</Button>
      </div>
      {read.error && <FailureNotice error={read.error} onRetry={() => void read.refetch()} />}
      {read.isPending && <Loading what={evidence.name} />}
      {read.data && (
        <FilePreview
          bytes={read.data.bytes}
          mediaType={evidence.mediaType}
          title={evidence.name}
          isEncrypted={read.data.isEncrypted}
        />
      )}
    </section>
  );
}
