import type { CivilDate } from '../../../shared/domain/dates.ts';
import type { DecidedOn, Earlier, IssueContext } from '../../../shared/domain/programs/production.ts';
import type { Filing } from '../../../shared/domain/programs/program.ts';
import { issuedBefore } from '../db/repositories/issued-before.ts';
import { licencesOf } from '../db/repositories/licences.ts';
import { findMissions, findPeople } from '../db/repositories/registry-reads.ts';
import { isDemanded } from '../db/repositories/surrenders.ts';
import { titlesThatCount } from '../db/repositories/titles.ts';
import type { Reader } from '../db/store.ts';
import type { Session } from '../desk.ts';
import type { FrozenDecision } from './frozen-facts.ts';
import type { Gathered } from './gather-facts.ts';

/** What an approval was made on, for the papers that follow from it. */
export function decidedOn({ record, verdict, facts }: FrozenDecision): DecidedOn {
  return { reason: record.reason, officer: record.byName, findings: verdict.findings, vehicles: facts.vehicles };
}

/** An application that no longer fits its program tells nothing of what was issued. */
function fitting({ application: schema }: Gathered['program']) {
  return ({ reference, application }: Earlier<unknown>): Earlier<Filing>[] => {
    const parsed = schema.safeParse(application);
    return parsed.success ? [{ reference, application: parsed.data }] : [];
  };
}

/** Gathers what the papers of a decided case are made from, as the registry has it now. Decides nothing. */
export function issueContext(
  session: Session,
  db: Reader,
  gathered: Gathered,
  decidedOn: DecidedOn,
  issued: CivilDate,
): IssueContext<Filing> {
  const { program, facts } = gathered;
  const named = program.references(facts.application);
  const owners = [...named.owners, ...facts.vehicles.map(({ owner }) => owner)];
  const ownerPids = owners.flatMap((owner) => ('pid' in owner ? [owner.pid] : []));
  const known = [...facts.people, ...findPeople(db, ownerPids)];
  const sponsors = findPeople(
    db,
    known.flatMap(({ sponsor }) => (sponsor === null ? [] : [sponsor])),
  );
  const people = [...known, ...sponsors];
  const missions = findMissions(db, [
    ...people.map(({ mission }) => mission),
    ...owners.flatMap((owner) => ('mission' in owner ? [owner.mission] : [])),
  ]);
  const { applicant } = facts.application;
  const looksBack = program.production?.looksBack?.(facts.application) ?? false;
  const plates = facts.vehicles.flatMap(({ plate }) => (plate === null ? [] : [plate]));
  return {
    facts,
    issued,
    people,
    missions,
    licences: applicant === null ? [] : licencesOf(db, applicant.pid),
    demanded: plates.filter((plate) => isDemanded(db, 'PLATE', plate)),
    titled: facts.vehicles.map(({ vin }) => vin).filter((vin) => titlesThatCount(db, vin).length > 0),
    earlier: looksBack ? issuedBefore(db, facts.application).flatMap(fitting(program)) : [],
    approval: decidedOn,
    issuer: session.actor.name,
  };
}
