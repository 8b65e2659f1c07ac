import { rmSync } from 'node:fs';
import path from 'node:path';
import { type Session, systemClock } from '../../main/core/desk.ts';
import { beginImport, runImport } from '../../main/core/services/import-batch.ts';
import { createDesk } from '../../main/core/services/open-desk.ts';
import { addUser } from '../../main/core/services/user-accounts.ts';
import { syntheticBatch } from '../../scripts/synthetic-batch.ts';
import { writeLines } from '../../scripts/write-lines.ts';
import type { Result } from '../../shared/result.ts';

const PASSPHRASE = 'quiet harbour lantern 47';

/** The value of a result that a bench relies on. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value;
}

/** A desk with so many cases on it, open to its intake. */
export async function filledDesk(folder: string, cases: number): Promise<Session> {
  const { session } = must(
    await createDesk(
      { folder, clock: systemClock, publish: () => undefined },
      { administrator: 'Bench Admin', passphrase: PASSPHRASE },
    ),
  );
  const user = must(await addUser(session, { name: 'Bench Intake', role: 'INTAKE', passphrase: PASSPHRASE }));
  const intake: Session = { desk: session.desk, actor: { id: user.id, name: user.name, role: user.role } };
  const file = path.join(folder, 'batch.jsonl');
  await writeLines(file, syntheticBatch({ cases, seed: 1 }));
  const started = performance.now();
  const begun = must(beginImport(intake, file, 'batch.jsonl'));
  const done = must(
    await runImport(intake, begun, {
      path: file,
      name: 'batch.jsonl',
      signal: new AbortController().signal,
      onProgress: () => undefined,
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  console.log(`import: ${done.read} records in ${seconds.toFixed(1)} s, ${Math.round(done.read / seconds)} a second`);
  rmSync(file);
  return intake;
}
