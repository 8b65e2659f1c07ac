import { z } from 'zod';
import { addDays, civilDate } from '../../../shared/domain/dates.ts';
import {
  IMMUNITY_NOTES,
  immunityAfterEnd,
  immunityAnswers,
  immunityOf,
  NOT_CONCLUSIVE,
  noteSign,
} from '../../../shared/domain/registry/immunity.ts';
import { accreditedPerson } from './accredited-person.ts';
import type { DocumentType } from './document.ts';
import { dayInWords } from './layout/dates.ts';
import { type Flow, paragraph, section } from './layout/flow.ts';
import { VERDICT_INK } from './layout/ink.ts';
import { STYLE } from './layout/styles.ts';
import { namedValues, table } from './layout/table.ts';
import { makeOfficeLetter, officeClaims, officePaper, proseStyle, stated, wording } from './office-paper.ts';

export const immunitySheetData = z.strictObject({
  ...officePaper,
  person: accreditedPerson,
  /** Whether the accreditation is in force on the day of the call. */
  valid: z.boolean(),
  call: z.strictObject({
    date: civilDate,
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'not a time HH:MM'),
    caller: wording(250),
    agency: stated(250),
    callback: stated(60),
    purpose: wording(2000),
  }),
});
export type ImmunitySheetData = z.output<typeof immunitySheetData>;

function standing({ person, valid, call }: ImmunitySheetData): { title: string; said: string } {
  const from = dayInWords(person.accreditedFrom);
  if (valid) {
    const to = person.accreditedTo ? `, until ${dayInWords(person.accreditedTo)}` : '';
    return { title: 'Accreditation valid', said: `Valid since ${from}${to}` };
  }
  if (!person.accreditedTo || person.accreditedFrom > call.date)
    return { title: 'Accreditation not valid', said: `Not valid. Accredited only from ${from}` };
  // The last day of an accreditation is a day of it.
  const since = dayInWords(addDays(person.accreditedTo, 1));
  return { title: 'Accreditation not valid', said: `Not valid since ${since}` };
}

function who(flow: Flow, data: ImmunitySheetData): void {
  const { person, mission } = data;
  const { sponsor } = person;
  namedValues(flow, flow.sheet.root, [
    { label: 'Name', value: person.name, style: { ...STYLE.strong, size: 12 } },
    { label: 'Born', value: `${dayInWords(person.dob)}, PID ${person.pid}` },
    { label: 'Mission', value: [mission.name, mission.city, person.title].filter(Boolean).join(', ') },
    ...(sponsor
      ? [{ label: 'Dependent of', value: `${sponsor.name}, PID ${sponsor.pid} (${sponsor.relation.toLowerCase()})` }]
      : []),
  ]);
}

function guidance(flow: Flow, data: ImmunitySheetData): void {
  const row = immunityOf(data.person);
  const element = section(flow, 'What law enforcement may do', 120);
  const { accreditedTo } = data.person;
  if (!data.valid && accreditedTo && accreditedTo < data.call.date) {
    paragraph(flow, element, immunityAfterEnd(accreditedTo), STYLE.strong);
  }
  const cell = STYLE.cell;
  const columns = [
    { title: 'Category', share: 0.18, style: { ...cell, face: 'semibold' } as const },
    { title: 'Arrest or detain', share: 0.16, style: cell },
    { title: 'Enter residence', share: 0.11, style: cell },
    { title: 'Issue citation', share: 0.1, style: cell },
    { title: 'Subpoena as witness', share: 0.19, style: cell },
    { title: 'Prosecute', share: 0.15, style: cell },
    { title: 'Family', share: 0.11, style: cell },
  ];
  table(flow, element, columns, [immunityAnswers(row).map(({ answer }) => answer)]);
  for (const note of row.notes) {
    paragraph(flow, element, `${noteSign(note)} ${IMMUNITY_NOTES[note]}`, STYLE.small, { after: 2 });
  }
  flow.y += 4;
  paragraph(flow, element, NOT_CONCLUSIVE, STYLE.strong, { after: 2 });
  const advice =
    'Immunity is not inferred from the color of a card. A traffic citation may be issued to anyone. A person who may not be arrested may still be kept from driving where safety asks for it.';
  paragraph(flow, element, advice, STYLE.small);
}

function call(flow: Flow, { call: asked, reference }: ImmunitySheetData): void {
  const caller = [asked.caller, asked.agency, asked.callback].filter(Boolean).join(', ');
  const element = section(flow, `The call, reference ${reference}`, 40);
  namedValues(flow, element, [
    { label: 'Called', value: `${dayInWords(asked.date)}, ${asked.time}, by ${caller}`, style: STYLE.strong },
    { label: 'Purpose', value: asked.purpose, style: proseStyle(asked.purpose) },
  ]);
}

/**
 * The answer to a call by law enforcement, on one page: who it is, whether accredited, and the guidance table's row
 * (Diplomatic Relations Act, 22 USC 254a to 254e; Vienna Conventions on Diplomatic and on Consular Relations).
 */
export const immunitySheet: DocumentType<ImmunitySheetData> = {
  title: 'Immunity sheet',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: immunitySheetData,
  claims: (data) => officeClaims(data, { holder: data.person.pid, fact: data.valid ? 'VALID' : 'NOT VALID' }),
  make: (data, marks) => {
    const { title, said } = standing(data);
    const spec = {
      ...{ title, foot: `${NOT_CONCLUSIVE} Void if altered.` },
      subtitle: `${said}. ${immunityOf(data.person).category}.`,
      ink: data.valid ? VERDICT_INK.approved : VERDICT_INK.denied,
      to: {
        ...{ lead: 'To the caller from law enforcement', name: data.call.caller },
        lines: data.call.agency ? [data.call.agency] : [],
      },
    };
    return makeOfficeLetter(data, marks, spec, (flow) => {
      who(flow, data);
      guidance(flow, data);
      call(flow, data);
    });
  },
};
