import { randomUUID } from 'node:crypto';
import type { PrinterRow } from '../../../shared/contract/printing.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { allPrinters, printerOf, putPrinter } from '../db/repositories/printers.ts';
import { permit, type Session } from '../desk.ts';
import { DOCUMENT_KINDS, DOCUMENTS, type DocumentKind, isDocumentKind } from '../documents/index.ts';
import { makeTestPage } from '../documents/test-page.ts';
import { shiftPdf } from '../issuance/spooler/shift-pdf.ts';
import { type FoundPrinter, isListed, type Spooler } from '../issuance/spooler/spooler.ts';
import { recordChange } from './record-change.ts';

/** The kinds of paper that a printer makes; the others are files for a machine. */
const PRINTED = DOCUMENT_KINDS.filter((kind) => DOCUMENTS[kind].mediaType === 'application/pdf');

export interface Printers {
  readonly found: FoundPrinter[];
  readonly trouble: string | null;
  readonly kinds: PrinterRow[];
}

function printedKind(kind: string): Result<DocumentKind> {
  return isDocumentKind(kind) && PRINTED.includes(kind)
    ? ok(kind)
    : fail('NOT_FOUND', `${kind} is no kind of paper that is printed.`);
}

/** The printers of this machine, or why they cannot be listed, and which kind of paper goes to which. */
export async function listPrinters(session: Session, spooler: Spooler): Promise<Result<Printers>> {
  const allowed = permit(session, ['ISSUANCE', 'SUPERVISOR', 'AUDITOR']);
  if (!allowed.ok) return allowed;
  const found = await spooler.printers();
  const set = new Map(allPrinters(session.desk.store.read).map((row) => [row.documentKind, row]));
  const kinds = PRINTED.map((kind) => {
    const row = set.get(kind);
    const { printer = null, offsetX = 0, offsetY = 0, setAt = null, setBy = null } = row ?? {};
    return { kind, title: DOCUMENTS[kind].title, printer, offsetX, offsetY, setAt, setBy };
  });
  return ok({
    found: found.ok ? found.value : [],
    trouble: found.ok ? null : `${found.failure.message} ${found.failure.next}`,
    kinds,
  });
}

/** Sets the printer of a kind of paper and how far its print lies off; refuses a printer that is not there. */
export async function setPrinter(
  session: Session,
  input: { kind: string; printer: string; offsetX: number; offsetY: number },
  spooler: Spooler,
): Promise<Result<void>> {
  const allowed = permit(session, ['ISSUANCE']);
  if (!allowed.ok) return allowed;
  const kind = printedKind(input.kind);
  if (!kind.ok) return kind;
  const found = await spooler.printers();
  if (!found.ok) return found;
  const { printer, offsetX, offsetY } = input;
  if (!isListed(found.value, printer)) return fail('NOT_FOUND', `This machine has no printer ${printer}.`);
  const done = session.desk.store.write((tx) => {
    const by = { setAt: session.desk.clock.now(), setBy: session.actor.name };
    putPrinter(tx, { documentKind: kind.value, printer, offsetX, offsetY, ...by });
    recordChange(session, tx, {
      action: 'print.setPrinter',
      subject: { kind: 'setting', key: `printer.${kind.value}` },
      summary: `${DOCUMENTS[kind.value].title} is printed on ${printer}, ${offsetX} mm right and ${offsetY} mm down.`,
      detail: { printer, offsetX, offsetY },
    });
    return ok(undefined);
  });
  if (done.ok) session.desk.publish({ kind: 'changed', areas: ['printing', 'audit'] });
  return done;
}

/** Prints a page with rulers on the printer of a kind of paper, at its offsets. It uses up no blank. */
export async function printTestPage(
  session: Session,
  input: string,
  spooler: Spooler,
): Promise<Result<{ spoolId: string }>> {
  const allowed = permit(session, ['ISSUANCE']);
  if (!allowed.ok) return allowed;
  const kind = printedKind(input);
  if (!kind.ok) return kind;
  const { title, pageSize } = DOCUMENTS[kind.value];
  const setting = printerOf(session.desk.store.read, kind.value);
  if (!setting) return fail('WRONG_STATE', `No printer is set for ${title}.`, 'Set a printer for it first.');
  const { printer, offsetX, offsetY } = setting;
  const page = { title, printer, offsetX, offsetY, pageSize: pageSize ?? 'LETTER', date: session.desk.clock.today() };
  const made = await makeTestPage(page);
  if (!made.ok) return made;
  const pdf = shiftPdf(made.value, { right: offsetX, down: offsetY });
  if (!pdf.ok) return pdf;
  const handed = await spooler.send(pdf.value, { printer, title: `Test page ${kind.value}`, mark: randomUUID() });
  if (!handed.ok) return handed;
  const noted = session.desk.store.write((tx) => {
    recordChange(session, tx, {
      action: 'print.testPage',
      subject: { kind: 'setting', key: `printer.${kind.value}` },
      summary: `A test page for ${title} went to ${printer}.`,
      detail: { printer, offsetX, offsetY },
    });
    return ok(undefined);
  });
  if (!noted.ok) return noted;
  return handed.value.kind === 'TAKEN'
    ? ok({ spoolId: handed.value.spoolId })
    : fail('INTERNAL', handed.value.words, 'Look at the printer.');
}
