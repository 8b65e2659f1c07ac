import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import { IMMUNITIES, type Immunity, type ImmunityNote } from '../../../shared/domain/registry/immunity.ts';
import { PERSON_CATEGORIES } from '../../../shared/domain/registry/person.ts';
import { namedPerson, stated } from './office-paper.ts';

/** A member of a mission, or a dependent, as far as immunity asks for it. */
export const accreditedPerson = z.strictObject({
  ...namedPerson.shape,
  dob: civilDate,
  category: z.enum(PERSON_CATEGORIES),
  title: stated(250),
  /** Whose dependent it is; null for a member. */
  sponsor: z.strictObject({ ...namedPerson.shape, relation: z.enum(['SPOUSE', 'CHILD']) }).nullable(),
  usNationalOrResident: z.boolean(),
  accreditedFrom: civilDate,
  accreditedTo: civilDate.nullable(),
});
export type AccreditedPerson = z.output<typeof accreditedPerson>;

const NONE_OWN = {
  ...{ arrest: 'Yes', enterResidence: 'Yes', citation: 'Yes', subpoena: 'Yes', prosecute: 'Yes', family: 'None' },
} as const;
const ACTS = 'No for official acts. Otherwise yes';

/**
 * The row that holds for this person. A dependent has what its sponsor's row gives to the family. Nationals and permanent
 * residents of the United States have immunity for official acts only, and their families none.
 */
export function immunityOf(person: AccreditedPerson): Immunity {
  const row = IMMUNITIES[person.category];
  const without = (category: string): Immunity => ({ ...NONE_OWN, category, notes: [] });
  if (person.sponsor) {
    const category = `${person.sponsor.relation === 'SPOUSE' ? 'Spouse' : 'Child'} of: ${row.category}`;
    if (row.family === 'None' || person.usNationalOrResident) return without(category);
    return { ...row, category };
  }
  if (!person.usNationalOrResident) return row;
  return {
    ...without(`${row.category}, national or permanent resident of the United States`),
    ...{ subpoena: ACTS, prosecute: ACTS },
  };
}

const SIGNS: Readonly<Record<ImmunityNote, string>> = { RESTRAINT: '¹', BILATERAL: '²', SENIOR_IO: '³', OVERLAP: '⁴' };

/** The sign of a footnote as the Department's table has it. */
export function noteSign(note: ImmunityNote): string {
  return SIGNS[note];
}

/** What the row means, in a sentence for a court. */
export function immunityStatement(row: Immunity): string {
  if (row.prosecute === 'No') {
    return 'This person enjoys immunity from the criminal jurisdiction of the United States and is personally inviolable: the person may not be arrested, detained, prosecuted or compelled to give evidence. Any exception to immunity from civil and administrative jurisdiction is as the treaty states.';
  }
  if (row.prosecute === 'Yes') return 'This person enjoys no immunity from jurisdiction.';
  if (row.arrest.startsWith('No')) {
    return 'This person is immune from jurisdiction for acts performed in the exercise of consular functions, may not be arrested or detained pending trial except for a grave crime and by decision of the competent judicial authority, and may not be compelled to give evidence on official acts.';
  }
  return 'This person is immune from jurisdiction for acts performed in the exercise of official functions only. For all other acts the person enjoys no immunity.';
}
