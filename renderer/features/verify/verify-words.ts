import type { VerifyAnswer, VerifyMatch } from '../../../shared/contract/verify.ts';
import type { AnswerPart } from '../../../shared/domain/verify/disclosure.ts';
import type { WhyNot } from '../../../shared/domain/verify/standing.ts';
import { day } from '../../lib/format.ts';

const WHY_WORDS: Readonly<Record<WhyNot, string>> = {
  STOLEN: 'reported stolen',
  LOST: 'reported lost',
  DESTROYED: 'destroyed',
  REVOKED: 'revoked',
  RECALLED: 'recalled by the Office',
  SUSPENDED: 'suspended',
  VOID: 'void',
  RETURNED: 'returned to the Office',
  SURRENDERED: 'surrendered',
  REPLACED: 'replaced by a later one',
  ACCREDITATION_ENDED: 'the accreditation ended',
  SPONSOR_ENDED: 'the sponsor’s accreditation ended',
  EXPIRED: 'expired',
  NOT_REGISTERED: 'not registered with the Office',
  NOT_YET_ACCREDITED: 'not accredited yet',
  NOT_YET_ISSUED: 'not issued yet',
  NO_EXEMPTION: 'no reciprocity term in force grants an exemption',
};

export const SUBJECT_WORDS: Readonly<Record<VerifyMatch['kind'], string>> = {
  VEHICLE: 'Registration',
  PLATE: 'Plate',
  CARD: 'Tax card',
  LICENCE: 'License',
  TITLE: 'Title',
  PERSON: 'Accreditation',
};

/** The kinds as a list of matches names them. */
export const MATCH_WORDS: Readonly<Record<VerifyMatch['kind'], string>> = {
  ...SUBJECT_WORDS,
  VEHICLE: 'Vehicle',
  PERSON: 'Person',
};

export const PART_WORDS: Readonly<Record<AnswerPart, string>> = {
  mission: 'mission',
  person: 'particulars',
  accreditation: 'accreditation',
  sponsor: 'sponsor',
  residence: 'residence',
  card: 'card',
  licences: 'licenses',
  vehicle: 'vehicle',
  title: 'title',
  immunity: 'immunity',
};

type Standing = VerifyAnswer['standing'];

/** Since when and until when, or why not: `expired, since 24 Nov 2026`. */
export function standingWords({ valid, since, why }: Standing, until: string | null): string {
  const from = since === null ? null : `since ${day(since)}`;
  if (!valid) return [why === null ? null : WHY_WORDS[why], from].filter(Boolean).join(', ') || 'do not accept it';
  return [from, until === null ? 'without an end' : `until ${day(until)}`].filter(Boolean).join(', ');
}

/** What is said in one breath: `Not valid. Tax card: reported lost, since 2 Oct 2026.` */
export function verdictWords({ subject, standing, until }: VerifyAnswer): { word: string; sentence: string } {
  return {
    word: standing.valid ? 'Valid' : standing.why === 'STOLEN' ? 'Not valid: stolen' : 'Not valid',
    sentence: `${SUBJECT_WORDS[subject.kind]}: ${standingWords(standing, until)}.`,
  };
}
