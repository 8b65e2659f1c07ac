import type { BulkAction } from '../../../shared/contract/bulk.ts';
import type { Role } from '../../../shared/domain/case/roles.ts';
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts';
import { findStanding } from '../db/repositories/case-selection.ts';
import type { Tx } from '../db/store.ts';
import type { Session } from '../desk.ts';
import { caseToChange } from './case-step.ts';
import { type DecisionInput, decideCase, decideIn } from './decide-case.ts';
import { DISTRIBUTORS, distributor } from './distribute.ts';
import { produceCase, produceIn } from './produce-case.ts';
import { REVIEWERS, WRITERS } from './work-case.ts';
import { assignIn, holdIn, releaseIn, releaseOfReason, reopenIn } from './work-steps.ts';

/** Takes back what a step did to one case, in a transaction that is open. */
export type TakeBack = (session: Session, tx: Tx, version: number) => Result<unknown>;

/** A bulk action as it is done to one case: by the services of the single action, law and audit entry with it. */
export interface BulkStep {
  readonly roles: readonly Role[];
  /** So many cases are tried in one go: they must not hold the core up. */
  readonly slice: number;
  /** Does all of it that is law, in a transaction that will be rolled back; gives to whom it would go, if to anybody. */
  readonly rehearse: (session: Session, tx: Tx, reference: string) => Result<string | null>;
  readonly carryOut: CarryOut;
}

/** What was done to a case: how it is taken back, and to whom it went where it was given out. */
export interface Done {
  readonly takeBack: TakeBack;
  readonly share: string | null;
}

/** How it is done to the case as it was at a version. */
export type CarryOut =
  /** In a transaction that may hold other cases as well: nothing of it leaves the house, and it can be taken back. */
  | { readonly kind: 'TOGETHER'; readonly step: (session: Session, tx: Tx, of: AtVersion) => Result<Done> }
  /** With papers of its own, each case by itself. */
  | { readonly kind: 'ALONE'; readonly step: (session: Session, of: AtVersion) => Promise<Result<unknown>> };

export interface AtVersion {
  readonly reference: string;
  readonly version: number;
}

type StepIn<T> = (session: Session, tx: Tx, of: { reference: string; version?: number }) => Result<T>;

/** A step that can be taken back. */
function inside<T>(
  roles: readonly Role[],
  step: StepIn<T>,
  takeBack: (reference: string, done: T) => TakeBack,
  shareOf: (done: T) => string | null = () => null,
): BulkStep {
  return {
    roles,
    slice: 10,
    rehearse: (session, tx, reference) => {
      const tried = step(session, tx, { reference });
      return tried.ok ? ok(shareOf(tried.value)) : tried;
    },
    carryOut: {
      kind: 'TOGETHER',
      step: (session, tx, of) => {
        const done = step(session, tx, of);
        return done.ok ? ok({ takeBack: takeBack(of.reference, done.value), share: shareOf(done.value) }) : done;
      },
    },
  };
}

function nobodys(result: Result<unknown>): Result<null> {
  return result.ok ? ok(null) : result;
}

function decision(made: Pick<DecisionInput, 'action' | 'reason'>): BulkStep {
  return {
    roles: REVIEWERS,
    slice: 2,
    rehearse: (session, tx, reference) =>
      nobodys(decideIn(session, tx, { ...made, reference }, session.desk.clock.today())),
    carryOut: { kind: 'ALONE', step: (session, of) => decideCase(session, { ...made, ...of }) },
  };
}

const print: BulkStep = {
  roles: ['ISSUANCE'],
  slice: 2,
  rehearse: (session, tx, reference) => nobodys(produceIn(session, tx, reference, session.desk.clock.today())),
  carryOut: {
    kind: 'ALONE',
    step: async (session, { reference, version }) => {
      const seen = caseToChange(session.desk.store.read, reference, version);
      return seen.ok ? produceCase(session, { reference }) : seen;
    },
  },
};

/** How an action is done to one case. */
export function stepOf(action: BulkAction): BulkStep {
  switch (action.kind) {
    case 'ASSIGN':
      return inside(
        WRITERS,
        (session, tx, of) => assignAnew(session, tx, { ...of, assignee: action.assignee }),
        (reference, { before }) =>
          (session, tx, version) =>
            assignIn(session, tx, { reference, version, assignee: before }),
      );
    case 'HOLD':
      return inside(
        REVIEWERS,
        (session, tx, of) => holdIn(session, tx, { ...of, reason: action.reason, endsWhen: action.endsWhen }),
        (reference, { hold }) =>
          (session, tx, version) =>
            releaseIn(session, tx, { reference, version, holds: [hold], note: 'The hold was taken back.' }),
      );
    case 'RELEASE':
      return inside(
        REVIEWERS,
        (session, tx, of) => releaseOfReason(session, tx, { ...of, reason: action.reason, note: action.note }),
        (reference, { holds }) =>
          (session, tx, version) =>
            reopenIn(session, tx, { reference, version, holds }),
      );
    case 'RETURN':
      return decision({ action: 'return', reason: action.reason });
    case 'RECOMMEND':
      return decision({ action: action.action, reason: action.reason });
    case 'PRINT':
      return print;
    case 'DISTRIBUTE':
      return inside(
        DISTRIBUTORS,
        distributor(),
        (reference, { before }) =>
          (session, tx, version) =>
            assignIn(session, tx, { reference, version, assignee: before }),
        ({ name }) => name,
      );
    default:
      return assertNever(action);
  }
}

/** In bulk a case that has the assignee already is left as it is: its age and its log tell of changes only. */
function assignAnew(
  session: Session,
  tx: Tx,
  input: { reference: string; version?: number; assignee: string | null },
): Result<{ before: string | null }> {
  const record = findStanding(tx, input.reference);
  if (record === null || record.assigneeId !== input.assignee) return assignIn(session, tx, input);
  const whose = record.assigneeName === null ? 'nobody' : record.assigneeName;
  return fail('WRONG_STATE', `${input.reference} is assigned to ${whose} already.`, 'There is nothing to change.');
}
