import { describe, expect, test } from 'vitest';
import { termWords } from '../../shared/domain/reciprocity/term-words.ts';
import { accreditationHistory } from '../../shared/domain/registry/accreditation-history.ts';
import { type Held, holdingsOf, isInHand } from '../../shared/domain/registry/holdings.ts';
import { licence } from '../../shared/domain/registry/licence.ts';
import { isCounted } from '../../shared/domain/registry/violation.ts';
import { aCard, aViolation } from './filings.ts';
import { aPerson, aTerm, aVehicle, PID, TODAY } from './registration.ts';

const aLicence = (over: object) =>
  licence.parse({
    ...{ number: 'OFM-D-0000001-1', product: 'LICENCE', licenceClass: 'D', pid: PID, mission: 'M-FR-EMB' },
    ...{ issued: '2025-01-01', expires: '2028-01-01', status: 'ACTIVE', ...over },
  });

const none: Held = { vehicles: [], cards: [], licences: [] };
const only = (held: Partial<Held>) => {
  const [one] = holdingsOf({ ...none, ...held }, TODAY);
  if (!one) throw new Error('nothing is held');
  return one;
};

describe('what is in force and what is not', () => {
  test.each([
    ['a registered vehicle', { vehicles: [aVehicle({ plate: 'DXE1', registeredTo: TODAY })] }, null],
    [
      'a vehicle whose registration ended',
      { vehicles: [aVehicle({ plate: 'DXE1', registeredTo: '2026-11-23' })] },
      'ended on 23 Nov 2026',
    ],
    ['a vehicle that left the program', { vehicles: [aVehicle()] }, 'not registered'],
    ['an active card', { cards: [aCard()] }, null],
    ['an active card past its end', { cards: [aCard({ expires: '2026-11-23' })] }, 'ended on 23 Nov 2026'],
    ['a lost card', { cards: [aCard({ status: 'LOST' })] }, 'reported lost'],
    ['a license', { licences: [aLicence({})] }, null],
    ['a suspended license', { licences: [aLicence({ status: 'SUSPENDED' })] }, 'suspended'],
  ])('%s', (_what, held: Partial<Held>, ended) => {
    expect(only(held).ended).toBe(ended);
  });

  test('a vehicle with plates, and whatever is asked back, is in somebody’s hands although it ended', () => {
    const plated = only({ vehicles: [aVehicle({ plate: 'DXE1', registeredTo: '2026-11-23' })] });
    expect(isInHand(plated, false)).toBe(true);
    const card = only({ cards: [aCard({ expires: '2026-11-23' })] });
    expect(isInHand(card, false)).toBe(false);
    expect(isInHand(card, true)).toBe(true);
  });
});

test('points count from the same day years before to the day itself', () => {
  const dates = ['2024-11-23', '2024-11-24', '2026-11-24', '2026-11-25'];
  expect(dates.filter((date) => isCounted(aViolation(3, date), TODAY, 2))).toEqual(['2024-11-24', '2026-11-24']);
});

describe('the history of an accreditation', () => {
  const entry = (action: string, detail: unknown) => ({
    at: '2026-01-01',
    actor: 'Ida',
    action,
    summary: action,
    detail,
  });

  test('is walked back from what holds now, through changes of other things', () => {
    const first = aPerson({ title: 'Attaché' });
    const second = aPerson();
    const now = aPerson({ accreditedTo: '2026-11-20' });
    const changes = accreditationHistory(
      [
        entry('registry.add', { before: null }),
        entry('registry.replace', { before: first }),
        entry('registry.replace', { before: { ...second, residence: { ...second.residence, zip: '20001' } } }),
        entry('registry.terminate', { before: null, after: '2026-11-20' }),
      ],
      now,
    );
    expect(
      changes.map(({ before, after }) => [before?.title, before?.accreditedTo, after.title, after.accreditedTo]),
    ).toEqual([
      ['Counselor', null, 'Counselor', '2026-11-20'],
      ['Attaché', null, 'Counselor', null],
      [undefined, undefined, 'Attaché', null],
    ]);
  });
});

test('a term is told in words with every restriction it has', () => {
  const term = aTerm({
    ...{ benefit: 'TAX_PERSONAL', minimumPurchase: 300, comparator: 'GT', excluded: ['HOTELS', 'MEALS'], limit: null },
  });
  expect(termWords(term)).toBe(
    'With restrictions: tax exemption of personal purchases; purchases over $300; not for hotels, meals',
  );
  expect(termWords(aTerm({ grant: 'FULL', limit: null }))).toBe('Full: registration of vehicles');
});
