import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { findVehicles } from '../../main/core/db/repositories/registry-reads.ts';
import { registerVehicle } from '../../main/core/db/repositories/registry-writes.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { decideCase } from '../../main/core/services/decide-case.ts';
import { issueCase } from '../../main/core/services/issue-case.ts';
import { produceCase } from '../../main/core/services/produce-case.ts';
import { holdCase } from '../../main/core/services/work-case.ts';
import { type PlateParts, parsePlate } from '../../shared/domain/registry/plate-number.ts';
import { type Vehicle, vehicle as vehicleSchema } from '../../shared/domain/registry/vehicle.ts';
import { ok } from '../../shared/result.ts';
import { approve, caseWithOutcome } from '../fixtures/cases.ts';
import { deskWithCases, must, refused, type Team } from '../fixtures/desk.ts';
import { filed, portalSends } from '../fixtures/portal.ts';

function inRegistry(team: Team, vin: string): Vehicle | undefined {
  return findVehicles(team.auditor.desk.store.read, [vin])[0];
}

function putVehicle(team: Team, vehicle: unknown): void {
  must(
    team.intake.desk.store.write((tx) => {
      registerVehicle(tx, vehicleSchema.parse(vehicle));
      return ok(undefined);
    }),
  );
}

/** A renewal, approved, of a vehicle that the registry has registered to its applicant. */
async function approvedRenewal(team: Team, plate: string | null, reference = '5000900001'): Promise<Vehicle> {
  const { vehicle, ...rest } = filed(team, caseWithOutcome(team, 'ELIGIBLE'));
  const registered = vehicleSchema.parse({ ...vehicle, plate, registeredTo: '2027-01-31' });
  if (!inRegistry(team, registered.vin)) putVehicle(team, registered);
  await portalSends(team, `renewal ${reference}`, {
    ...rest,
    type: 'application',
    reference,
    action: 'RENEWAL',
    condition: 'USED',
    vin: vehicle.vin,
  });
  await approve(team, reference);
  return registered;
}

describe('what changed since the approval is not issued over', () => {
  test('two owners who filed for one VIN do not both get a card', async () => {
    const team = await deskWithCases(30);
    const first = caseWithOutcome(team, 'ELIGIBLE');
    const other = filed(team, caseWithOutcome(team, 'ELIGIBLE', 1));
    const { vin } = filed(team, first).vehicle;
    const second = '5000900002';
    await portalSends(team, 'same VIN', {
      ...other,
      type: 'application',
      reference: second,
      vehicle: { ...other.vehicle, vin },
      insurance: { ...other.insurance, vin },
    });
    await approve(team, first);
    await approve(team, second);
    must(await issueCase(team.issuance, { reference: first }));
    const failure = refused(await issueCase(team.issuance, { reference: second }));
    expect(failure).toMatchObject({ code: 'NOT_ELIGIBLE', message: expect.stringContaining('VEH-DUPLICATE') });
    expect(must(caseFile(team.auditor, second))).toMatchObject({
      row: { status: 'APPROVED', plate: null },
      documents: [],
    });
  });

  test('a vehicle that was sold is not renewed for the one who sold it', async () => {
    const team = await deskWithCases(30);
    const registered = await approvedRenewal(team, 'DXB6000');
    const buyer = filed(team, caseWithOutcome(team, 'ELIGIBLE', 1)).vehicle.owner;
    putVehicle(team, { ...registered, owner: buyer, plate: 'DXB7000' });
    expect(refused(await issueCase(team.issuance, { reference: '5000900001' })).message).toContain('VEH-KNOWN');
    expect(inRegistry(team, registered.vin)).toMatchObject({ owner: buyer, plate: 'DXB7000' });
  });

  test('a renewal bears the plate that the vehicle has now', async () => {
    const team = await deskWithCases(30);
    const registered = await approvedRenewal(team, 'DXB5000');
    putVehicle(team, { ...registered, plate: 'DXB7777' });
    expect(must(await issueCase(team.issuance, { reference: '5000900001' })).plate).toBe('DXB7777');
    expect(inRegistry(team, registered.vin)?.plate).toBe('DXB7777');
  });

  test('two renewals of a vehicle without a plate give it one', async () => {
    const team = await deskWithCases(30);
    await approvedRenewal(team, null);
    await approvedRenewal(team, null, '5000900003');
    const first = must(await issueCase(team.issuance, { reference: '5000900001' })).plate;
    expect(must(await issueCase(team.issuance, { reference: '5000900003' })).plate).toBe(first);
  });

  test('what a supervisor overrode is still issued', async () => {
    const team = await deskWithCases(40);
    const reference = caseWithOutcome(team, 'HOLD');
    await approve(team, reference);
    expect(must(await issueCase(team.issuance, { reference })).status).toBe('ISSUED');
  });

  test('a hold placed while the papers are drawn stops the issue, and its end lets it go on with the same plate', async () => {
    const team = await deskWithCases(20);
    const reference = caseWithOutcome(team, 'ELIGIBLE');
    await approve(team, reference);
    const issuing = issueCase(team.issuance, { reference });
    const { version, row } = must(caseFile(team.adjudicator, reference));
    expect(row.status).toBe('IN_PRODUCTION');
    must(holdCase(team.adjudicator, { reference, version, reason: 'INSURANCE', endsWhen: 'a new policy is shown' }));
    expect(refused(await issuing).code).toBe('ON_HOLD');
    expect(must(caseFile(team.auditor, reference)).row).toMatchObject({ status: 'IN_PRODUCTION', plate: row.plate });
  });
});

const SPELLINGS: readonly (readonly [string, (plate: PlateParts) => string])[] = [
  ['with spaces', ({ class: letter, code, serial }) => `${letter}${code} ${serial}`],
  ['with hyphens', ({ class: letter, code, serial }) => `${letter}-${code}-${serial}`],
  ['in small letters', ({ class: letter, code, serial }) => `${letter}${code}${serial}`.toLowerCase()],
  ['the other way round', ({ class: letter, code, serial }) => `${serial} ${code} ${letter}`],
];

test.each(SPELLINGS)('a plate that stands on another vehicle %s is not given again', async (_how, spelled) => {
  const probe = await deskWithCases(30);
  const reference = caseWithOutcome(probe, 'ELIGIBLE');
  await approve(probe, reference);
  const next = must(await issueCase(probe.issuance, { reference })).plate ?? '';
  const parts = parsePlate(next);
  if (!parts) throw new Error(`${next} is no plate`);

  const team = await deskWithCases(30);
  await approve(team, reference);
  const { vehicle } = filed(team, caseWithOutcome(team, 'ELIGIBLE', 1));
  putVehicle(team, { ...vehicle, vin: 'ANOTHERVEHICLE001', plate: spelled(parts) });
  expect(must(await issueCase(team.issuance, { reference })).plate).not.toBe(next);
});

test('a first registration keeps the liens and the import flag that the registry knows', async () => {
  const team = await deskWithCases(20);
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  const { vehicle } = filed(team, reference);
  const lien = { holder: 'Dominion Credit Union', recorded: '2026-01-10', released: null };
  putVehicle(team, { ...vehicle, liens: [lien], nonConformingImport: true });
  await approve(team, reference);
  must(await issueCase(team.issuance, { reference }));
  expect(inRegistry(team, String(vehicle.vin))).toMatchObject({ liens: [lien], nonConformingImport: true });
});

test('a case of before its numbers were kept with it says what to do, and can be withdrawn', async () => {
  const team = await deskWithCases(20);
  const reference = caseWithOutcome(team, 'ELIGIBLE');
  await approve(team, reference);
  must(await produceCase(team.issuance, { reference }));
  must(
    team.administrator.desk.store.write((tx) => {
      tx.run(sql`DELETE FROM productions`);
      return ok(undefined);
    }),
  );
  expect(refused(await issueCase(team.issuance, { reference }))).toMatchObject({
    code: 'WRONG_STATE',
    next: expect.stringMatching(/^Withdraw the case/),
  });
  must(await decideCase(team.supervisor, { reference, action: 'withdraw', reason: 'Filed anew.' }));
  expect(must(caseFile(team.auditor, reference)).row.status).toBe('WITHDRAWN');
});
