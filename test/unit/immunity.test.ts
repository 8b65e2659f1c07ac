import { describe, expect, test } from 'vitest';
import { IMMUNITIES, immuneAs, immunityOf } from '../../shared/domain/registry/immunity.ts';
import { PERSON_CATEGORIES } from '../../shared/domain/registry/person.ts';
import { aPerson, OTHER_PID, PID } from './registration.ts';

const NOTHING = { arrest: 'Yes', enterResidence: 'Yes', citation: 'Yes', subpoena: 'Yes', prosecute: 'Yes' };

function rowOf(over: object, sponsor: ReturnType<typeof aPerson> | null = null) {
  return immunityOf(immuneAs(aPerson({ ...over }), sponsor));
}

function spouseOf(sponsor: Readonly<Record<string, unknown>>, over: object = {}) {
  return rowOf({ pid: OTHER_PID, sponsor: PID, relation: 'SPOUSE', ...over }, aPerson(sponsor));
}

describe('a member', () => {
  test.each(PERSON_CATEGORIES)('of the category %s has its row', (category) => {
    expect(rowOf({ category })).toEqual(IMMUNITIES[category]);
  });

  test.each([{ citizenship: 'US' }, { usPermanentResident: true }])(
    '%j has immunity for official acts at most',
    (over) => {
      expect(rowOf(over)).toMatchObject({ arrest: 'Yes', subpoena: expect.stringContaining('official acts') });
    },
  );

  test.each(['A-3', 'G-5'])('with a visa %s is a private servant and has none', (visa) => {
    expect(rowOf({ category: 'SERVICE_STAFF', visa })).toMatchObject(NOTHING);
  });
});

describe('a dependant', () => {
  test.each([
    ['DIPLOMATIC_AGENT', true],
    ['ADMIN_TECHNICAL', true],
    ['SERVICE_STAFF', false],
    ['CAREER_CONSULAR_OFFICER', false],
    ['IO_STAFF', false],
    ['UN_DIPLOMATIC', true],
    ['UN_SUPPORT', false],
  ] as const)('of %s has what the sponsor has: %s', (category, has) => {
    const row = spouseOf({ category }, { category });
    if (has) expect(row).toMatchObject({ arrest: 'No', prosecute: 'No' });
    else expect(row).toMatchObject(NOTHING);
  });

  test.each([
    ['who is a US citizen', {}, { citizenship: 'US' }],
    ['who is a permanent resident', {}, { usPermanentResident: true }],
    ['of a US citizen', { citizenship: 'US' }, {}],
    ['of a private servant', { visa: 'A-3', category: 'SERVICE_STAFF' }, {}],
  ])('%s has none', (_who, sponsor, over) => {
    expect(spouseOf(sponsor, over)).toMatchObject(NOTHING);
  });
});
