import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Session, systemClock } from '../main/core/desk.ts';
import { adjudicateAll } from '../main/core/services/adjudicate-cases.ts';
import { decideCase } from '../main/core/services/decide-case.ts';
import { exportPapers } from '../main/core/services/export-papers.ts';
import { beginImport, runImport } from '../main/core/services/import-batch.ts';
import { insuranceStep } from '../main/core/services/insurance-steps.ts';
import { issueCase } from '../main/core/services/issue-case.ts';
import { createDesk, leaveDesk } from '../main/core/services/open-desk.ts';
import { openMatter } from '../main/core/services/open-matter.ts';
import { drawSealed } from '../main/core/services/seal-paper.ts';
import { terminatePrincipal } from '../main/core/services/terminate-principal.ts';
import { addUser } from '../main/core/services/user-accounts.ts';
import type { Role } from '../shared/domain/case/roles.ts';
import type { Result } from '../shared/result.ts';
import { PDFS } from '../test/documents/samples.ts';
import { SHEETS } from '../test/documents/sheet-samples.ts';

const SAMPLE = path.resolve(import.meta.dirname, '../resources/sample/batch.jsonl');
const PASSPHRASE = 'quiet harbour lantern 47';
const reason = 'Looked at everything; all in order.';
/** The sample's family, and a car of it. */
const PRINCIPAL = '4600000001';
const MISSION = 'M-XA-EMB';
const VIN = '1G4AH59H45G118341';

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
  return result.value;
}

interface Office {
  readonly adjudicator: Session;
  readonly supervisor: Session;
  readonly issuance: Session;
}

async function openOffice(data: string): Promise<Office & { leave: () => void }> {
  const around = { folder: data, clock: systemClock, publish: () => undefined };
  const { session } = must(await createDesk(around, { administrator: 'Ines Adair', passphrase: PASSPHRASE }));
  const as = async (name: string, role: Role): Promise<Session> => {
    const user = must(await addUser(session, { name, role, passphrase: PASSPHRASE }));
    return { desk: session.desk, actor: { id: user.id, name: user.name, role: user.role } };
  };
  const intake = await as('Ida Novak', 'INTAKE');
  const begun = must(beginImport(intake, SAMPLE, 'batch.jsonl'));
  const run = { path: SAMPLE, name: 'batch.jsonl', signal: new AbortController().signal, onProgress: () => undefined };
  must(await runImport(intake, begun, run));
  return {
    adjudicator: await as('Abel Quist', 'ADJUDICATOR'),
    supervisor: await as('Sela Brandt', 'SUPERVISOR'),
    issuance: await as('Ivo Hart', 'ISSUANCE'),
    leave: () => leaveDesk(session),
  };
}

async function issued({ adjudicator, supervisor, issuance }: Office, reference: string, out: string): Promise<void> {
  must(await decideCase(adjudicator, { reference, action: 'recommend-approve', reason }));
  must(await decideCase(supervisor, { reference, action: 'approve', reason }));
  const record = must(await issueCase(issuance, { reference }));
  must(exportPapers(issuance, record, out));
}

/** Of each service the first application of the sample that is in order, and of each kind where a service has several. */
function chosen({ adjudicator }: Office): string[] {
  const judged = [...adjudicateAll(adjudicator, systemClock.today())].map(must);
  const inOrder = judged.filter(({ verdict }) => verdict.outcome === 'ELIGIBLE');
  const registration = inOrder.find(({ program }) => program === 'VEHICLE_REGISTRATION');
  const others = inOrder.filter(({ program }) => program !== 'VEHICLE_REGISTRATION');
  return [...(registration ? [registration] : []), ...others].map(({ reference }) => reference);
}

async function lettersOfRefusal(office: Office, out: string): Promise<void> {
  const { adjudicator, supervisor, issuance } = office;
  const judged = [...adjudicateAll(adjudicator, systemClock.today())].map(must);
  const of = (outcome: string) => judged.find(({ verdict }) => verdict.outcome === outcome)?.reference ?? '';
  const returned = must(
    await decideCase(adjudicator, {
      reference: of('RETURN'),
      action: 'return',
      reason: 'Please correct what is listed.',
    }),
  );
  must(exportPapers(issuance, returned, out));
  const reference = of('HOLD');
  must(await decideCase(adjudicator, { reference, action: 'recommend-deny', reason: 'No answer came.' }));
  const denied = must(await decideCase(supervisor, { reference, action: 'deny', reason: 'No answer came.' }));
  must(exportPapers(issuance, denied, out));
}

async function matters(office: Office, out: string): Promise<void> {
  const { adjudicator, supervisor, issuance } = office;
  const opened = (particulars: Record<string, unknown>) =>
    must(
      openMatter(adjudicator, {
        mission: MISSION,
        pid: PRINCIPAL,
        particulars: { grounds: 'As reported.', ...particulars },
      }),
    );
  const lapse = opened({
    ...{ kind: 'INSURANCE_LAPSE', vin: VIN, insurer: 'Capital Mutual', policy: 'CM-700001', ended: '2026-11-01' },
    ...{ noticedOn: null, warnedOn: null, answerBy: null, answeredOn: null },
  });
  for (const step of ['notice', 'warn'] as const) must(await insuranceStep(adjudicator, { reference: lapse, step }));
  const warned = must(
    await decideCase(supervisor, { reference: lapse, action: 'withdraw', reason: 'Shown as a sample.' }),
  );
  must(exportPapers(issuance, warned, out));
  const court = {
    ...{ kind: 'IMMUNITY_CERTIFICATION', court: 'Superior Court of the District of Columbia' },
    ...{ caseName: null, docket: '2026-CTF-000118', asOf: systemClock.today() },
  };
  for (const reference of [opened({ kind: 'PLATE_RECALL', vin: VIN }), opened(court)])
    await issued(office, reference, out);
  const ended = terminatePrincipal(supervisor, { pid: PRINCIPAL, endedOn: systemClock.today(), grounds: 'DS-2008.' });
  await issued(office, must(ended), out);
}

/** The kinds and variants that no case of the sample comes to, such as a mission's card, made of the samples of the tests. */
async function samples({ issuance }: Office, out: string): Promise<void> {
  for (const [at, [kind, data]] of [...PDFS, ...SHEETS].entries()) {
    const name = `sample-${String(at + 1).padStart(2, '0')}-${kind.toLowerCase().replaceAll('_', '-')}.pdf`;
    writeFileSync(path.join(out, name), must(await drawSealed(issuance, { kind, data, copy: 0 })).bytes);
  }
}

/** Draws the first pages of every PDF of a folder beside it, at 110 dpi; tells so where the tool is missing. */
function draw(out: string): void {
  for (const file of readdirSync(out).filter((name) => name.endsWith('.pdf'))) {
    const base = path.join(out, file.slice(0, -'.pdf'.length));
    const { status, error } = spawnSync('pdftoppm', ['-png', '-r', '110', '-l', '2', path.join(out, file), base]);
    if (status !== 0) throw new Error(`pdftoppm could not draw ${file}${error ? `: ${error.message}` : ''}`);
  }
}

/**
 * Works the sample by the desk's own services until every kind of paper was made, and leaves the PDFs and a picture of
 * each in a folder.
 * @returns how many papers there are
 */
export async function makeEveryPaper(out: string): Promise<number> {
  mkdirSync(out, { recursive: true });
  const data = mkdtempSync(path.join(tmpdir(), 'ofm-papers-'));
  try {
    const office = await openOffice(data);
    for (const reference of chosen(office)) await issued(office, reference, out);
    await lettersOfRefusal(office, out);
    await matters(office, out);
    await samples(office, out);
    office.leave();
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
  draw(out);
  return readdirSync(out).filter((name) => name.endsWith('.pdf')).length;
}
