import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import type { DocumentType } from './document.ts';
import { dayInWords } from './layout/dates.ts';
import { type Flow, paragraph, section } from './layout/flow.ts';
import { STYLE } from './layout/styles.ts';
import { namedValues, table } from './layout/table.ts';
import {
  makeOfficeLetter,
  missionAddressee,
  namedPerson,
  officeClaims,
  officePaper,
  proseStyle,
  remarks,
  remarksOf,
  stated,
  wording,
} from './office-paper.ts';

export const travelDeterminationData = z.strictObject({
  ...officePaper,
  /** Whether the travel was only to be notified, or needed leave and has it. */
  outcome: z.enum(['NOTED', 'APPROVED']),
  travellers: z.array(namedPerson).min(1).max(1000),
  from: civilDate,
  to: civilDate,
  destination: z.strictObject({ name: wording(250), lat: z.number(), lon: z.number() }),
  purpose: stated(2000),
  /** The travel rules that were asked, those that did not bind too. */
  rules: z
    .array(
      z.strictObject({
        action: z.enum(['NOTIFY', 'APPROVE']),
        ...{ centre: wording(120), country: wording(120), authority: wording(300) },
        radiusMiles: z.number().nonnegative(),
        distanceMiles: z.number().nonnegative(),
        leadDays: z.int().nonnegative(),
      }),
    )
    .max(200),
  remarks,
});
export type TravelDeterminationData = z.output<typeof travelDeterminationData>;
type AskedRule = TravelDeterminationData['rules'][number];

const OUTCOMES: Record<TravelDeterminationData['outcome'], { title: string; opening: string }> = {
  NOTED: {
    title: 'Travel notification noted',
    opening: 'The Office of Foreign Missions has noted the travel below, of which the mission gave notice.',
  },
  APPROVED: {
    title: 'Travel approved',
    opening: 'The Office of Foreign Missions approves the travel below.',
  },
};

const BOUNDS =
  'This holds for the travelers, the days and the destination named. Any change is a new travel and is notified anew, with its own lead time (22 USC 4304).';

const ACTION_WORDS: Record<AskedRule['action'], string> = { NOTIFY: 'Notice', APPROVE: 'Approval' };

function miles(value: number): string {
  return `${value.toLocaleString('en-US', { maximumFractionDigits: 1 })} mi`;
}

function degrees(value: number, [positive, negative]: readonly [string, string]): string {
  return `${Math.abs(value).toFixed(4)}° ${value < 0 ? negative : positive}`;
}

function travelers(flow: Flow, data: TravelDeterminationData): void {
  const columns = [
    { title: 'No.', share: 0.1, style: STYLE.cell },
    { title: 'Traveler', share: 0.62, style: STYLE.cell },
    { title: 'PID', share: 0.28, style: STYLE.cellCode },
  ];
  const rows = data.travellers.map(({ name, pid }, i) => [String(i + 1), name, pid]);
  table(flow, section(flow, 'Travelers'), columns, rows);
}

function rules(flow: Flow, data: TravelDeterminationData): void {
  const element = section(flow, 'Travel rules asked');
  if (data.rules.length === 0) {
    paragraph(flow, element, 'No travel rule was in force for these travelers.', STYLE.body);
    return;
  }
  const columns = [
    { title: 'For members of', share: 0.17, style: STYLE.cell },
    { title: 'Asks for', share: 0.12, style: STYLE.cell },
    { title: 'Beyond', share: 0.26, style: STYLE.cell },
    { title: 'Distance', share: 0.13, style: STYLE.cell },
    { title: 'Ahead by', share: 0.11, style: STYLE.cell },
    { title: 'Authority', share: 0.21, style: STYLE.cell },
  ];
  const rows = data.rules.map((rule) => [
    ...[rule.country, ACTION_WORDS[rule.action], `${miles(rule.radiusMiles)} of ${rule.centre}`],
    `${miles(rule.distanceMiles)}, ${rule.distanceMiles > rule.radiusMiles ? 'beyond' : 'within'}`,
    ...[`${rule.leadDays} days`, rule.authority],
  ]);
  table(flow, element, columns, rows);
}

/** Tells a mission that a travel is noted or approved, with the rules it was measured by (22 USC 4304). */
export const travelDetermination: DocumentType<TravelDeterminationData> = {
  title: 'Travel determination',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: travelDeterminationData,
  claims: (data) => {
    const [first, ...others] = data.travellers;
    const holder = others.length === 0 ? (first?.pid ?? null) : null;
    return officeClaims(data, { holder, expires: data.to, fact: data.outcome });
  },
  make: (data, marks) => {
    const { title, opening } = OUTCOMES[data.outcome];
    const subtitle = `${data.destination.name}, ${dayInWords(data.from)} to ${dayInWords(data.to)}`;
    const spec = { title, subtitle, to: missionAddressee(data) };
    return makeOfficeLetter(data, marks, spec, (flow) => {
      const { name, lat, lon } = data.destination;
      const purpose = data.purpose ?? 'Not stated';
      paragraph(flow, flow.sheet.root, opening, STYLE.body);
      flow.y += 4;
      namedValues(flow, flow.sheet.root, [
        { label: 'Days', value: `${dayInWords(data.from)} to ${dayInWords(data.to)}`, style: STYLE.strong },
        { label: 'Destination', value: name, style: STYLE.strong },
        { label: 'Position', value: `${degrees(lat, ['N', 'S'])}, ${degrees(lon, ['E', 'W'])}` },
        { label: 'Purpose', value: purpose, style: proseStyle(purpose) },
        { label: 'Reference', value: data.reference, style: STYLE.code },
      ]);
      travelers(flow, data);
      rules(flow, data);
      paragraph(flow, section(flow, 'Bounds', 40), BOUNDS, STYLE.body);
      remarksOf(flow, 'Remarks of the officer', data.remarks);
    });
  },
};
