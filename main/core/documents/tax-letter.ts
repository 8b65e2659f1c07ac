import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import { assertNever } from '../../../shared/result.ts';
import type { DocumentType } from './document.ts';
import type { Addressee } from './layout/correspondence.ts';
import { dayInWords } from './layout/dates.ts';
import { type Flow, paragraph, section, steps } from './layout/flow.ts';
import { STYLE } from './layout/styles.ts';
import { type NamedValue, namedValues } from './layout/table.ts';
import {
  lowered,
  makeOfficeLetter,
  namedPerson,
  officeClaims,
  officePaper,
  remarks,
  remarksOf,
  stated,
  wording,
} from './office-paper.ts';
import { restrictionWords, taxTerm } from './tax-terms.ts';

const seller = z.strictObject({ name: wording(250), address: stated(500), phone: stated(60) });
const vehicle = z.strictObject({
  year: z.int().nonnegative().nullable(),
  ...{ make: stated(80), model: stated(120), colour: stated(80) },
});

/** What the letter exempts. */
const subject = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('VEHICLE'), seller, vehicle }),
  z.strictObject({ kind: z.literal('UTILITIES'), provider: wording(250), account: stated(120) }),
  z.strictObject({ kind: z.literal('GASOLINE'), company: wording(250), account: stated(120) }),
  z.strictObject({
    kind: z.literal('REAL_ESTATE'),
    taxAuthority: wording(250),
    /** The first letter frees the deed, the second the years after it. */
    letter: z.enum(['TRANSFER_AND_RECORDATION', 'ANNUAL']),
    premises: stated(500),
    deedDate: civilDate.nullable(),
  }),
]);

export const taxLetterData = z.strictObject({
  ...officePaper,
  use: z.enum(['OFFICIAL', 'PERSONAL']),
  subject,
  /** The member whose purchase it is, as on the visa; null where the mission itself buys. */
  buyer: namedPerson.nullable(),
  /** The reciprocity term in force; null for real estate, which rests on treaty alone. */
  term: taxTerm.nullable(),
  validUntil: civilDate.nullable(),
  remarks,
});
export type TaxLetterData = z.output<typeof taxLetterData>;
type Subject = TaxLetterData['subject'];
type Matter<Kind extends Subject['kind']> = Extract<Subject, { kind: Kind }>;

interface Told {
  readonly title: string;
  readonly to: Addressee;
  readonly opening: string;
  readonly values: readonly NamedValue[];
  readonly conditions: readonly string[];
}

const NONE = 'Not stated';

function vehicleTold(matter: Matter<'VEHICLE'>): Told {
  const { name, address, phone } = matter.seller;
  const { colour, year, make, model } = matter.vehicle;
  return {
    title: 'Vehicle tax exemption letter',
    to: {
      lead: 'To the seller or lessor',
      name,
      lines: [address, phone && `Telephone ${phone}`].filter((line) => line !== null),
    },
    opening:
      'The Office of Foreign Missions confirms that the purchase or lease of the vehicle below is exempt from sales, use and excise tax on motor vehicles. This letter was issued at the request of the seller or lessor, before closing.',
    values: [
      {
        label: 'Vehicle',
        value: [colour, year, make, model].filter((part) => part !== null).join(' ') || NONE,
        style: STYLE.strong,
      },
      { label: 'Seller', value: [name, address, phone].filter((part) => part !== null).join(', ') },
    ],
    conditions: [
      'This letter holds for this vehicle, this seller or lessor and this buyer only.',
      'A tax exemption card is not valid for vehicles. Keep this letter with the records of the sale.',
      'The vehicle is registered with the Office of Foreign Missions only. No plates or title of a State are issued for it.',
    ],
  };
}

function utilitiesTold(matter: Matter<'UTILITIES'>): Told {
  return {
    title: 'Utilities tax exemption letter',
    to: { lead: 'To the provider', name: matter.provider, lines: [] },
    opening:
      'The Office of Foreign Missions confirms that the account below is exempt from taxes that are charged on utility services to the customer.',
    values: [
      { label: 'Provider', value: matter.provider, style: STYLE.strong },
      { label: 'Account', value: matter.account ?? NONE, style: STYLE.code },
    ],
    conditions: [
      'This letter holds for this one account. Another account, or an account of another name, needs its own letter.',
      'Charges for the service itself stay due. A tax exemption card is not valid for utilities.',
    ],
  };
}

function gasolineTold(matter: Matter<'GASOLINE'>): Told {
  return {
    title: 'Gasoline tax exemption letter',
    to: { lead: 'To the oil company', name: matter.company, lines: [] },
    opening:
      'The Office of Foreign Missions confirms that gasoline and diesel fuel bought on the credit account below are exempt from tax on motor fuel.',
    values: [
      { label: 'Oil company', value: matter.company, style: STYLE.strong },
      { label: 'Credit account', value: matter.account ?? NONE, style: STYLE.code },
    ],
    conditions: [
      'The exemption is given through this credit account of the oil company alone. It is not given at the pump, for cash or on another card.',
      'It rests on reciprocity only and holds for this one company. A tax exemption card is not valid for fuel.',
    ],
  };
}

const REAL_ESTATE_WORDS: Record<Matter<'REAL_ESTATE'>['letter'], { exempts: string; next: string }> = {
  TRANSFER_AND_RECORDATION: {
    exempts: 'taxes on the transfer of the property and on the recordation of its deed',
    next: 'Report the date of the deed to this Office. The letter on the annual tax is issued after that report.',
  },
  ANNUAL: {
    exempts: 'the annual tax on real property, from the date of the deed',
    next: 'A residence that a head of mission or career post owns in person needs a new letter every 12 months.',
  },
};

function realEstateTold(matter: Matter<'REAL_ESTATE'>): Told {
  const { exempts, next } = REAL_ESTATE_WORDS[matter.letter];
  return {
    title: 'Real estate tax exemption letter',
    to: { lead: 'To the tax authority', name: matter.taxAuthority, lines: [] },
    opening: `The Office of Foreign Missions confirms that the property below is exempt from ${exempts}.`,
    values: [
      { label: 'Exempt from', value: exempts, style: STYLE.strong },
      { label: 'Property', value: matter.premises ?? 'The property named in the diplomatic note under this reference' },
      ...(matter.deedDate ? [{ label: 'Date of deed', value: dayInWords(matter.deedDate) }] : []),
    ],
    conditions: [
      'Excluded are charges for services rendered, as for water, sewer or refuse, which stay due, and taxes that fall on a lessor or on anyone who contracts with the mission. A lessee is not exempt.',
      'The exemption ends for any part that is used commercially, and when the use that was approved changes.',
      next,
    ],
  };
}

/** What the letter says of its subject. */
function told(matter: Subject): Told {
  switch (matter.kind) {
    case 'VEHICLE':
      return vehicleTold(matter);
    case 'UTILITIES':
      return utilitiesTold(matter);
    case 'GASOLINE':
      return gasolineTold(matter);
    case 'REAL_ESTATE':
      return realEstateTold(matter);
    default:
      return assertNever(matter);
  }
}

const AUTHORITY = {
  reciprocity: '22 USC 4304, on the basis of reciprocity',
  treaty:
    '22 USC 4304; Vienna Convention on Diplomatic Relations, article 23; Vienna Convention on Consular Relations, article 32',
} as const;

function purchase(flow: Flow, data: TaxLetterData, values: readonly NamedValue[]): void {
  const { buyer, term, mission } = data;
  namedValues(flow, flow.sheet.root, [
    ...values,
    { label: 'Use', value: data.use === 'OFFICIAL' ? 'OFFICIAL, for the mission' : 'PERSONAL', style: STYLE.strong },
    { label: 'Mission', value: mission.name },
    ...(buyer ? [{ label: 'Buyer, as on visa', value: `${buyer.name}, PID ${buyer.pid}`, style: STYLE.strong }] : []),
    { label: 'Reference', value: data.reference, style: STYLE.code },
    { label: 'Authority', value: term ? `${AUTHORITY.reciprocity}\n${term.authority}` : AUTHORITY.treaty },
    { label: 'Term in force', value: term ? termWords(term) : 'By treaty' },
    { label: 'Restrictions', value: term ? restrictionWords(term) : 'As stated below', style: STYLE.strong },
    {
      label: 'Valid until',
      value: data.validUntil ? dayInWords(data.validUntil) : 'This letter is recalled or its purpose ends',
      style: STYLE.strong,
    },
  ]);
}

function termWords(term: NonNullable<TaxLetterData['term']>): string {
  const until = term.to ? ` to ${dayInWords(term.to)}` : ', without a set end';
  return `${term.id}, ${lowered(term.grant)}, from ${dayInWords(term.from)}${until}`;
}

/**
 * Tells a seller, provider, oil company or tax authority what is exempt and within which bounds. Exemptions are benefits
 * that the Secretary provides on terms (22 USC 4304); real estate: article 23 of the Vienna Convention on Diplomatic
 * Relations, which excludes payment for specific services.
 */
export const taxLetter: DocumentType<TaxLetterData> = {
  title: 'Tax exemption letter',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: taxLetterData,
  claims: (data) =>
    officeClaims(data, {
      ...{ holder: data.buyer?.pid ?? null, expires: data.validUntil },
      fact: `${data.subject.kind} ${data.use}`,
    }),
  make: (data, marks) => {
    const { title, to, opening, values, conditions } = told(data.subject);
    const spec = {
      ...{ title, to },
      subtitle: `${data.use === 'OFFICIAL' ? 'Official' : 'Personal'} use, ${data.mission.name}`,
      foot: 'Not transferable. This letter is not evidence of immunity. Void if altered.',
    };
    return makeOfficeLetter(data, marks, spec, (flow) => {
      paragraph(flow, flow.sheet.root, opening, STYLE.body);
      flow.y += 4;
      purchase(flow, data, values);
      steps(flow, section(flow, 'Conditions'), conditions);
      remarksOf(flow, 'Remarks of the officer', data.remarks);
    });
  },
};
