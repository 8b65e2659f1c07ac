import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { NewPassphrase } from '../../components/new-passphrase.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { ask } from '../../lib/client.ts';
import { cx } from '../../lib/cx.ts';
import { Sheet } from './sheet.tsx';
import styles from './unlock.module.css';

interface FirstStartProps {
  /** The empty folder that was chosen; null where none is chosen yet. */
  readonly folder: string | null;
  readonly onFolder: () => void;
  readonly onCreated: (recoveryCode: string) => void;
}

/** The first start: where the data lies, and who administers the desk. */
export function FirstStart({ folder, onFolder, onCreated }: FirstStartProps) {
  const choose = useMutation({ mutationFn: () => ask(window.ofm.desk.chooseFolder({})), onSuccess: onFolder });
  if (folder === null) {
    return (
      <Sheet title="Choose the data folder" step="Set-up, step 1 of 3">
        <p>
          All cases, papers and keys of this desk are kept in one folder, encrypted. Choose an empty folder to set a
          desk up, or the folder of a desk that is there.
        </p>
        {choose.error && <FailureNotice error={choose.error} />}
        <Button look="go" onPress={() => choose.mutate()} isPending={choose.isPending} autoFocus>
          Choose folder
        </Button>
      </Sheet>
    );
  }
  return <CreateAdministrator folder={folder} onChoose={() => choose.mutate()} onCreated={onCreated} />;
}

interface CreateAdministratorProps {
  readonly folder: string;
  readonly onChoose: () => void;
  readonly onCreated: (recoveryCode: string) => void;
}

function CreateAdministrator({ folder, onChoose, onCreated }: CreateAdministratorProps) {
  const [administrator, setAdministrator] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isAsked, setAsked] = useState(false);
  const differs = again !== passphrase;
  const create = useMutation({
    mutationFn: () => ask(window.ofm.desk.create({ administrator, passphrase })),
    onSuccess: ({ recoveryCode }) => onCreated(recoveryCode),
  });
  return (
    <Sheet title="Create the administrator" step="Set-up, step 2 of 3">
      <p className={styles.path}>{folder}</p>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!differs && !create.isPending) create.mutate();
        }}
      >
        {create.error && <FailureNotice error={create.error} kept="Nothing was set up; what you typed is kept." />}
        <Field label="Name" value={administrator} onChange={setAdministrator} autoComplete="off" isRequired autoFocus />
        <NewPassphrase label="Passphrase" value={passphrase} onChange={setPassphrase} />
        <Field
          label="Passphrase again"
          kind="password"
          value={again}
          onChange={setAgain}
          autoComplete="new-password"
          error={isAsked && differs ? 'The two passphrases differ.' : undefined}
        />
        <div className={styles.foot}>
          <Button look="go" type="submit" isPending={create.isPending}>
            Create
          </Button>
          <Button look="quiet" onPress={onChoose}>
            Choose another folder
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
