import { type SQL, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { releaseBlanks, reserveBlanks } from '../../main/core/services/blanks-of-job.ts';
import { countStock } from '../../main/core/services/count-stock.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { endHeld } from '../../main/core/services/end-held.ts';
import { placePlateOrder } from '../../main/core/services/plate-orders-place.ts';
import { produceCase } from '../../main/core/services/produce-case.ts';
import { verifyDesk } from '../../main/core/services/verify-desk.ts';
import { ok } from '../../shared/result.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import { deskWithCases, must, type Team } from '../fixtures/desk.ts';
import { issueWithPlates, openLargest } from '../fixtures/plate-orders.ts';
import { faults, receives, write } from '../fixtures/stock.ts';

/** A desk on which something of everything happened that leaves a trace. */
async function busyDesk(): Promise<Team> {
  const team = await deskWithCases(60);
  const { series } = must(receives(team.issuance));
  must(receives(team.issuance, { kind: 'DECAL', first: 'D-1', count: 5 }));
  await issueWithPlates(team, 2);
  must(await placePlateOrder(team.issuance, { number: openLargest(team).row.number }));
  must(countStock(team.issuance, { id: series, counted: 'CB-000001..CB-000010' }));
  const card = team.auditor.desk.store.read.get<{ number: string }>(
    sql`SELECT number FROM documents WHERE kind = 'REGISTRATION_CARD' LIMIT 1`,
  );
  const ended = { kind: 'REGISTRATION', number: card.number, reason: 'STOLEN', note: 'Told by the police.' } as const;
  must(await endHeld(team.issuance, ended));
  const reference = caseWithOutcome(team, 'ELIGIBLE', 2);
  await approve(team, reference);
  must(await produceCase(team.issuance, { reference }));
  const waiting = caseWithOutcome(team, 'ELIGIBLE', 3);
  must(await decideCase(team.adjudicator, { reference: waiting, action: 'return', reason: 'A copy is missing.' }));
  // A blank that was taken and put back: two moves that leave it where it was.
  const job = team.auditor.desk.store.read.get<{ id: number }>(
    sql`SELECT j.id FROM print_jobs AS j JOIN documents AS d ON d.id = j.document_id
      WHERE d.kind = 'REGISTRATION_CARD' AND j.state = 'QUEUED' LIMIT 1`,
  );
  write(team.issuance, (tx) => {
    must(reserveBlanks(team.issuance, tx, job.id, 'REGISTRATION_CARD'));
    releaseBlanks(team.issuance, tx, job.id);
  });
  return team;
}

const CARD = sql`SELECT id FROM documents WHERE kind = 'REGISTRATION_CARD' ORDER BY id LIMIT 1`;
const OTHER_SEAL = sql`SELECT seal FROM documents WHERE kind = 'REGISTRATION_CARD' ORDER BY id DESC LIMIT 1`;

const TAMPERINGS: readonly [string, SQL, RegExp][] = [
  ['a revocation that was deleted', sql`DELETE FROM revocations WHERE id = 1`, /^revocations: /],
  [
    'moves of a blank that were deleted in a pair',
    sql`DELETE FROM stock_moves WHERE serial = 'CB-000001' AND "from" IS NOT NULL`,
    /^stock: Of \d+ moves/,
  ],
  ['a count that was deleted', sql`DELETE FROM stock_counts`, /^stock: A count of series 1, by Ivo Hart/],
  [
    'a confirmed sheet that waits again',
    sql`UPDATE print_jobs SET state = 'QUEUED' WHERE id = (SELECT min(id) FROM print_jobs WHERE state = 'CONFIRMED')`,
    /^print queue: Sheet \d+ is QUEUED, and the log tells that it was confirmed/,
  ],
  [
    'a sheet that nobody confirmed',
    sql`UPDATE print_jobs SET state = 'CONFIRMED' WHERE id = (SELECT min(id) FROM print_jobs WHERE state = 'QUEUED')`,
    /^print queue: Sheet \d+ is CONFIRMED, and the log does not/,
  ],
  [
    'a sheet that was deleted',
    sql`DELETE FROM print_jobs WHERE id = (SELECT min(id) FROM print_jobs WHERE state = 'CONFIRMED')`,
    /^print queue: Of \d+ sheets/,
  ],
  [
    'the seal of another paper beside a paper',
    sql`UPDATE documents SET seal = (${OTHER_SEAL}) WHERE id = (${CARD})`,
    /^documents: .*the seal of REGISTRATION_CARD/,
  ],
  [
    'a paper whose seal is no longer kept',
    sql`UPDATE documents SET seal = NULL WHERE id = (${CARD})`,
    /^documents: .*the seal of REGISTRATION_CARD/,
  ],
  ['another seal of a plate order', sql`UPDATE plate_orders SET seal = (${OTHER_SEAL})`, /^numbers: The seal of/],
  [
    'another manifest of a plate order',
    sql`UPDATE plate_orders SET manifest = json_set(manifest, '$.lines', json('[]'))`,
    /^numbers: The manifest of/,
  ],
];

/** What verify tells of a tampering. It is seen from inside its transaction, which is then undone. */
function toldOf(team: Team, tampering: SQL): string[] {
  const { store } = team.issuance.desk;
  const seen = store.rehearse((tx) => {
    tx.run(sql`PRAGMA defer_foreign_keys = ON`);
    tx.run(tampering);
    const desk = { ...team.auditor.desk, store: { ...store, read: tx, integrity: () => [] } };
    const checks = verifyDesk({ ...team.auditor, desk }).checks.filter((check) => !check.ok);
    return ok(checks.map(({ check, detail }) => `${check}: ${detail}`));
  });
  return must(seen);
}

test('verify tells what was taken away or exchanged behind the back of the desk', async () => {
  const team = await busyDesk();
  expect(faults(team)).toEqual([]);
  for (const [what, tampering, told] of TAMPERINGS) {
    expect(toldOf(team, tampering), what).toEqual([expect.stringMatching(told)]);
  }
  expect(faults(team)).toEqual([]);
});
