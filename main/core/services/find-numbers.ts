import type { FoundSubject } from '../../../shared/contract/find.ts';
import type { VerifyMatch } from '../../../shared/contract/verify.ts';
import { officePaperNumber } from '../../../shared/domain/registry/paper-number.ts';
import { readQuery } from '../../../shared/domain/verify/read-query.ts';
import { assertNever } from '../../../shared/result.ts';
import { findCaseById } from '../db/repositories/cases.ts';
import { papersOfNumber } from '../db/repositories/held-papers.ts';
import { findLicence } from '../db/repositories/licences.ts';
import { findPlate } from '../db/repositories/numbers.ts';
import { findCard } from '../db/repositories/registry-reads.ts';
import { lastRevocation } from '../db/repositories/revocations.ts';
import { findTitle } from '../db/repositories/titles.ts';
import type { Reader } from '../db/store.ts';
import { DOCUMENT_KINDS } from '../documents/index.ts';
import { findSubjects } from './find-subjects.ts';

/** A record that bears a number, and how the number is called where the record has another. */
export interface NumberFind extends FoundSubject {
  readonly number: string | null;
}

function caseOfPlate(db: Reader, plate: string): string | null {
  const caseId = findPlate(db, plate)?.caseId ?? lastRevocation(db, 'PLATE', plate)?.caseId ?? null;
  return caseId === null ? null : (findCaseById(db, caseId)?.reference ?? null);
}

/** The record where something that has no page of its own is shown: its holder's, or its case. */
function recordOf(db: Reader, { kind, key, label, detail }: VerifyMatch): NumberFind[] {
  const number = [label, detail].filter(Boolean).join(', ');
  const under = (record: FoundSubject['kind'], at: string | null | undefined): NumberFind[] =>
    at === null || at === undefined ? [] : [{ kind: record, key: at, number }];
  switch (kind) {
    case 'VEHICLE':
      return [{ kind: 'vehicle', key, number: null }];
    case 'PERSON':
      return [{ kind: 'person', key, number: null }];
    case 'CARD':
      return under('person', findCard(db, key)?.pid);
    case 'LICENCE':
      return under('person', findLicence(db, key)?.pid);
    case 'TITLE':
      return under('case', findTitle(db, key)?.reference);
    case 'PLATE':
      return under('case', caseOfPlate(db, key));
    default:
      return assertNever(kind);
  }
}

const bareOf = (typed: string) => typed.toUpperCase().replace(/[\s\p{Pd}·.]/gu, '');

/** Papers by their number, and matters, whose reference is such a number. */
function ofPaper(db: Reader, typed: string): NumberFind[] {
  const bare = bareOf(typed);
  const number = officePaperNumber(bare)?.number ?? bare;
  const papers = papersOfNumber(db, DOCUMENT_KINDS, number).map(
    ({ reference, title }): NumberFind => ({ kind: 'case', key: reference, number: `${title} ${number}` }),
  );
  return [{ kind: 'case', key: number, number: null }, ...papers];
}

/** The last six digits of a reference are what people say. */
function ofReferenceEnd(typed: string): NumberFind[] {
  const bare = bareOf(typed);
  return /^\d{6}$/.test(bare) ? [{ kind: 'case', key: `5000${bare}`, number: null }] : [];
}

/**
 * Records that bear what was typed as a number: a plate, VIN, card, license, title, PID, paper or reference, however it
 * is spaced. Some may name a case that there is none of.
 */
export function findNumbers(db: Reader, typed: string): NumberFind[] {
  if (!/\d/.test(typed)) return [];
  const readings = readQuery(typed).filter(({ kind }) => kind !== 'NAME');
  const subjects = findSubjects(db, readings).matches.flatMap((match) => recordOf(db, match));
  return [...subjects, ...ofPaper(db, typed), ...ofReferenceEnd(typed)];
}
