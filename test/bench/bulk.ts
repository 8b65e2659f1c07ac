import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { listCases } from '../../main/core/db/repositories/cases.ts';
import type { Session } from '../../main/core/desk.ts';
import { type BulkJobs, beginBulk, confirmBulk, confirmUndo, walkBulk } from '../../main/core/services/bulk-jobs.ts';
import { leaveDesk } from '../../main/core/services/open-desk.ts';
import type { BulkAction, CaseSelection } from '../../shared/contract/bulk.ts';
import type { Role } from '../../shared/domain/case/roles.ts';
import { reference, userId } from '../../shared/domain/ids.ts';
import { filledDesk, must } from './filled-desk.ts';

/** What the desk promises of bulk work, among this many cases. */
const CASES = Number(process.env.OFM_BENCH_CASES ?? 100_000);
const BULK = 300;
const MOST_MS = 2_000;
/** Nobody who asks the core something else waits longer than that. */
const MOST_STALL_MS = 50;

let late = 0;

/** Runs work over cases and prints how long it took and how long the core was deaf meanwhile. */
async function timed(name: string, cases: number, mostMs: number, work: () => Promise<void>): Promise<void> {
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  const started = performance.now();
  await work();
  const took = performance.now() - started;
  stalls.disable();
  const stall = stalls.max / 1e6;
  const isLate = took > mostMs || stall > MOST_STALL_MS;
  if (isLate) late += 1;
  const each = (took / cases).toFixed(2);
  console.log(
    `${isLate ? 'LATE' : 'ok  '}  ${name.padEnd(44)} ${took.toFixed(0).padStart(7)} ms, ${each} ms a case, longest stall ${stall.toFixed(1)} ms`,
  );
}

const folder = mkdtempSync(path.join(tmpdir(), 'ofm-bench-'));
try {
  const intake = await filledDesk(folder, CASES);
  const as = (role: Role): Session => ({ ...intake, actor: { ...intake.actor, role } });
  const session = as('SUPERVISOR');
  const jobs: BulkJobs = new Map();
  const references = listCases(session.desk.store.read, undefined, BULK * 2).map((row) =>
    reference.parse(row.reference),
  );
  const some: CaseSelection = { kind: 'SOME', references: references.slice(0, BULK) };
  const all: CaseSelection = { kind: 'ALL', filter: {}, except: references.slice(BULK) };
  const assign: BulkAction = { kind: 'ASSIGN', assignee: userId.parse(intake.actor.id) };
  const preview = async (selection: CaseSelection, action: BulkAction) => {
    const { job } = must(beginBulk(session, jobs, { selection, action }));
    await walkBulk(session, jobs, job);
    return job;
  };
  let job = '';
  console.log(`${CASES} cases`);
  await timed(`preview of assigning ${BULK}`, BULK, MOST_MS, async () => {
    job = await preview(some, assign);
  });
  await timed(`assigning ${BULK}`, BULK, MOST_MS, async () => {
    must(confirmBulk(session, jobs, job));
    await walkBulk(session, jobs, job);
  });
  await timed(`taking back ${BULK}`, BULK, MOST_MS, async () => {
    must(confirmUndo(session, jobs, job));
    await walkBulk(session, jobs, job);
  });
  const recommend: BulkAction = { kind: 'RECOMMEND', action: 'recommend-approve', reason: 'All in order.' };
  await timed(`preview of recommending ${BULK}`, BULK, Number.POSITIVE_INFINITY, async () => {
    job = await preview(some, recommend);
  });
  await timed(`recommending ${BULK}`, BULK, Number.POSITIVE_INFINITY, async () => {
    must(confirmBulk(session, jobs, job));
    await walkBulk(session, jobs, job);
  });
  await timed('preview of assigning all', CASES, Number.POSITIVE_INFINITY, async () => {
    job = await preview(all, assign);
  });
  leaveDesk(session);
  if (late > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
