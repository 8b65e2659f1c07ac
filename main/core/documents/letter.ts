import type { Result } from '../../../shared/result.ts';
import { claims, type Marks, makePdf, type PaperClaims } from './document.ts';
import { addressee, plaque, signature } from './layout/correspondence.ts';
import { dayInWords } from './layout/dates.ts';
import { type Flow, listed, paragraph, paragraphs, section } from './layout/flow.ts';
import { VERDICT_INK } from './layout/ink.ts';
import { closeLetter, LETTER, openLetter, specimenLine } from './layout/letterhead.ts';
import { group } from './layout/sheet.ts';
import { STYLE } from './layout/styles.ts';
import { type NamedValue, namedValues, table } from './layout/table.ts';
import type { LetterData, LetterFinding } from './letter-data.ts';
import { keptTogether, signedOnPageOfText } from './office-paper.ts';

export type Decision = keyof typeof VERDICT_INK;

const DECIDED: Record<Decision, string> = {
  approved: 'Approved',
  returned: 'Returned for correction',
  denied: 'Denied',
};

const OUTCOME_WORDS: Record<LetterFinding['outcome'], string> = {
  PASS: 'In order',
  REVIEW: 'Examined by an officer',
  HOLD: 'Holds the application up',
  RETURN: 'Must be corrected',
  BLOCK: 'Bars approval',
};

function application(flow: Flow, data: LetterData): void {
  const values: NamedValue[] = [
    { label: 'Reference', value: data.reference, style: STYLE.code },
    ...(data.applicant
      ? [{ label: 'Applicant', value: `${data.applicant.name}, PID ${data.applicant.pid}`, style: STYLE.strong }]
      : []),
    { label: 'Subject', value: data.subject },
    ...(data.plate ? [{ label: 'Plate', value: data.plate, style: { ...STYLE.code, size: 11 } }] : []),
    ...(data.expires ? [{ label: 'Expires', value: dayInWords(data.expires), style: STYLE.strong }] : []),
  ];
  namedValues(flow, flow.sheet.root, values);
}

/** The findings that stand against the application, each with its cure and its authority. */
export function findingsInFull(flow: Flow, title: string, findings: readonly LetterFinding[], cures: boolean): void {
  if (findings.length === 0) return;
  const element = section(flow, title);
  const list = group(flow.sheet, element, 'L');
  const indent = 22;
  for (const [i, finding] of findings.entries()) {
    const body = (point: PDFKit.PDFStructureElement) => {
      paragraph(flow, point, finding.message, STYLE.strong, { indent, after: 1 });
      if (cures && finding.cure) {
        paragraph(flow, point, `To correct it: ${finding.cure}`, STYLE.body, { indent, after: 1 });
      }
      const source = `${OUTCOME_WORDS[finding.outcome]}. Authority: ${finding.authority}. Rule ${finding.rule}.`;
      paragraph(flow, point, source, STYLE.small, { indent, after: 9 });
    };
    listed(flow, list, `${i + 1}.`, body, 56);
  }
}

/** Findings in a row each, for those that need no explanation. */
export function findingsInRows(flow: Flow, title: string, findings: readonly LetterFinding[]): void {
  if (findings.length === 0) return;
  const element = section(flow, title);
  table(
    flow,
    element,
    [
      { title: 'What was examined and found', share: 0.52, style: STYLE.cell },
      { title: 'Outcome', share: 0.16, style: STYLE.cell },
      { title: 'Authority and rule', share: 0.32, style: STYLE.cell },
    ],
    findings.map((each) => [each.message, OUTCOME_WORDS[each.outcome], `${each.authority}\n${each.rule}`]),
  );
}

/** The officer's own words, where there are any. */
export function reasonOf(flow: Flow, title: string, reason: string): void {
  if (reason.trim() === '') return;
  paragraphs(flow, section(flow, title), reason, STYLE.body);
}

/** What the seal of a letter about a decision states. */
export function letterClaims(decision: Decision, data: LetterData): PaperClaims {
  const { number, date, expires, plate, applicant } = data;
  return claims({ number, issued: date, expires, plate, holder: applicant?.pid ?? null, fact: decision.toUpperCase() });
}

/** Makes a letter about a decision: the frame is the same for all, what stands between is for each to say. */
export function makeLetter(
  decision: Decision,
  data: LetterData,
  marks: Marks,
  tell: (flow: Flow) => void,
): Promise<Result<Uint8Array>> {
  const title = `${DECIDED[decision]}: application ${data.reference}, letter ${data.number}`;
  const spec = { title, date: data.date, size: LETTER, unknown: 'mark' } as const;
  return keptTogether((shorter, sawAlone) =>
    makePdf(data, marks, spec, (sheet) => {
      const head = {
        ...{ title: `Application ${data.reference}: ${DECIDED[decision].toLowerCase()}`, foot: FOOT },
        ...{ number: data.number, date: data.date, office: data.office, specimen: data.specimen },
      };
      const opened = openLetter(sheet, head);
      const flow = { ...opened, bottom: opened.bottom - shorter };
      if (data.specimen) specimenLine(flow);
      addressee(flow, {
        ...{ lead: 'To the administrative officer', name: data.mission.name, lines: [data.mission.city] },
      });
      plaque(flow, {
        ...{ title: DECIDED[decision], subtitle: `${data.programTitle}, form ${data.form}` },
        ...VERDICT_INK[decision],
      });
      application(flow, data);
      tell(flow);
      signedOnPageOfText(flow, () => signature(flow, data.officer, data.date), sawAlone);
      closeLetter(sheet, head);
    }),
  );
}

const FOOT = 'This letter is not evidence of immunity. Void if altered.';
