import { useQuery } from '@tanstack/react-query';
import type { EvidenceRow } from '../../../shared/contract/evidence.ts';
import { Button } from '../../components/button.tsx';
import { FilePreview } from '../../components/file-preview.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { evidenceBytes } from '../../lib/queries.ts';
import styles from './case-page.module.css';

/** A paper of the mission beside the application that it goes with. */
export function EvidencePane({ evidence, onClose }: { readonly evidence: EvidenceRow; readonly onClose: () => void }) {
  const read = useQuery(evidenceBytes(evidence.id));
  return (
    <section className={styles.card} aria-labelledby="evidence-pane-title">
      <div className={styles.cardTitle}>
        <h2 id="evidence-pane-title" className={styles.text}>
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
