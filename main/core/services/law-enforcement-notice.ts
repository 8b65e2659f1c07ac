import type { CivilDate } from '../../../shared/domain/dates.ts';
import { orNotGiven } from '../../../shared/domain/programs/paper-fields.ts';
import type { Paper } from '../../../shared/domain/programs/production.ts';
import { LICENCE_WORDS } from '../../../shared/domain/registry/holdings.ts';
import { OFFICE_NAMES } from '../../../shared/domain/registry/mission.ts';
import { stolenPlate } from '../../../shared/domain/revocation/stolen-plate.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { type CaseRecord, findCaseById } from '../db/repositories/cases.ts';
import { newestIssuedCase } from '../db/repositories/held-papers.ts';
import { findPlate } from '../db/repositories/numbers.ts';
import { findMission, findVehicles } from '../db/repositories/registry-reads.ts';
import type { Reader, Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { takePaperNumber } from '../issuance/paper-number.ts';
import type { HeldThing } from './find-held.ts';
import { planPapers } from './plan-papers.ts';

/** A notice that was planned, or why none could be. */
export type Notice =
  | { readonly record: CaseRecord; readonly number: string }
  | { readonly record: null; readonly why: string };

function isHere(record: CaseRecord | null): record is CaseRecord {
  return record !== null;
}

/** The case that a notice belongs to: that which issued the thing, or the newest that issued anything for its vehicle. */
function caseOf(db: Reader, { caseId, record }: HeldThing): CaseRecord | null {
  const vins = record.of === 'PLATE' ? record.vehicles.map(({ vin }) => vin) : [];
  const ids = [caseId, ...vins.map((vin) => newestIssuedCase(db, vin))].filter((id) => id !== null);
  return ids.map((id) => findCaseById(db, id)).find(isHere) ?? null;
}

function stolenThing(db: Reader, { record, number }: HeldThing): Readonly<Record<string, unknown>> | null {
  switch (record.of) {
    case 'PLATE': {
      const vehicle = record.vehicles[0] ?? findVehicles(db, [findPlate(db, number)?.vin ?? ''])[0];
      return stolenPlate(number, vehicle ?? null);
    }
    case 'LICENCE': {
      const { product, issued, expires } = record.licence;
      return { kind: 'LICENCE', number, product: LICENCE_WORDS[product], issued, expires };
    }
    default:
      return null;
  }
}

/**
 * Plans the notice to law enforcement of a thing that is in strange hands, in the caller's transaction. It hangs on the
 * case that issued the thing; where this desk issued none, it says so instead: a paper belongs to a case.
 * @param thing as it was before it ended
 */
export function planNotice(
  session: Session,
  tx: Tx,
  thing: HeldThing,
  report: { readonly since: CivilDate; readonly policeReport: string | null },
): Result<Notice> {
  const stolen = stolenThing(tx, thing);
  if (stolen === null) return fail('CORRUPT', `No notice is made of ${thing.number}.`);
  const record = caseOf(tx, thing);
  const mission = record && findMission(tx, record.missionId);
  if (record === null || mission === null)
    return ok({ record: null, why: 'No case of this desk issued it: tell law enforcement by telephone.' });
  const number = takePaperNumber(tx, 'N');
  const paper: Paper = {
    kind: 'LAW_ENFORCEMENT_NOTICE',
    number,
    data: {
      ...{ number, reference: record.reference, date: session.desk.clock.today(), officer: session.actor.name },
      ...{ office: OFFICE_NAMES[mission.office], specimen: true },
      mission: { name: orNotGiven(mission.name), city: mission.city },
      ...{ stolen, since: report.since, policeReport: report.policeReport },
    },
  };
  const planned = planPapers(session, tx, record, [paper]);
  return planned.ok ? ok({ record, number }) : planned;
}
