import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { databaseFile, nameVocabularies, openConnection } from '../../main/core/db/connection.ts';
import { migrate } from '../../main/core/db/migrate.ts';
import { casePage, queueCounts } from '../../main/core/db/repositories/case-page.ts';
import { countSelection } from '../../main/core/db/repositories/case-selection.ts';
import { listCases } from '../../main/core/db/repositories/cases.ts';
import { searchRegistry } from '../../main/core/db/repositories/registry-reads.ts';
import * as schema from '../../main/core/db/schema/schema.ts';
import type { Reader } from '../../main/core/db/store.ts';
import type { Session } from '../../main/core/desk.ts';
import { RESOURCES } from '../../main/core/resources-folder.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { findAnything } from '../../main/core/services/find-anything.ts';
import { leaveDesk } from '../../main/core/services/open-desk.ts';
import { filledDesk, must } from './filled-desk.ts';

/** What the desk promises of each question in the core, at this many cases. */
const CASES = Number(process.env.OFM_BENCH_CASES ?? 100_000);
const MOST_MS = 50;
const ROUNDS = 30;

/** The same rows in a plain SQLite file, its full-text index copied page by page. */
function plainCopy(session: Session, folder: string): Database.Database {
  const file = path.join(folder, 'plain.db');
  const plain = new Database(file);
  must(migrate(plain, path.join(RESOURCES, 'migrations')));
  plain.close();
  const encrypted = must(openConnection(databaseFile(session.desk.folder), session.desk.vault.key, 'write'));
  // Copying the full-text index as it is takes writing its shadow tables.
  encrypted.unsafeMode();
  encrypted.pragma('foreign_keys=OFF');
  encrypted.exec(`ATTACH '${file}' AS plain KEY ''`);
  const tables = encrypted
    .prepare(
      `SELECT name FROM main.sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\'`,
    )
    .pluck()
    .all() as string[];
  for (const table of tables)
    encrypted.exec(`DELETE FROM plain."${table}"; INSERT INTO plain."${table}" SELECT * FROM main."${table}"`);
  encrypted.exec('DETACH plain');
  encrypted.close();
  const copy = new Database(file);
  copy.pragma('cache_size=-1048576');
  nameVocabularies(copy);
  return copy;
}

function measure(work: () => unknown): number[] {
  for (let round = 0; round < 3; round += 1) work();
  return Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }).sort((a, b) => a - b);
}

const folder = mkdtempSync(path.join(tmpdir(), 'ofm-bench-'));
try {
  const session = await filledDesk(folder, CASES);
  const copy = plainCopy(session, folder);
  const plain: Reader = drizzle(copy, { schema, casing: 'snake_case' });
  const beside: Session = { ...session, desk: { ...session.desk, store: { ...session.desk.store, read: plain } } };
  const references = listCases(plain, undefined, CASES).map((row) => row.reference);
  const middle = references[Math.floor(references.length / 2)] ?? '';
  const due = { column: 'due', descending: false } as const;
  const subject = { column: 'subject', descending: true } as const;

  const questions: Record<string, (at: Session) => unknown> = {
    'first page by due day': ({ desk }) => casePage(desk.store.read, {}, due, 0, 100),
    'page in the middle, sorted by name': ({ desk }) =>
      casePage(desk.store.read, {}, subject, Math.floor(CASES / 2), 100),
    'last page of one mission, by name': ({ desk }) =>
      casePage(desk.store.read, { mission: 'M-XA-EMB' }, subject, Math.floor(CASES / 40), 100),
    'open and unassigned, by due day': ({ desk }) =>
      casePage(desk.store.read, { statuses: ['RECEIVED', 'IN_REVIEW'], assignee: 'none' }, due, 0, 100),
    'figures beside the queues': ({ desk }) => queueCounts(desk.store.read, 'nobody', '2026-11-24'),
    'count all selected but a thousand': ({ desk }) =>
      countSelection(desk.store.read, { kind: 'ALL', filter: {}, except: references.slice(0, 1_000) }),
    'count all selected that are open': ({ desk }) =>
      countSelection(desk.store.read, { kind: 'ALL', filter: { statuses: ['RECEIVED', 'IN_REVIEW'] }, except: [] }),
    'search by reference': ({ desk }) => casePage(desk.store.read, { search: middle }, due, 0, 100),
    'search by a common name': ({ desk }) => casePage(desk.store.read, { search: 'okonkwo' }, due, 0, 100),
    'search by two letters': ({ desk }) => casePage(desk.store.read, { search: 'ok' }, due, 0, 100),
    'search that matches every case': ({ desk }) => casePage(desk.store.read, { search: '5000' }, due, 0, 100),
    'search of the registry': ({ desk }) => searchRegistry(desk.store.read, 'zoe okonkwo', undefined, 0, 50),
    'find a name in any order': (at) => must(findAnything(at, 'zoe okonkwo')),
    'find by the first letter': (at) => must(findAnything(at, 'o')),
    'find by what every case has': (at) => must(findAnything(at, '5000')),
    'find a name with a typing error': (at) => must(findAnything(at, 'xkonkwo zoe')),
    'find a number with a typing error': (at) => must(findAnything(at, `${middle.slice(0, 8)}x${middle.slice(9)}`)),
    'find a name without its spaces': (at) => must(findAnything(at, 'vanderberg')),
    'find what there is not': (at) => must(findAnything(at, 'the embassy of nowhere whatsoever')),
    'open a case': (at) => must(caseFile(at, middle)),
  };

  let late = 0;
  console.log(`${CASES} cases; median of ${ROUNDS}, worst, ratio to the same on plain SQLite`);
  for (const [name, ask] of Object.entries(questions)) {
    const own = measure(() => ask(session));
    const theirs = measure(() => ask(beside));
    const median = own[ROUNDS >> 1] ?? 0;
    const worst = own.at(-1) ?? 0;
    const ratio = median / (theirs[ROUNDS >> 1] ?? 1);
    if (median > MOST_MS) late += 1;
    console.log(
      `${median > MOST_MS ? 'LATE' : 'ok  '}  ${name.padEnd(38)} ${median.toFixed(2).padStart(8)} ms ${worst.toFixed(2).padStart(8)} ms  ×${ratio.toFixed(2)}`,
    );
  }
  copy.close();
  leaveDesk(session);
  if (late > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
