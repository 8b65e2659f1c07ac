import { useQuery, useQueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { DeskState } from '../../shared/contract/desk.ts';
import { FailureNotice } from '../components/notice.tsx';
import { ConfirmRecovery } from '../features/unlock/confirm-recovery.tsx';
import { FirstStart } from '../features/unlock/first-start.tsx';
import { Unlock } from '../features/unlock/unlock.tsx';
import { setLockReason } from '../lib/lock-reason.ts';
import { deskState } from '../lib/queries.ts';
import { SessionContext } from '../lib/session.ts';
import { router } from './router.tsx';

/** Lets nobody past who has not unlocked the desk and kept the recovery code. */
export function Gate() {
  const client = useQueryClient();
  const state = useQuery(deskState());
  const [shownCode, setShownCode] = useState<string | null>(null);
  const enter = (next: DeskState) => {
    setLockReason(null);
    setShownCode(null);
    client.setQueryData(deskState().queryKey, next);
  };
  const askAgain = () => void client.invalidateQueries({ queryKey: ['desk'] });
  useFreshStart(state.data?.user?.id ?? null);

  if (state.error) return <FailureNotice error={state.error} onRetry={askAgain} />;
  if (!state.data) return null;
  const { phase, folder, user, recoveryPending } = state.data;
  if (phase === 'NO_FOLDER' || phase === 'EMPTY_FOLDER') {
    if (shownCode !== null) return <ConfirmRecovery code={shownCode} onCode={setShownCode} onConfirmed={enter} />;
    return (
      <FirstStart
        folder={phase === 'EMPTY_FOLDER' ? folder : null}
        onFolder={askAgain}
        onCreated={(code) => {
          setShownCode(code);
          askAgain();
        }}
      />
    );
  }
  if (phase === 'LOCKED' || user === null) return <Unlock folder={folder} onUnlocked={enter} onFolder={askAgain} />;
  if (recoveryPending) return <ConfirmRecovery code={shownCode} onCode={setShownCode} onConfirmed={enter} />;
  return (
    <SessionContext value={{ ...state.data, user }}>
      <RouterProvider router={router} />
    </SessionContext>
  );
}

/** Whoever comes after another begins at their own first screen. */
function useFreshStart(userId: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (userId === null) return;
    if (last.current !== null && last.current !== userId) void router.navigate({ to: '/' });
    last.current = userId;
  }, [userId]);
}
