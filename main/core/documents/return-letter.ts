import type { DocumentType } from './document.ts';
import { paragraph, section, steps } from './layout/flow.ts';
import { STYLE } from './layout/styles.ts';
import { findingsInFull, findingsInRows, letterClaims, makeLetter, reasonOf } from './letter.ts';
import { type LetterData, letterData } from './letter-data.ts';

function stepsToRefile(data: LetterData, points: number): string[] {
  return [
    points === 0
      ? 'Correct what the officer names above.'
      : points === 1
        ? 'Correct the point named above.'
        : `Correct all ${points} points named above; one left open brings the application back again.`,
    `Complete form ${data.form} with the corrected facts and attach the documents that show them.`,
    `Send it to this Office, quoting reference ${data.reference}. Do not open a new application.`,
    'The application is then examined as of the day it comes in.',
  ];
}

/**
 * Gives an application back to the mission: what to correct, under which authority, and how to file it again. The
 * case stays open; benefits are provided on terms the Secretary approves (22 USC 4304).
 */
export const returnLetter: DocumentType<LetterData> = {
  title: 'Return letter',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: letterData,
  claims: (data) => letterClaims('returned', data),
  make: (data, marks) =>
    makeLetter('returned', data, marks, (flow) => {
      const against = data.findings.filter((finding) => finding.outcome !== 'PASS');
      const opening = `This application cannot be decided as it was filed. It has not been denied: it is returned so that it can be corrected, and it keeps its reference ${data.reference}.`;
      paragraph(flow, flow.sheet.root, opening, STYLE.body);
      findingsInFull(flow, 'What to correct', against, true);
      reasonOf(flow, 'Remarks of the officer', data.reason);
      steps(flow, section(flow, 'How to correct it'), stepsToRefile(data, against.length));
      findingsInRows(
        flow,
        'What was examined and is in order',
        data.findings.filter((finding) => finding.outcome === 'PASS'),
      );
    }),
};
