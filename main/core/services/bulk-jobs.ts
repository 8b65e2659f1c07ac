import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BulkAction, BulkJob, CaseSelection } from '../../../shared/contract/bulk.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { countSelection, findStanding, type PageSelection, selectionStep } from '../db/repositories/case-selection.ts';
import { type Tx, writePiece } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { type AtVersion, stepOf, type TakeBack } from './bulk-steps.ts';
import { newTally } from './bulk-tally.ts';
import { walk } from './bulk-walk.ts';

/** What was done can be taken back for so long. */
const UNDO_MS = 10 * 60_000;
/** References are looked up so many at once. */
const LOOK_UP = 2_000;
/** So many cases are changed in one transaction: the disk is waited for once. */
const TOGETHER = 10;
/** So many jobs are remembered; the oldest that is at rest goes first. */
const MOST_JOBS = 20;

interface Undo extends AtVersion {
  readonly takeBack: TakeBack;
}

/** What the core remembers of a bulk action until the desk locks. */
interface Kept {
  job: BulkJob;
  readonly selection: PageSelection;
  /** The cases that were good, as they were when they were tried. */
  plan: AtVersion[];
  undos: Undo[];
  walking: AbortController | null;
}

export type BulkJobs = Map<string, Kept>;

/** `me` is whoever sits at the desk. */
export function pageSelection(session: Session, selection: CaseSelection): PageSelection {
  if (selection.kind === 'SOME') return selection;
  const { filter } = selection;
  return {
    ...selection,
    filter: { ...filter, assignee: filter.assignee === 'me' ? session.actor.id : filter.assignee },
  };
}

/** The references of a selection, looked up a step at a time. */
export async function* referencesOf(session: Session, selection: PageSelection): AsyncGenerator<string[]> {
  for (let after = ''; ; ) {
    const step = selectionStep(session.desk.store.read, selection, after, LOOK_UP);
    if (step.length > 0) yield step;
    const last = step.at(-1);
    if (last === undefined || step.length < LOOK_UP) return;
    after = last;
    await nextTurn();
  }
}

function set(session: Session, kept: Kept, change: Partial<BulkJob>): void {
  kept.job = { ...kept.job, ...change };
  session.desk.publish({ kind: 'bulk', job: kept.job });
}

function forgetOldest(jobs: BulkJobs): void {
  const atRest = [...jobs].filter(([, kept]) => kept.walking === null);
  for (const [id] of atRest.slice(0, Math.max(0, jobs.size - MOST_JOBS + 1))) jobs.delete(id);
}

/** Begins a preview: makes the job and counts its cases; `walkBulk` then walks them. */
export function beginBulk(
  session: Session,
  jobs: BulkJobs,
  input: { selection: CaseSelection; action: BulkAction },
): Result<{ job: string }> {
  const allowed = permit(session, stepOf(input.action).roles);
  if (!allowed.ok) return allowed;
  forgetOldest(jobs);
  const job = randomUUID();
  const selection = pageSelection(session, input.selection);
  const plan = newTally(countSelection(session.desk.store.read, selection)).told();
  jobs.set(job, {
    job: { job, action: input.action, phase: 'PLANNING', plan, result: null, undo: null, undoUntil: null },
    selection,
    plan: [],
    undos: [],
    walking: new AbortController(),
  });
  return ok({ job });
}

/** Tries the action on each case in transactions that are rolled back: what comes out is what would come of it. */
async function planBulk(session: Session, kept: Kept, signal: AbortSignal): Promise<void> {
  const step = stepOf(kept.job.action);
  const tally = newTally(kept.job.plan.total);
  for await (const references of referencesOf(session, kept.selection)) {
    for (let at = 0; at < references.length && !signal.aborted; at += step.slice) {
      const slice = references.slice(at, at + step.slice);
      session.desk.store.rehearse((tx) => {
        for (const reference of slice) {
          const version = findStanding(tx, reference)?.version ?? 0;
          const tried = step.rehearse(session, tx, reference);
          tally.note(reference, tried, tried.ok ? tried.value : null);
          if (tried.ok) kept.plan.push({ reference, version });
        }
        return ok(undefined);
      });
      set(session, kept, { plan: tally.told() });
      await nextTurn();
    }
    if (signal.aborted) break;
  }
  set(session, kept, { phase: signal.aborted ? 'STOPPED' : 'PLANNED', plan: tally.told() });
}

/** Begins to do what was previewed; `walkBulk` then walks the cases. */
export function confirmBulk(session: Session, jobs: BulkJobs, id: string): Result<{ job: string }> {
  const kept = jobs.get(id);
  if (!kept) return fail('NOT_FOUND', 'This preview is no longer at hand.', 'Select the cases and look again.');
  const allowed = permit(session, stepOf(kept.job.action).roles);
  if (!allowed.ok) return allowed;
  if (kept.job.phase !== 'PLANNED') return fail('WRONG_STATE', 'Only what was previewed is done, and only once.');
  kept.walking = new AbortController();
  set(session, kept, { phase: 'RUNNING', result: newTally(kept.plan.length).told() });
  return ok({ job: id });
}

/** Changes some cases in one transaction, each as a piece of its own: what one is refused keeps no other from it. */
function together<T, C extends AtVersion>(
  session: Session,
  cases: readonly C[],
  work: (tx: Tx, one: C) => Result<T>,
): [C, Result<T>][] {
  const done: [C, Result<T>][] = [];
  const written = session.desk.store.write((tx) => {
    for (const one of cases) done.push([one, writePiece(tx, (piece) => work(piece, one))]);
    return ok(undefined);
  });
  // Where the transaction itself did not get to the disk, none of them was done.
  return written.ok ? done : cases.map((one) => [one, written]);
}

/** Does the action to each case that was good and has not changed since, each on its own. */
async function runBulk(session: Session, kept: Kept, signal: AbortSignal): Promise<void> {
  const tally = newTally(kept.plan.length);
  const { carryOut } = stepOf(kept.job.action);
  const onTold = () => set(session, kept, { result: tally.told() });
  if (carryOut.kind === 'ALONE') {
    await walk(session, kept.plan, 1, signal, onTold, async (own, cases) => {
      for (const one of cases) tally.note(one.reference, await carryOut.step(own, one));
    });
  } else {
    await walk(session, kept.plan, TOGETHER, signal, onTold, async (own, cases) => {
      const done = together(own, cases, (tx, one) => carryOut.step(own, tx, one));
      for (const [{ reference }, result] of done) {
        tally.note(reference, result, result.ok ? result.value.share : null);
        const after = findStanding(session.desk.store.read, reference);
        if (result.ok && after) kept.undos.push({ reference, version: after.version, takeBack: result.value.takeBack });
      }
    });
  }
  kept.plan = [];
  const until = new Date(Date.parse(session.desk.clock.now()) + UNDO_MS).toISOString();
  set(session, kept, { phase: 'ENDED', result: tally.told(), undoUntil: kept.undos.length > 0 ? until : null });
}

/** Begins to take back what was done; `walkBulk` then walks the cases. */
export function confirmUndo(session: Session, jobs: BulkJobs, id: string): Result<{ job: string }> {
  const kept = jobs.get(id);
  if (!kept) return fail('NOT_FOUND', 'This is no longer at hand.', 'Change the cases by another action.');
  const allowed = permit(session, stepOf(kept.job.action).roles);
  if (!allowed.ok) return allowed;
  const { phase, undoUntil } = kept.job;
  if (phase !== 'ENDED' || undoUntil === null) return fail('WRONG_STATE', 'There is nothing to take back.');
  if (session.desk.clock.now() > undoUntil)
    return fail('WRONG_STATE', 'The ten minutes are over.', 'Change the cases by another action.');
  kept.walking = new AbortController();
  set(session, kept, { phase: 'UNDOING', undo: newTally(kept.undos.length).told() });
  return ok({ job: id });
}

/** Takes back exactly what was done, of each case that has not changed since. */
async function undoBulk(session: Session, kept: Kept, signal: AbortSignal): Promise<void> {
  const tally = newTally(kept.undos.length);
  const onTold = () => set(session, kept, { undo: tally.told() });
  await walk(session, kept.undos, TOGETHER, signal, onTold, async (own, cases) => {
    const done = together(own, cases, (tx, { takeBack, version }) => takeBack(own, tx, version));
    for (const [{ reference }, result] of done) tally.note(reference, result);
  });
  kept.undos = [];
  set(session, kept, { phase: 'UNDONE', undo: tally.told(), undoUntil: null });
}

const WALKS = {
  PLANNING: { walk: planBulk, after: 'STOPPED' },
  RUNNING: { walk: runBulk, after: 'ENDED' },
  UNDOING: { walk: undoBulk, after: 'UNDONE' },
} as const;

function isWalking(phase: BulkJob['phase']): phase is keyof typeof WALKS {
  return Object.hasOwn(WALKS, phase);
}

/** Walks the cases of a job that was begun, to the end of its phase. However that ends, the job is at rest after it. */
export async function walkBulk(session: Session, jobs: BulkJobs, id: string): Promise<void> {
  const kept = jobs.get(id);
  if (!kept?.walking || !isWalking(kept.job.phase)) return;
  const { walk: walkAll, after } = WALKS[kept.job.phase];
  try {
    await walkAll(session, kept, kept.walking.signal);
  } finally {
    kept.walking = null;
    if (isWalking(kept.job.phase)) set(session, kept, { phase: after });
  }
}

/** Ends a walk between two cases; what was done stays. */
export function cancelBulk(jobs: BulkJobs, id: string): Result<void> {
  const walking = jobs.get(id)?.walking;
  if (!walking) return fail('NOT_FOUND', 'This is not running.', 'It has ended already.');
  walking.abort();
  return ok(undefined);
}
