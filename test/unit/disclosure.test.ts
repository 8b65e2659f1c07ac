import { describe, expect, test } from 'vitest';
import {
  ANSWER_PARTS,
  type AnswerPart,
  DISCLOSURES,
  disclose,
  PURPOSES,
} from '../../shared/domain/verify/disclosure.ts';
import type { Standing } from '../../shared/domain/verify/standing.ts';

const VALID: Standing = { valid: true, since: null, why: null };
const filled = Object.fromEntries(ANSWER_PARTS.map((part) => [part, `the ${part}`])) as Record<AnswerPart, string>;
const answer = { holder: 'Novák, Tomás', subject: { detail: 'Counselor' }, standing: VALID, ...filled };

function shownTo(purpose: (typeof PURPOSES)[number]): string[] {
  const { shown } = disclose(answer, purpose);
  return ANSWER_PARTS.filter((part) => shown[part] !== null);
}

describe('what a caller is told', () => {
  test('a shop: the card, and whose it is by name', () => {
    const { shown, withheld } = disclose(answer, 'SALE');
    expect(shownTo('SALE')).toEqual(['card']);
    expect(shown.holder).toBe('Novák, Tomás');
    expect(shown.subject.detail).toBe('');
    expect(withheld).toContain('immunity');
    expect(withheld).toContain('residence');
    expect(DISCLOSURES.SALE).toMatchObject({ asks: ['CARD'], sheet: false });
  });

  test('a residence only for an arrest or an investigation', () => {
    expect(PURPOSES.filter((purpose) => shownTo(purpose).includes('residence'))).toEqual(['INVESTIGATION']);
  });

  test('immunity only for law enforcement, with a sheet', () => {
    const police = ['TRAFFIC_STOP', 'INVESTIGATION'];
    expect(PURPOSES.filter((purpose) => shownTo(purpose).includes('immunity'))).toEqual(police);
    expect(PURPOSES.filter((purpose) => DISCLOSURES[purpose].sheet)).toEqual(police);
  });

  test('a name is no question for anyone but law enforcement', () => {
    expect(PURPOSES.filter((purpose) => DISCLOSURES[purpose].asks.includes('NAME'))).toEqual([
      'TRAFFIC_STOP',
      'INVESTIGATION',
    ]);
  });

  test('a part that is not there is not withheld', () => {
    expect(disclose({ ...answer, residence: null }, 'SALE').withheld).not.toContain('residence');
  });

  test('a shop is told that a card was lost, but not that its holder was dismissed', () => {
    const lost = { valid: false, since: null, why: 'LOST' } as const;
    expect(disclose({ ...answer, standing: lost }, 'SALE').shown.standing).toEqual(lost);
    const ended = { ...lost, why: 'ACCREDITATION_ENDED' } as const;
    expect(disclose({ ...answer, standing: ended }, 'SALE').shown.standing).toEqual({ ...VALID, valid: false });
    expect(disclose({ ...answer, standing: ended }, 'TRAFFIC_STOP').shown.standing).toEqual(ended);
  });
});
