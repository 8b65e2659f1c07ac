import { beforeAll, describe, expect, it } from 'vitest';
import { makeDocument } from '../../main/core/documents/index.ts';
import { readAamva } from '../fixtures/aamva-reader.ts';
import { barcodes, collisions, made, ORIGINAL, requireTools, text, wordsOf } from './paper.ts';
import { DEER, ID, LICENSE, LONG_NAME, NAME, OWL } from './samples.ts';

beforeAll(requireTools);

/** 200 signs of wide capitals with accents above and below. */
const WIDE_NAME = 'WYŚCIGOWA-ĞÜLŞEN NGUYỄN '.repeat(9).slice(0, 200);
const THREE_RESTRICTIONS = [
  'Valid only for purchases of $300 or more in one transaction; then the whole of the transaction is exempt from tax.',
  'Not valid for hotels, groceries, alcohol, tobacco, meals in restaurants and catering, nor for lodging of any kind.',
  'Restricted in some states: confirm with the Office of Foreign Missions before any sale of more than one item.',
];

async function sides(kind: 'DRIVER_LICENCE' | 'ID_CARD' | 'TAX_CARD', data: object): Promise<[string, string]> {
  const { words, pages } = wordsOf((await made(kind, data)).bytes);
  expect(pages).toHaveLength(2);
  const side = (page: number) =>
    words
      .filter((word) => word.page === page)
      .map((word) => word.text)
      .join(' ');
  return [side(0), side(1)];
}

/** What a reader of licenses gets off the back. */
async function licenseText(bytes: Uint8Array): Promise<string> {
  const found = await barcodes(bytes, 2);
  return found.find(({ format }) => format === 'PDF417')?.text ?? '';
}

/** Every word is on the card, and none on another. */
async function sound(kind: 'DRIVER_LICENCE' | 'ID_CARD' | 'TAX_CARD', data: object): Promise<void> {
  const { bytes } = await made(kind, data);
  const { words, pages } = wordsOf(bytes);
  for (const { page, box, text: word } of words) {
    const { width = 0, height = 0 } = pages[page] ?? {};
    expect(box[0] >= 5 && box[1] >= 0 && box[2] <= width - 5 && box[3] <= height, word).toBe(true);
  }
  expect(collisions(bytes)).toEqual([]);
}

describe('a license', () => {
  it('says what it allows, to whom and until when', async () => {
    const [front, back] = await sides('DRIVER_LICENCE', LICENSE);
    for (const part of [
      ...['Office of Foreign Missions', 'Driver license', 'D004187264', 'Nguyễn-Łukasz, Çelik Søren Ğ', '3 Feb 1980'],
      ...['100 Elm Street, Apartment 4B, Bethesda, MD 20814', 'Embassy of the Kingdom of Norvania', '24 Nov 2026'],
      ...['23 Nov 2030', 'Not evidence of immunity', 'Place for photo'],
    ]) {
      expect(front).toContain(part);
    }
    expect(back).toContain('Restrictions: B Corrective lenses.');
    expect(back).toContain('Not evidence of immunity');
  });

  it.each([
    ['PERMIT', 'Learner’s permit'],
    ['MOTORCYCLE', 'Motorcycle license'],
  ])('is titled by its product: %s', async (product, title) => {
    const [front] = await sides('DRIVER_LICENCE', { ...LICENSE, product });
    expect(front).toContain(title);
  });

  it.each([
    ['DL', 'DRIVER_LICENCE', LICENSE],
    ['ID', 'ID_CARD', ID],
  ] as const)('is read by a reader of licenses: %s', async (type, kind, data) => {
    const read = readAamva(await licenseText((await made(kind, data)).bytes));
    expect(read).toMatchObject({ issuer: '636027', version: 10, type });
    const { elements } = read;
    const held = ['DAQ', 'DCF', 'DCS', 'DAC', 'DAD', 'DBB', 'DBA'].map((id) => elements.get(id));
    expect(held).toEqual([...['D004187264', data.number, 'NGUYEN-LUKASZ', 'CELIK', 'SOREN,G', '02031980', '11232030']]);
    expect(elements.get('DCA')).toBe(type === 'DL' ? 'D' : undefined);
  });

  it('with the longest of everything is whole and read', async () => {
    const data = {
      ...LICENSE,
      ...{ surname: WIDE_NAME, given: WIDE_NAME, mission: WIDE_NAME, number: 'OFM-D-0041872-6/000000001' },
      licenseNumber: 'D0041872640041872640041AB',
      address: { line: LONG_NAME.slice(0, 120), city: LONG_NAME.slice(0, 80), state: 'MD', zip: '20814-1234' },
      restrictions: ['AAAA', 'BBBB', 'CCCC'].map((code) => ({ code, words: LONG_NAME.slice(0, 120) })),
      endorsements: [{ code: 'M', words: LONG_NAME.slice(0, 120) }],
      office: LONG_NAME.slice(0, 120),
    };
    await sound('DRIVER_LICENCE', data);
    const { bytes } = await made('DRIVER_LICENCE', data);
    expect(text(bytes)).toContain(WIDE_NAME.slice(0, 30));
    const { elements } = readAamva(await licenseText(bytes));
    expect(['DDE', 'DDF', 'DDG'].map((id) => elements.get(id))).toEqual(['T', 'N', 'T']);
  });

  it('is refused with more codes than the barcode holds', async () => {
    const endorsements = ['ABC', 'DEF'].map((code) => ({ code, words: 'Something' }));
    expect(await makeDocument('DRIVER_LICENCE', { ...LICENSE, endorsements }, ORIGINAL)).toMatchObject({ ok: false });
  });
});

describe('an identification card', () => {
  it('is no license, and says so on both sides', async () => {
    const [front, back] = await sides('ID_CARD', ID);
    expect(front).toContain('Identification card');
    expect(front).not.toMatch(/Class|Restrictions|Endorsements/);
    for (const side of [front, back]) expect(side).toContain('Not a license to drive');
    await sound('ID_CARD', ID);
  });

  it('is made for somebody of one name', async () => {
    const [front] = await sides('ID_CARD', { ...ID, surname: 'Suharto', given: '' });
    expect(front).toContain('Suharto');
    expect(front).not.toContain('Suharto,');
  });
});

describe('a tax card', () => {
  it('says level, number, holder, mission and day', async () => {
    const [front] = await sides('TAX_CARD', DEER);
    for (const part of ['DEER', '4218906331', NAME, 'Embassy of the Kingdom of Norvania', '23 Nov 2030']) {
      expect(front).toContain(part);
    }
    expect(front).toContain('Exempt from sales taxes on personal purchases');
    expect(front).toContain('The buyer must be the person pictured. Not transferable.');
    expect(front).toContain('Not evidence of immunity');
  });

  it('of a mission is paid for by the mission, and nobody has to come', async () => {
    const [front, back] = await sides('TAX_CARD', OWL);
    expect(front).toContain('Exempt from sales taxes on official purchases of the mission');
    expect(front).toContain('mission check, mission card or wire only');
    expect(front).toContain('need not be present');
    expect(back).toContain('mission check, mission card or wire only');
  });

  it('has its restrictions on both sides, word for word', async () => {
    for (const side of await sides('TAX_CARD', { ...DEER, restrictions: THREE_RESTRICTIONS })) {
      for (const restriction of THREE_RESTRICTIONS) expect(side).toContain(restriction);
    }
    for (const side of await sides('TAX_CARD', OWL)) expect(side).toContain('No restrictions.');
  });

  it('says what it is never valid for', async () => {
    for (const data of [DEER, OWL]) {
      const [, back] = await sides('TAX_CARD', data);
      expect(back).toContain('Not valid for vehicle purchases.');
      expect(back).toContain(
        'airline or cruise tickets; gasoline or diesel; motor vehicles, boats or aircraft; utilities',
      );
    }
  });

  it.each([
    ['PERSONAL', 'EAGLE', []],
    ['PERSONAL', 'DEER', ['Not valid for meals.']],
    ['MISSION', 'OWL', []],
    ['MISSION', 'BUFFALO', ['Not valid for meals.']],
  ])('of a kind has its two levels: %s %s', async (kind, level, restrictions) => {
    const data = { ...DEER, kind, level, restrictions };
    const [, back] = await sides('TAX_CARD', data);
    expect(back).toContain(`Level ${level}:`);
    await sound('TAX_CARD', data);
  });

  it.each([
    ['PERSONAL', 'OWL', [], 'level'],
    ['MISSION', 'DEER', ['Not valid for meals.'], 'level'],
    ['PERSONAL', 'DEER', [], 'restrictions'],
    ['MISSION', 'OWL', ['Not valid for meals.'], 'restrictions'],
  ])('is refused where level, kind and restrictions disagree: %s %s %j', async (kind, level, restrictions, field) => {
    const result = await makeDocument('TAX_CARD', { ...DEER, kind, level, restrictions }, ORIGINAL);
    expect(result).toMatchObject({ ok: false, failure: { code: 'INVALID_INPUT' } });
    if (!result.ok) expect(result.failure.message).toContain(`: ${field}, `);
  });

  it('is refused without ten digits', async () => {
    expect(await makeDocument('TAX_CARD', { ...DEER, number: '421890633' }, ORIGINAL)).toMatchObject({ ok: false });
  });

  it('holds the longest names and restrictions', async () => {
    await sound('TAX_CARD', {
      ...{ ...DEER, holder: { name: WIDE_NAME, pid: '4218906331' }, mission: WIDE_NAME },
      restrictions: THREE_RESTRICTIONS,
    });
  });
});
