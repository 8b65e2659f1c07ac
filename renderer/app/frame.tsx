import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { cx } from '../lib/cx.ts';
import { pageOfScreen } from '../lib/handbook.ts';
import { useKeys } from '../lib/keys.ts';
import { useSession } from '../lib/session.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import styles from './frame.module.css';
import { Header } from './header.tsx';
import { KeysOverlay } from './keys-overlay.tsx';
import { Navigation } from './navigation.tsx';
import { PALETTE_KEY, Palette } from './palette.tsx';
import { useNoteOpened } from './use-note-opened.ts';

const RUNTIMES = { electron: 'Electron', chromium: 'Chromium shell' } as const;

/** What is around every screen: header, navigation, status line. */
export function Frame() {
  const { version, runtime, folder } = useSession();
  const [areKeysShown, setKeysShown] = useState(false);
  const [isNavOpen, setNavOpen] = useState(false);
  const [isPaletteOpen, setPaletteOpen] = useState(false);
  useNoteOpened();
  const navigate = useNavigate();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const openHandbook = () => void navigate({ to: '/handbook/$page', params: { page: pageOfScreen(path) } });
  useKeys('Everywhere', [
    { key: PALETTE_KEY, label: 'Find anything', run: () => setPaletteOpen(true) },
    { key: 'F1', label: 'Handbook page of this screen', run: openHandbook },
    { key: '?', label: 'Show all keys', run: () => setKeysShown(true) },
  ]);

  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
        Skip to the screen
      </button>
      <Header isNavOpen={isNavOpen} onToggleNav={() => setNavOpen(!isNavOpen)} />
      <div className={styles.body}>
        <div className={cx(styles.nav, isNavOpen && styles.navOpen)}>
          <Navigation onChosen={() => setNavOpen(false)} />
        </div>
        <main id="main" className={styles.main} tabIndex={-1}>
          <ErrorBoundary>
            <Outlet />
          </ErrorBoundary>
        </main>
      </div>
      <footer className={styles.footer}>
        <span>Offline, database encrypted</span>
        <span className={styles.folder}>{folder}</span>
        <button type="button" className={styles.keys} onClick={() => setPaletteOpen(true)}>
          Find <kbd>{PALETTE_KEY}</kbd>
        </button>
        <button type="button" className={styles.keys} onClick={openHandbook}>
          Help <kbd>F1</kbd>
        </button>
        <button type="button" className={styles.keys} onClick={() => setKeysShown(true)}>
          Keys <kbd>?</kbd>
        </button>
        <span className={styles.version}>
          OFM Desk {version}, {RUNTIMES[runtime]}
        </span>
      </footer>
      {isPaletteOpen && <Palette onClose={() => setPaletteOpen(false)} />}
      {areKeysShown && <KeysOverlay onClose={() => setKeysShown(false)} />}
    </div>
  );
}
