import type { Applicant } from '../../../shared/domain/intake/filing.ts';
import { matter } from '../../../shared/domain/programs/enforcement/application.ts';
import type { Owner } from '../../../shared/domain/registry/owner.ts';
import type { Person } from '../../../shared/domain/registry/person.ts';

/** Whom or what a matter is opened about, as the record's page knows it. */
export interface MatterSubject {
  readonly mission: string;
  /** null where it concerns the mission itself. */
  readonly applicant: Applicant | null;
  readonly owner: Owner;
  readonly vin?: string;
}

/** A person of the registry as a matter names them. */
export function applicantFrom({ pid, surname, given, dob }: Person): Applicant {
  return { pid, surname, given, dob };
}

export interface MatterField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'text' | 'date' | 'lines';
  /** null where it is left empty. */
  readonly isOptional?: boolean;
  /** Whether a new form has the day of today in it. */
  readonly isToday?: boolean;
}

/** A matter as it is chosen and filled in on a record's page. */
export interface MatterForm {
  readonly id: string;
  readonly title: string;
  /** What it leads to, one sentence. */
  readonly effect: string;
  readonly fields: readonly MatterField[];
  /** What is not typed: the kind, and what the subject says. */
  readonly fixed: (subject: MatterSubject) => Readonly<Record<string, unknown>>;
}

const GROUNDS: MatterField = {
  name: 'grounds',
  label: 'Grounds',
  hint: 'At least 3 characters. The letter is written on them.',
  kind: 'lines',
};

const POINTS_REVIEW: MatterForm = {
  id: 'POINTS_REVIEW',
  title: 'Points review',
  effect: 'Once approved, the mission is told that the points of the person are reviewed.',
  fields: [GROUNDS],
  fixed: () => ({ kind: 'POINTS', measure: 'REVIEW' }),
};

const POINTS_SUSPENSION: MatterForm = {
  id: 'POINTS_SUSPENSION',
  title: 'Points suspension',
  effect: 'Once approved, every license of the person is suspended and asked back.',
  fields: [GROUNDS],
  fixed: () => ({ kind: 'POINTS', measure: 'SUSPENSION' }),
};

const LICENCE_SUSPENSION: MatterForm = {
  id: 'LICENCE_SUSPENSION',
  title: 'Suspension by order',
  effect: 'Once approved, every license of the person is suspended and asked back.',
  fields: [{ name: 'order', label: 'Order', hint: 'Who ordered it, its number and day', kind: 'text' }, GROUNDS],
  fixed: () => ({ kind: 'LICENCE_SUSPENSION' }),
};

const IMMUNITY_CERTIFICATION: MatterForm = {
  id: 'IMMUNITY_CERTIFICATION',
  title: 'Certification of immunity to a court',
  effect: 'Once approved, the court is told which immunity the person had on the day asked about.',
  fields: [
    { name: 'court', label: 'Court', kind: 'text' },
    { name: 'caseName', label: 'Case', hint: 'May stay empty', kind: 'text', isOptional: true },
    { name: 'docket', label: 'Docket', hint: 'May stay empty', kind: 'text', isOptional: true },
    { name: 'asOf', label: 'Day asked about', kind: 'date', isToday: true },
    GROUNDS,
  ],
  fixed: () => ({ kind: 'IMMUNITY_CERTIFICATION' }),
};

const UNPAID_TICKETS: MatterForm = {
  id: 'UNPAID_TICKETS',
  title: 'Unpaid tickets',
  effect: 'Once approved, the mission is told of every ticket that is open.',
  fields: [GROUNDS],
  fixed: ({ owner }) => ({ kind: 'UNPAID_TICKETS', owner }),
};

const INSURANCE_LAPSE: MatterForm = {
  id: 'INSURANCE_LAPSE',
  title: 'Lapsed insurance',
  effect: 'The notice and the warning are sent from the matter; without an answer the plates are recalled.',
  fields: [
    { name: 'insurer', label: 'Insurer', hint: 'May stay empty', kind: 'text', isOptional: true },
    { name: 'policy', label: 'Policy', hint: 'May stay empty', kind: 'text', isOptional: true },
    { name: 'ended', label: 'Insurance ended', hint: 'May stay empty', kind: 'date', isOptional: true },
    GROUNDS,
  ],
  fixed: ({ vin }) => ({
    kind: 'INSURANCE_LAPSE',
    vin,
    noticedOn: null,
    warnedOn: null,
    answerBy: null,
    answeredOn: null,
  }),
};

const PLATE_RECALL: MatterForm = {
  id: 'PLATE_RECALL',
  title: 'Recall of plates',
  effect: 'Once approved, the registration ends and the plates are asked back.',
  fields: [GROUNDS],
  fixed: ({ vin }) => ({ kind: 'PLATE_RECALL', vin }),
};

/** The matters that are opened about a person, a vehicle and a mission. */
export const MATTERS_ABOUT = {
  person: [POINTS_REVIEW, POINTS_SUSPENSION, LICENCE_SUSPENSION, IMMUNITY_CERTIFICATION, UNPAID_TICKETS],
  vehicle: [INSURANCE_LAPSE, PLATE_RECALL],
  mission: [UNPAID_TICKETS],
} as const satisfies Readonly<Record<string, readonly [MatterForm, ...MatterForm[]]>>;

export type Typed = Readonly<Record<string, string>>;

/** What a new form of any matter has in it. */
export function emptyMatter(forms: readonly MatterForm[], today: string): Typed {
  const fields = forms.flatMap((form) => form.fields);
  return Object.fromEntries(fields.map(({ name, isToday }) => [name, isToday ? today : '']));
}

/** The particulars that the typed fields of a form make; empty ones that may be are null. */
export function particularsOf(form: MatterForm, subject: MatterSubject, typed: Typed): Record<string, unknown> {
  const filled = form.fields.map(({ name, isOptional }) => {
    const text = (typed[name] ?? '').trim();
    return [name, text === '' && isOptional ? null : text];
  });
  return { ...form.fixed(subject), ...Object.fromEntries(filled) };
}

/** What is filled in when the matter is opened; any number will do to read the rest. */
const NUMBERED = { reference: 'OFM-E-0000000-0', form: 'MATTER', program: 'ENFORCEMENT' };

/** What is wrong with the fields of a form, each by its name, in the words of the program's own schema. */
export function wrongFields(
  form: MatterForm,
  subject: MatterSubject,
  typed: Typed,
  today: string,
): ReadonlyMap<string, string> {
  const { mission, applicant } = subject;
  const read = matter.safeParse({
    ...particularsOf(form, subject, typed),
    ...NUMBERED,
    mission,
    applicant,
    filed: today,
  });
  const issues = read.success ? [] : read.error.issues;
  return new Map(
    form.fields.flatMap(({ name }) => {
      const issue = issues.find(({ path }) => path[0] === name);
      if (!issue) return [];
      return [[name, (typed[name] ?? '').trim() === '' ? 'is missing' : issue.message] as const];
    }),
  );
}
