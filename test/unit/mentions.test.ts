import { expect, test } from 'vitest';
import { mentionsIn } from '../../shared/domain/case/mentions.ts';

const named = (text: string) => mentionsIn(text).flatMap((piece) => (piece.isReference ? [piece.text] : []));

test.each([
  ['See 5000000001.', ['5000000001']],
  ['5000000001, (OFM-E-0000042-6) and 5000000002', ['5000000001', 'OFM-E-0000042-6', '5000000002']],
  ['PID 4400000001, account 50000000012, X5000000001, OFM-T-0000042-6', []],
  ['OFM-E-0000042-62 or 5000000001-2', []],
  ['', []],
])('the cases that are named in %j are found', (text, references) => {
  expect(named(text)).toEqual(references);
});

test('nothing that was written is lost', () => {
  const text = '5000000001\nsee OFM-E-0000042-6, then 5000000002';
  expect(
    mentionsIn(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
