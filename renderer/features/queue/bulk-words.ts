import type { BulkAction, BulkJob, BulkTally } from '../../../shared/contract/bulk.ts';
import type { Role } from '../../../shared/domain/case/roles.ts';
import { count, plural } from '../../lib/format.ts';

export type BulkKind = BulkAction['kind'];

interface BulkWords {
  /** On the button that begins it. */
  readonly label: string;
  /** On the button that does it, before the number of cases. */
  readonly confirm: string;
  /** While it is being done. */
  readonly doing: string;
  /** What became of a case. */
  readonly done: string;
  readonly effect: string;
  readonly roles: readonly Role[];
}

const REVIEWERS = ['ADJUDICATOR', 'SUPERVISOR'] as const;

/** Every bulk action in words, and who may take it. */
export const BULK_WORDS: Readonly<Record<BulkKind, BulkWords>> = {
  ASSIGN: {
    label: 'Assign',
    confirm: 'Assign',
    doing: 'Assigning',
    done: 'assigned',
    effect: 'Gives the cases to one person, or takes them from everybody.',
    roles: ['INTAKE', ...REVIEWERS],
  },
  HOLD: {
    label: 'Hold',
    confirm: 'Hold',
    doing: 'Putting on hold',
    done: 'put on hold',
    effect: 'The cases stay where they are and cannot be approved until the hold is released.',
    roles: REVIEWERS,
  },
  RELEASE: {
    label: 'Release',
    confirm: 'Release',
    doing: 'Releasing',
    done: 'released',
    effect: 'Ends the open holds of the reason chosen.',
    roles: REVIEWERS,
  },
  RETURN: {
    label: 'Return',
    confirm: 'Return',
    doing: 'Returning',
    done: 'returned',
    effect: 'Sends the cases back to their missions, each with a letter that tells what to cure.',
    roles: REVIEWERS,
  },
  RECOMMEND: {
    label: 'Recommend',
    confirm: 'Recommend',
    doing: 'Recommending',
    done: 'recommended',
    effect: 'Each case is judged by its own rules. A second person decides on each.',
    roles: REVIEWERS,
  },
  PRINT: {
    label: 'Print',
    confirm: 'Print',
    doing: 'Making papers',
    done: 'in the print queue',
    effect: 'Takes the numbers, makes the papers of approved cases and puts their sheets into the print queue.',
    roles: ['ISSUANCE'],
  },
  DISTRIBUTE: {
    label: 'Distribute',
    confirm: 'Distribute',
    doing: 'Distributing',
    done: 'distributed',
    effect:
      'Gives each unassigned case to the adjudicator with the fewest open ones. Nobody is given what they entered, corrected or recommended.',
    roles: ['SUPERVISOR'],
  },
};

/** The bulk actions of a role, in the order of the table. */
export function bulkKindsOf(role: Role): BulkKind[] {
  return (Object.keys(BULK_WORDS) as BulkKind[]).filter((kind) => BULK_WORDS[kind].roles.includes(role));
}

function refusedIn(tally: BulkTally): string {
  const refused = tally.come - tally.good;
  return refused === 0 ? '' : `, ${count(refused)} refused`;
}

/** Where a bulk action stands, in one sentence. */
export function standingOf({ action, phase, plan, result, undo }: BulkJob): string {
  const { done, doing } = BULK_WORDS[action.kind];
  switch (phase) {
    case 'PLANNING':
      return `${count(plan.come)} of ${plural(plan.total, 'case')} looked at`;
    case 'PLANNED':
      return `${plural(plan.good, 'case')} will be ${done}${refusedIn(plan)}.`;
    case 'STOPPED':
      return 'The preview was stopped; nothing was changed.';
    case 'RUNNING':
      return result === null ? doing : `${doing}: ${count(result.come)} of ${plural(result.total, 'case')}`;
    case 'ENDED': {
      if (result === null) return 'Nothing was changed.';
      const left = result.total - result.come;
      return `${plural(result.good, 'case')} ${done}${refusedIn(result)}${left > 0 ? `, ${count(left)} not come to` : ''}.`;
    }
    case 'UNDOING':
      return undo === null ? 'Taking back' : `Taking back: ${count(undo.come)} of ${plural(undo.total, 'case')}`;
    case 'UNDONE':
      return undo === null ? 'Nothing was taken back.' : `${plural(undo.good, 'case')} taken back${refusedIn(undo)}.`;
  }
}
