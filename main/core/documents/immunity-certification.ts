import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import { immunityOf, NOT_CONCLUSIVE } from '../../../shared/domain/registry/immunity.ts';
import { accreditedPerson, immunityStatement } from './accredited-person.ts';
import { type DocumentType, makePdf } from './document.ts';
import { authorization, closeCertificate, openCertificate } from './layout/certificate.ts';
import { dayInWords } from './layout/dates.ts';
import { type Flow, paragraph, section } from './layout/flow.ts';
import { LETTER } from './layout/letterhead.ts';
import { STYLE } from './layout/styles.ts';
import { namedValues } from './layout/table.ts';
import {
  keptTogether,
  officeClaims,
  officePaper,
  remarks,
  remarksOf,
  signedOnPageOfText,
  stated,
  wording,
} from './office-paper.ts';

export const immunityCertificationData = z.strictObject({
  ...officePaper,
  court: wording(300),
  caseName: stated(500),
  docket: stated(120),
  person: accreditedPerson,
  /** The day that the court asks about. */
  asOf: civilDate,
  remarks,
});
export type ImmunityCertificationData = z.output<typeof immunityCertificationData>;

const LAW =
  '22 USC 254a to 254e; Vienna Convention on Diplomatic Relations; Vienna Convention on Consular Relations; 22 USC 288d';

function certified(flow: Flow, data: ImmunityCertificationData): void {
  const { person, mission } = data;
  const { root } = flow.sheet;
  const row = immunityOf(person);
  const to = person.accreditedTo ? dayInWords(person.accreditedTo) : 'in force on the day of this certification';
  paragraph(flow, root, `To: ${data.court}`, { ...STYLE.strong, size: 12 }, { after: 8 });
  const opening =
    'The Office of Foreign Missions of the Department of State certifies, from its records of accreditation, what is stated below.';
  paragraph(flow, root, opening, STYLE.body, { after: 8 });
  namedValues(flow, root, [
    ...(data.caseName ? [{ label: 'Matter', value: data.caseName }] : []),
    ...(data.docket ? [{ label: 'Docket', value: data.docket, style: STYLE.code }] : []),
    { label: 'Person', value: person.name, style: { ...STYLE.strong, size: 12 } },
    { label: 'Born', value: `${dayInWords(person.dob)}, PID ${person.pid}` },
    { label: 'Mission', value: [mission.name, mission.city].filter(Boolean).join(', ') },
    ...(person.title ? [{ label: 'Title', value: person.title }] : []),
    ...(person.sponsor ? [{ label: 'Dependent of', value: `${person.sponsor.name}, PID ${person.sponsor.pid}` }] : []),
    { label: 'Category', value: row.category, style: STYLE.strong },
    { label: 'Accredited from', value: dayInWords(person.accreditedFrom), style: STYLE.strong },
    { label: 'Accredited to', value: to, style: STYLE.strong },
    { label: 'Day asked about', value: dayInWords(data.asOf), style: STYLE.strong },
    { label: 'Reference', value: data.reference, style: STYLE.code },
  ]);
  const element = section(flow, 'Immunity');
  const { accreditedFrom, accreditedTo } = person;
  const held = accreditedFrom <= data.asOf && (accreditedTo === null || data.asOf <= accreditedTo);
  const standing = held
    ? `On ${dayInWords(data.asOf)} this person was accredited in the category above.`
    : `On ${dayInWords(data.asOf)} this person was not accredited. What follows held during the accreditation; immunity ends at departure or 30 days after its end, whichever is first, and continues for official acts performed before.`;
  paragraph(flow, element, standing, STYLE.body);
  paragraph(flow, element, immunityStatement(row), STYLE.strong);
  paragraph(flow, element, NOT_CONCLUSIVE, STYLE.body, { after: 2 });
  paragraph(flow, element, `Authority: ${LAW}.`, STYLE.small);
  remarksOf(flow, 'Further statements', data.remarks);
}

/** Certifies to a court the category, the accreditation and the immunity of a person (22 USC 254a to 254e). */
export const immunityCertification: DocumentType<ImmunityCertificationData> = {
  title: 'Certification of immunity',
  mediaType: 'application/pdf',
  pageSize: 'LETTER',
  dataSchema: immunityCertificationData,
  claims: (data) => officeClaims(data, { holder: data.person.pid, fact: data.person.category }),
  make: (data, marks) => {
    const head = {
      ...{ title: 'Certification of immunity', heading: 'Certification of Immunity' },
      subtitle: 'For presentation to a court',
      ...{ number: data.number, date: data.date, office: data.office, specimen: data.specimen },
      foot: 'Valid with the signature of the officer. Void if altered.',
    };
    return keptTogether((shorter, sawAlone) =>
      makePdf(
        data,
        marks,
        { title: `Certification of immunity ${data.number}`, date: data.date, size: LETTER },
        (sheet) => {
          const opened = openCertificate(sheet, head);
          const flow = { ...opened, bottom: opened.bottom - shorter };
          certified(flow, data);
          signedOnPageOfText(flow, () => authorization(flow, head, data.officer), sawAlone);
          closeCertificate(sheet, head);
        },
      ),
    );
  },
};
