import type { CaseRow, RelatedCase } from '../../../shared/contract/cases.ts';
import { newestCases } from '../db/repositories/case-page.ts';
import type { CaseRecord } from '../db/repositories/cases.ts';
import { dependantsOf, findPerson } from '../db/repositories/registry-reads.ts';
import type { Reader } from '../db/store.ts';

type Why = RelatedCase['why'][number];

const SHOWN_RELATED = 50;
/** A family is small; a registry that says otherwise is not walked through. */
const MOST_RELATIVES = 20;

/** Whose accreditation hangs together with the applicant's, and how. */
function relativesOf(db: Reader, pid: string): { pid: string; why: Why }[] {
  const person = findPerson(db, pid);
  if (!person) return [];
  if (person.sponsor === null) {
    return dependantsOf(db, pid)
      .slice(0, MOST_RELATIVES)
      .map((one) => ({ pid: one.pid, why: 'DEPENDANT' }));
  }
  const others = dependantsOf(db, person.sponsor)
    .filter((one) => one.pid !== pid)
    .slice(0, MOST_RELATIVES);
  return [{ pid: person.sponsor, why: 'SPONSOR' }, ...others.map((one) => ({ pid: one.pid, why: 'FAMILY' as const }))];
}

/** The cases that a case should be seen beside, each with why, the newest 50 first. */
export function relatedCases(db: Reader, record: CaseRecord): RelatedCase[] {
  const { applicantPid: pid, vin } = record;
  const found: { why: Why; rows: CaseRow[] }[] = [
    ...(pid === null ? [] : [{ why: 'APPLICANT' as const, rows: newest(db, { pid }) }]),
    ...(pid === null ? [] : relativesOf(db, pid).map((one) => ({ why: one.why, rows: newest(db, { pid: one.pid }) }))),
    ...(vin === null ? [] : [{ why: 'VEHICLE' as const, rows: newest(db, { vin }) }]),
  ];
  const related = new Map<string, RelatedCase>();
  for (const { why, rows } of found) {
    for (const { reference, program, subject, status, filed } of rows) {
      if (reference === record.reference) continue;
      const known = related.get(reference);
      related.set(
        reference,
        known ? { ...known, why: [...known.why, why] } : { reference, program, subject, status, filed, why: [why] },
      );
    }
  }
  return [...related.values()]
    .toSorted((a, b) => b.filed.localeCompare(a.filed) || b.reference.localeCompare(a.reference))
    .slice(0, SHOWN_RELATED);
}

/** One more than is shown, since the case itself may be among them. */
function newest(db: Reader, of: { pid: string } | { vin: string }): CaseRow[] {
  return newestCases(db, of, SHOWN_RELATED + 1);
}
