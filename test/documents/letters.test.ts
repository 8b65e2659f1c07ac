import { beforeAll, describe, expect, it } from 'vitest';
import { collisions, made, plainObjects, requireTools, text, wordsOf } from './paper.ts';
import { APPROVAL, CARD, LETTER, LONG_NAME, ORDER, ORDER_LINE } from './samples.ts';

beforeAll(requireTools);

const OUTCOMES = ['RETURN', 'BLOCK', 'HOLD', 'REVIEW', 'PASS'] as const;
const FORTY = Array.from({ length: 40 }, (_, i) => ({
  rule: `RULE-${i + 1}`,
  outcome: OUTCOMES[i % OUTCOMES.length],
  message: `Finding number ${i + 1} differs from the record. `.repeat(i === 7 ? 20 : 3).trim(),
  cure: `Cure number ${i + 1}.`,
  authority: '22 USC 4304; 49 CFR 580.7',
}));
const REASON = 'The officer weighed it all, word by word. '.repeat(95).slice(0, 3990).concat('thus ends');
const EXTREME = {
  ...LETTER,
  findings: FORTY,
  reason: REASON,
  mission: { name: LONG_NAME, city: LONG_NAME.slice(0, 120) },
  applicant: { name: 'W'.repeat(200), pid: '4218906331' },
  officer: LONG_NAME,
  subject: LONG_NAME,
  office: LONG_NAME.slice(0, 120),
  programTitle: LONG_NAME.slice(0, 120),
};

it('an approval tells plate, expiry and what they oblige to', async () => {
  const told = text((await made('APPROVAL_LETTER', APPROVAL)).bytes);
  expect(told).toContain('Plate DQX4417 Expires 24 Nov 2027');
  expect(told).toContain('property of the United States Government');
  expect(told).toContain('limits required under 22 USC 254e');
});

it('an approval without a vehicle speaks of no plates', async () => {
  const told = text((await made('APPROVAL_LETTER', LETTER)).bytes);
  expect(told).not.toMatch(/plates/i);
});

it('a return says what to correct, by which authority, and how to file it again', async () => {
  const told = text((await made('RETURN_LETTER', LETTER)).bytes);
  expect(told).toContain('To correct it: Attach a binder that shows at least 100/300/100.');
  expect(told).toContain('Authority: 22 USC 254e. Rule INS-LIMITS.');
  expect(told).toContain('Send it to this Office, quoting reference 5000194145.');
  expect(told).toContain('Page 1 of');
});

it('a denial says why, and that new facts reopen it, but names no cure', async () => {
  const told = text((await made('DENIAL_LETTER', LETTER)).bytes);
  expect(told).toContain('The insurance covers $50,000 per person; $100,000 is required.');
  expect(told).toContain('may be reconsidered on new facts');
  expect(told).not.toContain('To correct it');
});

it('a letter rests on the reason alone where no rule found anything', async () => {
  const told = text((await made('RETURN_LETTER', { ...LETTER, findings: [], applicant: null })).bytes);
  expect(told).toContain('The binder ends on 1 Dec 2026.');
  expect(told).not.toContain('What to correct');
});

it('is read in the order of its meaning, with its tables as tables', async () => {
  const objects = plainObjects((await made('RETURN_LETTER', LETTER)).bytes);
  for (const type of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Figure']) {
    expect(objects).toMatch(new RegExp(`/S /${type}\\b`));
  }
  expect(objects).toContain('/Scope /Column');
  expect(objects).toContain('/Scope /Row');
});

describe('with data at their limits', () => {
  it.each(['APPROVAL_LETTER', 'RETURN_LETTER', 'DENIAL_LETTER'] as const)('%s says everything', async (kind) => {
    const { bytes } = await made(kind, EXTREME);
    const told = text(bytes);
    for (const { rule, message } of FORTY) {
      expect(told).toMatch(new RegExp(`\\b${rule}\\b`));
      expect(told).toContain(message.slice(0, 30));
    }
    expect(told).toContain('thus ends');
    const { pages } = wordsOf(bytes);
    for (const [i] of pages.entries()) expect(told).toContain(`Page ${i + 1} of ${pages.length}`);
    expect(collisions(bytes)).toEqual([]);
  });

  it('shows the head of the running page but does not read it twice', async () => {
    const { bytes } = await made('APPROVAL_LETTER', { ...APPROVAL, findings: FORTY });
    const objects = plainObjects(bytes);
    expect(objects.match(/\/Scope \/Column/g)).toHaveLength(3);
    expect(text(bytes).match(/Authority and rule/g)?.length).toBeGreaterThan(1);
  });

  it('the card holds long names', async () => {
    const { bytes } = await made('REGISTRATION_CARD', {
      ...CARD,
      registrant: LONG_NAME,
      mission: LONG_NAME,
      office: LONG_NAME.slice(0, 120),
      make: LONG_NAME.slice(0, 50).trim(),
      model: LONG_NAME.slice(0, 80).trim(),
      body: LONG_NAME.slice(0, 40).trim(),
      colour: LONG_NAME.slice(0, 40).trim(),
      plate: 'WWWWWWWWWW',
    });
    expect(wordsOf(bytes).pages).toHaveLength(2);
    expect(collisions(bytes)).toEqual([]);
    expect(text(bytes)).toContain(LONG_NAME.trim());
  });

  it('the plate order runs on', async () => {
    const lines = Array.from({ length: 200 }, (_, i) => ({
      ...ORDER_LINE,
      plate: `DQX${1001 + i}`,
      serial: 1001 + i,
      missionName: i === 3 ? LONG_NAME : ORDER_LINE.missionName,
    }));
    const { bytes } = await made('PLATE_ORDER', { ...ORDER, lines });
    const told = text(bytes);
    for (const { plate } of lines) expect(told).toContain(plate);
    expect(told).toContain('200 serials, 400 plates');
    expect(collisions(bytes)).toEqual([]);
  });
});
