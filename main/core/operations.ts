import { randomUUID } from 'node:crypto';
import type { SessionUser } from '../../shared/contract/desk.ts';
import { CASE_READERS } from '../../shared/domain/case/roles.ts';
import { endOfWeek } from '../../shared/domain/dates.ts';
import { documentId, missionId, reference } from '../../shared/domain/ids.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { auditPage } from './db/repositories/audit-log.ts';
import { caseGroups } from './db/repositories/case-groups.ts';
import { casePage, queueCounts } from './db/repositories/case-page.ts';
import { countSelection } from './db/repositories/case-selection.ts';
import { listImports } from './db/repositories/imports.ts';
import { missionNames, searchRegistry } from './db/repositories/registry-reads.ts';
import { settingsOn } from './db/repositories/settings.ts';
import { findUser } from './db/repositories/users.ts';
import type { Clock, Desk, Session } from './desk.ts';
import { permit } from './desk.ts';
import { systemSpooler } from './issuance/spooler/pick.ts';
import type { CoreInput, CoreOperation, CoreOutput, OpenedVault } from './protocol.ts';
import {
  type BulkJobs,
  beginBulk,
  cancelBulk,
  confirmBulk,
  confirmUndo,
  pageSelection,
  walkBulk,
} from './services/bulk-jobs.ts';
import { calendarDay, calendarDays } from './services/calendar.ts';
import { caseFile } from './services/case-file.ts';
import { changeTerm } from './services/change-term.ts';
import { checkPaperFile, checkPaperPicture, checkPaperText } from './services/check-paper.ts';
import { confirmSheets } from './services/confirm-sheets.ts';
import { correctApplication } from './services/correct-application.ts';
import { countStock } from './services/count-stock.ts';
import { decideCase } from './services/decide-case.ts';
import { prepareDestruction, witnessDestruction } from './services/destroy-stock.ts';
import { discardDraft, listDrafts, openDraft, saveDraft } from './services/drafts.ts';
import { endHeld } from './services/end-held.ts';
import { enterApplication } from './services/enter-application.ts';
import { attachEvidence, removeEvidence, storedEvidence } from './services/evidence.ts';
import { exportPapers } from './services/export-papers.ts';
import { exportRows } from './services/export-rows.ts';
import { findAnything } from './services/find-anything.ts';
import { duplicatesInOpenCases, duplicatesOf } from './services/find-duplicates.ts';
import { immunitySheet } from './services/immunity-sheet.ts';
import { beginImport, runImport } from './services/import-batch.ts';
import { insuranceStep } from './services/insurance-steps.ts';
import { handOver } from './services/issue-case.ts';
import { certificateFile, importKeyFile } from './services/issuing-keys.ts';
import { lookUp } from './services/look-up.ts';
import { missionPage } from './services/mission-page.ts';
import { handStockOver, spoilStock, voidStock } from './services/move-stock.ts';
import { createDesk, leaveDesk, recoverDesk, unlockDesk } from './services/open-desk.ts';
import { openMatter } from './services/open-matter.ts';
import { personPage } from './services/person-page.ts';
import { plateOrderFile, plateOrderList } from './services/plate-orders.ts';
import { addTopUp, cancelPlateOrder, openPlateOrder } from './services/plate-orders-gather.ts';
import { placePlateOrder, plateOrderPaper } from './services/plate-orders-place.ts';
import { receivePlateOrder, settlePlates } from './services/plate-orders-settle.ts';
import { listSheets, spoilSheet } from './services/print-queue.ts';
import { startPrinting } from './services/print-sheets.ts';
import { listPrinters, printTestPage, setPrinter } from './services/printers.ts';
import { produceCase } from './services/produce-case.ts';
import { listViews, removeView, saveView, setQueueLayout } from './services/queue-views.ts';
import { refreshSheets } from './services/read-back-sheets.ts';
import { receiveStock } from './services/receive-stock.ts';
import { noteOpened } from './services/recent-records.ts';
import { countryList, countryPage, termHistory } from './services/reciprocity-pages.ts';
import { changeOwnPassphrase, confirmRecovery, renewRecovery } from './services/recovery.ts';
import { reprintPaper } from './services/reprint-paper.ts';
import { requeueSheet } from './services/requeue-sheet.ts';
import { returnItem } from './services/return-item.ts';
import { exportRevocations } from './services/revocation-list.ts';
import { listSettings, setSetting } from './services/setting-values.ts';
import { stockList, stockPiece, stockSeriesPage } from './services/stock-pages.ts';
import { storedDocument } from './services/stored-document.ts';
import { previewTermination, terminatePrincipal } from './services/terminate-principal.ts';
import { trail } from './services/trail.ts';
import {
  addUser,
  assignableUsers,
  resetPassphrase,
  setUserActive,
  setUserRole,
  usersOf,
} from './services/user-accounts.ts';
import { vehiclePage } from './services/vehicle-page.ts';
import { verifyDesk } from './services/verify-desk.ts';
import { closeCase, voidCase } from './services/void-case.ts';
import { touchedCases, tryCards, tryCases } from './services/what-if.ts';
import { assignCase, holdCase, noteCase, releaseHold } from './services/work-case.ts';
import { issuingKeysOf } from './vault/issuing-key.ts';
import { ratePassphrase } from './vault/passphrase-strength.ts';
import { isSetUp, vaultExists } from './vault/vault.ts';

/** The core as one worker has it: a folder, and a session once somebody unlocked it. */
export interface Core {
  readonly folder: string;
  readonly clock: Clock;
  readonly publish: Desk['publish'];
  session: Session | null;
  readonly imports: Map<number, AbortController>;
  readonly printRuns: Map<string, AbortController>;
  readonly bulkJobs: BulkJobs;
}

type Answer<N extends CoreOperation> = Result<CoreOutput<N>> | Promise<Result<CoreOutput<N>>>;
type Operations = { readonly [N in CoreOperation]: (core: Core, input: CoreInput<N>) => Answer<N> };

/** Gives the work the session, or refuses while the desk is locked. */
function unlocked<I, O>(work: (session: Session, input: I) => Result<O> | Promise<Result<O>>) {
  return (core: Core, input: I): Result<O> | Promise<Result<O>> =>
    core.session === null ? fail('LOCKED', 'The desk is locked.') : work(core.session, input);
}

/** Reads that go straight to the repositories, for those who may read cases. */
function forReaders<I, O>(work: (session: Session, input: I) => O) {
  return unlocked<I, O>((session, input) => {
    const allowed = permit(session, CASE_READERS);
    return allowed.ok ? ok(work(session, input)) : allowed;
  });
}

/** A change of a case is answered with the case as it then is. */
function thenCase<I extends { reference: string }>(
  work: (session: Session, input: I) => Result<unknown> | Promise<Result<unknown>>,
) {
  return unlocked(async (session: Session, input: I) => {
    const done = await work(session, input);
    return done.ok ? caseAfter(session, input.reference) : done;
  });
}

/** A change of a plate order is answered with the order as it then is. */
function thenOrder<I extends { number: string }>(
  work: (session: Session, input: I) => Result<void> | Promise<Result<void>>,
) {
  return unlocked(async (session: Session, input: I) => {
    const done = await work(session, input);
    return done.ok ? orderAfter(session, input.number) : done;
  });
}

function orderAfter(session: Session, number: string): Result<CoreOutput<'plateOrders.show'>> {
  const file = plateOrderFile(session, number);
  return file.ok ? ok({ order: file.value }) : file;
}

function caseAfter(session: Session, reference: string): Result<CoreOutput<'cases.open'>> {
  const file = caseFile(session, reference);
  return file.ok ? ok({ case: file.value }) : file;
}

function openedVault(session: Session): OpenedVault {
  const { desk, actor } = session;
  return {
    user: currentUser(session) ?? actor,
    recoveryPending: actor.role === 'ADMINISTRATOR' && !desk.vault.content.recoveryConfirmed,
    idleLockMinutes: settingsOn(desk.store.read, desk.clock.today())['desk.idleLockMinutes'],
  };
}

function currentUser({ desk, actor }: Session): SessionUser | null {
  const user = findUser(desk.store.read, actor.id);
  return user ? { id: user.id, name: user.name, role: user.role } : null;
}

async function wrapped<T, O>(result: Promise<Result<T>> | Result<T>, wrap: (value: T) => O): Promise<Result<O>> {
  const settled = await result;
  return settled.ok ? ok(wrap(settled.value)) : settled;
}

function opened(matter: string): CoreOutput<'enforcement.open'> {
  return { reference: reference.parse(matter) };
}

const AUDIT_READERS = ['AUDITOR', 'SUPERVISOR', 'ADMINISTRATOR'] as const;

/** Everything the core does, by the name it is asked for. */
export const operations: Operations = {
  'vault.inspect': (core) => ok({ exists: vaultExists(core.folder) && isSetUp(core.folder) }),
  'vault.create': (core, input) =>
    wrapped(createDesk(core, input), ({ session, recoveryCode }) => {
      core.session = session;
      return { opened: openedVault(session), recoveryCode };
    }),
  'vault.unlock': (core, input) =>
    core.session !== null
      ? fail('WRONG_STATE', 'The desk is unlocked already.')
      : wrapped(unlockDesk(core, input), (session) => {
          core.session = session;
          return { opened: openedVault(session) };
        }),
  'vault.leave': (core) => {
    for (const running of [...core.imports.values(), ...core.printRuns.values()]) running.abort();
    for (const id of core.bulkJobs.keys()) cancelBulk(core.bulkJobs, id);
    core.bulkJobs.clear();
    if (core.session) leaveDesk(core.session);
    core.session = null;
    return ok({});
  },
  'vault.confirmRecovery': unlocked((session, input) =>
    wrapped(confirmRecovery(session, input.code), () => ({ opened: openedVault(session) })),
  ),
  'desk.recover': (core, input) => recoverDesk(core, input),
  'desk.renewRecovery': unlocked((session, input) => renewRecovery(session, input.passphrase)),
  'desk.changePassphrase': unlocked((session, input) => wrapped(changeOwnPassphrase(session, input), () => ({}))),
  'desk.rate': async (_core, input) => ok(await ratePassphrase(input.passphrase)),

  'users.list': unlocked((session) => wrapped(usersOf(session), (users) => ({ users }))),
  'users.assignable': unlocked((session) =>
    wrapped(assignableUsers(session), (users) => ({ users: users.map(({ id, name, role }) => ({ id, name, role })) })),
  ),
  'users.add': unlocked((session, input) => wrapped(addUser(session, input), (user) => ({ user }))),
  'users.setRole': unlocked((session, input) =>
    wrapped(setUserRole(session, input.id, input.role), (user) => ({ user })),
  ),
  'users.resetPassphrase': unlocked((session, input) =>
    wrapped(resetPassphrase(session, input.id, input.passphrase), (user) => ({ user })),
  ),
  'users.setActive': unlocked((session, input) =>
    wrapped(setUserActive(session, input.id, input.active), (user) => ({ user })),
  ),

  'settings.list': unlocked((session) => ok({ settings: listSettings(session) })),
  'settings.set': unlocked((session, input) => wrapped(setSetting(session, input), (setting) => ({ setting }))),

  'cases.page': forReaders(({ desk, actor }, { filter, sort, offset, limit }) => {
    const assignee = filter.assignee === 'me' ? actor.id : filter.assignee;
    return { offset, ...casePage(desk.store.read, { ...filter, assignee }, sort, offset, limit) };
  }),
  'cases.groups': forReaders(({ desk, actor }, { filter, by }) => {
    const assignee = filter.assignee === 'me' ? actor.id : filter.assignee;
    const today = desk.clock.today();
    const weekEnd = endOfWeek(today);
    return { weekEnd, groups: caseGroups(desk.store.read, { ...filter, assignee }, by, today, weekEnd) };
  }),
  'cases.counts': forReaders(({ desk, actor }) => queueCounts(desk.store.read, actor.id, desk.clock.today())),
  'cases.open': unlocked((session, input) => caseAfter(session, input.reference)),
  'cases.enter': unlocked(async (session, input) => {
    const entered = enterApplication(session, input.application, input.draft);
    return entered.ok ? caseAfter(session, entered.value) : entered;
  }),
  'cases.correct': thenCase(correctApplication),
  'cases.assign': thenCase(assignCase),
  'cases.note': thenCase(noteCase),
  'cases.hold': thenCase(holdCase),
  'cases.release': thenCase(releaseHold),
  'cases.decide': thenCase(decideCase),
  'cases.produce': thenCase(produceCase),
  'cases.issueInto': thenCase((session, { reference, folder }) =>
    handOver(session, { reference }, (record) => exportPapers(session, record, folder)),
  ),

  'documents.read': unlocked((session, input) => storedDocument(session, input.id)),

  'evidence.attachFile': unlocked(async (session, input) => {
    const attached = await attachEvidence(session, input);
    if (!attached.ok) return attached;
    const after = caseAfter(session, input.reference);
    return after.ok ? ok({ ...after.value, said: attached.value }) : after;
  }),
  'evidence.read': unlocked((session, input) => storedEvidence(session, input.id)),
  'evidence.remove': thenCase(removeEvidence),

  'drafts.save': unlocked((session, input) => wrapped(saveDraft(session, input), (draft) => ({ draft }))),
  'drafts.list': unlocked((session) => wrapped(listDrafts(session), (drafts) => ({ drafts }))),
  'drafts.open': unlocked((session, input) => wrapped(openDraft(session, input.id), (draft) => ({ draft }))),
  'drafts.discard': unlocked((session, input) => wrapped(discardDraft(session, input.id), () => ({}))),

  'registry.search': forReaders(({ desk }, { query, kind, offset, limit }) =>
    searchRegistry(desk.store.read, query, kind, offset, limit),
  ),
  'registry.missions': forReaders(({ desk }) => ({
    missions: missionNames(desk.store.read).map(({ id, name }) => ({ id: missionId.parse(id), name })),
  })),
  'registry.mission': unlocked((session, input) => missionPage(session, input.id)),
  'registry.person': unlocked((session, input) => personPage(session, input.pid)),
  'registry.vehicle': unlocked((session, input) => vehiclePage(session, input.vin)),
  'registry.duplicatesOf': unlocked((session, input) =>
    wrapped(duplicatesOf(session, input), (duplicates) => ({ duplicates })),
  ),
  'registry.duplicates': unlocked((session, input) => duplicatesInOpenCases(session, input.after)),

  'reciprocity.countries': unlocked((session) => countryList(session)),
  'reciprocity.country': unlocked((session, input) => countryPage(session, input.country)),
  'reciprocity.touched': unlocked(touchedCases),
  'reciprocity.history': unlocked((session, input) =>
    wrapped(termHistory(session, input.id), (changes) => ({ changes })),
  ),
  'reciprocity.tryCases': unlocked(tryCases),
  'reciprocity.tryCards': unlocked(tryCards),
  'reciprocity.change': unlocked((session, input) => wrapped(changeTerm(session, input), (term) => ({ term }))),

  'intake.startFile': (core, input) => startImport(core, input),
  'intake.cancel': (core, input) => {
    const running = core.imports.get(input.id);
    if (!running) return fail('NOT_FOUND', 'This import is not running.');
    running.abort();
    return ok({});
  },
  'intake.list': unlocked((session) => {
    const allowed = permit(session, ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'AUDITOR']);
    return allowed.ok ? ok({ imports: listImports(session.desk.store.read, 100) }) : allowed;
  }),

  'audit.page': unlocked((session, { offset, limit, ...filter }) => {
    const allowed = permit(session, AUDIT_READERS);
    if (!allowed.ok) return allowed;
    const page = auditPage(session.desk.store.read, filter, offset, limit);
    return ok({
      total: page.total,
      rows: page.rows.map(({ seq, at, actor, action, subjectKind, subject, summary, detail, hash }) => ({
        seq,
        at,
        actor,
        action,
        subjectKind,
        subject,
        summary,
        detail: JSON.parse(detail),
        hash,
      })),
    });
  }),
  'audit.verify': unlocked((session) => {
    const allowed = permit(session, AUDIT_READERS);
    return allowed.ok ? ok(verifyDesk(session)) : allowed;
  }),

  'enforcement.open': unlocked((session, input) => wrapped(openMatter(session, input), opened)),
  'enforcement.preview': unlocked(previewTermination),
  'enforcement.terminate': unlocked((session, input) => wrapped(terminatePrincipal(session, input), opened)),
  'enforcement.insurance': unlocked((session, input) => wrapped(insuranceStep(session, input), () => ({}))),
  'enforcement.returned': unlocked((session, { returnedOn, ...input }) =>
    wrapped(returnItem(session, returnedOn === undefined ? input : { ...input, returnedOn }), () => ({})),
  ),
  'calendar.days': unlocked((session, input) => wrapped(calendarDays(session, input), (days) => ({ days }))),
  'calendar.day': unlocked((session, input) => calendarDay(session, input.day)),
  'plateOrders.list': unlocked(plateOrderList),
  'plateOrders.show': unlocked((session, input) => orderAfter(session, input.number)),
  'plateOrders.open': unlocked((session, input) => {
    const opened = openPlateOrder(session, input);
    return opened.ok ? orderAfter(session, opened.value) : opened;
  }),
  'plateOrders.topUp': thenOrder(addTopUp),
  'plateOrders.place': thenOrder(placePlateOrder),
  'plateOrders.cancel': thenOrder(cancelPlateOrder),
  'plateOrders.receive': thenOrder(receivePlateOrder),
  'plateOrders.settle': thenOrder(settlePlates),
  'plateOrders.paper': unlocked(plateOrderPaper),
  'verify.lookUp': unlocked(lookUp),
  'verify.sheet': unlocked((session, input) => immunitySheet(session, input.reference)),

  'printing.jobs': unlocked((session, input) =>
    wrapped(listSheets(session, input), ({ total, rows }) => ({
      total,
      rows: rows.map(({ spoolId: _spoolId, ...row }) => ({
        ...row,
        documentId: documentId.parse(row.documentId),
        reference: reference.parse(row.reference),
      })),
    })),
  ),
  'printing.print': (core, input) => startPrintRun(core, input.jobs),
  'printing.cancel': (core, input) => {
    if (core.session === null) return fail('LOCKED', 'The desk is locked.');
    const allowed = permit(core.session, ['ISSUANCE']);
    if (!allowed.ok) return allowed;
    const running = core.printRuns.get(input.run);
    if (!running) return fail('NOT_FOUND', 'Nothing is being printed under this name.');
    running.abort();
    return ok({});
  },
  'printing.confirm': unlocked((session, input) => confirmSheets(session, input.jobs)),
  'printing.spoil': unlocked((session, input) => wrapped(spoilSheet(session, input), () => ({}))),
  'printing.requeue': (core, input) => {
    if (core.session === null) return fail('LOCKED', 'The desk is locked.');
    if (core.printRuns.size > 0) {
      return fail('WRONG_STATE', 'Sheets are being sent to the printers.', 'Wait until the bulk print has ended.');
    }
    return wrapped(requeueSheet(core.session, input, systemSpooler(core.folder)), () => ({}));
  },
  'printing.reprint': unlocked((session, input) => wrapped(reprintPaper(session, input), () => ({}))),
  'printing.refresh': unlocked((session, input) =>
    wrapped(refreshSheets(session, input.jobs, systemSpooler(session.desk.folder)), () => ({})),
  ),
  'printing.printers': unlocked((session) => listPrinters(session, systemSpooler(session.desk.folder))),
  'printing.setPrinter': unlocked((session, input) =>
    wrapped(setPrinter(session, input, systemSpooler(session.desk.folder)), () => ({})),
  ),
  'printing.testPage': unlocked((session, input) =>
    printTestPage(session, input.kind, systemSpooler(session.desk.folder)),
  ),
  'surrender.end': unlocked((session, input) => endHeld(session, input)),
  'surrender.trail': unlocked(trail),
  'surrender.voidCase': thenCase(voidCase),
  'surrender.closeCase': thenCase(closeCase),
  'papers.checkText': unlocked((session, input) => wrapped(checkPaperText(session, input), (verdict) => ({ verdict }))),
  'papers.checkPicture': unlocked((session, input) =>
    wrapped(checkPaperPicture(session, input), (verdict) => ({ verdict })),
  ),
  'papers.checkFileAt': unlocked((session, input) =>
    wrapped(checkPaperFile(session, input), (verdict) => ({ verdict })),
  ),
  'papers.keys': unlocked(({ desk }) => ok({ keys: issuingKeysOf(desk.vault.content) })),
  'papers.importKeyAt': unlocked(importKeyFile),
  'papers.certificate': unlocked((session, input) => certificateFile(session, input.fingerprint)),
  'papers.revocations': unlocked((session) => wrapped(exportRevocations(session), ({ bytes }) => ({ bytes }))),

  'stock.list': unlocked(stockList),
  'stock.receive': unlocked(receiveStock),
  'stock.series': unlocked(stockSeriesPage),
  'stock.piece': unlocked(stockPiece),
  'stock.handOver': unlocked((session, input) => wrapped(handStockOver(session, input), () => ({}))),
  'stock.spoil': unlocked(spoilStock),
  'stock.void': unlocked(voidStock),
  'stock.count': unlocked(countStock),
  'stock.prepareDestruction': unlocked(prepareDestruction),
  'stock.witnessDestruction': unlocked((session, input) => wrapped(witnessDestruction(session, input), () => ({}))),

  'bulk.count': forReaders((session, { selection }) => ({
    count: countSelection(session.desk.store.read, pageSelection(session, selection)),
  })),
  'bulk.preview': (core, input) => beginWalk(core, (session) => beginBulk(session, core.bulkJobs, input)),
  'bulk.run': (core, { job }) => beginWalk(core, (session) => confirmBulk(session, core.bulkJobs, job)),
  'bulk.undo': (core, { job }) => beginWalk(core, (session) => confirmUndo(session, core.bulkJobs, job)),
  'bulk.cancel': (core, { job }) => wrapped(cancelBulk(core.bulkJobs, job), () => ({})),
  'bulk.rows': unlocked((session, { selection }) => exportRows(session, selection)),

  'views.list': unlocked((session) => listViews(session)),
  'views.save': unlocked(saveView),
  'views.remove': unlocked((session, input) => wrapped(removeView(session, input.id), () => ({}))),
  'views.setLayout': unlocked((session, input) => wrapped(setQueueLayout(session, input.layout), () => ({}))),
  'find.anything': unlocked((session, input) => findAnything(session, input.query)),
  'find.opened': unlocked((session, input) => wrapped(noteOpened(session, input), () => ({}))),
};

/** Begins an import and answers at once; the rest is told by `progress` events. */
function startImport(core: Core, input: { path: string; name: string }): Result<CoreOutput<'intake.startFile'>> {
  const { session } = core;
  if (session === null) return fail('LOCKED', 'The desk is locked.');
  const begun = beginImport(session, input.path, input.name);
  if (!begun.ok) return begun;
  const controller = new AbortController();
  core.imports.set(begun.value.id, controller);
  const run = {
    ...input,
    signal: controller.signal,
    onProgress: (report: CoreOutput<'intake.startFile'>['import']) =>
      core.publish({ kind: 'progress', import: report }),
  };
  void runImport(session, begun.value, run)
    .catch((error: unknown) =>
      process.stderr.write(`core: import ended: ${error instanceof Error ? error.name : 'error'}\n`),
    )
    .finally(() => {
      core.imports.delete(begun.value.id);
      core.publish({ kind: 'changed', areas: ['cases', 'registry', 'intake', 'audit'] });
    });
  return ok({ import: begun.value });
}

/** Begins to walk the cases of a bulk action and answers at once; the rest is told by `bulk` events. */
function beginWalk(core: Core, begin: (session: Session) => Result<{ job: string }>): Result<{ job: string }> {
  const { session } = core;
  if (session === null) return fail('LOCKED', 'The desk is locked.');
  const begun = begin(session);
  if (!begun.ok) return begun;
  void walkBulk(session, core.bulkJobs, begun.value.job).catch((error: unknown) =>
    process.stderr.write(`core: a bulk action ended: ${error instanceof Error ? error.name : 'error'}\n`),
  );
  return begun;
}

/** Begins to print and answers at once; the rest is told by `printing` events. */
function startPrintRun(core: Core, jobs: readonly number[]): Result<CoreOutput<'printing.print'>> {
  const { session } = core;
  if (session === null) return fail('LOCKED', 'The desk is locked.');
  const allowed = permit(session, ['ISSUANCE']);
  if (!allowed.ok) return allowed;
  const run = randomUUID();
  const controller = new AbortController();
  core.printRuns.set(run, controller);
  void startPrinting(session, jobs, {
    spooler: systemSpooler(core.folder),
    signal: controller.signal,
    onProgress: (progress) => core.publish({ kind: 'printing', run: { run, ...progress } }),
  })
    .catch((error: unknown) =>
      process.stderr.write(`core: printing ended: ${error instanceof Error ? error.name : 'error'}\n`),
    )
    .finally(() => {
      core.printRuns.delete(run);
      core.publish({ kind: 'changed', areas: ['cases', 'audit', 'printing', 'stock'] });
    });
  return ok({ run });
}
