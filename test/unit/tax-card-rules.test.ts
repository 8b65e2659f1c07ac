import { describe, expect, test } from 'vitest';
import { aCard, aTaxCard, CARD, findingOn, outcomeOn, TERMS, verdictOn } from './filings.ts';
import { aPerson, aTerm, OTHER_PID } from './registration.ts';

const child = (over: Readonly<Record<string, unknown>>) => ({
  people: [aPerson({ sponsor: OTHER_PID, relation: 'CHILD', ...over })],
});

describe('ACC-RESIDENT', () => {
  test.each([
    ['a citizen of another country', {}, 'PASS'],
    ['a US citizen', { citizenship: 'US' }, 'BLOCK'],
    ['a permanent resident', { usPermanentResident: true }, 'BLOCK'],
  ])('%s', (_who, over, outcome) => {
    for (const kind of ['PERSONAL', 'MISSION']) {
      expect(outcomeOn('ACC-RESIDENT', aTaxCard({ kind }), { people: [aPerson(over)] })).toBe(outcome);
    }
  });
});

describe('TAX-RECIPROCITY', () => {
  const term = (over: Readonly<Record<string, unknown>>) =>
    aTerm({ id: 'TP', benefit: 'TAX_PERSONAL', grant: 'FULL', limit: null, ...over });
  test.each([
    ['full', [term({})], 'PASS'],
    ['restricted', [term({ grant: 'RESTRICTED' })], 'PASS'],
    ['none granted', [term({ grant: 'NONE' })], 'BLOCK'],
    ['no term', [], 'BLOCK'],
    ['only for missions', [term({ benefit: 'TAX_MISSION' })], 'BLOCK'],
    ['from tomorrow', [term({ from: '2026-11-25' })], 'BLOCK'],
    ['to yesterday', [term({ to: '2026-11-23' })], 'BLOCK'],
    ['to today', [term({ to: '2026-11-24' })], 'PASS'],
    ['withdrawn by a later term', [term({}), term({ id: 'A', grant: 'NONE', from: '2026-01-01' })], 'BLOCK'],
  ])('%s', (_what, terms, outcome) => {
    expect(outcomeOn('TAX-RECIPROCITY', aTaxCard(), { terms })).toBe(outcome);
  });

  test('names the term that decided', () => {
    expect(findingOn('TAX-RECIPROCITY', aTaxCard(), { terms: [term({})] })?.term).toBe('TP');
    expect(findingOn('TAX-RECIPROCITY', aTaxCard({ kind: 'MISSION' }))?.term).toBe('T-TAX_MISSION');
    expect(findingOn('TAX-RECIPROCITY', aTaxCard(), { terms: [] })?.term).toBeNull();
  });
});

describe('TAX-AGE', () => {
  test.each([
    ['18 today', '2008-11-24', false, 'PASS'],
    ['18 tomorrow', '2008-11-25', false, 'BLOCK'],
    ['21 tomorrow', '2005-11-25', false, 'PASS'],
    ['21 today', '2005-11-24', false, 'BLOCK'],
    ['a student of 21', '2005-11-24', true, 'PASS'],
    ['a student, 23 tomorrow', '2003-11-25', true, 'PASS'],
    ['a student, 23 today', '2003-11-24', true, 'BLOCK'],
    ['a student under 18', '2009-01-01', true, 'BLOCK'],
  ])('%s', (_what, dob, student, outcome) => {
    expect(outcomeOn('TAX-AGE', aTaxCard(), child({ dob, student }))).toBe(outcome);
  });

  test('is asked of children and personal cards only', () => {
    expect(outcomeOn('TAX-AGE', aTaxCard({ kind: 'MISSION' }), child({ dob: '2015-01-01' }))).toBeUndefined();
    expect(outcomeOn('TAX-AGE', aTaxCard())).toBeUndefined();
    const spouse = { people: [aPerson({ sponsor: OTHER_PID, relation: 'SPOUSE', dob: '2010-01-01' })] };
    expect(outcomeOn('TAX-AGE', aTaxCard(), spouse)).toBeUndefined();
  });
});

describe('TAX-COUNT', () => {
  test.each([
    ['none', [], 'PASS'],
    ['an active one', [aCard()], 'BLOCK'],
    ['one that expires today', [aCard({ expires: '2026-11-24' })], 'BLOCK'],
    ['one that expired yesterday', [aCard({ expires: '2026-11-23' })], 'PASS'],
    ['a lost one', [aCard({ status: 'LOST' })], 'PASS'],
    ["another's", [aCard({ pid: OTHER_PID })], 'PASS'],
    ["the mission's", [aCard({ kind: 'MISSION' })], 'PASS'],
  ])('a personal card beside %s', (_what, cards, outcome) => {
    expect(outcomeOn('TAX-COUNT', aTaxCard(), { cards })).toBe(outcome);
  });

  const missions = (...overs: Readonly<Record<string, unknown>>[]) =>
    overs.map((over, at) =>
      aCard({ number: `800000000${at}`, kind: 'MISSION', level: 'OWL', pid: OTHER_PID, ...over }),
    );
  test.each([
    ['one', missions({}), 'PASS'],
    ['two', missions({}, {}), 'BLOCK'],
    ['two, one of another mission', missions({}, { mission: 'M-FR-CON' }), 'PASS'],
    ['two, one returned', missions({}, { status: 'RETURNED' }), 'PASS'],
    ['one and a personal card', [...missions({}), aCard()], 'PASS'],
  ])("a mission's card beside %s", (_what, cards, outcome) => {
    expect(outcomeOn('TAX-COUNT', aTaxCard({ kind: 'MISSION' }), { cards })).toBe(outcome);
  });

  test('is asked of new cards only, of an unknown applicant too', () => {
    expect(outcomeOn('TAX-COUNT', aTaxCard({ action: 'RENEWAL' }), { cards: [aCard()] })).toBeUndefined();
    expect(outcomeOn('TAX-COUNT', aTaxCard(), { cards: [aCard()], people: [] })).toBe('BLOCK');
  });
});

describe('TAX-LOST', () => {
  const lost = { action: 'REPLACEMENT', replaces: CARD, reportedLost: '2026-10-25', lossStatement: 'At the mall' };
  test.each([
    ['reported 30 days ago', {}, 'PASS'],
    ['reported 29 days ago', { reportedLost: '2026-10-26' }, 'HOLD'],
    ['reported tomorrow', { reportedLost: '2026-11-25' }, 'HOLD'],
    ['not reported', { reportedLost: null }, 'RETURN'],
    ['no statement', { lossStatement: null }, 'RETURN'],
    ['a blank statement', { lossStatement: ' ' }, 'RETURN'],
    ['no card named', { replaces: null }, 'RETURN'],
    ['an unknown card', { replaces: '7000000009' }, 'RETURN'],
    ['no statement and too early', { lossStatement: null, reportedLost: '2026-11-20' }, 'RETURN'],
  ])('%s', (_what, over, outcome) => {
    expect(outcomeOn('TAX-LOST', aTaxCard({ ...lost, ...over }), { cards: [aCard({ status: 'LOST' })] })).toBe(outcome);
  });

  test.each([
    ["another's card", { pid: OTHER_PID }, 'RETURN'],
    ['a card of the other kind', { kind: 'MISSION' }, 'PASS'],
    ['a returned card', { status: 'RETURNED' }, 'PASS'],
  ])('%s', (_what, over, outcome) => {
    expect(outcomeOn('TAX-LOST', aTaxCard(lost), { cards: [aCard(over)] })).toBe(outcome);
  });

  test('names the day on which the wait ends', () => {
    const application = aTaxCard({ ...lost, reportedLost: '2026-11-14' });
    expect(findingOn('TAX-LOST', application, { cards: [aCard()] })?.message).toContain('14 Dec 2026');
  });

  test('is asked of replacements only', () => {
    expect(outcomeOn('TAX-LOST', aTaxCard())).toBeUndefined();
  });
});

describe('TAX-HOLDER', () => {
  test.each([
    ['A-1', 'DIPLOMATIC_AGENT', 'PASS'],
    ['A-2', 'ADMIN_TECHNICAL', 'PASS'],
    ['A-3', 'SERVICE_STAFF', 'BLOCK'],
    ['G-1', 'UN_DIPLOMATIC', 'PASS'],
    ['G-1', 'UN_SUPPORT', 'BLOCK'],
    ['G-1', 'CAREER_CONSULAR_OFFICER', 'BLOCK'],
    ['G-2', 'DIPLOMATIC_AGENT', 'PASS'],
    ['G-4', 'IO_OFFICER', 'PASS'],
    ['G-4', 'IO_STAFF', 'BLOCK'],
    ['G-5', 'DIPLOMATIC_AGENT', 'BLOCK'],
    ['B-2', 'DIPLOMATIC_AGENT', 'BLOCK'],
  ])('%s as %s is %s', (visa, category, outcome) => {
    const people = [aPerson({ visa, category })];
    expect(outcomeOn('TAX-HOLDER', aTaxCard({ kind: 'MISSION' }), { people })).toBe(outcome);
    expect(outcomeOn('TAX-HOLDER', aTaxCard(), { people })).toBeUndefined();
  });
});

test('of an unknown applicant every rule that reads the record is silent', () => {
  const asked = verdictOn(aTaxCard({ kind: 'MISSION' }), { people: [], terms: TERMS }).findings;
  expect(asked.map(({ rule }) => rule)).toEqual(['ACC-IDENTITY', 'TAX-RECIPROCITY', 'TAX-COUNT']);
});
