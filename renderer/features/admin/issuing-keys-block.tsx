import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import { Button } from '../../components/button.tsx';
import { Copyable } from '../../components/copyable.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { importsKeys, signsRevocations } from '../../lib/access.ts';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { day } from '../../lib/format.ts';
import { issuingKeys } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import styles from './admin.module.css';
import { ImportKeyDialog } from './import-key-dialog.tsx';

type ChosenKey = NonNullable<OutputOf<'papers.chooseKey'>['file']>;

const ORIGIN_WORDS = { SELF_SIGNED: 'made by this desk', IMPORTED: 'imported' } as const;

function saved({ file }: { readonly file: string | null }): void {
  announce(file === null ? 'Saving was cancelled.' : `Saved as ${file}.`);
}

/** What papers are sealed with: its keys, their certificates to give away, and the list of what was revoked. */
export function IssuingKeysBlock() {
  const { user } = useSession();
  const keys = useQuery(issuingKeys());
  const [chosen, setChosen] = useState<ChosenKey | null>(null);
  const choose = useMutation({
    mutationFn: () => ask(window.ofm.papers.chooseKey({})),
    onSuccess: ({ file }) => (file === null ? announce('Nothing was chosen.') : setChosen(file)),
  });
  const saveCertificate = useMutation({
    mutationFn: (fingerprint: string) => ask(window.ofm.papers.saveCertificate({ fingerprint })),
    onSuccess: saved,
  });
  const saveRevocations = useMutation({
    mutationFn: () => ask(window.ofm.papers.saveRevocations({})),
    onSuccess: saved,
  });
  const error = keys.error ?? choose.error ?? saveCertificate.error ?? saveRevocations.error;
  return (
    <section className={styles.block} aria-labelledby="issuing-keys">
      <h2 id="issuing-keys">Issuing keys</h2>
      <p className={styles.soft}>
        Papers are sealed with the present key; those sealed before stay genuine. Whoever checks papers elsewhere needs
        the certificates and the list of revoked seals.
      </p>
      {error && <FailureNotice error={error} />}
      {keys.isPending && <Loading what="the keys" />}
      {keys.data && (
        <DataTable
          label="Issuing keys"
          rows={keys.data}
          rowKey={({ fingerprint }) => fingerprint}
          columns={[
            { title: 'Key', cell: ({ kid }) => <Copyable value={kid} what="key" />, isTight: true },
            {
              title: 'In use',
              cell: ({ current, since }) => `${current ? 'now, since' : 'before, from'} ${day(since)}`,
              isTight: true,
            },
            { title: 'Certificate', cell: ({ subject, origin }) => `${subject}, ${ORIGIN_WORDS[origin]}` },
            { title: 'Ends', cell: ({ until }) => day(until), isTight: true },
            {
              title: 'SHA-256',
              cell: ({ fingerprint }) => (
                <Copyable value={fingerprint} what="SHA-256" shown={`${fingerprint.slice(0, 23)}…`} />
              ),
            },
            {
              title: 'Save',
              cell: ({ kid, fingerprint }) => (
                <Button
                  look="quiet"
                  aria-label={`Save certificate of ${kid}`}
                  onPress={() => saveCertificate.mutate(fingerprint)}
                >
                  Save certificate
                </Button>
              ),
            },
          ]}
        />
      )}
      <div className={styles.buttons}>
        {importsKeys(user.role) && (
          <Button onPress={() => choose.mutate()} isPending={choose.isPending}>
            Import a key …
          </Button>
        )}
        {signsRevocations(user.role) && (
          <Button onPress={() => saveRevocations.mutate()} isPending={saveRevocations.isPending}>
            Save the list of revoked seals …
          </Button>
        )}
      </div>
      {chosen && <ImportKeyDialog key={chosen.ticket} file={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}
