import { useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { FoundKind } from '../../shared/contract/find.ts';
import { readsCases } from '../lib/access.ts';
import { useSession } from '../lib/session.ts';

const SUBJECTS: readonly (readonly [param: string, kind: FoundKind, route: RegExp])[] = [
  ['reference', 'case', /^\/(case|queue)\//],
  ['pid', 'person', /^\/registry\/people\//],
  ['id', 'mission', /^\/registry\/missions\//],
  ['vin', 'vehicle', /^\/registry\/vehicles\//],
];

/** Tells the desk which record is on the screen, so that it is found first the next time. */
export function useNoteOpened(): void {
  const { user } = useSession();
  const last = useMatches().at(-1);
  const params: Readonly<Record<string, string | undefined>> = last?.params ?? {};
  const subject = SUBJECTS.find(([param, , route]) => params[param] !== undefined && route.test(last?.pathname ?? ''));
  const kind = subject?.[1];
  const key = subject === undefined ? undefined : params[subject[0]];
  const mayNote = readsCases(user.role);
  useEffect(() => {
    if (mayNote && kind !== undefined && key !== undefined) void window.ofm.find.opened({ kind, key });
  }, [mayNote, kind, key]);
}
