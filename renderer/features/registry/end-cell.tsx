import { useState } from 'react';
import { plateKey } from '../../../shared/domain/registry/plate-number.ts';
import { HELD_WORDS, reasonsAfter } from '../../../shared/domain/revocation/ending.ts';
import { heldNumber } from '../../../shared/domain/revocation/held-number.ts';
import type { HeldKind } from '../../../shared/domain/revocation/revocation.ts';
import { Button } from '../../components/button.tsx';
import { EndedPill } from '../../components/trail-table.tsx';
import { EndDialog } from './end-dialog.tsx';
import { useTrail } from './of-trail.tsx';

interface EndCellProps {
  readonly kind: HeldKind;
  readonly number: string;
}

function keyOf(kind: HeldKind, number: string): string {
  return kind === 'PLATE' ? plateKey(number) : heldNumber(kind, number);
}

/** What became of one thing, and the way to write down more of it, for those who may. */
export function EndCell({ kind, number }: EndCellProps) {
  const known = useTrail();
  const [isAsked, setAsked] = useState(false);
  if (known === null) return null;
  const key = keyOf(kind, number);
  const last = known.lines.findLast((line) => line.kind === kind && keyOf(kind, line.number) === key);
  const reasons = reasonsAfter(known.role, last?.reason ?? null);
  const [first] = reasons;
  const label = last ? 'More became known …' : 'Returned, lost, stolen …';
  return (
    <>
      {last && <EndedPill reason={last.reason} />}{' '}
      {first && (
        <Button look="chip" aria-label={`${label} ${HELD_WORDS[kind]} ${number}`} onPress={() => setAsked(true)}>
          {label}
        </Button>
      )}
      {isAsked && first && (
        <EndDialog
          thing={{ kind, number }}
          reasons={[first, ...reasons.slice(1)]}
          today={known.today}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
