import type { Country, MissionId } from '../../../shared/domain/ids.ts';
import type { Mission } from '../../../shared/domain/registry/mission.ts';
import { missionsOf, type OpenCase, openCasesAfter } from '../db/repositories/reciprocity.ts';
import type { Reader } from '../db/store.ts';

/** Where a walk over a country's open cases stands. */
export interface CaseCursor {
  readonly mission: MissionId;
  readonly id: number;
}

export interface CaseSlice {
  readonly cases: readonly { readonly mission: Mission; readonly open: OpenCase }[];
  /** Where the next slice begins; null at the end. */
  readonly next: CaseCursor | null;
}

/** The next open cases of a country's missions, at most `limit`, whichever programs they are of. */
export function openCasesOf(db: Reader, country: Country, after: CaseCursor | null, limit: number): CaseSlice {
  const all = missionsOf(db, country).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const missions = after === null ? all : all.filter(({ id }) => id >= after.mission);
  const cases: { mission: Mission; open: OpenCase }[] = [];
  for (const mission of missions) {
    const since = after?.mission === mission.id ? after.id : 0;
    const found = openCasesAfter(db, mission, since, limit - cases.length);
    cases.push(...found.map((open) => ({ mission, open })));
    const last = cases.at(-1);
    if (last && cases.length === limit) return { cases, next: { mission: last.mission.id, id: last.open.id } };
  }
  return { cases, next: null };
}
