import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import type { DocumentType } from './document.ts';
import { dayInWords } from './layout/dates.ts';
import { type Flow, paragraph, section, steps } from './layout/flow.ts';
import { VERDICT_INK } from './layout/ink.ts';
import { STYLE } from './layout/styles.ts';
import { type NamedValue, namedValues } from './layout/table.ts';
import { makeOfficeLetter, officeClaims, officePaper, stated, wording } from './office-paper.ts';

const stolen = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('PLATE'),
    number: wording(20),
    /** How the number may be read from the other end, where somebody could. */
    alsoReadAs: stated(20),
    plates: z.int().positive(),
    /** What it was on; null where the registry no longer says. */
    vehicle: z.strictObject({ description: wording(250), colour: stated(60), vin: wording(60) }).nullable(),
  }),
  z.strictObject({
    kind: z.literal('LICENCE'),
    number: wording(60),
    product: wording(120),
    issued: civilDate,
    expires: civilDate,
  }),
]);

export const lawEnforcementNoticeData = z.strictObject({
  ...officePaper,
  stolen,
  /** Since when it is known to be gone. */
  since: civilDate,
  /** What the police that took the report calls it. */
  policeReport: stated(60),
});
export type LawEnforcementNoticeData = z.output<typeof lawEnforcementNoticeData>;

const LAW = '22 USC 4304; 22 USC 254d';

function particulars(data: LawEnforcementNoticeData): NamedValue[] {
  const { stolen: thing } = data;
  switch (thing.kind) {
    case 'PLATE':
      return [
        { label: 'Plate', value: thing.number, style: { ...STYLE.code, size: 14 } },
        {
          label: 'Plates made',
          value: [
            thing.plates === 1 ? 'One' : 'Two, front and rear',
            thing.alsoReadAs && `also read as ${thing.alsoReadAs}`,
          ]
            .filter(Boolean)
            .join('; '),
        },
        ...(thing.vehicle
          ? [
              {
                label: 'Was on',
                value: [thing.vehicle.description, thing.vehicle.colour].filter(Boolean).join(', '),
                style: STYLE.strong,
              },
              { label: 'VIN', value: thing.vehicle.vin, style: STYLE.code },
            ]
          : []),
      ];
    case 'LICENCE':
      return [
        { label: thing.product, value: thing.number, style: { ...STYLE.code, size: 14 } },
        { label: 'Dates on it', value: `Issued ${dayInWords(thing.issued)}, expires ${dayInWords(thing.expires)}` },
      ];
  }
}

function asks({ stolen: thing, number, office }: LawEnforcementNoticeData): string[] {
  const what = thing.kind === 'PLATE' ? 'plate' : 'license';
  return [
    `Enter the ${what} as stolen in the systems that your patrols ask, with the Office of Foreign Missions as the issuer.`,
    thing.kind === 'PLATE'
      ? 'A vehicle that bears the plate is not registered by it. The plate gives nobody in it any immunity.'
      : 'Whoever shows the license is not identified by it. It gives nobody any immunity.',
    `Call the Office of Foreign Missions, ${office}, and quote notice ${number}: the Office says who is accredited, and with which immunity.`,
    `Seize the ${what} and return it to the Office, which then writes that the entry may be cleared.`,
  ];
}

function told(flow: Flow, data: LawEnforcementNoticeData): void {
  const { root } = flow.sheet;
  const what = data.stolen.kind === 'PLATE' ? 'plate' : 'license';
  const opening = `The ${what} below, issued by the Office of Foreign Missions of the US Department of State, was reported stolen. It no longer counts, whoever shows it, and its number is never given again.`;
  paragraph(flow, root, opening, STYLE.strong);
  flow.y += 4;
  namedValues(flow, root, [
    ...particulars(data),
    { label: 'Stolen since', value: dayInWords(data.since), style: STYLE.strong },
    ...(data.policeReport ? [{ label: 'Police report', value: data.policeReport, style: STYLE.code }] : []),
    { label: 'Mission', value: data.mission.name },
    { label: 'Reference', value: data.reference, style: STYLE.code },
    { label: 'Authority', value: LAW },
  ]);
  steps(flow, section(flow, 'What is asked'), asks(data));
}

/**
 * Tells law enforcement of a plate or license that is in strange hands: its number, what it looks like, since when, and
 * whom to call. It names the mission and never a person, whose privacy the theft does not end (5 USC 552a(b)).
 */
export const lawEnforcementNotice: DocumentType<LawEnforcementNoticeData> = {
  title: 'Notice to law enforcement',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: lawEnforcementNoticeData,
  claims: (data) => {
    const { stolen: thing } = data;
    return officeClaims(data, {
      plate: thing.kind === 'PLATE' ? thing.number : null,
      fact: thing.kind === 'PLATE' ? 'STOLEN' : `STOLEN ${thing.number}`,
    });
  },
  make: (data, marks) => {
    const isPlate = data.stolen.kind === 'PLATE';
    const spec = {
      title: isPlate ? 'Stolen plate' : 'Stolen license',
      subtitle: `${data.stolen.number}, stolen since ${dayInWords(data.since)}`,
      ink: VERDICT_INK.denied,
      to: { lead: 'To', name: 'Law enforcement authorities', lines: ['For entry in systems of stolen property'] },
      foot: 'This notice names no person and is not evidence of immunity. Void if altered.',
    };
    return makeOfficeLetter(data, marks, spec, (flow) => told(flow, data));
  },
};
