import { parseApplication } from '../../../shared/domain/intake/application.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { deleteDraft } from '../db/repositories/drafts.ts';
import { permit, type Session } from '../desk.ts';
import { receiveApplication } from './receive-application.ts';

/**
 * An application of any program entered by hand: parsed by the schema that the batch is parsed by, and received the
 * same way. Gives its reference.
 * @param draft the actor's draft that it was written in, which goes with it
 */
export function enterApplication(session: Session, entered: unknown, draft?: string): Result<string> {
  const allowed = permit(session, ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR']);
  if (!allowed.ok) return allowed;
  const parsed = parseApplication(entered);
  if (!parsed.ok) return parsed;
  const { reference } = parsed.value;
  const received = session.desk.store.write((tx) => {
    const outcome = receiveApplication(session, tx, parsed.value, 'by hand');
    if (!outcome.ok) return outcome;
    if (outcome.value !== 'added')
      return fail('CONFLICT', `${reference} was filed already.`, 'Open the case that is there.');
    if (draft !== undefined) deleteDraft(tx, session.actor.id, draft);
    return ok(undefined);
  });
  if (!received.ok) return received;
  session.desk.publish({ kind: 'changed', areas: ['cases', 'audit'] });
  return ok(reference);
}
