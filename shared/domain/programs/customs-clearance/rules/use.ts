import type { CustomsClearance } from '../application.ts';

/** Personal use includes use as both. */
export function isPersonal({ use }: CustomsClearance): boolean {
  return use !== 'OFFICIAL';
}

export const USE_WORDS: Readonly<Record<CustomsClearance['use'], string>> = {
  OFFICIAL: 'official',
  PERSONAL: 'personal',
  BOTH: 'official and personal',
};
