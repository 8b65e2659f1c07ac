import { addDays, type CivilDate } from '../dates.ts';
import { dayWords } from '../rules/words.ts';
import type { Person, PersonCategory } from './person.ts';

/** What the guidance table answers for one category, in the Department's words. */
export interface Immunity {
  readonly category: string;
  readonly arrest: string;
  readonly enterResidence: string;
  readonly citation: string;
  readonly subpoena: string;
  readonly prosecute: string;
  readonly family: string;
  readonly notes: readonly ImmunityNote[];
}

export type ImmunityNote = 'RESTRAINT' | 'BILATERAL' | 'SENIOR_IO' | 'OVERLAP';

const OFFICIAL_ACTS = 'No for official acts. Otherwise yes';

const FULL: Omit<Immunity, 'category'> = {
  ...{ arrest: 'No', enterResidence: 'No', citation: 'Yes', subpoena: 'No', prosecute: 'No' },
  ...{ family: 'Same as sponsor', notes: ['RESTRAINT'] },
};

const OFFICIAL_ONLY = {
  ...{
    arrest: 'Yes',
    enterResidence: 'Yes',
    citation: 'Yes',
    subpoena: 'No for official acts. Yes in all other cases',
  },
  ...{ prosecute: OFFICIAL_ACTS, family: 'None' },
} as const;

/**
 * The Department's guidance for law enforcement, row by row: Vienna Convention on Diplomatic Relations, articles 29 to 31
 * and 37; Vienna Convention on Consular Relations, articles 41 to 44 and 58; 22 USC 288d for international organizations.
 */
export const IMMUNITIES: Readonly<Record<PersonCategory, Immunity>> = {
  DIPLOMATIC_AGENT: { ...FULL, category: 'Diplomatic agent' },
  ADMIN_TECHNICAL: { ...FULL, category: 'Member of administrative and technical staff' },
  SERVICE_STAFF: { ...OFFICIAL_ONLY, category: 'Service staff', subpoena: 'Yes', notes: ['BILATERAL'] },
  CAREER_CONSULAR_OFFICER: {
    ...{
      category: 'Career consular officer',
      arrest: 'No, except for a felony and with a warrant',
      enterResidence: 'Yes',
    },
    ...{ citation: 'Yes', subpoena: 'No for official acts. Testimony may not be compelled in any case' },
    ...{ prosecute: OFFICIAL_ACTS, family: 'None', notes: ['BILATERAL', 'OVERLAP'] },
  },
  CONSULAR_EMPLOYEE: { ...OFFICIAL_ONLY, category: 'Consular employee', notes: ['BILATERAL'] },
  HONORARY_CONSUL: { ...OFFICIAL_ONLY, category: 'Honorary consular officer', notes: [] },
  IO_OFFICER: { ...OFFICIAL_ONLY, category: 'Officer of an international organization', notes: ['SENIOR_IO'] },
  IO_STAFF: { ...OFFICIAL_ONLY, category: 'Staff of an international organization', notes: ['SENIOR_IO'] },
  UN_DIPLOMATIC: { ...FULL, category: 'Diplomatic-level staff of a mission to an international organization' },
  UN_SUPPORT: { ...OFFICIAL_ONLY, category: 'Support staff of a mission to an international organization', notes: [] },
};

export const IMMUNITY_NOTES: Readonly<Record<ImmunityNote, string>> = {
  RESTRAINT:
    'Reasonable constraints may be applied in emergency circumstances: self-defense, public safety or the prevention of serious criminal acts.',
  BILATERAL: 'Bilateral agreements may give higher immunity. Ask the Office before acting on this table alone.',
  SENIOR_IO:
    'Senior officers of international organizations may hold the immunity of a diplomatic agent. Ask the Office before an arrest.',
  OVERLAP: 'A residence may overlap premises that are protected. Ask the Office before entering.',
};

export const NOT_CONCLUSIVE = 'Plates, cards and visas are not conclusive evidence of immunity.';

/** Whom the table is asked for: the category, whose dependent, and whether of the United States. */
export interface ImmuneAs {
  readonly category: PersonCategory;
  readonly sponsor: { readonly relation: 'SPOUSE' | 'CHILD' } | null;
  readonly usNationalOrResident: boolean;
  /** A servant in private employ (visa A-3 or G-5), or of the family of one: none at all. */
  readonly isPrivateServant: boolean;
}

const NONE_OWN = {
  ...{ arrest: 'Yes', enterResidence: 'Yes', citation: 'Yes', subpoena: 'Yes', prosecute: 'Yes', family: 'None' },
} as const;

/**
 * The row that holds for this person. A dependent has what its sponsor's row gives to the family. Nationals and permanent
 * residents of the United States have immunity for official acts only, and their families none.
 */
export function immunityOf(person: ImmuneAs): Immunity {
  const row = IMMUNITIES[person.category];
  const without = (category: string): Immunity => ({ ...NONE_OWN, category, notes: [] });
  if (person.isPrivateServant) return without('Private servant');
  if (person.sponsor) {
    const category = `${person.sponsor.relation === 'SPOUSE' ? 'Spouse' : 'Child'} of: ${row.category}`;
    if (row.family === 'None' || person.usNationalOrResident) return without(category);
    return { ...row, category };
  }
  if (!person.usNationalOrResident) return row;
  return {
    ...without(`${row.category}, national or permanent resident of the United States`),
    ...{ subpoena: OFFICIAL_ACTS, prosecute: OFFICIAL_ACTS },
  };
}

const SIGNS: Readonly<Record<ImmunityNote, string>> = { RESTRAINT: '¹', BILATERAL: '²', SENIOR_IO: '³', OVERLAP: '⁴' };

/** The sign of a footnote as the Department's table has it. */
export function noteSign(note: ImmunityNote): string {
  return SIGNS[note];
}

/** The row's answers, each under its question of the Department's table, with the signs of its footnotes. */
export function immunityAnswers(row: Immunity): { readonly question: string; readonly answer: string }[] {
  const sign = (note: ImmunityNote) => (row.notes.includes(note) ? noteSign(note) : '');
  return [
    { question: 'Category', answer: `${row.category}${sign('BILATERAL')}${sign('SENIOR_IO')}` },
    { question: 'Arrest or detain', answer: `${row.arrest}${sign('RESTRAINT')}` },
    { question: 'Enter residence', answer: `${row.enterResidence}${sign('OVERLAP')}` },
    { question: 'Issue citation', answer: row.citation },
    { question: 'Subpoena as witness', answer: row.subpoena },
    { question: 'Prosecute', answer: row.prosecute },
    { question: 'Family', answer: row.family },
  ];
}

/**
 * As what the table is asked for a person of the registry. A sponsor who is a national or permanent resident of the
 * United States passes nothing on, so a dependent of one counts as one.
 * @param sponsor the sponsor's record; null for a member, and where the registry has none
 */
export function immuneAs(person: Person, sponsor: Person | null): ImmuneAs {
  const { category, relation } = person;
  return {
    category: sponsor?.category ?? category,
    sponsor: relation === null ? null : { relation },
    usNationalOrResident: isOfUnitedStates(person) || (sponsor !== null && isOfUnitedStates(sponsor)),
    isPrivateServant: isPrivateServant(person) || (sponsor !== null && isPrivateServant(sponsor)),
  };
}

/** Employed by members of missions and of organizations, not by them (22 CFR 41.21 and 41.24). */
const SERVANT_VISAS: readonly string[] = ['A-3', 'G-5'];

function isPrivateServant({ visa }: Person): boolean {
  return SERVANT_VISAS.includes(visa.trim().toUpperCase());
}

function isOfUnitedStates({ citizenship, usPermanentResident }: Person): boolean {
  return citizenship === 'US' || usPermanentResident;
}

/** Days after the end of an accreditation until immunity ends at the latest (VCDR article 39). */
export const IMMUNITY_GRACE_DAYS = 30;

/** What the row is worth once the accreditation has ended. */
export function immunityAfterEnd(ended: CivilDate): string {
  const last = dayWords(addDays(ended, IMMUNITY_GRACE_DAYS));
  return `The accreditation has ended. Immunity ends at departure, on ${last} at the latest (${IMMUNITY_GRACE_DAYS} days), and continues for official acts before. The row is that of the ended accreditation.`;
}
