import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { OutputOf } from '../../../shared/contract/contract.ts';
import type { CountryRow, TermHistoryRow } from '../../../shared/contract/reciprocity.ts';
import { CASE_READERS } from '../../../shared/domain/case/roles.ts';
import { type Country, country as countrySchema } from '../../../shared/domain/ids.ts';
import { termInForce } from '../../../shared/domain/reciprocity/resolve.ts';
import { BENEFITS, reciprocityTerm } from '../../../shared/domain/reciprocity/term.ts';
import type { Mission } from '../../../shared/domain/registry/mission.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { auditOf } from '../db/repositories/audit-log.ts';
import {
  allMissions,
  countCards,
  countOpenCases,
  countriesKnown,
  missionsOf,
  nextTermId,
} from '../db/repositories/reciprocity.ts';
import { termsOf, travelRulesOf } from '../db/repositories/registry-reads.ts';
import type { Reader } from '../db/store.ts';
import { permit, type Session } from '../desk.ts';
import { termSubject } from './change-term.ts';

const SHOWN_HISTORY = 500;

/** Open cases and tax cards in force of some missions. */
function touchedBy(db: Reader, missions: readonly Mission[], today: string) {
  const cards = missions.map(({ id }) => countCards(db, id, today));
  const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
  return {
    openCases: sum(missions.map((mission) => countOpenCases(db, mission))),
    cards: { MISSION: sum(cards.map((one) => one.MISSION)), PERSONAL: sum(cards.map((one) => one.PERSONAL)) },
  };
}

/** Every country with how many terms it has, and how many tax cards and open cases they may touch. */
export async function countryList(session: Session): Promise<Result<OutputOf<'reciprocity.countries'>>> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const today = session.desk.clock.today();
  const byCountry = Map.groupBy(allMissions(db), (mission) => String(mission.country));
  const countries: CountryRow[] = [];
  for (const code of countriesKnown(db)) {
    const missions = byCountry.get(code) ?? [];
    const terms = termsOf(db, code);
    const { openCases, cards } = touchedBy(db, missions, today);
    const first = missions.find(({ kind }) => kind === 'EMBASSY') ?? missions[0];
    countries.push({
      country: countrySchema.parse(code),
      mission: first?.name ?? null,
      missions: missions.length,
      terms: terms.length,
      benefits: BENEFITS.filter((benefit) => termInForce(terms, benefit, today) !== null).length,
      travelRules: travelRulesOf(db, [code]).length,
      cards: cards.MISSION + cards.PERSONAL,
      openCases,
    });
    // Counting takes a walk over the cases of each mission: others who ask the core get their turn in between.
    await setImmediate();
  }
  return ok({ countries });
}

/** A country's terms and travel rules with what they may touch. */
export function countryPage(session: Session, country: Country): Result<OutputOf<'reciprocity.country'>> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const db = session.desk.store.read;
  const missions = missionsOf(db, country);
  return ok({
    country,
    missions: missions.map(({ id, name }) => ({ id, name })),
    terms: termsOf(db, country),
    travelRules: travelRulesOf(db, [country]),
    ...touchedBy(db, missions, session.desk.clock.today()),
    nextId: nextTermId(db) ?? '',
  });
}

const auditedTerm = z.object({
  before: reciprocityTerm.nullable().catch(null).default(null),
  reason: z.string().nullable().default(null),
});

/** What was done to a term, from the audit log, oldest first, each with what was there before. */
export function termHistory(session: Session, id: string): Result<TermHistoryRow[]> {
  const allowed = permit(session, CASE_READERS);
  if (!allowed.ok) return allowed;
  const entries = auditOf(session.desk.store.read, 'registry', termSubject(id), SHOWN_HISTORY);
  return ok(
    entries.map(({ seq, at, actor, action, summary, detail }) => {
      const { before, reason } = auditedTerm.parse(JSON.parse(detail));
      return { seq, at, actor, action, summary, before, reason };
    }),
  );
}
