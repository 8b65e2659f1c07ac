import { createContext, useContext } from 'react';
import type { DeskState, SessionUser } from '../../shared/contract/desk.ts';

export interface Session extends Omit<DeskState, 'user'> {
  readonly user: SessionUser;
}

export const SessionContext = createContext<Session | null>(null);

/** Who sits at the unlocked desk, and what day it is there. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('The desk is locked.');
  return session;
}
