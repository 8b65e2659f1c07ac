import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import type { Result } from '../../../shared/result.ts';
import { claims, code, documentNumber, type Marks, makePdf, type PaperClaims } from './document.ts';
import { type Addressee, addressee, plaque, signature } from './layout/correspondence.ts';
import { type Flow, paragraphs, section } from './layout/flow.ts';
import { INK } from './layout/ink.ts';
import { closeLetter, LETTER, openLetter, specimenLine } from './layout/letterhead.ts';
import { STYLE } from './layout/styles.ts';
import type { Style } from './layout/typesetting.ts';

/** A text no longer than `most`; what is beyond ends in “…”, for no filing is refused at the printer for its length. */
function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}

/** Text that must be there, in one run. */
export function wording(most: number): z.ZodType<string> {
  return z
    .string()
    .regex(/\S/, 'empty')
    .transform((text) => shortened(text.replaceAll(/\s+/g, ' ').trim(), most));
}

/** Text in one run that may be missing; a blank is missing too. */
export function stated(most: number): z.ZodType<string | null> {
  return z
    .string()
    .nullable()
    .transform((text) => shortened((text ?? '').replaceAll(/\s+/g, ' ').trim(), most) || null);
}

/** Words of an officer, as many paragraphs as there are; empty where nothing was said. */
export const remarks = z.string().transform((text) => shortened(text.trim(), 2000));

/** What every paper of the Office is made of besides its own matter. */
export const officePaper = {
  number: documentNumber,
  reference: code(20),
  date: civilDate,
  office: wording(120),
  mission: z.strictObject({ name: wording(250), city: stated(120) }),
  officer: wording(250),
  /** Whether it is marked as not valid; only an office that issues in earnest sets this to false. */
  specimen: z.boolean(),
};
const officePaperData = z.strictObject(officePaper);
export type OfficePaper = z.output<typeof officePaperData>;

/** A member of a mission as papers name them. */
export const namedPerson = z.strictObject({ name: wording(250), pid: code(20) });

/** A text as a barcode carries it: signs beyond plain ASCII, and the sign that parts its fields, become `?`. */
export function plainCode(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7b\x7d\x7e]/g, '?')
    .slice(0, 40);
}

/** How a free text is set in a row that may not break: small where it is long, so that a page always holds it. */
export function proseStyle(text: string): Style {
  return text.length > 300 ? STYLE.cell : STYLE.body;
}

/** A choice of the record in plain words: `CHANGE_USE` is “change use”. */
export function lowered(choice: string): string {
  return choice.toLowerCase().replaceAll('_', ' ');
}

/** The same as it stands alone in a box: “Change use”. */
export function capitalized(choice: string): string {
  return `${choice.slice(0, 1).toUpperCase()}${lowered(choice.slice(1))}`;
}

export function missionAddressee(data: OfficePaper, lead = 'To the administrative officer'): Addressee {
  return { lead, name: data.mission.name, lines: data.mission.city ? [data.mission.city] : [] };
}

/** What the seal of any paper of the Office states, with what `told` adds. */
export function officeClaims({ number, date }: OfficePaper, told: Partial<PaperClaims>): PaperClaims {
  return claims({ number, issued: date, ...told });
}

export interface OfficeLetter {
  /** What the letter says, in large words. */
  readonly title: string;
  readonly subtitle: string;
  readonly to: Addressee;
  readonly ink?: { readonly bar: string; readonly ground: string };
  readonly foot?: string;
}

const NAVY = { bar: INK.navy, ground: INK.tint };

/** The officer's own words, where there are any. */
export function remarksOf(flow: Flow, title: string, text: string): void {
  if (text !== '') paragraphs(flow, section(flow, title), text, STYLE.body);
}

/** How much shorter pages are made so that some text goes with the officer's line to the last one. */
const SHORTER = 72;

/** Draws a paper; where the officer's line came to stand alone on a page, again on shorter pages. */
export async function keptTogether(
  draw: (shorter: number, sawAlone: () => void) => Promise<Result<Uint8Array>>,
): Promise<Result<Uint8Array>> {
  let alone = false;
  const made = await draw(0, () => {
    alone = true;
  });
  return alone ? draw(SHORTER, () => undefined) : made;
}

/** Signs, and tells where the signing had to begin a page of its own. */
export function signedOnPageOfText(flow: Flow, sign: () => void, sawAlone: () => void): void {
  const pages = () => flow.sheet.pdf.bufferedPageRange().count;
  const before = pages();
  sign();
  if (pages() > before) sawAlone();
}

/** Makes a letter of the Office: head, addressee, what it says, what `tell` sets, the officer's line. */
export function makeOfficeLetter(
  data: OfficePaper,
  marks: Marks,
  spec: OfficeLetter,
  tell: (flow: Flow) => void,
): Promise<Result<Uint8Array>> {
  const head = {
    ...{ title: `${spec.title}, reference ${data.reference}`, number: data.number, date: data.date },
    ...{ office: data.office, specimen: data.specimen },
    foot: spec.foot ?? 'This letter is not evidence of immunity. Void if altered.',
  };
  return keptTogether((shorter, sawAlone) =>
    makePdf(data, marks, { title: `${spec.title} ${data.number}`, date: data.date, size: LETTER }, (sheet) => {
      const opened = openLetter(sheet, head);
      const flow = { ...opened, bottom: opened.bottom - shorter };
      if (data.specimen) specimenLine(flow);
      addressee(flow, spec.to);
      plaque(flow, { title: spec.title, subtitle: spec.subtitle, ...(spec.ink ?? NAVY) });
      tell(flow);
      signedOnPageOfText(flow, () => signature(flow, data.officer, data.date), sawAlone);
      closeLetter(sheet, head);
    }),
  );
}
