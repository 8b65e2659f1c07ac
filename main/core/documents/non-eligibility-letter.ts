import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import type { DocumentType } from './document.ts';
import { dayInWords } from './layout/dates.ts';
import { paragraph, section, steps } from './layout/flow.ts';
import { STYLE } from './layout/styles.ts';
import { namedValues } from './layout/table.ts';
import {
  makeOfficeLetter,
  namedPerson,
  officeClaims,
  officePaper,
  remarks,
  remarksOf,
  stated,
} from './office-paper.ts';

export const nonEligibilityLetterData = z
  .strictObject({
    ...officePaper,
    kind: z.enum(['REGULAR', 'CDL']),
    person: z.strictObject({ ...namedPerson.shape, dob: civilDate, residence: stated(500) }),
    /** The license of this Office that the person holds. */
    licence: stated(60),
    /** Why this Office issues no license. */
    reason: stated(500),
    remarks,
  })
  .refine((data) => data.kind !== 'CDL' || data.licence !== null, {
    error: 'for a commercial license the person must hold a license of this Office',
    path: ['licence'],
  });
export type NonEligibilityLetterData = z.output<typeof nonEligibilityLetterData>;

const KINDS: Record<NonEligibilityLetterData['kind'], { title: string; opening: string; points: readonly string[] }> = {
  REGULAR: {
    title: 'Driver license non-eligibility letter',
    opening:
      'The Office of Foreign Missions certifies that the person below is not eligible for a driver license of this Office.',
    points: [
      'The person may apply to the licensing authority of the place of residence, which decides by its own law.',
      'This letter is not a license and gives no leave to drive.',
    ],
  },
  CDL: {
    title: 'Commercial license non-eligibility letter',
    opening:
      'The Office of Foreign Missions has issued no commercial driver licenses (CDL) since 2 Mar 2022. The person below holds a driver license of this Office and is not eligible for a commercial one from it.',
    points: [
      'The person may apply for a commercial license to the licensing authority of the place of residence, which decides by its own law.',
      'The license of this Office stays in force and need not be surrendered for the purpose of this application.',
      'This letter is not a license and gives no leave to drive a commercial vehicle.',
    ],
  },
};

/** Tells a State's licensing authority that this Office has no license for a person, so that it may decide (22 USC 4304). */
export const nonEligibilityLetter: DocumentType<NonEligibilityLetterData> = {
  title: 'Non-eligibility letter',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: nonEligibilityLetterData,
  claims: (data) => officeClaims(data, { holder: data.person.pid, fact: data.kind }),
  make: (data, marks) => {
    const { title, opening, points } = KINDS[data.kind];
    const { person } = data;
    const spec = {
      ...{ title, subtitle: `${person.name}, PID ${person.pid}` },
      to: { lead: 'To', name: 'The licensing authority of the place of residence', lines: [] },
    };
    return makeOfficeLetter(data, marks, spec, (flow) => {
      paragraph(flow, flow.sheet.root, opening, STYLE.body);
      flow.y += 4;
      namedValues(flow, flow.sheet.root, [
        { label: 'Name', value: person.name, style: STYLE.strong },
        { label: 'PID', value: person.pid, style: STYLE.code },
        { label: 'Date of birth', value: dayInWords(person.dob), style: STYLE.strong },
        { label: 'Residence', value: person.residence ?? 'Not stated' },
        { label: 'Mission', value: data.mission.name },
        {
          label: 'OFM license',
          value: data.licence ? `Holds OFM license no. ${data.licence}` : 'Holds none',
          style: STYLE.strong,
        },
        ...(data.reason ? [{ label: 'Reason', value: data.reason }] : []),
        { label: 'Reference', value: data.reference, style: STYLE.code },
        { label: 'Authority', value: '22 USC 4304' },
      ]);
      steps(flow, section(flow, 'What this means'), points);
      remarksOf(flow, 'Remarks of the officer', data.remarks);
    });
  },
};
