import { z } from 'zod';
import { civilDate } from '../../../shared/domain/dates.ts';
import type { Immunity } from '../../../shared/domain/registry/immunity.ts';
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
  isPrivateServant: z.boolean().default(false),
  accreditedFrom: civilDate,
  accreditedTo: civilDate.nullable(),
});
export type AccreditedPerson = z.output<typeof accreditedPerson>;

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
