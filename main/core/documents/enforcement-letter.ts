import type { DocumentType } from './document.ts';
import { type EnforcementData, type EnforcementKind, enforcementData } from './enforcement-data.ts';
import { ENFORCEMENT_TEXTS, pointsOf } from './enforcement-texts.ts';
import { dayInWords } from './layout/dates.ts';
import { type Flow, paragraph, section, steps } from './layout/flow.ts';
import { STYLE } from './layout/styles.ts';
import { type Column, type NamedValue, namedValues, table } from './layout/table.ts';
import { lowered, makeOfficeLetter, missionAddressee, officeClaims, remarksOf } from './office-paper.ts';

const CELL = STYLE.cell;
const CODE = STYLE.cellCode;

function particulars(flow: Flow, data: EnforcementData, law: string): void {
  const { person, insurance, dueBy } = data;
  const policy = [insurance?.insurer, insurance?.policy && `policy ${insurance.policy}`].filter(Boolean).join(', ');
  const values: NamedValue[] = [
    ...(person ? [{ label: 'Concerns', value: `${person.name}, PID ${person.pid}`, style: STYLE.strong }] : []),
    ...(data.licence ? [{ label: 'Driver license', value: data.licence, style: STYLE.code }] : []),
    ...(policy ? [{ label: 'Last known policy', value: policy }] : []),
    ...(insurance?.ended
      ? [{ label: 'Insurance ended', value: dayInWords(insurance.ended), style: STYLE.strong }]
      : []),
    ...(data.accreditationEnded
      ? [{ label: 'Accreditation ended', value: dayInWords(data.accreditationEnded), style: STYLE.strong }]
      : []),
    ...(data.order ? [{ label: 'Order', value: data.order }] : []),
    ...(dueBy ? [{ label: 'To be done by', value: dayInWords(dueBy), style: STYLE.strong }] : []),
    { label: 'Reference', value: data.reference, style: STYLE.code },
    { label: 'Authority', value: law },
  ];
  namedValues(flow, flow.sheet.root, values);
}

/** A section with a table, where there is something to list. */
function list(flow: Flow, title: string, columns: readonly Column[], rows: readonly (readonly string[])[]): void {
  if (rows.length > 0) table(flow, section(flow, title), columns, rows);
}

function lists(flow: Flow, data: EnforcementData): void {
  list(
    flow,
    data.vehicles.length === 1 ? 'Vehicle' : 'Vehicles',
    [
      { title: 'Plate', share: 0.2, style: CODE },
      { title: 'VIN', share: 0.3, style: CODE },
      { title: 'Vehicle', share: 0.5, style: CELL },
    ],
    data.vehicles.map(({ plate, vin, description }) => [plate ?? 'None', vin, description ?? '']),
  );
  list(
    flow,
    `Violations, ${pointsOf(data)} points in all`,
    [
      { title: 'Date', share: 0.2, style: CELL },
      { title: 'Violation', share: 0.62, style: CELL },
      { title: 'Points', share: 0.18, style: CELL },
    ],
    data.violations.map(({ date, offence, points }) => [dayInWords(date), offence, String(points)]),
  );
  list(
    flow,
    'Tickets',
    [
      { title: 'City', share: 0.09, style: CELL },
      { title: 'Ticket', share: 0.2, style: CODE },
      { title: 'Issued', share: 0.15, style: CELL },
      { title: 'Plate', share: 0.16, style: CODE },
      { title: 'VIN', share: 0.24, style: CODE },
      { title: 'Status', share: 0.16, style: CELL },
    ],
    data.tickets.map((each) => [
      ...[each.jurisdiction, each.number, dayInWords(each.issued), each.plate ?? 'None', each.vin],
      lowered(each.status),
    ]),
  );
  list(
    flow,
    'To be returned',
    [
      { title: 'What', share: 0.55, style: CELL },
      { title: 'Number', share: 0.45, style: CODE },
    ],
    data.items.map(({ what, number }) => [what, number ?? 'Not numbered']),
  );
}

/** A letter by which the Office enforces what its benefits were given on: one layout, the words of its kind. */
export function enforcementLetter(kind: EnforcementKind): DocumentType<EnforcementData> {
  const { title, lead, ink, law, opening, asks } = ENFORCEMENT_TEXTS[kind];
  return {
    title,
    mediaType: 'application/pdf',
    pageSize: 'LETTER',
    dataSchema: enforcementData(kind),
    claims: (data) => {
      const [first, ...others] = data.vehicles;
      const only = others.length === 0 ? first : undefined;
      return officeClaims(data, {
        ...{ holder: data.person?.pid ?? null, plate: only?.plate ?? null, vin: only?.vin ?? null },
        fact: data.dueBy ? `DUE ${data.dueBy}` : null,
      });
    },
    make: (data, marks) => {
      const subtitle = data.person ? `${data.person.name}, ${data.mission.name}` : data.mission.name;
      const spec = { title, subtitle, ink, to: missionAddressee(data, lead) };
      return makeOfficeLetter(data, marks, spec, (flow) => {
        paragraph(flow, flow.sheet.root, opening(data), STYLE.strong);
        flow.y += 4;
        particulars(flow, data, law);
        steps(flow, section(flow, 'What is asked of the mission'), asks(data));
        lists(flow, data);
        remarksOf(flow, 'Remarks of the officer', data.remarks);
      });
    },
  };
}
