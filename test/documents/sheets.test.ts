import { beforeAll, describe, expect, it } from 'vitest';
import { type DocumentKind, makeDocument } from '../../main/core/documents/index.ts';
import { PERSON_CATEGORIES } from '../../shared/domain/registry/person.ts';
import { collisions, made, ORIGINAL, plainObjects, requireTools, text, wordsOf } from './paper.ts';
import { LONG_NAME, NAME } from './samples.ts';
import {
  ACCREDITED,
  CERTIFICATION,
  CUSTOMS,
  INSURANCE_NOTICE,
  INSURANCE_WARNING,
  LICENCE_RECALL,
  NON_ELIGIBILITY,
  PLATE_RECALL,
  POINTS_REVIEW,
  PROPERTY,
  SHEET,
  SHEETS,
  STOLEN_LICENCE,
  STOLEN_PLATE,
  STOLEN_THING,
  TAX,
  TERMINATION_NOTICE,
  TICKET_NOTICE,
  TITLE,
  TITLE_VEHICLE,
  TRAVEL,
  ticketsOf,
} from './sheet-samples.ts';
import { PROSE, stretched } from './stretched.ts';

beforeAll(requireTools);

async function told(kind: DocumentKind, data: object): Promise<string> {
  return text((await made(kind, data)).bytes);
}

describe('a title', () => {
  it('states what a title states, on one page', async () => {
    const { bytes } = await made('TITLE_CERTIFICATE', TITLE);
    const said = text(bytes);
    for (const part of ['YV4A22PK5S1234567', 'Volvo', NAME, 'R. Castle', 'DQX4417', 'released 1 Aug 2026']) {
      expect(said).toContain(part);
    }
    expect(wordsOf(bytes).pages).toHaveLength(1);
    expect(collisions(bytes)).toEqual([]);
  });

  it('gives the mileage in whole miles, with the law and the penalty (49 CFR 580.5)', async () => {
    const said = await told('TITLE_CERTIFICATE', TITLE);
    expect(said).toContain('31,870 miles, ACTUAL MILEAGE');
    expect(said).toContain('Federal law');
    expect(said).toContain('may result in fines and/or imprisonment');
    for (const label of ['Transferor (seller), printed name', 'Signature of the transferee', 'Date of transfer']) {
      expect(said).toContain(label);
    }
  });

  it.each([
    ['NOT_ACTUAL', 'NOT THE ACTUAL MILEAGE. WARNING: ODOMETER DISCREPANCY'],
    ['EXCEEDS_MECHANICAL_LIMITS', 'EXCEEDS MECHANICAL LIMITS'],
  ])('warns of a reading that is %s', async (status, words) => {
    expect(await told('TITLE_CERTIFICATE', { ...TITLE, odometer: { reading: 5, status } })).toContain(words);
  });

  it('says why no disclosure is needed', async () => {
    const exempt = { ...TITLE, odometer: null, odometerExemption: 'a trailer does not propel itself' };
    expect(await told('TITLE_CERTIFICATE', exempt)).toContain('49 CFR 580.17: a trailer does not propel itself.');
  });

  it('is not made for the sale of a non-conforming import, and says what such a vehicle may not do', async () => {
    const vehicle = { ...TITLE_VEHICLE, nonConformingImport: true };
    const sale = await makeDocument('TITLE_CERTIFICATE', { ...TITLE, vehicle }, ORIGINAL);
    expect(sale).toMatchObject({ ok: false, failure: { code: 'INVALID_INPUT' } });
    const { bytes } = await made('TITLE_CERTIFICATE', { ...TITLE, vehicle, type: 'EXPORT', buyer: null });
    expect(text(bytes)).toContain('49 USC 30144). This vehicle may not be sold in the United States.');
    expect(wordsOf(bytes).pages).toHaveLength(1);
  });

  it('lists every lien where there are many, and says which are not released', async () => {
    const liens = Array.from({ length: 120 }, (_, i) => ({
      ...{ holder: `Bank ${i + 1}`, recorded: '2022-03-01', released: i === 7 ? null : '2023-03-01' },
    }));
    const { bytes } = await made('TITLE_CERTIFICATE', { ...TITLE, liens });
    const said = text(bytes);
    expect(said).toContain('120 recorded, 1 not released: see the list of liens');
    for (const { holder } of liens) expect(said).toContain(holder);
    expect(collisions(bytes)).toEqual([]);
  });
});

describe('a tax letter', () => {
  it('names seller, vehicle, buyer and the restrictions of the term', async () => {
    const said = await told('TAX_LETTER', TAX);
    for (const part of ['Tysons Motors', '703-555-0110', 'Blue 2026 Volvo XC60', NAME, '4218906331', 'PERSONAL']) {
      expect(said).toContain(part);
    }
    expect(said).toContain('a purchase of more than $300');
    expect(said).toContain('Not exempt: hotels, alcohol.');
    expect(said).toContain('Valid until 22 Feb 2027');
    expect(said).toContain('22 USC 4304');
  });

  it.each([
    [{ kind: 'UTILITIES', provider: 'Harbor Electric', account: '697360630' }, ['Harbor Electric', '697360630']],
    [{ kind: 'GASOLINE', company: 'Harbor Oil', account: null }, ['Harbor Oil', 'Not stated', 'reciprocity only']],
    [
      {
        ...{ kind: 'REAL_ESTATE', taxAuthority: 'District of Columbia', premises: '2201 R Street NW' },
        ...{ letter: 'TRANSFER_AND_RECORDATION', deedDate: null },
      },
      ['transfer of the property', 'recordation of its deed', 'A lessee is not exempt', 'article 23'],
    ],
    [
      {
        ...{ kind: 'REAL_ESTATE', taxAuthority: 'District of Columbia', premises: null },
        ...{ letter: 'ANNUAL', deedDate: '2026-10-01' },
      },
      ['annual tax on real property', '1 Oct 2026', 'every 12 months'],
    ],
  ])('says what is exempt: %o', async (subject, parts) => {
    const term = subject.kind === 'REAL_ESTATE' ? null : TAX.term;
    const said = await told('TAX_LETTER', { ...TAX, subject, term, use: 'OFFICIAL', buyer: null });
    for (const part of [...parts, 'OFFICIAL']) expect(said).toContain(part);
  });
});

it('a customs clearance is the numbered form, says that CBP releases, and has lines for a bonded withdrawal', async () => {
  const said = await told('CUSTOMS_CLEARANCE', CUSTOMS);
  for (const part of [
    '1. Newly assigned',
    '10. Waybill',
    'BL5518448',
    '1,515.5 kg',
    'Second Secretary',
    '24 May 2027',
  ]) {
    expect(said).toContain(part);
  }
  expect(said).toContain('U.S. Customs and Border Protection (CBP) examines and releases the shipment');
  expect(said).toContain('Withdrawal from the bonded warehouse');
  const plain = await told('CUSTOMS_CLEARANCE', { ...CUSTOMS, bonded: null, vehicle: null, consignee: null });
  expect(plain).not.toContain('Withdrawal');
});

it('a property determination says from when, on which terms, and names the Board where it must be asked', async () => {
  const said = await told('PROPERTY_DETERMINATION', PROPERTY);
  expect(said).toContain('It may start on 12 Jan 2027 and not before.');
  for (const part of ['22 USC 4305', '22 USC 4306', '2201 R Street NW', 'change of use', 'lose inviolability']) {
    expect(said).toContain(part);
  }
  expect(await told('PROPERTY_DETERMINATION', { ...PROPERTY, board: false })).not.toContain('Zoning Adjustment');
});

it('a travel determination shows who travels and the rules with radius and distance', async () => {
  const said = await told('TRAVEL_DETERMINATION', TRAVEL);
  for (const part of ['Travel notification noted', 'Tomás Novák', '25 mi of White House', '123.5 mi, beyond']) {
    expect(said).toContain(part);
  }
  expect(await told('TRAVEL_DETERMINATION', { ...TRAVEL, outcome: 'APPROVED' })).toContain('Travel approved');
});

describe('an immunity sheet', () => {
  it('answers a call on one page with the row of the guidance table and its caveat', async () => {
    const { bytes } = await made('IMMUNITY_SHEET', SHEET);
    const said = text(bytes);
    expect(said).toContain('Plates, cards and visas are not conclusive evidence of immunity.');
    for (const part of ['Valid since 1 Sep 2024', 'Same as sponsor', 'Reasonable constraints', '23:41', 'J. Marsh']) {
      expect(said).toContain(part);
    }
    expect(wordsOf(bytes).pages).toHaveLength(1);
    expect(plainObjects(bytes)).toContain('/Scope /Column');
  });

  it('says until when immunity lasts once the accreditation has ended', async () => {
    const person = { ...ACCREDITED, accreditedTo: '2026-11-15' };
    const { bytes } = await made('IMMUNITY_SHEET', { ...SHEET, valid: false, person });
    const said = text(bytes);
    expect(wordsOf(bytes).pages).toHaveLength(1);
    expect(said).toContain('Not valid since 16 Nov 2026');
    expect(said).toContain('on 15 Dec 2026 at the latest');
  });

  it.each(PERSON_CATEGORIES)('stays on one page for %s, valid or ended', async (category) => {
    for (const accreditedTo of [null, '2026-11-15']) {
      const data = { ...SHEET, valid: accreditedTo === null, person: { ...ACCREDITED, category, accreditedTo } };
      expect(wordsOf((await made('IMMUNITY_SHEET', data)).bytes).pages).toHaveLength(1);
    }
  });

  it.each([
    ['CAREER_CONSULAR_OFFICER', {}, 'No, except for a felony and with a warrant'],
    ['IO_OFFICER', {}, 'may hold the immunity of a diplomatic agent'],
    ['DIPLOMATIC_AGENT', { usNationalOrResident: true }, 'national or permanent resident'],
  ])('%s %o', async (category, other, words) => {
    const person = { ...ACCREDITED, category, ...other };
    expect(await told('IMMUNITY_SHEET', { ...SHEET, person })).toContain(words);
  });

  it('gives a family what its sponsor’s row gives it', async () => {
    const sponsor = { name: 'Ana María Haddad', pid: '4218906332', relation: 'SPOUSE' };
    const certified = (category: string) =>
      told('IMMUNITY_CERTIFICATION', { ...CERTIFICATION, person: { ...ACCREDITED, category, sponsor } });
    expect(await certified('HONORARY_CONSUL')).toContain('This person enjoys no immunity from jurisdiction.');
    expect(await certified('DIPLOMATIC_AGENT')).toContain('immunity from the criminal jurisdiction');
  });
});

it('a certification tells the court category, days and immunity', async () => {
  const said = await told('IMMUNITY_CERTIFICATION', CERTIFICATION);
  for (const part of ['Superior Court of Harbor County', 'Diplomatic agent', '1 Sep 2024', '22 USC 254a to 254e']) {
    expect(said).toContain(part);
  }
  const later = await told('IMMUNITY_CERTIFICATION', { ...CERTIFICATION, asOf: '2020-01-01' });
  expect(later).toContain('On 1 Jan 2020 this person was not accredited.');
});

it('a non-eligibility letter for a commercial license needs a license of the Office', async () => {
  const said = await told('NON_ELIGIBILITY_LETTER', NON_ELIGIBILITY);
  for (const part of ['4218906331', NAME, '9 Mar 1981', 'Bethesda', 'Holds OFM license no. 9204417', '2 Mar 2022']) {
    expect(said).toContain(part);
  }
  expect(await makeDocument('NON_ELIGIBILITY_LETTER', { ...NON_ELIGIBILITY, licence: null }, ORIGINAL)).toMatchObject({
    ok: false,
  });
  expect(await told('NON_ELIGIBILITY_LETTER', { ...NON_ELIGIBILITY, kind: 'REGULAR', licence: null })).toContain(
    'not eligible for a driver license',
  );
});

describe('a notice to law enforcement', () => {
  it('of a plate says what was stolen, from which vehicle, since when and whom to call, and names no person', async () => {
    const said = await told('LAW_ENFORCEMENT_NOTICE', STOLEN_PLATE);
    for (const part of ['Stolen plate', 'DQX4417', '4417QXD', 'Two, front and rear', '2022 Volvo XC60, Black'])
      expect(said).toContain(part);
    for (const part of [
      'YV4A22PK5S1234567',
      'Stolen since 22 Nov 2026',
      'HC-2026-11-0412',
      'quote notice OFM-N-0000551-0',
    ])
      expect(said).toContain(part);
    expect(said).toContain('The plate gives nobody in it any immunity.');
    expect(said).not.toContain(NAME);
  });

  it('of a license says its dates, and asks for its seizure', async () => {
    const said = await told('LAW_ENFORCEMENT_NOTICE', STOLEN_LICENCE);
    for (const part of ['Stolen license', 'OFM-D-0000417-2', 'expires 31 Dec 2029', 'Seize the license'])
      expect(said).toContain(part);
    expect(said).not.toContain('Police report');
  });

  it('does without a vehicle that nobody knows, but not without a day', async () => {
    const unknown = { ...STOLEN_PLATE, stolen: { ...STOLEN_THING, vehicle: null } };
    expect(await told('LAW_ENFORCEMENT_NOTICE', unknown)).not.toContain('Was on');
    expect(await makeDocument('LAW_ENFORCEMENT_NOTICE', { ...STOLEN_PLATE, since: null }, ORIGINAL)).toMatchObject({
      ok: false,
    });
  });
});

describe('enforcement', () => {
  it.each([
    ['INSURANCE_NOTICE', INSURANCE_NOTICE, ['may not be driven', '22 USC 254e', 'DQX4417']],
    ['INSURANCE_WARNING', INSURANCE_WARNING, ['deputy chief of mission', '5 working days, by 2 Dec 2026']],
    ['PLATE_RECALL', PLATE_RECALL, ['returned by 9 Dec 2026', 'property of the United States Government', '4304']],
    ['LICENCE_RECALL', LICENCE_RECALL, ['are suspended', 'order of 20 Nov 2026', '9204417', '22 USC 4304']],
    ['POINTS_REVIEW', POINTS_REVIEW, ['shows 8 points within two years', 'Speeding', '22 USC 4304']],
    ['TICKET_NOTICE', TICKET_NOTICE, ['7 parking tickets', 'by vehicle', 'by registered owner', '22 USC 4304']],
    ['TERMINATION_NOTICE', TERMINATION_NOTICE, ['by 15 Dec 2026, the 30th day after the end', 'DQX4417', 'article 39']],
  ] as const)('%s says what the case is, what is asked and by which law', async (kind, data, parts) => {
    const said = await told(kind, data);
    for (const part of parts) expect(said).toContain(part);
  });

  it('a recall without a day is refused', async () => {
    const result = await makeDocument('PLATE_RECALL', { ...PLATE_RECALL, dueBy: null }, ORIGINAL);
    expect(result).toMatchObject({ ok: false, failure: { code: 'INVALID_INPUT' } });
    if (!result.ok) expect(result.failure.message).toContain('dueBy');
  });

  it('lists 300 tickets over as many pages as they take', async () => {
    const tickets = ticketsOf(300);
    const { bytes } = await made('TICKET_NOTICE', { ...TICKET_NOTICE, tickets });
    const said = text(bytes);
    for (const { number } of tickets) expect(said).toContain(number);
    expect(collisions(bytes)).toEqual([]);
  });
});

describe('with data at their limits', () => {
  it.each(SHEETS)('%s neither overflows nor is refused', async (kind, data) => {
    const { bytes } = await made(kind, stretched(data, LONG_NAME, PROSE));
    expect(collisions(bytes)).toEqual([]);
    expect(text(bytes)).toContain('Maximiliana Theodora');
  });

  it.each(SHEETS)('%s holds the widest letter without a space', async (kind, data) => {
    const { bytes } = await made(kind, stretched(data, 'W'.repeat(200), 'W'.repeat(2000)));
    expect(collisions(bytes)).toEqual([]);
    expect(text(bytes).match(/W/g)?.length).toBeGreaterThanOrEqual(200);
  });
});
