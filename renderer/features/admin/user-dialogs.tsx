import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { UserRow } from '../../../shared/contract/users.ts';
import { ROLE_TITLES, ROLES, type Role } from '../../../shared/domain/case/roles.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Buttons, Dialog } from '../../components/dialog.tsx';
import { Field } from '../../components/field.tsx';
import { NewPassphrase } from '../../components/new-passphrase.tsx';
import { FailureNotice } from '../../components/notice.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { cx } from '../../lib/cx.ts';
import styles from './admin.module.css';

const ROLE_OPTIONS = ROLES.map((role) => ({ id: role, label: ROLE_TITLES[role] }));

function roleOf(id: string): Role {
  return ROLES.find((role) => role === id) ?? 'AUDITOR';
}

interface ChangeDialogProps {
  readonly title: string;
  readonly confirm: string;
  readonly change: () => Promise<UserRow>;
  readonly done: (user: UserRow) => string;
  readonly onClose: () => void;
  readonly children: React.ReactNode;
}

/** A dialog that changes one user and says so. */
function ChangeDialog({ title, confirm, change, done, onClose, children }: ChangeDialogProps) {
  const step = useMutation({
    mutationFn: change,
    onSuccess: (user) => {
      announce(done(user));
      onClose();
    },
  });
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        className={cx(styles.form)}
        onSubmit={(event) => {
          event.preventDefault();
          if (!step.isPending) step.mutate();
        }}
      >
        {step.error && <FailureNotice error={step.error} kept="What you typed is kept." />}
        {children}
        <Buttons>
          <Button look="go" type="submit" isPending={step.isPending}>
            {confirm}
          </Button>
          <Button onPress={onClose}>Cancel</Button>
        </Buttons>
      </Form>
    </Dialog>
  );
}

/** A new user with a role and a first passphrase. */
export function AddUserDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<Role>('ADJUDICATOR');
  const [passphrase, setPassphrase] = useState('');
  return (
    <ChangeDialog
      title="Add user"
      confirm="Add"
      change={async () => (await ask(window.ofm.users.add({ name, role, passphrase }))).user}
      done={(user) => `Added ${user.name}.`}
      onClose={onClose}
    >
      <Field label="Name" value={name} onChange={setName} autoComplete="off" autoFocus />
      <Choice label="Role" options={ROLE_OPTIONS} value={role} onChange={(id) => setRole(roleOf(id))} />
      <NewPassphrase label="First passphrase" value={passphrase} onChange={setPassphrase} />
    </ChangeDialog>
  );
}

/** Another role for a user. */
export function RoleDialog({ user, onClose }: { readonly user: UserRow; readonly onClose: () => void }) {
  const [role, setRole] = useState<Role>(user.role);
  return (
    <ChangeDialog
      title={`Role of ${user.name}`}
      confirm="Change role"
      change={async () => (await ask(window.ofm.users.setRole({ id: user.id, role }))).user}
      done={(changed) => `${changed.name} is now ${ROLE_TITLES[changed.role]}.`}
      onClose={onClose}
    >
      <Choice label="Role" options={ROLE_OPTIONS} value={role} onChange={(id) => setRole(roleOf(id))} />
    </ChangeDialog>
  );
}

/** A new passphrase for a user, who is also let in again after failed attempts. */
export function PassphraseDialog({ user, onClose }: { readonly user: UserRow; readonly onClose: () => void }) {
  const [passphrase, setPassphrase] = useState('');
  return (
    <ChangeDialog
      title={`Passphrase of ${user.name}`}
      confirm="Set passphrase"
      change={async () => (await ask(window.ofm.users.resetPassphrase({ id: user.id, passphrase }))).user}
      done={(changed) => `${changed.name} has a new passphrase.`}
      onClose={onClose}
    >
      <NewPassphrase label="New passphrase" value={passphrase} onChange={setPassphrase} />
    </ChangeDialog>
  );
}
