import { describe, expect, test } from 'vitest';
import { aNote, findingOn, outcomeOn } from './filings.ts';

describe('PRP-CONTENT', () => {
  const lease = { action: 'LEASE', leaseFrom: '2027-02-01', leaseTo: '2030-02-01' };
  const occupant = { name: 'A. Consul', title: 'Consul' };
  test.each([
    ['all given', {}, 'PASS'],
    ['no acknowledgement', { acknowledgesApproval: false }, 'RETURN'],
    ['no contact', { contact: null }, 'RETURN'],
    ['a blank contact', { contact: ' ' }, 'RETURN'],
    ['no statement', { commercialUse: null }, 'RETURN'],
    ['a lease with both dates', lease, 'PASS'],
    ['a lease without a start', { ...lease, leaseFrom: null }, 'RETURN'],
    ['a lease without an end', { ...lease, leaseTo: null }, 'RETURN'],
    ['a residence with its occupant', { premises: 'RESIDENCE', occupant }, 'PASS'],
    ['a residence without', { premises: 'RESIDENCE' }, 'RETURN'],
    ['a residence of a blank name', { premises: 'RESIDENCE', occupant: { name: ' ', title: 'Consul' } }, 'RETURN'],
  ])('%s', (_what, over, outcome) => {
    expect(outcomeOn('PRP-CONTENT', aNote(over))).toBe(outcome);
  });

  test('names everything that is missing', () => {
    const finding = findingOn('PRP-CONTENT', aNote({ contact: null, acknowledgesApproval: false }));
    expect(finding?.message).toBe('Missing: acknowledgement of approval, contact.');
  });
});

describe('PRP-NOTICE', () => {
  test.each([
    ['2027-01-14', 'PASS'],
    ['2027-01-13', 'HOLD'],
    ['2026-11-01', 'HOLD'],
  ])('filed 2026-11-15 for %s is %s', (actionDate, outcome) => {
    expect(outcomeOn('PRP-NOTICE', aNote({ actionDate }))).toBe(outcome);
  });

  test('names the first day on which the act may begin', () => {
    expect(findingOn('PRP-NOTICE', aNote({ actionDate: '2027-01-01' }))?.cure).toContain('14 Jan 2027');
  });
});

describe('PRP-ZONE', () => {
  test.each([
    ['COMMERCIAL', 'PASS'],
    ['INDUSTRIAL', 'PASS'],
    ['WATERFRONT', 'PASS'],
    ['MIXED_USE', 'PASS'],
    ['HIGH_DENSITY_RESIDENTIAL', 'HOLD'],
    ['MEDIUM_HIGH_DENSITY_RESIDENTIAL', 'HOLD'],
    ['SPECIAL_PURPOSE', 'HOLD'],
    ['LOW_DENSITY_RESIDENTIAL', 'REVIEW'],
    [null, 'RETURN'],
  ])('%s is %s', (zone, outcome) => {
    expect(outcomeOn('PRP-ZONE', aNote({ zone }))).toBe(outcome);
  });

  const at = (state: string) => ({ line: '1 Elm St', unit: null, city: 'Washington', state, zip: '20008' });
  test.each([
    ['an annex', { premises: 'ANNEX' }],
    ['a chancery in Virginia', { address: at('VA') }],
    ['a sale', { action: 'SELL' }],
    ['an alteration', { action: 'ALTER' }],
  ])('is not asked of %s', (_what, over) => {
    expect(outcomeOn('PRP-ZONE', aNote({ zone: null, ...over }))).toBeUndefined();
  });

  test.each(['LEASE', 'CHANGE_USE'])('is asked of %s too', (action) => {
    expect(outcomeOn('PRP-ZONE', aNote({ zone: null, action }))).toBe('RETURN');
  });
});
