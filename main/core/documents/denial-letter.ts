import type { DocumentType } from './document.ts';
import { paragraph, section } from './layout/flow.ts';
import { STYLE } from './layout/styles.ts';
import { findingsInFull, findingsInRows, letterClaims, makeLetter, reasonOf } from './letter.ts';
import { type LetterData, letterData } from './letter-data.ts';

/**
 * Tells a mission that its application is denied, on which findings, and that new facts reopen the question. The
 * benefit is one that the Secretary may provide on terms or withhold (22 USC 4304).
 */
export const denialLetter: DocumentType<LetterData> = {
  title: 'Denial letter',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: letterData,
  claims: (data) => letterClaims('denied', data),
  make: (data, marks) =>
    makeLetter('denied', data, marks, (flow) => {
      const opening =
        'The Office of Foreign Missions has denied this application under 22 USC 4304. The findings on which the denial rests are stated below, each with its authority.';
      paragraph(flow, flow.sheet.root, opening, STYLE.body);
      const against = data.findings.filter((finding) => finding.outcome !== 'PASS');
      findingsInFull(flow, 'Why it is denied', against, false);
      reasonOf(flow, 'Reason given by the officer', data.reason);
      const again = section(flow, 'If the facts change');
      const asked = `This denial may be reconsidered on new facts. Send them in writing to this Office (${data.office}) with the documents that show them, and quote reference ${data.reference} and the number of this letter.`;
      paragraph(flow, again, asked, STYLE.body);
      findingsInRows(
        flow,
        'What was examined and is in order',
        data.findings.filter((finding) => finding.outcome === 'PASS'),
      );
    }),
};
