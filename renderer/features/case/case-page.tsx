import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import { DuplicatesOf } from '../../components/duplicates.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { type TabOf, Tabs } from '../../components/tabs.tsx';
import { VerdictBanner } from '../../components/verdict-banner.tsx';
import { useKeys } from '../../lib/keys.ts';
import { caseFile } from '../../lib/queries.ts';
import { useQueueCursor } from '../../lib/queue-cursor.ts';
import { CaseHeader } from './case-header.tsx';
import styles from './case-page.module.css';
import { CaseTrail } from './case-trail.tsx';
import { DecisionBar } from './decision-bar.tsx';
import { DocumentsPanel } from './documents-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import { HoldsPanel } from './holds-panel.tsx';
import { matterTabs } from './matter-panel.tsx';
import { NotesPanel } from './notes-panel.tsx';
import { RelatedPanel } from './related-panel.tsx';
import { ReviewPanel } from './review-panel.tsx';

/** One case: what was filed, what the rules found, and what may be done. */
export function CasePage({ reference }: { readonly reference: string }) {
  const file = useQuery(caseFile(reference));
  const cursor = useQueueCursor();
  useKeys('Case', [
    { key: 'Escape', label: 'Back to the list', run: () => (cursor ? cursor.close() : window.history.back()) },
    ...(cursor ? [{ key: 'n', label: 'Next case of the queue', run: cursor.next }] : []),
  ]);
  if (file.error) return <FailureNotice error={file.error} onRetry={() => void file.refetch()} />;
  if (!file.data) return <Loading what={`case ${reference}`} />;
  return <OpenCase file={file.data} />;
}

function OpenCase({ file }: { readonly file: CaseFile }) {
  const [tab, setTab] = useState<string>('review');
  const [isTraceOpen, setTraceOpen] = useState(false);
  const openHolds = file.holds.filter(({ endedAt }) => endedAt === null);
  const toggleTrace = () => setTraceOpen(!isTraceOpen);
  const tabs: TabOf[] = [
    {
      id: 'review',
      title: 'Review',
      content: <ReviewPanel file={file} isTraceOpen={isTraceOpen} onToggleTrace={toggleTrace} />,
    },
    ...matterTabs(file),
    {
      id: 'documents',
      title: 'Documents',
      count: file.documents.length,
      content: (
        <>
          <DocumentsPanel file={file} />
          <CaseTrail reference={file.row.reference} />
        </>
      ),
    },
    { id: 'notes', title: 'Notes', count: file.notes.length, content: <NotesPanel file={file} /> },
    { id: 'holds', title: 'Holds', count: openHolds.length, content: <HoldsPanel file={file} /> },
    { id: 'history', title: 'History', content: <HistoryPanel file={file} /> },
    {
      id: 'related',
      title: 'Related',
      count: file.related.length,
      content: <RelatedPanel related={file.related} />,
    },
  ];
  useKeys('Case', [
    { key: 't', label: 'Show or fold the whole trace', run: toggleTrace },
    ...tabs.map(({ id }, place) => ({ key: String(place + 1), label: `Panel ${id}`, run: () => setTab(id) })),
  ]);
  return (
    <article className={styles.case} aria-label={`Case ${file.row.reference}`}>
      <CaseHeader file={file} />
      <div className={styles.verdict}>
        <VerdictBanner verdict={file.verdict} isFrozen={file.frozen} />
        <DuplicatesOf kind="case" id={file.row.reference} />
      </div>
      <Tabs label="Case panels" selected={tab} onSelect={setTab} tabs={tabs} />
      <DecisionBar file={file} onIssued={() => setTab('documents')} />
    </article>
  );
}
