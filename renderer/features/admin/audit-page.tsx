import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { Field } from '../../components/field.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { count, moment, plural } from '../../lib/format.ts';
import { auditPage } from '../../lib/queries.ts';
import styles from './admin.module.css';
import { Checked } from './checked.tsx';

const PAGE = 100;

interface AuditFilter {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
}

interface AuditPageProps {
  readonly filter: AuditFilter;
  readonly onFilter: (filter: AuditFilter) => void;
}

/** Every change that was ever made, the newest first, and whether the chain of them is whole. */
export function AuditPage({ filter, onFilter }: AuditPageProps) {
  const [offset, setOffset] = useState(0);
  const wanted = Object.fromEntries(Object.entries(filter).filter(([, typed]) => typed.trim() !== ''));
  const page = useQuery(auditPage({ ...wanted, offset, limit: PAGE }));
  const verify = useMutation({
    mutationFn: () => ask(window.ofm.audit.verify({})),
    onSuccess: ({ clean }) => announce(clean ? 'Everything is as it should be.' : 'Something is not as it should be.'),
  });
  const change = (part: Partial<AuditFilter>) => {
    setOffset(0);
    onFilter({ ...filter, ...part });
  };
  const total = page.data?.total ?? 0;
  return (
    <>
      <PageHeading title="Audit" aside={page.data && plural(total, 'entry', 'entries')}>
        Audit
      </PageHeading>
      <div className={styles.tools}>
        <Field label="Who" value={filter.actor} onChange={(actor) => change({ actor })} />
        <Field
          label="Action"
          placeholder="case.approve"
          value={filter.action}
          onChange={(action) => change({ action })}
        />
        <Field
          label="Subject"
          placeholder="5000000001"
          value={filter.subject}
          onChange={(subject) => change({ subject })}
        />
        <Button onPress={() => verify.mutate()} isPending={verify.isPending}>
          Verify everything
        </Button>
      </div>
      {verify.error && <FailureNotice error={verify.error} />}
      {verify.data && <Checked verification={verify.data} />}
      {page.error && <FailureNotice error={page.error} onRetry={() => void page.refetch()} />}
      {page.isPending && <Loading what="the audit log" />}
      {page.data && (
        <div className={styles.block}>
          <DataTable
            label="Audit entries"
            rows={page.data.rows}
            rowKey={({ seq }) => String(seq)}
            empty="No entry fits."
            columns={[
              { title: 'No.', cell: ({ seq }) => count(seq), isNumber: true },
              { title: 'When', cell: ({ at }) => moment(at), isTight: true },
              { title: 'Who', cell: ({ actor }) => actor, isTight: true },
              { title: 'Action', cell: ({ action }) => action, isTight: true },
              { title: 'Subject', cell: ({ subject }) => subject, isTight: true },
              { title: 'What', cell: ({ summary }) => summary },
              { title: 'Hash', cell: ({ hash }) => <span className={styles.hash}>{hash.slice(0, 12)}</span> },
            ]}
          />
          {total > PAGE && (
            <p className={styles.buttons}>
              <Button isDisabled={offset === 0} onPress={() => setOffset(offset - PAGE)}>
                Newer
              </Button>
              <Button isDisabled={offset + PAGE >= total} onPress={() => setOffset(offset + PAGE)}>
                Older
              </Button>
            </p>
          )}
        </div>
      )}
    </>
  );
}
