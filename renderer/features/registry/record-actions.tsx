import { useState } from 'react';
import type { Person } from '../../../shared/domain/registry/person.ts';
import { Button } from '../../components/button.tsx';
import { opensMatters, terminates } from '../../lib/access.ts';
import { useSession } from '../../lib/session.ts';
import type { MatterForm, MatterSubject } from './matter-forms.ts';
import { OpenMatterDialog } from './open-matter-dialog.tsx';
import styles from './registry.module.css';
import { TerminationDialog } from './termination-dialog.tsx';

interface RecordActionsProps {
  readonly forms: readonly [MatterForm, ...MatterForm[]];
  /** null while it is not known whom the matter would concern. */
  readonly subject: MatterSubject | null;
  /** The person whose accreditation may be ended here. */
  readonly principal?: Person;
  readonly onOpened: (reference: string) => void;
}

/** What the office can open about a record, for those who may. */
export function RecordActions({ forms, subject, principal, onOpened }: RecordActionsProps) {
  const { user, today } = useSession();
  const [asked, setAsked] = useState<'matter' | 'termination' | null>(null);
  const close = () => setAsked(null);
  if (!opensMatters(user.role)) return null;
  const mayEnd =
    principal !== undefined &&
    terminates(user.role) &&
    principal.sponsor === null &&
    (principal.accreditedTo === null || principal.accreditedTo > today);
  return (
    <div className={styles.actions}>
      <Button onPress={() => setAsked('matter')} isDisabled={subject === null}>
        Open a matter
      </Button>
      {mayEnd && (
        <Button look="danger" onPress={() => setAsked('termination')}>
          Terminate the accreditation
        </Button>
      )}
      {asked === 'matter' && subject && (
        <OpenMatterDialog forms={forms} subject={subject} onOpened={onOpened} onClose={close} />
      )}
      {asked === 'termination' && principal && (
        <TerminationDialog person={principal} onOpened={onOpened} onClose={close} />
      )}
    </div>
  );
}
