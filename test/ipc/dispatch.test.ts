import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../main/core/desk.ts';
import type { CoreRequest } from '../../main/core/protocol.ts';
import { coreLink } from '../../main/ipc/core-link.ts';
import { deskControl } from '../../main/ipc/desk-control.ts';
import { dispatcher } from '../../main/ipc/dispatch.ts';
import { fileCalls } from '../../main/ipc/files.ts';
import { guardLink } from '../../main/ipc/guard-link.ts';
import type { Sender } from '../../main/ipc/sender.ts';
import type { LockReason, Surroundings } from '../../main/ipc/surroundings.ts';
import { type StartThread, type Thread, threadFrom } from '../../main/ipc/thread.ts';
import { syntheticBatch } from '../../scripts/synthetic-batch.ts';
import type { DeskEvent } from '../../shared/contract/events.ts';
import type { Result } from '../../shared/result.ts';
import { ADMINISTRATOR, batchFile, must, PASSPHRASE, refused, tempFolder } from '../fixtures/desk.ts';
import { aPng } from '../fixtures/evidence-files.ts';

const CORE = path.resolve(import.meta.dirname, '../../main/core');
const OWN: Sender = { url: 'app://desk/index.html', isMainFrame: true };
const MINUTE = 60_000;

interface Harness {
  ask(name: string, input?: unknown, sender?: Sender): Promise<Result<unknown>>;
  readonly desk: ReturnType<typeof deskControl>;
  readonly core: ReturnType<typeof coreLink>;
  readonly events: DeskEvent[];
  readonly reloads: LockReason[];
  readonly dialogs: (string | null)[];
  /** Ends the core's thread as a crash would: nobody in ipc asked for it. */
  killCore(): Promise<void>;
  whileDialogIsOpen(happens: () => Promise<void>): void;
  now: number;
}

/** The real ipc over the real core in its real threads; only the windows and the dialogs are the test's. */
async function harness(folder = tempFolder()): Promise<Harness> {
  const events: DeskEvent[] = [];
  const reloads: LockReason[] = [];
  const answers: (string | null)[] = [];
  const time = { now: Date.parse('2026-11-24T12:00:00Z') };
  let meanwhile = () => Promise.resolve();
  const next = async () => {
    await meanwhile();
    return answers.shift() ?? null;
  };
  const around: Surroundings = {
    dialogs: {
      chooseFolder: next,
      choosePapersFolder: next,
      chooseBatch: next,
      saveAs: next,
      choosePaper: next,
      chooseKey: next,
      chooseEvidence: async () => {
        const file = await next();
        return file === null ? null : [file];
      },
    },
    location: { read: () => folder, remember: () => undefined },
    clock: { now: () => time.now, today: () => '2026-11-24' },
    windows: { tell: (event) => events.push(event), reload: (reason) => reloads.push(reason) },
    version: '0',
    runtime: 'chromium',
  };
  const startCore: StartThread<CoreRequest> = threadFrom(path.join(CORE, 'worker.ts'));
  let thread: Thread<CoreRequest> | null = null;
  const core = coreLink({
    start: (at, heard) => {
      thread = startCore(at, heard);
      return thread;
    },
    onEvent: around.windows.tell,
    onLost: () => void desk.lock('CORE_ENDED'),
  });
  const files = fileCalls(around, core);
  const desk = deskControl(around, core, guardLink(threadFrom(path.join(CORE, 'guard.ts'))), files.forget);
  const dispatch = dispatcher(desk, files, core);
  onTestFinished(() => desk.end());
  must(await desk.begin());
  return {
    ask: (name, input = {}, sender = OWN) => dispatch(sender, name, input),
    desk,
    core,
    events,
    reloads,
    dialogs: answers,
    killCore: async () => thread?.end(),
    whileDialogIsOpen: (happens) => {
      meanwhile = happens;
    },
    get now() {
      return time.now;
    },
    set now(value) {
      time.now = value;
    },
  };
}

async function setUp(folder?: string): Promise<Harness> {
  const at = await harness(folder);
  const made = must(await at.ask('desk.create', { administrator: ADMINISTRATOR, passphrase: PASSPHRASE }));
  must(await at.ask('desk.confirmRecovery', { code: (made as { recoveryCode: string }).recoveryCode }));
  return at;
}

async function unlockedAs(role: string, folder = tempFolder()): Promise<Harness> {
  const at = await setUp(folder);
  must(await at.ask('users.add', { name: `The ${role}`, role, passphrase: PASSPHRASE }));
  must(await at.ask('desk.lock'));
  must(await at.ask('desk.unlock', { name: `The ${role}`, passphrase: PASSPHRASE }));
  return at;
}

describe('a call', () => {
  test.each<[string, Sender]>([
    ['another origin', { url: 'https://example.org/', isMainFrame: true }],
    ['an origin that only begins like ours', { url: 'app://desk.example/index.html', isMainFrame: true }],
    ['an address with our name inside', { url: 'https://example.org/?app://desk/', isMainFrame: true }],
    ['a frame', { url: 'app://desk/index.html', isMainFrame: false }],
    ['a frame that is gone', { url: null, isMainFrame: true }],
  ])('from %s is refused', async (_who, sender) => {
    const at = await harness();
    expect(refused(await at.ask('desk.state', {}, sender)).code).toBe('FORBIDDEN');
  });

  test.each(['nothing', '__proto__', 'toString', 'cases', 'cases.', 'cases.page.x', 'constructor.name', 7])(
    'of %s, which the contract has not, is refused',
    async (name) => {
      const at = await harness();
      expect(refused(await at.ask(name as string)).code).toBe('NOT_FOUND');
    },
  );

  test('is parsed: an unknown field, a wrong type, a cyclic or huge input change nothing', async () => {
    const at = await unlockedAs('ADJUDICATOR');
    const page = { filter: {}, sort: { column: 'due', descending: false }, offset: 0, limit: 10 };
    must(await at.ask('cases.page', page));
    const cyclic: Record<string, unknown> = { ...page };
    cyclic.filter = cyclic;
    for (const input of [
      { ...page, limit: 100_000 },
      { ...page, sql: 'x' },
      { ...page, sort: { column: 'id; DROP', descending: false } },
      null,
      'x',
      cyclic,
      { ...page, filter: { search: 'x'.repeat(2_000_000) } },
    ]) {
      expect(refused(await at.ask('cases.page', input)).code).toBe('INVALID_INPUT');
    }
  });

  test('takes the role that the contract names', async () => {
    const at = await unlockedAs('AUDITOR');
    for (const [name, input] of [
      ['users.add', { name: 'New One', role: 'ADMINISTRATOR', passphrase: PASSPHRASE }],
      ['settings.set', { key: 'parking.dcDays', value: 1, from: '2026-11-24' }],
      ['cases.note', { reference: '5000000001', text: 'x' }],
      ['reciprocity.change', { change: {}, reason: 'A note came.' }],
      ['cases.produce', { reference: '5000000001' }],
      ['intake.chooseFile', {}],
    ] as const) {
      expect(refused(await at.ask(name, input)).code).toBe('FORBIDDEN');
    }
    must(await at.ask('audit.verify'));
  });
});

describe('a locked desk', () => {
  test('has no core worker, no session, and windows that were loaded anew', async () => {
    const at = await setUp();
    expect(at.core.isRunning()).toBe(true);
    must(await at.ask('desk.lock'));
    expect(at.core.isRunning()).toBe(false);
    expect(at.reloads).toEqual(['ASKED']);
    expect(refused(await at.ask('users.list')).code).toBe('LOCKED');
  });

  test('is what 15 idle minutes make of it, and a touch puts off', async () => {
    const at = await setUp();
    at.now += 14 * MINUTE;
    must(await at.ask('desk.touch'));
    at.now += 14 * MINUTE;
    await at.desk.lockIfIdle(0);
    expect(at.reloads).toEqual([]);
    at.now += MINUTE;
    await at.desk.lockIfIdle(0);
    expect(at.reloads).toEqual(['IDLE']);
    expect(at.core.isRunning()).toBe(false);
  });

  test('comes sooner as soon as the setting says so', async () => {
    const at = await setUp();
    must(await at.ask('settings.set', { key: 'desk.idleLockMinutes', value: 5, from: systemClock.today() }));
    at.now += 5 * MINUTE;
    await at.desk.lockIfIdle(0);
    expect(at.reloads).toEqual(['IDLE']);
  });

  test('starts no core to say that it is locked, and keeps none that opened nothing', async () => {
    const at = await setUp();
    must(await at.ask('desk.lock'));
    expect(must(await at.ask('desk.state'))).toMatchObject({ phase: 'LOCKED', user: null });
    expect(at.core.isRunning()).toBe(false);
    expect(refused(await at.ask('desk.unlock', { name: ADMINISTRATOR, passphrase: 'wrong' })).code).toBe(
      'WRONG_PASSPHRASE',
    );
    expect(at.core.isRunning()).toBe(false);
  });

  test('is refused to a second process while the first lives, locked or not', async () => {
    const folder = tempFolder();
    const first = await setUp(folder);
    must(await first.ask('desk.lock'));
    await expect(harness(folder)).rejects.toThrow('FOLDER_IN_USE');
  });
});

test('a core that dies locks the desk and refuses what it had not answered', async () => {
  const at = await setUp();
  const pending = at.ask('audit.verify');
  await at.killCore();
  expect(refused(await pending).code).toBe('LOCKED');
  await expect.poll(() => at.reloads).toEqual(['CORE_ENDED']);
  expect(refused(await at.ask('users.list')).code).toBe('LOCKED');
  expect(must(await at.ask('desk.unlock', { name: ADMINISTRATOR, passphrase: PASSPHRASE }))).toMatchObject({
    phase: 'UNLOCKED',
  });
});

test('a dialog that outlives its session gives nothing', async () => {
  const at = await unlockedAs('INTAKE');
  at.whileDialogIsOpen(() => at.desk.lock('SCREEN_LOCK'));
  at.dialogs.push(batchFile(syntheticBatch({ cases: 1, seed: 2 })));
  expect(refused(await at.ask('intake.chooseFile')).code).toBe('LOCKED');
});

test('a batch is imported by a ticket, never by a path, and its progress is told', async () => {
  const at = await unlockedAs('INTAKE');
  expect(refused(await at.ask('intake.start', { ticket: '/etc/passwd' })).code).toBe('NOT_FOUND');
  at.dialogs.push(batchFile(syntheticBatch({ cases: 30, seed: 2 })));
  const chosen = must(await at.ask('intake.chooseFile')) as { file: { ticket: string; name: string } };
  expect(JSON.stringify(chosen)).not.toContain('/');
  must(await at.ask('intake.start', { ticket: chosen.file.ticket }));
  await expect
    .poll(() => at.events.some((event) => event.kind === 'progress' && event.import.state === 'DONE'))
    .toBe(true);
  expect(refused(await at.ask('intake.start', { ticket: chosen.file.ticket })).code).toBe('NOT_FOUND');
});

test('an immunity sheet is saved in the session that made it, as it was made, and is at no hand after', async () => {
  const at = await unlockedAs('INTAKE');
  at.dialogs.push(batchFile(syntheticBatch({ cases: 1, seed: 2 })));
  const batch = must(await at.ask('intake.chooseFile')) as { file: { ticket: string } };
  must(await at.ask('intake.start', { ticket: batch.file.ticket }));
  await expect
    .poll(() => at.events.some((event) => event.kind === 'progress' && event.import.state === 'DONE'))
    .toBe(true);
  const call = { caller: 'Officer J. Marsh', agency: null, callback: null, purpose: 'TRAFFIC_STOP', words: null };
  const told = must(await at.ask('verify.lookUp', { call, asked: '4500000000', chosen: null }));
  const { reference } = told as { reference: string };
  const { number, sha256 } = must(await at.ask('verify.sheet', { reference })) as { number: string; sha256: string };
  const file = path.join(tempFolder(), 'sheet.pdf');
  at.dialogs.push(file);
  expect(must(await at.ask('verify.saveSheet', { number }))).toEqual({ file });
  expect(createHash('sha256').update(readFileSync(file)).digest('hex')).toBe(sha256);
  must(await at.ask('desk.lock'));
  must(await at.ask('desk.unlock', { name: 'The INTAKE', passphrase: PASSPHRASE }));
  expect(refused(await at.ask('verify.saveSheet', { number })).code).toBe('NOT_FOUND');
});

test('evidence is attached by a ticket of its own, and its bytes come back whole', async () => {
  const at = await unlockedAs('INTAKE');
  at.dialogs.push(batchFile(syntheticBatch({ cases: 3, seed: 2 })));
  const batch = must(await at.ask('intake.chooseFile')) as { file: { ticket: string } };
  const attach = (ticket: string) =>
    at.ask('evidence.attach', { reference: '5000000001', ticket, kind: 'OTHER' }) as Promise<
      Result<{ said: string | null; case: { attachments: { id: string; name: string }[] } }>
    >;
  // A batch that was chosen is no evidence, and a path is no ticket.
  for (const ticket of [batch.file.ticket, '/etc/passwd']) expect(refused(await attach(ticket)).code).toBe('NOT_FOUND');
  must(await at.ask('intake.start', { ticket: batch.file.ticket }));
  await expect
    .poll(() => at.events.some((event) => event.kind === 'progress' && event.import.state === 'DONE'))
    .toBe(true);

  const file = path.join(tempFolder(), 'scan.png');
  const content = aPng({ width: 4000, height: 4900, dots: randomBytes(4001 * 4900) });
  expect(content.length).toBeGreaterThan(19_000_000);
  writeFileSync(file, content);
  at.dialogs.push(file);
  const chosen = must(await at.ask('evidence.choose')) as { files: { ticket: string; name: string; bytes: number }[] };
  expect(chosen.files).toEqual([{ ticket: expect.any(String), name: 'scan.png', bytes: content.length }]);
  const attached = must(await attach(chosen.files[0]?.ticket ?? ''));
  expect(attached.said).toBeNull();
  expect(refused(await attach(chosen.files[0]?.ticket ?? '')).code).toBe('NOT_FOUND');
  const [row] = attached.case.attachments;
  const read = must(await at.ask('evidence.read', { id: row?.id })) as { bytes: Uint8Array };
  expect(Buffer.from(read.bytes).equals(content)).toBe(true);
  // What was handed over is a buffer of its own; a copy would be a view into the message.
  expect(read.bytes.byteLength).toBe(read.bytes.buffer.byteLength);
  expect(
    refused(await at.ask('evidence.remove', { reference: '5000000001', id: row?.id, reason: 'Wrong case.' })).code,
  ).toBe('FORBIDDEN');
});

test('a paper is checked where the dialog found it; a cancelled dialog checks nothing', async () => {
  const at = await unlockedAs('INTAKE');
  const file = path.join(tempFolder(), 'paper.png');
  writeFileSync(file, aPng({ width: 40, height: 40 }));
  at.dialogs.push(null, file);
  expect(must(await at.ask('papers.checkFile'))).toEqual({ verdict: null });
  expect(must(await at.ask('papers.checkFile'))).toMatchObject({ verdict: { state: 'NO_SEAL' } });
  const picture = new Uint8Array(readFileSync(file));
  expect(must(await at.ask('papers.checkPicture', { picture }))).toMatchObject({ verdict: { state: 'NO_SEAL' } });
  for (const wrong of [new Uint8Array(1_000_001), new Uint8Array(0), 'x']) {
    expect(refused(await at.ask('papers.checkPicture', { picture: wrong })).code).toBe('INVALID_INPUT');
  }
  // A path is never taken from a window.
  expect(refused(await at.ask('papers.checkFileAt', { path: file })).code).toBe('NOT_FOUND');
  for (const name of ['papers.chooseKey', 'papers.saveRevocations']) {
    expect(refused(await at.ask(name)).code).toBe('FORBIDDEN');
  }
});

test('a key is imported by a ticket that outlives a wrong passphrase, not the session', async () => {
  const at = await setUp();
  const file = path.join(tempFolder(), 'site.p12');
  writeFileSync(file, 'no key at all');
  at.dialogs.push(file);
  const { file: chosen } = must(await at.ask('papers.chooseKey')) as { file: { ticket: string; name: string } };
  expect(chosen.name).toBe('site.p12');
  const imported = async (ticket: string) =>
    refused(await at.ask('papers.importKey', { ticket, passphrase: 'x' })).code;
  expect(await imported(chosen.ticket)).toBe('INVALID_INPUT');
  expect(await imported(chosen.ticket)).toBe('INVALID_INPUT');
  expect(await imported(file)).toBe('NOT_FOUND');
  must(await at.ask('desk.lock'));
  must(await at.ask('desk.unlock', { name: ADMINISTRATOR, passphrase: PASSPHRASE }));
  expect(await imported(chosen.ticket)).toBe('NOT_FOUND');
});

test('the list of revocations and a certificate are saved; a cancelled dialog signs no list', async () => {
  const at = await unlockedAs('ISSUANCE');
  const folder = tempFolder();
  const list = path.join(folder, 'revoked.cose');
  at.dialogs.push(null, list);
  expect(must(await at.ask('papers.saveRevocations'))).toEqual({ file: null });
  expect(must(await at.ask('papers.saveRevocations'))).toEqual({ file: list });
  expect(readFileSync(list).length).toBeGreaterThan(64);
  const { keys } = must(await at.ask('papers.keys')) as { keys: { fingerprint: string }[] };
  const pem = path.join(folder, 'key.pem');
  at.dialogs.push(pem);
  must(await at.ask('papers.saveCertificate', { fingerprint: keys[0]?.fingerprint }));
  expect(readFileSync(pem, 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----/);
});
