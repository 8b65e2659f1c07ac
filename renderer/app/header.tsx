import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { ROLE_TITLES } from '../../shared/domain/case/roles.ts';
import { reference } from '../../shared/domain/ids.ts';
import { readsCases } from '../lib/access.ts';
import { useKeys } from '../lib/keys.ts';
import { useSession } from '../lib/session.ts';
import styles from './header.module.css';
import { LockButton } from './lock-button.tsx';
import { PassphraseDialog } from './passphrase-dialog.tsx';

interface HeaderProps {
  readonly isNavOpen: boolean;
  readonly onToggleNav: () => void;
}

/** The head of the window: what desk this is, the search, who is here, and the lock. */
export function Header({ isNavOpen, onToggleNav }: HeaderProps) {
  const { user } = useSession();
  const [isChanging, setChanging] = useState(false);
  return (
    <header className={styles.header}>
      <button type="button" className={styles.menu} aria-expanded={isNavOpen} onClick={onToggleNav}>
        Menu
      </button>
      <Seal />
      <b className={styles.name}>OFM Desk</b>
      {readsCases(user.role) && <GlobalSearch />}
      <button
        type="button"
        className={styles.who}
        onClick={() => setChanging(true)}
        aria-label={`${user.name}, ${ROLE_TITLES[user.role]}: change passphrase`}
      >
        <span className={styles.user}>{user.name}</span>
        <small className={styles.role}>{ROLE_TITLES[user.role]}</small>
      </button>
      <LockButton />
      {isChanging && <PassphraseDialog onClose={() => setChanging(false)} />}
    </header>
  );
}

function Seal() {
  return (
    <svg className={styles.seal} viewBox="0 0 24 24" aria-hidden="true" fill="none" stroke="currentColor">
      <circle cx="12" cy="12" r="10.5" strokeWidth="2" />
      <circle cx="12" cy="12" r="6" strokeDasharray="1.6 1.6" />
    </svg>
  );
}

function GlobalSearch() {
  const navigate = useNavigate();
  const input = useRef<HTMLInputElement>(null);
  const focus = () => {
    input.current?.focus();
    input.current?.select();
  };
  useKeys('Everywhere', [{ key: '/', label: 'Search', run: focus }]);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    const q = input.current?.value.trim() ?? '';
    const known = reference.safeParse(q.toUpperCase());
    if (known.success) void navigate({ to: '/case/$reference', params: { reference: known.data } });
    else if (q) void navigate({ to: '/search', search: { q } });
  };
  return (
    <search className={styles.find}>
      <form onSubmit={submit}>
        <input
          ref={input}
          type="search"
          aria-label="Search the desk"
          placeholder="Search cases, people, plates, numbers"
          maxLength={120}
          className={styles.input}
        />
        <span aria-hidden="true" className={styles.cap}>
          /
        </span>
      </form>
    </search>
  );
}
