import type { OutputOf, ParsedOf } from '../../../shared/contract/contract.ts';
import { trailLine } from '../../../shared/contract/surrender.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { heldAs } from '../../../shared/domain/revocation/held-paper.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { findCase } from '../db/repositories/cases.ts';
import { licencesOf } from '../db/repositories/licences.ts';
import { platesOfVehicle } from '../db/repositories/numbers.ts';
import { papersOf } from '../db/repositories/record-papers.ts';
import {
  cardsOf,
  cardsOfMission,
  findPerson,
  findVehicles,
  vehiclesOf,
  vehiclesOfMission,
} from '../db/repositories/registry-reads.ts';
import { type HeldNumber, trailOf } from '../db/repositories/revocations.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { platesOff } from './plates-off.ts';
import { thingsOfCase } from './void-case.ts';

const LONGEST = 500;
const PAPERS = 300;

function papersIn(db: Reader, of: { pid: string } | { vin: string }): HeldNumber[] {
  return papersOf(db, of, PAPERS).map(({ kind, number }) => ({ kind: heldAs(kind), number }));
}

/** The plates that a vehicle bears or bore, as far as this desk knows. */
function platesOf(db: Reader, vin: string): HeldNumber[] {
  const bears = findVehicles(db, [vin]).flatMap(({ plate }) => (plate === null ? [] : [plate]));
  const bore = [...platesOfVehicle(db, vin).map(({ number }) => number), ...platesOff(db, vin)];
  return [...new Set([...bears, ...bore])].map((number) => ({ kind: 'PLATE', number }));
}

const THINGS: Readonly<Record<ParsedOf<'surrender.trail'>['of'], (db: Reader, key: string) => HeldNumber[]>> = {
  person: (db, key) => {
    const pid = findPerson(db, key)?.pid;
    if (pid === undefined) return [];
    return [
      ...papersIn(db, { pid }),
      ...cardsOf(db, pid, null, []).map(({ number }): HeldNumber => ({ kind: 'CARD', number })),
      ...licencesOf(db, pid).map(({ number }): HeldNumber => ({ kind: 'LICENCE', number })),
      ...vehiclesOf(db, { pid }).flatMap(({ vin }) => platesOf(db, vin)),
    ];
  },
  vehicle: (db, vin) => [...papersIn(db, { vin }), ...platesOf(db, vin)],
  mission: (db, id) => [
    ...cardsOfMission(db, id, PAPERS).cards.map(({ number }): HeldNumber => ({ kind: 'CARD', number })),
    ...vehiclesOfMission(db, id, PAPERS).vehicles.flatMap(({ vin }) => platesOf(db, vin)),
  ],
  case: (db, reference) => {
    const record = findCase(db, reference);
    return record === null ? [] : thingsOfCase(db, record.id);
  },
};

/** What became of the things of a person, a vehicle, a mission or a case, oldest first; empty where nothing ended. */
export function trail(session: Session, { of, key }: ParsedOf<'surrender.trail'>): Result<OutputOf<'surrender.trail'>> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const lines = trailOf(db, THINGS[of](db, key), LONGEST).map(
    ({ id, kind, number, reason, note, on, at, by, reference }) =>
      trailLine.parse({ id, kind, number, reason, note, on, at, by, reference }),
  );
  return ok({ lines });
}
