import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { auditOf } from '../../main/core/db/repositories/audit-log.ts';
import { cupsSpooler } from '../../main/core/issuance/spooler/cups.ts';
import type { Spooler } from '../../main/core/issuance/spooler/spooler.ts';
import { confirmSheets } from '../../main/core/services/confirm-sheets.ts';
import { leaveDesk } from '../../main/core/services/open-desk.ts';
import { spoilSheet } from '../../main/core/services/print-queue.ts';
import { refreshSheets } from '../../main/core/services/read-back-sheets.ts';
import { requeueSheet } from '../../main/core/services/requeue-sheet.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { ok } from '../../shared/result.ts';
import { must, PASSPHRASE, refused, unlock } from '../fixtures/desk.ts';
import {
  inProduction,
  type Production,
  sendSheets,
  setUnasked,
  sheets,
  waitingSheet,
} from '../fixtures/print-sheets.ts';

const CHILD = path.resolve(import.meta.dirname, '../fixtures/killed-printing.ts');
/** A queue of this file alone, whose sheets can be counted. */
const QUEUE = `OFM-Killed-${process.pid}`;

function cups(program: string, ...args: string[]): boolean {
  const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin`, LC_ALL: 'C' };
  return spawnSync(program, args, { stdio: 'ignore', timeout: 20_000, env }).status === 0;
}

const hasQueue = cups('lpadmin', '-p', QUEUE, '-E', '-v', 'file:///dev/null', '-o', 'printer-is-shared=false');
// The reason stands in the name of each skipped test.
const printing = test.skipIf(!hasQueue);
const unless = hasQueue ? '' : ' (skipped: no leave to make a queue of CUPS; run node scripts/print-queue.ts as root)';
afterAll(() => {
  if (hasQueue) cups('lpadmin', '-x', QUEUE);
});

/** Every sheet of the queue that the print service knows of, as `lpstat` lists them. */
function known(): string[] {
  const listed = (which: string) =>
    execFileSync('lpstat', ['-W', which, '-o', QUEUE], { encoding: 'utf8' }).split('\n');
  return ['not-completed', 'completed'].flatMap(listed).filter((line) => line !== '');
}

/** The desk prints its first sheet in a process that is killed then; afterwards it is opened again. */
async function killedWhilePrinting(when: 'before' | 'after'): Promise<{ made: Production; job: number }> {
  const made = await inProduction();
  const { id: job, kind } = waitingSheet(made);
  setUnasked(made, kind, QUEUE);
  const { folder } = made.team.issuance.desk;
  const { id, name } = made.team.issuance.actor;
  leaveDesk(made.team.administrator);
  const ended = spawnSync(process.execPath, [CHILD, folder, name, PASSPHRASE, when, String(job)], { encoding: 'utf8' });
  expect(ended.signal, ended.stderr).toBe('SIGKILL');
  const again = must(await unlock(folder, name));
  onTestFinished(() => leaveDesk(again));
  const as = (role: 'ISSUANCE' | 'AUDITOR') => ({ desk: again.desk, actor: { id, name, role } });
  return { made: { ...made, team: { ...made.team, issuance: as('ISSUANCE'), auditor: as('AUDITOR') } }, job };
}

const sheet = (made: Production, job: number) => sheets(made).find(({ id }) => id === job);

printing(
  `a sheet of which the desk was killed before it heard the answer is found at the printer${unless}`,
  async () => {
    const { made, job } = await killedWhilePrinting('after');
    const { team, spooler } = made;
    expect(sheet(made, job)).toMatchObject({ state: 'SENT', spoolState: expect.stringContaining('did not say') });
    const before = known();
    expect(must(await sendSheets(team.issuance, [job], spooler)).results[0]).toMatchObject({ ok: false });
    await vi.waitFor(
      async () => {
        must(await refreshSheets(team.issuance, [job], spooler));
        expect(sheet(made, job)).toMatchObject({ state: 'SENT', spoolState: 'COMPLETED' });
      },
      { timeout: 60_000, interval: 500 },
    );
    expect(before.some((line) => line.startsWith(`${sheet(made, job)?.spoolId} `))).toBe(true);
    expect(known()).toHaveLength(before.length);
    const again = { job, reason: 'The tray is empty.' };
    expect(refused(await requeueSheet(team.issuance, again, spooler)).message).toContain('given all of this sheet');
    expect(must(confirmSheets(team.issuance, [job])).results[0]).toMatchObject({ ok: true });
    expect(verifyDesk(team.auditor).clean).toBe(true);
  },
);

printing(`a sheet that was never handed over waits again when a person says so, and not before${unless}`, async () => {
  const { made, job } = await killedWhilePrinting('before');
  const { team, reference, spooler } = made;
  const before = known().length;
  must(await refreshSheets(team.issuance, [job], spooler));
  expect(sheet(made, job)).toMatchObject({ state: 'SENT', spoolState: 'UNKNOWN' });
  must(await sendSheets(team.issuance, [job], spooler));
  expect(sheet(made, job)).toMatchObject({ state: 'SENT', spoolState: 'UNKNOWN' });
  expect(known()).toHaveLength(before);
  expect(refused(await requeueSheet(team.auditor, { job, reason: 'Nothing came out.' }, spooler)).code).toBe(
    'FORBIDDEN',
  );
  must(await requeueSheet(team.issuance, { job, reason: 'Nothing came out.' }, spooler));
  expect(sheet(made, job)).toMatchObject({ state: 'QUEUED', printer: null, spoolId: null, spoolState: null });
  const [said] = auditOf(team.auditor.desk.store.read, 'case', reference, 100).filter(
    ({ action }) => action === 'print.requeue',
  );
  expect(said?.summary).toContain('Nothing came out.');
  expect(must(await sendSheets(team.issuance, [job], spooler)).results[0]).toMatchObject({ ok: true });
  expect(known()).toHaveLength(before + 1);
});

printing(`a sheet that waits at a stopped printer is cancelled there before it waits here again${unless}`, async () => {
  expect(cups('cupsdisable', QUEUE)).toBe(true);
  const made = await inProduction();
  const { team, spooler } = made;
  const { id, kind } = waitingSheet(made);
  setUnasked(made, kind, QUEUE);
  must(await sendSheets(team.issuance, [id], spooler));
  const spoolId = sheet(made, id)?.spoolId ?? '';
  expect(must(await spooler.stateOf(spoolId))).toBe('STOPPED');
  must(await requeueSheet(team.issuance, { job: id, reason: 'The printer is jammed.' }, spooler));
  expect(must(await spooler.stateOf(spoolId))).toBe('CANCELLED');
  expect(sheet(made, id)).toMatchObject({ state: 'QUEUED' });
});

test('a sheet that a person closed while the spooler was asked stays as they left it', async () => {
  const made = await inProduction();
  const { team } = made;
  const { id, kind } = waitingSheet(made);
  setUnasked(made, kind, 'Far');
  // A spooler that answers only after somebody else was faster cannot be had on demand.
  const slow: Spooler = {
    ...cupsSpooler(''),
    send: async () => ok({ kind: 'TAKEN', spoolId: 'Far-1' }),
    stateOf: async () => {
      must(spoilSheet(team.issuance, { job: id, reason: 'It is smeared.' }));
      return ok('CANCELLED');
    },
  };
  must(await sendSheets(team.issuance, [id], slow));
  expect(refused(await requeueSheet(team.issuance, { job: id, reason: 'Nothing came out.' }, slow)).code).toBe(
    'CONFLICT',
  );
  expect(
    sheets(made)
      .map(({ state }) => state)
      .sort(),
  ).toEqual(['QUEUED', 'QUEUED', 'QUEUED', 'SPOILED']);
});
