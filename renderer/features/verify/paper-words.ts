import type { PaperVerdict } from '../../../shared/contract/papers.ts';
import type { RevocationReason } from '../../../shared/domain/revocation/revocation.ts';
import { day, words } from '../../lib/format.ts';

export interface PaperAnswer {
  readonly word: string;
  readonly sentence: string;
  readonly look: 'valid' | 'invalid' | 'unknown';
  /** What whoever holds the paper does now, a step in each. */
  readonly steps: readonly string[];
}

const REASON_WORDS: Readonly<Record<RevocationReason, string>> = {
  RETURNED: 'returned to the Office',
  RECALLED: 'recalled by the Office',
  LOST: 'reported lost',
  STOLEN: 'reported stolen',
  DESTROYED: 'destroyed',
  VOIDED: 'void',
  REPLACED: 'replaced by a later one',
  MISPRINTED: 'a misprint that was to be destroyed',
};

/** What stands on paper is compared by eye: the seal is genuine on a copy as well. */
const COMPARE = 'Compare what was sealed with what stands on the paper, and the picture with the person.';
const OTHER_HOLDER = 'It was not issued to the holder you asked about.';

/** A paper whose seal is good; expired or somebody else’s, it is not to be accepted all the same. */
function genuine({ sealed, isExpired, isHolder, why }: PaperVerdict): PaperAnswer {
  const expired = isExpired && sealed?.expires ? `It expired on ${day(sealed.expires)}.` : null;
  const other = isHolder === false ? OTHER_HOLDER : null;
  const limits = [expired, other].filter((limit) => limit !== null);
  if (limits.length === 0) return { word: 'Genuine', sentence: why, look: 'valid', steps: [COMPARE] };
  return {
    word: ['Genuine', expired && 'but expired', other && 'but of another holder'].filter(Boolean).join(', '),
    sentence: `The Office sealed it. ${limits.join(' ')}`,
    look: 'unknown',
    steps: [
      ...(expired ? ['Do not accept it as valid. Look up whether a later one was issued.'] : []),
      ...(other ? ['Check the number you asked with. If it is right, ask whose paper it is.'] : []),
    ],
  };
}

function revoked({ revoked: end, isHolder }: PaperVerdict): PaperAnswer {
  const told = end ? `The Office sealed it, but it no longer counts: ${REASON_WORDS[end.reason]}.` : '';
  return {
    word: end ? `Revoked since ${day(end.on)}` : 'Revoked',
    sentence: [told, isHolder === false ? OTHER_HOLDER : null].filter(Boolean).join(' '),
    look: 'invalid',
    steps: ['Do not accept it.', 'Look up what is in force now, and tell Issuance where the old paper was seen.'],
  };
}

/** The verdict as it is said: in a word, a sentence, and what to do. */
export function paperAnswer(verdict: PaperVerdict): PaperAnswer {
  const { state, why } = verdict;
  switch (state) {
    case 'GENUINE':
      return genuine(verdict);
    case 'REVOKED':
      return revoked(verdict);
    case 'ALTERED':
      return {
        word: 'Altered',
        sentence: why,
        look: 'invalid',
        steps: [
          'Do not accept it. Read it once more: a code that is cut off or damaged also counts as altered.',
          'If it stays so, keep a copy, write down who showed it and tell your supervisor.',
        ],
      };
    case 'UNKNOWN_KEY':
      return {
        word: 'Unknown key',
        sentence: `It was not sealed with a key of this desk (${verdict.kid ?? 'none named'}).`,
        look: 'unknown',
        steps: [
          'Do not accept it on its own: anybody can make a seal with a key of their own.',
          'Ask the office that is said to have issued it for its certificate, and look its number up.',
        ],
      };
    case 'NO_SEAL':
      return {
        word: 'No seal found',
        sentence: why,
        look: 'unknown',
        steps: ['This itself is no proof. Look its number up in the registry.'],
      };
  }
}

/** The kind of a paper as it is read: `Driver license`. */
export function kindWords(kind: string): string {
  return words(kind).replaceAll('licence', 'license').replaceAll('Licence', 'License');
}

const FACT_LABELS: Readonly<Record<string, string>> = { TAX_CARD: 'Level', DRIVER_LICENCE: 'Class' };

/** What the one more fact of a kind of paper is called. */
export function factLabel(kind: string): string {
  return FACT_LABELS[kind] ?? 'States as well';
}
