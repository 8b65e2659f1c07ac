import type { PersonCategory } from './person.ts';

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
