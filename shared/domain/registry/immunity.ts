import type { Person, PersonCategory } from './person.ts';

/** A cell of the guidance table, in the words for the officer who reads it. */
export const IMMUNITY_WORDS = {
  NO: 'No',
  YES: 'Yes',
  REASONABLE_RESTRAINT: 'No, except reasonable restraint in self-defense or for public safety',
  FELONY_WARRANT: 'No, except for a felony and with a warrant',
  NOT_OFFICIAL_ACTS: 'No for official acts; otherwise yes',
  NEVER_COMPELLED: 'No for official acts; testimony is never compelled',
  PROTECTED_PREMISES: 'Yes, unless the residence is part of protected premises',
} as const;
type Cell = keyof typeof IMMUNITY_WORDS;

/** What may be done to a person. */
export interface ImmunityRow {
  readonly arrest: Cell;
  readonly enterResidence: Cell;
  readonly citation: Cell;
  readonly subpoena: Cell;
  readonly prosecute: Cell;
}

/** A category's row of the table, what its family has, and what is to be known besides. */
interface Guidance {
  readonly row: ImmunityRow;
  readonly family: 'SAME_AS_SPONSOR' | 'NONE';
  readonly notes: readonly string[];
}

const FULL: ImmunityRow = {
  arrest: 'REASONABLE_RESTRAINT',
  enterResidence: 'NO',
  citation: 'YES',
  subpoena: 'NO',
  prosecute: 'NO',
};

const OFFICIAL_ACTS: ImmunityRow = {
  arrest: 'YES',
  enterResidence: 'YES',
  citation: 'YES',
  subpoena: 'NOT_OFFICIAL_ACTS',
  prosecute: 'NOT_OFFICIAL_ACTS',
};

const NONE: ImmunityRow = {
  arrest: 'YES',
  enterResidence: 'YES',
  citation: 'YES',
  subpoena: 'YES',
  prosecute: 'YES',
};

const BILATERAL = 'A bilateral agreement may give more.';
const SENIOR_OFFICERS = 'Senior officers of international organizations may hold diplomatic level.';

/** The Department of State's guidance on privileges and immunities, a row for each category of persons. */
export const IMMUNITY_GUIDANCE: Readonly<Record<PersonCategory, Guidance>> = {
  DIPLOMATIC_AGENT: { row: FULL, family: 'SAME_AS_SPONSOR', notes: [] },
  ADMIN_TECHNICAL: { row: FULL, family: 'SAME_AS_SPONSOR', notes: [] },
  SERVICE_STAFF: { row: { ...OFFICIAL_ACTS, subpoena: 'YES' }, family: 'NONE', notes: [BILATERAL] },
  CAREER_CONSULAR_OFFICER: {
    row: {
      arrest: 'FELONY_WARRANT',
      enterResidence: 'PROTECTED_PREMISES',
      citation: 'YES',
      subpoena: 'NEVER_COMPELLED',
      prosecute: 'NOT_OFFICIAL_ACTS',
    },
    family: 'NONE',
    notes: [BILATERAL],
  },
  CONSULAR_EMPLOYEE: { row: OFFICIAL_ACTS, family: 'NONE', notes: [BILATERAL] },
  HONORARY_CONSUL: { row: OFFICIAL_ACTS, family: 'NONE', notes: [] },
  IO_OFFICER: { row: OFFICIAL_ACTS, family: 'NONE', notes: [SENIOR_OFFICERS] },
  IO_STAFF: { row: OFFICIAL_ACTS, family: 'NONE', notes: [SENIOR_OFFICERS] },
  UN_DIPLOMATIC: { row: FULL, family: 'SAME_AS_SPONSOR', notes: [] },
  UN_SUPPORT: { row: OFFICIAL_ACTS, family: 'NONE', notes: [] },
};

/** Said with every answer on immunity. */
export const NOT_CONCLUSIVE = 'Plates, cards and visas are not conclusive evidence of immunity.';

/** What a person has, why, and what is to be said with it; the last note is always `NOT_CONCLUSIVE`. */
export interface Immunity {
  readonly row: ImmunityRow;
  /** Whether there is any immunity at all. */
  readonly hasAny: boolean;
  readonly notes: readonly string[];
}

function none(because: string): Immunity {
  return { row: NONE, hasAny: false, notes: [because, NOT_CONCLUSIVE] };
}

function isOfUnitedStates({ citizenship, usPermanentResident }: Person): boolean {
  return citizenship === 'US' || usPermanentResident;
}

/** Private servants of diplomats and of officers of organizations. */
const SERVANT_VISAS: ReadonlySet<string> = new Set(['A-3', 'G-5']);

function ofDependant(person: Person, sponsor: Person | null): Immunity {
  if (isOfUnitedStates(person)) return none('A US citizen or permanent resident has none as a member of a family.');
  if (sponsor === null) return none('The sponsor is not in the registry.');
  if (isOfUnitedStates(sponsor)) return none('The family of a US citizen or permanent resident has none.');
  if (SERVANT_VISAS.has(sponsor.visa)) return none('The family of a private servant has none.');
  const { row, family, notes } = IMMUNITY_GUIDANCE[sponsor.category];
  if (family === 'NONE') return none("The family of this category's members has none.");
  return { row, hasAny: true, notes: ['As the sponsor.', ...notes, NOT_CONCLUSIVE] };
}

/**
 * What immunity a person has by the Department's guidance table. It says nothing of whether the accreditation is in
 * force on a day.
 * @param sponsor the registry's record of the person's sponsor; null where there is none, which leaves a dependant none
 */
export function immunityOf(person: Person, sponsor: Person | null): Immunity {
  if (SERVANT_VISAS.has(person.visa)) return none('Private servants have none.');
  if (person.sponsor !== null) return ofDependant(person, sponsor);
  const { row, notes } = IMMUNITY_GUIDANCE[person.category];
  if (!isOfUnitedStates(person)) return { row, hasAny: true, notes: [...notes, NOT_CONCLUSIVE] };
  // Vienna Conventions on Diplomatic Relations, art. 38, and on Consular Relations, art. 71.
  const most = 'A US citizen or permanent resident has immunity for official acts at most.';
  return { row: row.subpoena === 'YES' ? row : OFFICIAL_ACTS, hasAny: true, notes: [most, NOT_CONCLUSIVE] };
}
