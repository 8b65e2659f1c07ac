import { createHash } from 'node:crypto';
import type { Verification } from '../../../shared/contract/audit.ts';
import { damageOf } from '../db/damage.ts';
import { auditHead, findBrokenLink } from '../db/repositories/audit-log.ts';
import { documentContent, documentsAfter } from '../db/repositories/documents.ts';
import { evidenceAfter, evidenceContent } from '../db/repositories/evidence.ts';
import { findNumberFault } from '../db/repositories/numbers.ts';
import { findOrderFault } from '../db/repositories/plate-orders.ts';
import { findRowsGone } from '../db/repositories/rows-gone.ts';
import { findStockFault } from '../db/repositories/stock-faults.ts';
import type { Session } from '../desk.ts';
import { checkpointFault, sealHead } from './audit-seal.ts';
import { findCountFault } from './count-stock.ts';
import { findOrderSealFault, isSealKept } from './seal-faults.ts';
import { findSheetFault } from './sheet-faults.ts';

type Check = Verification['checks'][number];

function checkDatabase(session: Session): Check {
  const faults = session.desk.store.integrity();
  return {
    check: 'database',
    ok: faults.length === 0,
    detail: faults.length === 0 ? 'Sound.' : faults.slice(0, 10).join('; '),
  };
}

function checkChain(session: Session): Check {
  const broken = findBrokenLink(session.desk.store.read);
  const { seq } = auditHead(session.desk.store.read);
  return {
    check: 'audit chain',
    ok: broken === null,
    detail: broken ?? `${seq} entries, each follows the one before it.`,
  };
}

function checkCheckpoint(session: Session): Check {
  const fault = checkpointFault(session.desk);
  return { check: 'audit checkpoint', ok: fault === null, detail: fault ?? 'The chain has what was sealed.' };
}

const STEP = 200;

function checkDocuments(session: Session): Check {
  const { read } = session.desk.store;
  const faults: string[] = [];
  let made = 0;
  let planned = 0;
  for (let after = ''; ; ) {
    const rows = documentsAfter(read, after, STEP);
    for (const row of rows) {
      if (row.sha256 === null) {
        planned += 1;
        continue;
      }
      made += 1;
      const content = documentContent(read, row.id);
      const sound = content !== null && createHash('sha256').update(content).digest('hex') === row.sha256;
      if (!sound) faults.push(`${row.kind} ${row.number}`);
      else if (row.mediaType === 'application/pdf' && !isSealKept(session.desk, row, content)) {
        faults.push(`the seal of ${row.kind} ${row.number}`);
      }
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < STEP) break;
    after = last.id;
  }
  const detail =
    faults.length === 0
      ? `${made} documents are as stored, ${planned} are still to be made.`
      : `Not as stored: ${faults.slice(0, 20).join(', ')}.`;
  return { check: 'documents', ok: faults.length === 0, detail };
}

function checkEvidence(session: Session): Check {
  const { read } = session.desk.store;
  const faults: string[] = [];
  let checked = 0;
  for (let after = ''; ; ) {
    const rows = evidenceAfter(read, after, STEP);
    for (const { id, sha256 } of rows) {
      checked += 1;
      const content = evidenceContent(read, id);
      if (content === null || createHash('sha256').update(content).digest('hex') !== sha256) faults.push(id);
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < STEP) break;
    after = last.id;
  }
  const detail =
    faults.length === 0 ? `${checked} files are as attached.` : `Not as attached: ${faults.slice(0, 20).join(', ')}.`;
  return { check: 'evidence', ok: faults.length === 0, detail };
}

function checkNumbers(session: Session): Check {
  const { read } = session.desk.store;
  const fault =
    findNumberFault(read) ??
    findOrderFault(read) ??
    findRowsGone(read, 'plate_orders') ??
    findOrderSealFault(session.desk);
  return {
    check: 'numbers',
    ok: fault === null,
    detail: fault ?? 'No plate was taken twice, no series will give one again, and every order is as it was placed.',
  };
}

function checkSheets(session: Session): Check {
  const fault = findSheetFault(session.desk);
  return {
    check: 'print queue',
    ok: fault === null,
    detail: fault ?? 'Every paper that is made is queued, sent or confirmed, and the log tells who confirmed it.',
  };
}

function checkRevocations(session: Session): Check {
  const fault = findRowsGone(session.desk.store.read, 'revocations');
  return { check: 'revocations', ok: fault === null, detail: fault ?? 'Every revocation that was written is kept.' };
}

const STOCK_TABLES = ['stock_series', 'stock_moves', 'stock_counts', 'destructions'] as const;

function checkStock(session: Session): Check {
  const { read } = session.desk.store;
  const fault =
    findStockFault(read) ??
    findCountFault(session.desk) ??
    STOCK_TABLES.map((each) => findRowsGone(read, each)).find((gone) => gone !== null) ??
    null;
  return {
    check: 'stock',
    ok: fault === null,
    detail: fault ?? 'Every piece is where its last move left it, and every count is as it was signed.',
  };
}

const CHECKS = [
  ['database', checkDatabase],
  ['audit chain', checkChain],
  ['audit checkpoint', checkCheckpoint],
  ['documents', checkDocuments],
  ['evidence', checkEvidence],
  ['numbers', checkNumbers],
  ['print queue', checkSheets],
  ['stock', checkStock],
  ['revocations', checkRevocations],
] as const;

/** What a check answers; one that a damaged page cuts off has found a fault and does not keep the others from theirs. */
function asked(check: string, ask: () => Check): Check {
  try {
    return ask();
  } catch (error) {
    const damage = damageOf(error);
    if (damage === null) throw error;
    return { check, ok: false, detail: `Cannot be read to its end: ${damage}.` };
  }
}

/** Asks everything that can be asked of the data folder. A clean chain is sealed anew. */
export function verifyDesk(session: Session): Verification {
  const checks = CHECKS.map(([name, check]) => asked(name, () => check(session)));
  const clean = checks.every((check) => check.ok);
  if (clean) sealHead(session.desk);
  return { clean, checks };
}
