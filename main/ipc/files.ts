import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { OutputOf, ParsedOf } from '../../shared/contract/contract.ts';
import { paperFileName } from '../../shared/domain/paper-file.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CoreLink } from './core-link.ts';
import { type PaperCalls, paperCalls } from './paper-calls.ts';
import type { Surroundings } from './surroundings.ts';
import { writeWhole } from './write-whole.ts';

/** Calls that need a file outside the data folder. A window never names a path: it gets a ticket for a chosen one. */
export interface FileCalls {
  chooseBatch(): Promise<Result<OutputOf<'intake.chooseFile'>>>;
  startImport(folder: string, input: ParsedOf<'intake.start'>): Promise<Result<OutputOf<'intake.start'>>>;
  chooseEvidence(): Promise<Result<OutputOf<'evidence.choose'>>>;
  attachEvidence(folder: string, input: ParsedOf<'evidence.attach'>): Promise<Result<OutputOf<'evidence.attach'>>>;
  /** Issues a case into a folder of the person's choice; nothing is issued where the dialog was cancelled. */
  issueAsFiles(folder: string, input: ParsedOf<'cases.issueAsFiles'>): Promise<Result<OutputOf<'cases.issueAsFiles'>>>;
  saveDocument(folder: string, input: ParsedOf<'documents.save'>): Promise<Result<OutputOf<'documents.save'>>>;
  /** Makes an immunity sheet and keeps its bytes, which the desk does not store, for saving in this session. */
  makeSheet(folder: string, input: ParsedOf<'verify.sheet'>): Promise<Result<OutputOf<'verify.sheet'>>>;
  saveSheet(input: ParsedOf<'verify.saveSheet'>): Promise<Result<OutputOf<'verify.saveSheet'>>>;
  savePlateOrderPaper(
    folder: string,
    input: ParsedOf<'plateOrders.savePaper'>,
  ): Promise<Result<OutputOf<'plateOrders.savePaper'>>>;
  exportRows(folder: string, input: ParsedOf<'bulk.exportRows'>): Promise<Result<OutputOf<'bulk.exportRows'>>>;
  readonly papers: PaperCalls;
  /** Tickets and sheets are good for one session only. */
  forget(): void;
}

export function fileCalls(around: Surroundings, core: CoreLink): FileCalls {
  const batches = new Map<string, string>();
  const evidence = new Map<string, string>();
  const sheets = new Map<string, Uint8Array>();
  let sitting = 0;

  /** A dialog may stand open for long; what it says counts only for the session that opened it. */
  async function inOneSitting<T>(dialog: () => Promise<T>): Promise<Result<T>> {
    const before = sitting;
    const answer = await dialog();
    return before === sitting ? ok(answer) : fail('LOCKED', 'The desk was locked while the dialog was open.');
  }

  const papers = paperCalls(around, core, inOneSitting);

  return {
    papers,
    chooseBatch: async () => {
      const answered = await inOneSitting(around.dialogs.chooseBatch);
      if (!answered.ok) return answered;
      if (answered.value === null) return ok({ file: null });
      const file = await ticketFor(batches, answered.value);
      return file.ok ? ok({ file: file.value }) : file;
    },
    startImport: async (folder, { ticket }) => {
      const file = batches.get(ticket);
      if (file === undefined) return fail('NOT_FOUND', 'No file was chosen.', 'Choose the batch file first.');
      batches.delete(ticket);
      return core.ask(folder, 'intake.startFile', { path: file, name: path.basename(file) });
    },
    chooseEvidence: async () => {
      const answered = await inOneSitting(around.dialogs.chooseEvidence);
      if (!answered.ok) return answered;
      const files: OutputOf<'evidence.choose'>['files'] = [];
      for (const chosen of answered.value ?? []) {
        const file = await ticketFor(evidence, chosen);
        if (!file.ok) return file;
        files.push(file.value);
      }
      return ok({ files });
    },
    attachEvidence: async (folder, { ticket, reference, kind }) => {
      const file = evidence.get(ticket);
      if (file === undefined) return fail('NOT_FOUND', 'No file was chosen.', 'Choose the file first.');
      const name = path.basename(file);
      const attached = await core.ask(folder, 'evidence.attachFile', { reference, kind, path: file, name });
      // One that was refused may be tried again, under another kind or once the case is open again.
      if (attached.ok) evidence.delete(ticket);
      return attached;
    },
    issueAsFiles: async (folder, { reference }) => {
      const answered = await inOneSitting(around.dialogs.choosePapersFolder);
      if (!answered.ok) return answered;
      if (answered.value === null) return ok({ case: null, folder: null });
      const issued = await core.ask(folder, 'cases.issueInto', { reference, folder: answered.value });
      return issued.ok ? ok({ case: issued.value.case, folder: answered.value }) : issued;
    },
    saveDocument: async (folder, { id }) => {
      const read = await core.ask(folder, 'documents.read', { id });
      if (!read.ok) return read;
      const { document, bytes } = read.value;
      const answered = await inOneSitting(() => around.dialogs.saveAs(paperFileName(document)));
      if (!answered.ok) return answered;
      return answered.value === null ? ok({ file: null }) : writeWhole(answered.value, bytes);
    },
    makeSheet: async (folder, input) => {
      const before = sitting;
      const made = await core.ask(folder, 'verify.sheet', input);
      if (made.ok && before === sitting) sheets.set(made.value.number, made.value.bytes);
      return made;
    },
    saveSheet: async ({ number }) => {
      const bytes = sheets.get(number);
      if (!bytes)
        return fail('NOT_FOUND', `The sheet ${number} is no longer at hand.`, 'Print it again, then save it.');
      const answered = await inOneSitting(() => around.dialogs.saveAs(`immunity-sheet-${number}.pdf`));
      if (!answered.ok) return answered;
      return answered.value === null ? ok({ file: null }) : writeWhole(answered.value, bytes);
    },
    savePlateOrderPaper: async (folder, input) => {
      const made = await core.ask(folder, 'plateOrders.paper', input);
      if (!made.ok) return made;
      const { fileName, bytes } = made.value;
      const answered = await inOneSitting(() => around.dialogs.saveAs(fileName));
      if (!answered.ok) return answered;
      return answered.value === null ? ok({ file: null }) : writeWhole(answered.value, bytes);
    },
    exportRows: async (folder, input) => {
      const made = await core.ask(folder, 'bulk.rows', input);
      if (!made.ok) return made;
      const { fileName, bytes } = made.value;
      const answered = await inOneSitting(() => around.dialogs.saveAs(fileName));
      if (!answered.ok) return answered;
      return answered.value === null ? ok({ file: null }) : writeWhole(answered.value, bytes);
    },
    forget: () => {
      sitting += 1;
      batches.clear();
      evidence.clear();
      sheets.clear();
      papers.forget();
    },
  };
}

interface Chosen {
  readonly ticket: string;
  readonly name: string;
  readonly bytes: number;
}

/** Keeps a path and gives what a window may know of it. */
async function ticketFor(kept: Map<string, string>, file: string): Promise<Result<Chosen>> {
  const name = path.basename(file);
  try {
    const { size } = await stat(file);
    const ticket = randomUUID();
    kept.set(ticket, file);
    return ok({ ticket, name, bytes: size });
  } catch {
    return fail('UNREADABLE_FILE', `${name} cannot be read.`);
  }
}
