import type { DocumentType } from './document.ts';
import { dayInWords } from './layout/dates.ts';
import { paragraph, section, steps } from './layout/flow.ts';
import { STYLE } from './layout/styles.ts';
import { findingsInRows, letterClaims, makeLetter, reasonOf } from './letter.ts';
import { type LetterData, letterData } from './letter-data.ts';

/**
 * What comes with the approval. Liability insurance: 22 USC 254e and 28 USC 1364. That plates are property of the
 * United States and are given back, and that a loss is reported on form DS-104: the Office's registration rules,
 * made under 22 USC 4304.
 */
function obligations(data: LetterData): string[] {
  const vehicle = [
    'Plates and decals are property of the United States Government. They stay on the vehicle they were issued for, may not leave the United States, and are returned to this Office when their purpose ends or when they are recalled.',
    'The vehicle is insured against liability without a gap, with at least the limits required under 22 USC 254e. If the insurance ends, this Office is told at once and the vehicle is not driven.',
    'A lost or stolen plate is reported to the police at once and to this Office on form DS-104. The vehicle is not driven until the replacement is fitted.',
  ];
  return [
    ...(data.expires
      ? [`What is approved expires on ${dayInWords(data.expires)}. Apply for renewal before then.`]
      : []),
    ...(data.plate ? vehicle : []),
    'Any change in what the application states is reported to this Office.',
  ];
}

/**
 * Tells a mission that its application is approved, what follows from it and what was examined. Benefits are provided
 * to foreign missions by or through the Secretary of State (22 USC 4304).
 */
export const approvalLetter: DocumentType<LetterData> = {
  title: 'Approval letter',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: letterData,
  claims: (data) => letterClaims('approved', data),
  make: (data, marks) =>
    makeLetter('approved', data, marks, (flow) => {
      const opening =
        'The Office of Foreign Missions has approved this application. The benefit is provided under 22 USC 4304 on the terms stated below.';
      paragraph(flow, flow.sheet.root, opening, STYLE.body);
      steps(flow, section(flow, 'What the approval asks of you'), obligations(data));
      reasonOf(flow, 'Remarks of the officer', data.reason);
      findingsInRows(flow, 'What was examined', data.findings);
    }),
};
