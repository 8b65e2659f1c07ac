import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UserRow } from '../../../shared/contract/users.ts';
import { ROLE_TITLES } from '../../../shared/domain/case/roles.ts';
import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { FailureNotice, Loading } from '../../components/notice.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { announce } from '../../lib/announce.ts';
import { ask } from '../../lib/client.ts';
import { moment } from '../../lib/format.ts';
import { userList } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import styles from './admin.module.css';
import { AddUserDialog, PassphraseDialog, RoleDialog } from './user-dialogs.tsx';

type Open = { kind: 'add' } | { kind: 'role' | 'passphrase'; user: UserRow };

/** The users of the desk, and what each may do. */
export function UsersPage() {
  const { user: me } = useSession();
  const users = useQuery(userList());
  const [open, setOpen] = useState<Open | null>(null);
  const setActive = useMutation({
    mutationFn: async (user: UserRow) =>
      (await ask(window.ofm.users.setActive({ id: user.id, active: !user.active }))).user,
    onSuccess: (user) => announce(`${user.name} is ${user.active ? 'active' : 'deactivated'}.`),
  });
  const mayChange = me.role === 'ADMINISTRATOR';
  const close = () => setOpen(null);
  return (
    <>
      <PageHeading title="Users">Users</PageHeading>
      {mayChange && (
        <div className={styles.tools}>
          <Button look="go" onPress={() => setOpen({ kind: 'add' })}>
            Add user
          </Button>
        </div>
      )}
      {setActive.error && <FailureNotice error={setActive.error} />}
      {users.error && <FailureNotice error={users.error} onRetry={() => void users.refetch()} />}
      {users.isPending && <Loading what="the users" />}
      {users.data && (
        <div className={styles.block}>
          <DataTable
            label="Users"
            rows={users.data}
            rowKey={({ id }) => id}
            columns={[
              { title: 'Name', cell: ({ name }) => name },
              { title: 'Role', cell: ({ role }) => ROLE_TITLES[role] },
              { title: 'State', cell: ({ active }) => (active ? 'Active' : 'Deactivated') },
              { title: 'Added', cell: ({ createdAt }) => moment(createdAt) },
              {
                title: 'Change',
                cell: (user) =>
                  mayChange && (
                    <span className={styles.buttons}>
                      <Button
                        look="quiet"
                        aria-label={`Change role of ${user.name}`}
                        onPress={() => setOpen({ kind: 'role', user })}
                      >
                        Role
                      </Button>
                      <Button
                        look="quiet"
                        aria-label={`Reset passphrase of ${user.name}`}
                        onPress={() => setOpen({ kind: 'passphrase', user })}
                      >
                        Passphrase
                      </Button>
                      <Button
                        look="quiet"
                        aria-label={`${user.active ? 'Deactivate' : 'Activate'} ${user.name}`}
                        isDisabled={user.id === me.id}
                        onPress={() => setActive.mutate(user)}
                      >
                        {user.active ? 'Deactivate' : 'Activate'}
                      </Button>
                    </span>
                  ),
              },
            ]}
          />
        </div>
      )}
      {open?.kind === 'add' && <AddUserDialog onClose={close} />}
      {open?.kind === 'role' && <RoleDialog user={open.user} onClose={close} />}
      {open?.kind === 'passphrase' && <PassphraseDialog user={open.user} onClose={close} />}
    </>
  );
}
