import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import type { DocumentType } from './document.ts';
import { dayInWords } from './layout/dates.ts';
import { type Flow, paragraph, section, steps } from './layout/flow.ts';
import { STYLE } from './layout/styles.ts';
import { type NamedValue, namedValues } from './layout/table.ts';
import {
  makeOfficeLetter,
  missionAddressee,
  officeClaims,
  officePaper,
  proseStyle,
  remarks,
  remarksOf,
  stated,
  wording,
} from './office-paper.ts';

const ACTIONS = ['ACQUIRE', 'LEASE', 'SELL', 'ALTER', 'CHANGE_USE'] as const;
const PREMISES = ['CHANCERY', 'ANNEX', 'CONSULATE', 'CONSULAR_ANNEX', 'RESIDENCE', 'MFGO', 'OTHER'] as const;

export const propertyDeterminationData = z.strictObject({
  ...officePaper,
  action: z.enum(ACTIONS),
  premises: z.enum(PREMISES),
  address: z.strictObject({
    ...{ line: stated(300), unit: stated(120), city: stated(120), state: stated(60), zip: stated(20) },
  }),
  areaSqFt: z.number().nonnegative(),
  /** The day of the mission's note. */
  notified: civilDate,
  actionDate: civilDate,
  /** The first day on which the action may start: 60 days after the note, or earlier where the Secretary set so. */
  mayStartFrom: civilDate,
  lease: z.strictObject({ from: civilDate, to: civilDate }).nullable(),
  occupant: z.strictObject({ name: wording(250), title: stated(250) }).nullable(),
  contact: stated(500),
  /** The mission's own statement on commercial use. */
  commercialUse: stated(2000),
  zone: stated(120),
  /** Whether the Foreign Missions Board of Zoning Adjustment has to be asked (22 USC 4306). */
  board: z.boolean(),
  /** Terms on which the action is not disapproved. */
  terms: z.array(wording(2000)).max(50),
  remarks,
});
export type PropertyDeterminationData = z.output<typeof propertyDeterminationData>;

const ACTION_WORDS: Record<PropertyDeterminationData['action'], string> = {
  ACQUIRE: 'Acquisition',
  LEASE: 'Lease',
  SELL: 'Sale or other disposition',
  ALTER: 'Alteration or addition',
  CHANGE_USE: 'Change of use',
};

const PREMISES_WORDS: Record<PropertyDeterminationData['premises'], string> = {
  CHANCERY: 'Chancery',
  ANNEX: 'Chancery annex',
  CONSULATE: 'Consulate',
  CONSULAR_ANNEX: 'Consular annex',
  RESIDENCE: 'Residence',
  MFGO: 'Miscellaneous foreign government office',
  OTHER: 'Other premises',
};

const BOARD =
  'The location of this chancery is subject to disapproval by the District of Columbia Foreign Missions Board of Zoning Adjustment (22 USC 4306). The action may not start before the Board has decided not to disapprove it.';
const USE =
  'A change of use, like an alteration or addition, is itself an acquisition: notify this Office before it and wait for its determination (22 USC 4305).';
const COMMERCIAL =
  'Premises, or a part of them, that are used commercially lose inviolability and exemption from tax for that part.';

function addressLines({ address }: PropertyDeterminationData): string {
  const first = [address.line, address.unit && `Unit ${address.unit}`].filter(Boolean).join(', ');
  const state = [address.state, address.zip].filter(Boolean).join(' ');
  return [first, [address.city, state].filter(Boolean).join(', ')].filter((line) => line !== '').join('\n');
}

function particulars(flow: Flow, data: PropertyDeterminationData): void {
  const { lease, occupant } = data;
  const values: NamedValue[] = [
    { label: 'Action', value: ACTION_WORDS[data.action], style: STYLE.strong },
    { label: 'Premises', value: PREMISES_WORDS[data.premises], style: STYLE.strong },
    { label: 'Address', value: addressLines(data) || 'Not stated', style: STYLE.strong },
    { label: 'Area', value: `${data.areaSqFt.toLocaleString('en-US')} square feet` },
    ...(data.zone ? [{ label: 'Zone', value: data.zone }] : []),
    ...(lease ? [{ label: 'Lease', value: `${dayInWords(lease.from)} to ${dayInWords(lease.to)}` }] : []),
    ...(occupant ? [{ label: 'Occupant', value: [occupant.name, occupant.title].filter(Boolean).join(', ') }] : []),
    ...(data.contact ? [{ label: 'Contact', value: data.contact }] : []),
    { label: 'Note of', value: `${dayInWords(data.notified)}, reference ${data.reference}` },
    { label: 'Planned for', value: dayInWords(data.actionDate) },
    { label: 'May start from', value: dayInWords(data.mayStartFrom), style: STYLE.strong },
    ...(data.commercialUse
      ? [
          {
            label: 'Commercial use, as the mission states',
            value: data.commercialUse,
            style: proseStyle(data.commercialUse),
          },
        ]
      : []),
  ];
  namedValues(flow, flow.sheet.root, values);
}

/**
 * Tells a mission that its action on real property is not disapproved, from which day it may start and on which terms
 * (22 USC 4305; chanceries in the District of Columbia 22 USC 4306).
 */
export const propertyDetermination: DocumentType<PropertyDeterminationData> = {
  title: 'Property determination',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: propertyDeterminationData,
  claims: (data) => officeClaims(data, { fact: `${data.action} ${data.premises}` }),
  make: (data, marks) => {
    const spec = {
      ...{ title: 'Real property determination', to: missionAddressee(data) },
      subtitle: `${ACTION_WORDS[data.action]}: ${PREMISES_WORDS[data.premises].toLowerCase()}. Not disapproved.`,
      foot: 'This determination is not evidence of immunity or inviolability. Void if altered.',
    };
    return makeOfficeLetter(data, marks, spec, (flow) => {
      const opening = `Under 22 USC 4305 the Department of State does not disapprove the action below, of which the mission gave notice on ${dayInWords(data.notified)}. It may start on ${dayInWords(data.mayStartFrom)} and not before.`;
      paragraph(flow, flow.sheet.root, opening, STYLE.body);
      flow.y += 4;
      particulars(flow, data);
      steps(flow, section(flow, 'Terms'), [...data.terms, ...(data.board ? [BOARD] : []), USE, COMMERCIAL]);
      remarksOf(flow, 'Remarks of the officer', data.remarks);
    });
  },
};
