import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { lastActsQuery } from '../../main/core/db/repositories/audit-log.ts';
import { casePage } from '../../main/core/db/repositories/case-page.ts';
import { matchQuery } from '../../main/core/db/repositories/find-words.ts';
import type { Session } from '../../main/core/desk.ts';
import { findAnything } from '../../main/core/services/find-anything.ts';
import { leaveDesk } from '../../main/core/services/open-desk.ts';
import { noteOpened } from '../../main/core/services/recent-records.ts';
import { assignCase } from '../../main/core/services/work-case.ts';
import { deskWithCases, must, newTeam, refused, tempFolder, unlock } from '../fixtures/desk.ts';
import * as calls from '../fixtures/look-ups.ts';
import { deskForCalls } from '../fixtures/look-ups.ts';

const found = (session: Session, query: string) => must(findAnything(session, query)).found;
const keys = (session: Session, query: string) => found(session, query).map(({ kind, key }) => `${kind} ${key}`);
const caseRows = (session: Session) =>
  casePage(session.desk.store.read, {}, { column: 'reference', descending: false }, 0, 200).rows;

describe('people, missions and vehicles', () => {
  test.each(['novák tomás', 'tomas novak', 'NOVAK  Tomas', 'nov tom', 'novka tomas', 'novk tom', 'nowak', 'xovak'])(
    'typed as %s, Tomás Novák is found',
    async (query) => {
      const { adjudicator } = await deskForCalls();
      expect(keys(adjudicator, query)).toContain(`person ${calls.MEMBER}`);
    },
  );

  test('by a name without its spaces, or with one too many', async () => {
    const { intake } = await deskWithCases(80);
    const named = (surname: string) => (query: string) =>
      found(intake, query).some(({ title }) => title.startsWith(surname));
    expect(['van der berg', 'vanderberg', 'vander berg', 'berg van'].filter(named('Van der Berg'))).toHaveLength(4);
    expect(['garcía márquez', 'garciamarquez', 'gar cia'].filter(named('García Márquez'))).toHaveLength(3);
    expect(["o'rourke", 'orourke', 'o rourke'].filter(named('O’Rourke'))).toHaveLength(3);
  });

  test('a mission by its name, its country and its city, though many of its people share the words', async () => {
    const { adjudicator } = await deskForCalls();
    expect(keys(adjudicator, 'embassy aldovia')).toContain('mission M-XA-EMB');
    expect(keys(adjudicator, 'aldovia new york')).toEqual(['mission M-XA-UN']);
    expect(keys(adjudicator, 'embasy of aldovia')).toContain('mission M-XA-EMB');
  });

  test('what is spelled right comes alone; what is only near says so', async () => {
    const { adjudicator } = await deskForCalls();
    expect(must(findAnything(adjudicator, 'haddad')).isNear).toBe(false);
    expect(must(findAnything(adjudicator, 'hadad'))).toMatchObject({ isNear: true });
    expect(must(findAnything(adjudicator, 'qqqq zzzz')).found).toEqual([]);
  });
});

describe('numbers', () => {
  test.each([
    ['a plate', 'd-xe 1234', `vehicle ${calls.VINS.registered}`],
    ['a plate turned round', '1234XED', `vehicle ${calls.VINS.registered}`],
    ['a VIN', calls.VINS.lapsed.toLowerCase(), `vehicle ${calls.VINS.lapsed}`],
    ['the end of a VIN', calls.VINS.lapsed.slice(-6), `vehicle ${calls.VINS.lapsed}`],
    ['a VIN with one letter wrong', calls.VINS.lapsed.replace('4T1B', '4T7B'), `vehicle ${calls.VINS.lapsed}`],
    ['a card', calls.ACTIVE_CARD, `person ${calls.MEMBER}`],
    ['a PID', calls.CONSUL, `person ${calls.CONSUL}`],
    ['a PID with two digits that changed places', '4500000050', `person ${calls.CONSUL}`],
  ])('%s leads to its record', async (_what, query, key) => {
    const { adjudicator } = await deskForCalls();
    expect(keys(adjudicator, query)).toContain(key);
  });

  test('a case by its reference, its last six digits and its beginning', async () => {
    const { intake } = await deskWithCases(30);
    const reference = caseRows(intake)[11]?.reference ?? '';
    for (const query of [reference, reference.slice(4), `${reference.slice(0, 4)} ${reference.slice(4)}`])
      expect(keys(intake, query), query).toContain(`case ${reference}`);
    expect(found(intake, reference.slice(0, 5)).length).toBeGreaterThan(0);
  });
});

describe('what was recent', () => {
  test('comes first, and alone where nothing is typed, for whoever opened it', async () => {
    const { adjudicator, supervisor } = await deskForCalls();
    expect(keys(adjudicator, '')).toEqual([]);
    must(noteOpened(adjudicator, { kind: 'person', key: calls.SPOUSE }));
    must(noteOpened(adjudicator, { kind: 'mission', key: 'M-XA-UN' }));
    expect(keys(adjudicator, '')).toEqual(['mission M-XA-UN', `person ${calls.SPOUSE}`]);
    expect(found(adjudicator, 'nov')[0]).toMatchObject({ key: calls.SPOUSE, isRecent: true });
    expect(keys(supervisor, '')).toEqual([]);
  });

  test('what somebody worked on is still known after the desk was locked, what they only looked at is not', async () => {
    const folder = tempFolder();
    const { adjudicator, intake } = await deskWithCases(12, 7, undefined, folder);
    const [worked, looked] = caseRows(adjudicator).map(({ reference }) => reference);
    if (worked === undefined || looked === undefined) throw new Error('no cases');
    must(assignCase(adjudicator, { reference: worked, version: 1, assignee: adjudicator.actor.id }));
    must(noteOpened(adjudicator, { kind: 'case', key: looked }));
    expect(keys(adjudicator, '')).toEqual([`case ${looked}`, `case ${worked}`]);
    expect(keys(intake, ''), 'a batch is not what its importer looked at').toEqual([]);
    leaveDesk(adjudicator);
    const again = must(await unlock(folder, adjudicator.actor.name));
    expect(keys(again, '')).toEqual([`case ${worked}`]);
    leaveDesk(again);
  });
});

test('nobody finds anything who may not read the registry', async () => {
  const { administrator } = await newTeam();
  expect(refused(findAnything(administrator, 'novak')).code).toBe('FORBIDDEN');
  expect(refused(noteOpened(administrator, { kind: 'case', key: '5000000001' })).code).toBe('FORBIDDEN');
});

test('every step is found in an index', async () => {
  const { adjudicator } = await deskWithCases(5);
  const db = adjudicator.desk.store.read;
  const planOf = (query: ReturnType<typeof sql>) =>
    db
      .all<{ detail: string }>(sql`EXPLAIN QUERY PLAN ${query}`)
      .map(({ detail }) => detail)
      .join('\n');
  for (const table of ['case_search', 'registry_search'] as const) {
    const plan = planOf(matchQuery(table, '"ok"*', 24));
    expect(plan).toMatch(new RegExp(`SCAN ${table} VIRTUAL TABLE INDEX \\d+:M`));
    expect(plan).not.toContain('TEMP B-TREE');
  }
  const acts = planOf(lastActsQuery(db, 'Abel Quist', 200).getSQL());
  expect(acts).toContain('USING INDEX audit_actor');
  expect(acts).not.toContain('TEMP B-TREE');
});
