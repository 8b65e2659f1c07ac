import { useQuery } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { InputOf } from '../../../shared/contract/contract.ts';
import type { TrailLine } from '../../../shared/contract/surrender.ts';
import type { Role } from '../../../shared/domain/case/roles.ts';
import { FailureNotice } from '../../components/notice.tsx';
import { TrailTable } from '../../components/trail-table.tsx';
import { trail } from '../../lib/queries.ts';
import { useSession } from '../../lib/session.ts';
import { RecordBlock } from './record.tsx';

interface Trail {
  readonly lines: readonly TrailLine[];
  readonly role: Role;
  readonly today: string;
  readonly error: unknown;
}

const TrailContext = createContext<Trail | null>(null);

interface OfTrailProps {
  readonly of: InputOf<'surrender.trail'>['of'];
  readonly id: string;
  readonly children: React.ReactNode;
}

/** A record's page with the trail of all that is shown on it; nothing is offered to be ended before the trail is there. */
export function OfTrail({ of, id, children }: OfTrailProps) {
  const { user, today } = useSession();
  const asked = useQuery(trail({ of, key: id }));
  const known =
    asked.data || asked.error ? { lines: asked.data ?? [], role: user.role, today, error: asked.error } : null;
  return <TrailContext value={known}>{children}</TrailContext>;
}

/** The trail of the page's things; null where there is none around, or not yet. */
export function useTrail(): Trail | null {
  return useContext(TrailContext);
}

/** The whole trail of a record's things. */
export function TrailBlock() {
  const known = useTrail();
  if (known === null) return null;
  return (
    <RecordBlock title="Returned, lost, stolen and voided">
      {known.error ? <FailureNotice error={known.error} /> : <TrailTable lines={known.lines} />}
    </RecordBlock>
  );
}
