import { describe, expect, test } from 'vitest';
import { findCase } from '../../main/core/db/repositories/cases.ts';
import { findPeople, termsOf } from '../../main/core/db/repositories/registry-reads.ts';
import { adjudicateCase } from '../../main/core/services/adjudicate-cases.ts';
import { caseFile } from '../../main/core/services/case-file.ts';
import { changeTerm } from '../../main/core/services/change-term.ts';
import { approvalOf } from '../../main/core/services/frozen-facts.ts';
import { countryList, countryPage, termHistory } from '../../main/core/services/reciprocity-pages.ts';
import { setSetting } from '../../main/core/services/setting-values.ts';
import { touchedCases } from '../../main/core/services/what-if.ts';
import { syntheticBatch } from '../../scripts/synthetic-batch.ts';
import { civilDate } from '../../shared/domain/dates.ts';
import { taxCardLevel } from '../../shared/domain/programs/tax-card/level.ts';
import type { TermChange } from '../../shared/domain/reciprocity/change.ts';
import type { Verdict } from '../../shared/domain/rules/finding.ts';
import { approve } from '../fixtures/cases.ts';
import { batchFile, DAY, deskWithCases, importFile, must, refused, type Team } from '../fixtures/desk.ts';
import { portalSends } from '../fixtures/portal.ts';
import { COUNTRY, draftOf, everyTriedCard, everyTriedCase, openReferences, VEHICLES_TERM } from '../fixtures/terms.ts';

const today = civilDate.parse(DAY);
const reason = 'Circular note 44-102 of the embassy.';
const noVehicles: TermChange = {
  kind: 'correct',
  seen: VEHICLES_TERM,
  term: draftOf(VEHICLES_TERM, { grant: 'RESTRICTED', limit: 0 }),
};
const personalTax = draftOf(VEHICLES_TERM, { benefit: 'TAX_PERSONAL', limit: null, from: '2020-01-01' });

function verdictOf(team: Team, reference: string, asOf = today): Verdict {
  return must(adjudicateCase(team.auditor, reference, asOf)).verdict;
}

function eligibleIn(team: Team): string {
  const found = openReferences(team).find((reference) => verdictOf(team, reference).outcome === 'ELIGIBLE');
  if (!found) throw new Error('no open case of the country is eligible');
  return found;
}

/** Cards of people of the country, one that counts and some that do not. */
async function cardsOfCountry(team: Team): Promise<void> {
  const pids = openReferences(team).flatMap(
    (reference) => findCase(team.auditor.desk.store.read, reference)?.applicantPid ?? [],
  );
  const holders = findPeople(team.auditor.desk.store.read, pids.slice(0, 4));
  const dated = [
    { level: 'EAGLE', status: 'ACTIVE', expires: '2027-12-31' },
    { level: 'EAGLE', status: 'ACTIVE', expires: DAY },
    { level: 'EAGLE', status: 'LOST', expires: '2027-12-31' },
    { level: 'EAGLE', status: 'ACTIVE', expires: '2026-11-23' },
  ];
  const cards = holders.map(({ pid, mission }, at) => ({
    type: 'card',
    number: `700000000${at}`,
    kind: 'PERSONAL',
    mission,
    pid,
    issued: '2025-01-01',
    reportedLost: null,
    ...dated[at],
  }));
  await portalSends(team, 'cards', ...cards);
}

describe('what if', () => {
  test('names the very cases that come out otherwise once the change is saved, and no other', async () => {
    const team = await deskWithCases(200);
    const before = new Map(openReferences(team).map((reference) => [reference, verdictOf(team, reference)]));
    const tried = await everyTriedCase(team, noVehicles);
    expect(tried.length).toBeGreaterThan(3);
    expect(tried.length).toBeLessThan(200);
    must(changeTerm(team.supervisor, { change: noVehicles, reason }));
    const really = [...before].flatMap(([reference, was]) => {
      const is = verdictOf(team, reference);
      const rules = is.findings.flatMap((finding) => {
        const old = was.findings.find(({ rule }) => rule === finding.rule);
        return old?.outcome === finding.outcome ? [] : [finding.rule];
      });
      return rules.length === 0 ? [] : [{ reference, before: was.outcome, after: is.outcome, rules }];
    });
    expect(
      tried.map(({ reference, before: was, after, rules }) => [reference, was, after, rules.map((r) => r.rule)]),
    ).toEqual(really.map(({ reference, before: was, after, rules }) => [reference, was, after, rules]));
    expect(tried[0]?.rules[0]).toMatchObject({ rule: 'VEH-LIMIT', before: 'PASS', after: 'BLOCK' });
  });

  test('judges as of the day asked: a term that is still to come changes nothing today', async () => {
    const team = await deskWithCases(60);
    const change: TermChange = { kind: 'add', term: draftOf(VEHICLES_TERM, { limit: 0, from: '2026-12-15' }) };
    expect(await everyTriedCase(team, change)).toEqual([]);
    const later = civilDate.parse('2026-12-15');
    const tried = await everyTriedCase(team, change, later);
    expect(tried.length).toBeGreaterThan(0);
    must(changeTerm(team.supervisor, { change, reason }));
    for (const { reference, after } of tried) expect(verdictOf(team, reference, later).outcome).toBe(after);
  });

  test('writes nothing', async () => {
    const team = await deskWithCases(20);
    const before = termsOf(team.auditor.desk.store.read, COUNTRY);
    await everyTriedCase(team, noVehicles);
    everyTriedCard(team, noVehicles);
    expect(termsOf(team.auditor.desk.store.read, COUNTRY)).toEqual(before);
  });

  test('tells which cards in force would have another level, and which none', async () => {
    const team = await deskWithCases(60);
    await cardsOfCountry(team);
    const full = must(changeTerm(team.supervisor, { change: { kind: 'add', term: personalTax }, reason }));
    const grants = (grant: 'RESTRICTED' | 'NONE'): TermChange => ({
      kind: 'correct',
      seen: full,
      term: draftOf(full, { grant }),
    });
    expect(everyTriedCard(team, grants('RESTRICTED'))).toMatchObject([
      { number: '7000000000', bears: 'EAGLE', before: 'EAGLE', after: 'DEER' },
      { number: '7000000001', bears: 'EAGLE', before: 'EAGLE', after: 'DEER' },
    ]);
    const none = everyTriedCard(team, grants('NONE'));
    expect(none.map(({ number, after }) => [number, after])).toEqual([
      ['7000000000', null],
      ['7000000001', null],
    ]);
    must(changeTerm(team.supervisor, { change: grants('NONE'), reason }));
    expect(taxCardLevel('PERSONAL', termsOf(team.auditor.desk.store.read, COUNTRY), today)).toBeNull();
  });

  test('and the figures beside a country count what is open and what is in force', async () => {
    const team = await deskWithCases(60);
    await cardsOfCountry(team);
    const open = openReferences(team).length;
    expect(must(countryPage(team.auditor, COUNTRY))).toMatchObject({
      openCases: open,
      cards: { MISSION: 0, PERSONAL: 2 },
      nextId: 'DESK-0000001',
    });
    const row = must(await countryList(team.auditor)).countries.find(({ country }) => country === COUNTRY);
    expect(row).toMatchObject({ mission: 'Embassy of Aldovia', missions: 3, benefits: 1, cards: 2, openCases: open });
    const touched = must(await touchedCases(team.auditor, { country: COUNTRY, after: null }));
    expect(touched.judged).toBe(Math.min(open, 10));
    expect(touched.terms).toEqual({ 'T-XA-VEH': touched.judged });
  });
});

describe('a change of a term', () => {
  test('is for a supervisor alone', async () => {
    const team = await deskWithCases(1);
    for (const session of [team.intake, team.adjudicator, team.issuance, team.auditor, team.administrator]) {
      expect(refused(changeTerm(session, { change: noVehicles, reason })).code).toBe('FORBIDDEN');
    }
    expect(refused(await countryList(team.administrator)).code).toBe('FORBIDDEN');
  });

  test('leaves a decided case on the terms that it was decided on', async () => {
    const team = await deskWithCases(60);
    const reference = eligibleIn(team);
    await approve(team, reference);
    const { verdict } = must(caseFile(team.auditor, reference));
    must(changeTerm(team.supervisor, { change: noVehicles, reason }));
    expect(must(caseFile(team.auditor, reference))).toMatchObject({ frozen: true, verdict });
    const db = team.auditor.desk.store.read;
    const { record } = must(approvalOf(db, findCase(db, reference)?.id ?? 0));
    expect(record.facts).toMatchObject({ terms: [VEHICLES_TERM] });
  });

  test('is not undone by a batch that is read again', async () => {
    const team = await deskWithCases(5);
    must(changeTerm(team.supervisor, { change: noVehicles, reason }));
    const added = must(changeTerm(team.supervisor, { change: { kind: 'add', term: personalTax }, reason }));
    const again = must(await importFile(team.intake, batchFile(syntheticBatch({ cases: 5, seed: 7 }))));
    expect(again).toMatchObject({ added: 0, replaced: 0 });
    expect(termsOf(team.auditor.desk.store.read, COUNTRY)).toEqual([
      added,
      { ...VEHICLES_TERM, grant: 'RESTRICTED', limit: 0 },
    ]);
  });

  test('takes the next number, keeps the term that it ends, and each is told with what was there before', async () => {
    const team = await deskWithCases(5);
    const first = must(changeTerm(team.supervisor, { change: { kind: 'add', term: personalTax }, reason }));
    const to = civilDate.parse('2026-12-31');
    const ended = must(changeTerm(team.supervisor, { change: { kind: 'end', seen: first, to }, reason: 'Withdrawn.' }));
    expect([first.id, ended]).toEqual(['DESK-0000001', { ...first, to }]);
    expect(must(countryPage(team.auditor, COUNTRY)).nextId).toBe('DESK-0000002');
    expect(must(termHistory(team.adjudicator, first.id))).toMatchObject([
      { action: 'reciprocity.add', actor: 'Sela Brandt', before: null, reason },
      { action: 'reciprocity.end', actor: 'Sela Brandt', before: first, reason: 'Withdrawn.' },
    ]);
  });

  test("has the portal's own changes in its history", async () => {
    const team = await deskWithCases(5);
    await portalSends(team, 'next', { type: 'reciprocity', ...VEHICLES_TERM, limit: 4 });
    must(
      changeTerm(team.supervisor, {
        change: { kind: 'end', seen: { ...VEHICLES_TERM, limit: 4 }, to: today },
        reason,
      }),
    );
    expect(
      must(termHistory(team.auditor, VEHICLES_TERM.id)).map(({ action, before }) => [action, before?.limit]),
    ).toEqual([
      ['registry.add', undefined],
      ['registry.replace', 2],
      ['reciprocity.end', 4],
    ]);
  });

  test('is refused where somebody changed the term meanwhile, or where it says nothing sound', async () => {
    const team = await deskWithCases(5);
    must(changeTerm(team.supervisor, { change: noVehicles, reason }));
    const seen = { ...VEHICLES_TERM, grant: 'RESTRICTED' as const, limit: 0 };
    const changes: readonly (readonly [TermChange, string])[] = [
      [noVehicles, 'CONFLICT'],
      [{ kind: 'end', seen: { ...seen, id: 'T-NONE' }, to: today }, 'NOT_FOUND'],
      [{ kind: 'end', seen, to: civilDate.parse('2014-12-31') }, 'INVALID_INPUT'],
      [{ kind: 'correct', seen, term: draftOf(seen) }, 'INVALID_INPUT'],
      [{ kind: 'correct', seen, term: draftOf(seen, { country: 'XB' }) }, 'INVALID_INPUT'],
      [{ kind: 'correct', seen, term: draftOf(seen, { benefit: 'UTILITIES' }) }, 'INVALID_INPUT'],
      [{ kind: 'add', term: draftOf(seen, { authority: ' ' }) }, 'INVALID_INPUT'],
    ];
    for (const [change, code] of changes) {
      expect([code, refused(changeTerm(team.supervisor, { change, reason })).code]).toEqual([code, code]);
    }
    expect(termsOf(team.auditor.desk.store.read, COUNTRY)).toEqual([seen]);
  });
});

test('a supervisor sets what the rules go by; how the desk itself works is for its administrator', async () => {
  const team = await deskWithCases(1);
  const from = civilDate.parse('2026-12-01');
  must(setSetting(team.supervisor, { key: 'registration.serviceFee', value: 120, from }));
  for (const key of ['desk.idleLockMinutes', 'desk.dueDays'] as const) {
    expect(refused(setSetting(team.supervisor, { key, value: 9, from })).code).toBe('FORBIDDEN');
    must(setSetting(team.administrator, { key, value: 9, from }));
  }
  expect(refused(setSetting(team.adjudicator, { key: 'parking.dcDays', value: 9, from })).code).toBe('FORBIDDEN');
});
