import { useState } from 'react';
import type { CaseFile } from '../../../shared/contract/cases.ts';
import type { InputOf } from '../../../shared/contract/contract.ts';
import { isOpen } from '../../../shared/domain/case/life-cycle.ts';
import { Button } from '../../components/button.tsx';
import { useKeys } from '../../lib/keys.ts';
import { useQueueCursor } from '../../lib/queue-cursor.ts';
import { useSession } from '../../lib/session.ts';
import { ACTION_WORDS } from '../../lib/words.ts';
import styles from './case-page.module.css';
import { DecideDialog } from './decide-dialog.tsx';
import { EndCaseDialog } from './end-case-dialog.tsx';
import { HoldDialog } from './hold-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';

type Decision = InputOf<'cases.decide'>['action'];

const DECISIONS: readonly Decision[] = [
  'review',
  'resume',
  'approve',
  'recommend-approve',
  'return',
  'send-back',
  'recommend-deny',
  'deny',
  'withdraw',
];

const ENDS = ['close', 'void'] as const;

type Asked = Decision | 'hold' | 'issue' | (typeof ENDS)[number];

/** Steps that no verdict asks for. */
const NEVER_FIRST: readonly Asked[] = ['hold', 'withdraw', 'void'];

/** Which step the verdict suggests of those allowed. */
function suggested(file: CaseFile, allowed: readonly Asked[]): Asked | undefined {
  const { outcome } = file.verdict;
  const byVerdict: Asked =
    outcome === 'BLOCK'
      ? 'recommend-deny'
      : outcome === 'RETURN' || outcome === 'HOLD'
        ? 'return'
        : 'recommend-approve';
  return allowed.includes(byVerdict) ? byVerdict : allowed.find((action) => !NEVER_FIRST.includes(action));
}

function labelOf(action: Asked): { label: string; key: string; isDanger: boolean } {
  if (action === 'hold') return { label: 'Hold', key: 'h', isDanger: false };
  const { label, key, tone } = ACTION_WORDS[action];
  return { label, key, isDanger: tone === 'danger' };
}

function isDecision(asked: Asked | null): asked is Decision {
  return DECISIONS.some((one) => one === asked);
}

interface DecisionBarProps {
  readonly file: CaseFile;
  readonly onIssued: () => void;
}

/** What may be done with the case now, each with its key. */
export function DecisionBar({ file, onIssued }: DecisionBarProps) {
  const { user } = useSession();
  const cursor = useQueueCursor();
  const [asked, setAsked] = useState<Asked | null>(null);
  const mayHold = ['ADJUDICATOR', 'SUPERVISOR'].includes(user.role) && isOpen(file.row.status);
  const mayIssue = file.actions.includes('produce') || file.actions.includes('issue');
  const allowed: Asked[] = [
    ...(mayIssue ? (['issue'] as const) : []),
    ...DECISIONS.filter((action) => file.actions.includes(action)),
    ...(mayHold ? (['hold'] as const) : []),
    ...ENDS.filter((action) => file.actions.includes(action)),
  ];
  const first = suggested(file, allowed);
  const ordered = first ? [first, ...allowed.filter((action) => action !== first)] : allowed;
  useKeys(
    'Case',
    ordered.map((action) => ({ ...labelOf(action), run: () => setAsked(action) })),
  );
  const close = () => setAsked(null);

  return (
    <section className={styles.bar} aria-label="Decision">
      {ordered.map((action) => {
        const { label, key, isDanger } = labelOf(action);
        return (
          <Button
            key={action}
            look={isDanger ? 'danger' : action === first ? 'go' : 'plain'}
            keyCap={key}
            onPress={() => setAsked(action)}
          >
            {label}
          </Button>
        );
      })}
      {ordered.length === 0 && <span className={styles.about}>Nothing for you to do on this case.</span>}
      {cursor && (
        <span className={styles.hint}>
          <Button look="quiet" keyCap="n" onPress={cursor.next}>
            Next case
          </Button>
        </span>
      )}
      {asked === 'hold' && <HoldDialog file={file} onClose={close} />}
      {asked === 'issue' && (
        <IssueDialog
          file={file}
          onClose={close}
          onIssued={() => {
            close();
            onIssued();
          }}
        />
      )}
      {(asked === 'close' || asked === 'void') && <EndCaseDialog file={file} action={asked} onClose={close} />}
      {isDecision(asked) && <DecideDialog file={file} action={asked} onClose={close} />}
    </section>
  );
}
