import path from 'node:path';
import { z } from 'zod';
import type { Session } from '../../../main/core/desk.ts';
import { systemClock } from '../../../main/core/desk.ts';
import { adjudicateAll } from '../../../main/core/services/adjudicate-cases.ts';
import { decideCase } from '../../../main/core/services/decide-case.ts';
import { beginImport, runImport } from '../../../main/core/services/import-batch.ts';
import { issueCase } from '../../../main/core/services/issue-case.ts';
import { createDesk, leaveDesk } from '../../../main/core/services/open-desk.ts';
import { confirmRecovery } from '../../../main/core/services/recovery.ts';
import { addUser } from '../../../main/core/services/user-accounts.ts';
import type { Role } from '../../../shared/domain/case/roles.ts';
import type { Result } from '../../../shared/result.ts';
import { ADMINISTRATOR, PASSPHRASE } from './steps.ts';

const SAMPLE = path.resolve(import.meta.dirname, '../../../resources/sample/batch.jsonl');

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value;
}

/** A data folder with a team, the sample batch, and a case in each interesting state, made by the desk's own services. */
export async function makeDesk(
  folder: string,
): Promise<{ issued: string; vin: string; returned: string; held: string }> {
  const around = { folder, clock: systemClock, publish: () => undefined };
  const made = must(await createDesk(around, { administrator: ADMINISTRATOR, passphrase: PASSPHRASE }));
  must(await confirmRecovery(made.session, made.recoveryCode));
  const as = async (name: string, role: Role): Promise<Session> => {
    const user = must(await addUser(made.session, { name, role, passphrase: PASSPHRASE }));
    return { desk: made.session.desk, actor: { id: user.id, name: user.name, role: user.role } };
  };
  const intake = await as('Ida Novak', 'INTAKE');
  const adjudicator = await as('Abel Quist', 'ADJUDICATOR');
  const supervisor = await as('Sela Brandt', 'SUPERVISOR');
  const issuance = await as('Ivo Hart', 'ISSUANCE');
  await as('Aud Lind', 'AUDITOR');
  const begun = must(beginImport(intake, SAMPLE, 'batch.jsonl'));
  const run = { path: SAMPLE, name: 'batch.jsonl', signal: new AbortController().signal, onProgress: () => undefined };
  must(await runImport(intake, begun, run));
  const judged = [...adjudicateAll(adjudicator, systemClock.today())].map(must);
  const first = (outcome: string) => z.string().parse(judged.find((one) => one.verdict.outcome === outcome)?.reference);
  const issued = first('ELIGIBLE');
  const returned = first('RETURN');
  must(await decideCase(adjudicator, { reference: issued, action: 'recommend-approve', reason: 'All in order.' }));
  must(await decideCase(supervisor, { reference: issued, action: 'approve', reason: 'Agreed with the review.' }));
  const record = must(await issueCase(issuance, { reference: issued }));
  must(
    await decideCase(adjudicator, { reference: returned, action: 'return', reason: 'Please correct what is listed.' }),
  );
  leaveDesk(made.session);
  return { issued, vin: z.string().parse(record.vin), returned, held: first('HOLD') };
}
