import { fail, ok, type Result } from '../../result.ts';
import type { Role } from '../case/roles.ts';
import type { Card } from '../registry/card.ts';
import type { Licence } from '../registry/licence.ts';
import type { HeldKind, RevocationReason } from './revocation.ts';

export const HELD_WORDS: Readonly<Record<HeldKind, string>> = {
  PLATE: 'Plate',
  CARD: 'Tax card',
  LICENCE: 'License',
  TITLE: 'Title',
  REGISTRATION: 'Registration card',
  PAPER: 'Paper',
};

/** What is said of a thing that ended so: `reported stolen`. */
export const REASON_WORDS: Readonly<Record<RevocationReason, string>> = {
  RETURNED: 'returned to the Office',
  RECALLED: 'recalled by the Office',
  LOST: 'reported lost',
  STOLEN: 'reported stolen',
  DESTROYED: 'destroyed',
  VOIDED: 'voided by the Office',
  REPLACED: 'replaced',
  MISPRINTED: 'misprinted',
};

/** What the registry's own record becomes. */
export type RecordEnding =
  /** Retired for good and off its vehicle, whose registration ends with it or waits for another plate. */
  | { readonly of: 'PLATE'; readonly registration: 'ENDS' | 'WAITS' }
  | { readonly of: 'CARD'; readonly status: Exclude<Card['status'], 'ACTIVE'> }
  | { readonly of: 'LICENCE'; readonly status: Exclude<Licence['status'], 'ACTIVE'> }
  /** A paper has no record beside the case that it was made in: its number no longer counts. */
  | { readonly of: 'PAPER' };

/** What follows when a thing that somebody holds of the office no longer counts. */
export interface Ending {
  readonly record: RecordEnding;
  /** Whether law enforcement is told: where a stranger could pass for somebody with immunity. */
  readonly notice: boolean;
  /** Whether the piece itself is back: it is void and waits for its destruction. It frees nothing but the drawer. */
  readonly drawer: boolean;
}

const plain = { notice: false, drawer: false } as const;
const told = { notice: true, drawer: false } as const;
const back = { notice: false, drawer: true } as const;

const plate = (registration: 'ENDS' | 'WAITS') => ({ record: { of: 'PLATE', registration } }) as const;
const card = (status: Exclude<Card['status'], 'ACTIVE'>) => ({ record: { of: 'CARD', status } }) as const;
const licence = (status: Exclude<Licence['status'], 'ACTIVE'>) => ({ record: { of: 'LICENCE', status } }) as const;
const paper = { record: { of: 'PAPER' } } as const;

const OF_PAPER: Readonly<Record<RevocationReason, Ending>> = {
  RETURNED: { ...paper, ...back },
  RECALLED: { ...paper, ...plain },
  LOST: { ...paper, ...plain },
  STOLEN: { ...paper, ...plain },
  DESTROYED: { ...paper, ...plain },
  VOIDED: { ...paper, ...plain },
  REPLACED: { ...paper, ...plain },
  MISPRINTED: { ...paper, ...back },
};

/**
 * What becomes of each thing for each reason. A stolen plate or license is told to law enforcement, since whoever shows
 * it is taken for somebody whom the police may not hold (22 USC 254d); a card is refused at the counter instead. A plate
 * that is gone leaves the vehicle registered, so that another can be asked for on form DS-104.
 */
export const ENDINGS: Readonly<Record<HeldKind, Readonly<Record<RevocationReason, Ending>>>> = {
  PLATE: {
    RETURNED: { ...plate('ENDS'), ...back },
    RECALLED: { ...plate('ENDS'), ...plain },
    LOST: { ...plate('WAITS'), ...plain },
    STOLEN: { ...plate('WAITS'), ...told },
    DESTROYED: { ...plate('WAITS'), ...plain },
    VOIDED: { ...plate('ENDS'), ...plain },
    REPLACED: { ...plate('WAITS'), ...plain },
    MISPRINTED: { ...plate('WAITS'), ...back },
  },
  CARD: {
    RETURNED: { ...card('RETURNED'), ...back },
    RECALLED: { ...card('EXPIRED'), ...plain },
    LOST: { ...card('LOST'), ...plain },
    STOLEN: { ...card('LOST'), ...plain },
    DESTROYED: { ...card('EXPIRED'), ...plain },
    VOIDED: { ...card('EXPIRED'), ...plain },
    REPLACED: { ...card('EXPIRED'), ...plain },
    MISPRINTED: { ...card('RETURNED'), ...back },
  },
  LICENCE: {
    RETURNED: { ...licence('SURRENDERED'), ...back },
    RECALLED: { ...licence('REVOKED'), ...plain },
    LOST: { ...licence('LOST'), ...plain },
    STOLEN: { ...licence('LOST'), ...told },
    DESTROYED: { ...licence('VOID'), ...plain },
    VOIDED: { ...licence('VOID'), ...plain },
    REPLACED: { ...licence('REPLACED'), ...plain },
    MISPRINTED: { ...licence('VOID'), ...back },
  },
  TITLE: OF_PAPER,
  REGISTRATION: OF_PAPER,
  PAPER: OF_PAPER,
};

const AT_THE_COUNTER = ['INTAKE', 'ADJUDICATOR', 'ISSUANCE', 'SUPERVISOR'] as const;
const WHO_HEARS = ['ADJUDICATOR', 'ISSUANCE', 'SUPERVISOR'] as const;
const WHO_DECIDES = ['SUPERVISOR'] as const;

/** Who may write down each reason: what came back is taken by whoever stands at the counter, what the office decides is a supervisor's. */
export const REASON_ROLES: Readonly<Record<RevocationReason, readonly Role[]>> = {
  RETURNED: AT_THE_COUNTER,
  RECALLED: WHO_DECIDES,
  LOST: WHO_HEARS,
  STOLEN: WHO_HEARS,
  DESTROYED: WHO_HEARS,
  VOIDED: WHO_DECIDES,
  REPLACED: WHO_DECIDES,
  MISPRINTED: ['ISSUANCE', 'SUPERVISOR'],
};

/**
 * What may still be said of a thing after each reason. What is gone may turn up or prove to be in worse hands; what is
 * back, or is no more, has no further story.
 */
const MAY_FOLLOW: Readonly<Record<RevocationReason, readonly RevocationReason[]>> = {
  RETURNED: [],
  RECALLED: ['RETURNED', 'LOST', 'STOLEN', 'DESTROYED'],
  LOST: ['STOLEN', 'RETURNED', 'DESTROYED'],
  STOLEN: ['RETURNED', 'DESTROYED'],
  DESTROYED: [],
  VOIDED: ['RETURNED', 'LOST', 'STOLEN', 'DESTROYED'],
  REPLACED: ['RETURNED', 'LOST', 'STOLEN', 'DESTROYED'],
  MISPRINTED: ['RETURNED', 'DESTROYED'],
};

/** The reasons that a person of the role may give, in the order of the table. */
export function reasonsFor(role: Role): RevocationReason[] {
  const reasons: RevocationReason[] = ['RETURNED', 'LOST', 'STOLEN', 'DESTROYED', 'RECALLED', 'VOIDED', 'MISPRINTED'];
  return [...reasons, 'REPLACED' as const].filter((reason) => REASON_ROLES[reason].includes(role));
}

/** Whether a role may give the reason at all. */
export function mayGive(role: Role, reason: RevocationReason): Result<void> {
  const roles = REASON_ROLES[reason];
  return roles.includes(role)
    ? ok(undefined)
    : fail(
        'FORBIDDEN',
        `The role ${role} may not write down “${REASON_WORDS[reason]}”; it takes ${roles.join(' or ')}.`,
      );
}

/**
 * Whether a thing may end so after what is known of it.
 * @param before the last reason that is known; null while it is in force
 */
export function mayEnd(
  thing: { readonly kind: HeldKind; readonly number: string },
  before: RevocationReason | null,
  reason: RevocationReason,
): Result<void> {
  if (before === null || MAY_FOLLOW[before].includes(reason)) return ok(undefined);
  const called = `${HELD_WORDS[thing.kind]} ${thing.number}`;
  return fail(
    'WRONG_STATE',
    before === reason
      ? `${called} was ${REASON_WORDS[before]} already.`
      : `${called} was ${REASON_WORDS[before]}; it cannot be ${REASON_WORDS[reason]} after that.`,
    'Look at its trail on the record.',
  );
}

/** The reasons that a person of the role may still give of a thing. */
export function reasonsAfter(role: Role, before: RevocationReason | null): RevocationReason[] {
  return reasonsFor(role).filter((reason) => before === null || MAY_FOLLOW[before].includes(reason));
}

const RECORD_FOLLOWS: Readonly<Record<RecordEnding['of'], (ending: RecordEnding) => string>> = {
  PLATE: (ending) =>
    ending.of === 'PLATE' && ending.registration === 'ENDS'
      ? 'The plate is off its vehicle, whose registration ends. Its number is never given again.'
      : 'The plate is off its vehicle, which waits for another one. Its number is never given again.',
  CARD: () => 'The card no longer counts.',
  LICENCE: () => 'The license no longer counts.',
  PAPER: () => 'The paper no longer counts.',
};

/** What a person is told will follow, before it is done. */
export function whatFollows(kind: HeldKind, reason: RevocationReason): string[] {
  const { record, notice, drawer } = ENDINGS[kind][reason];
  return [
    RECORD_FOLLOWS[record.of](record),
    ...(kind === 'PLATE' ? ['Registration cards that name the plate no longer count.'] : []),
    ...(drawer ? ['The piece goes to the drawer as void and waits for its destruction.'] : []),
    ...(notice ? ['A notice to law enforcement is made at once.'] : []),
  ];
}
