import { z } from 'zod';
import { type CaseStatus, isOpen } from '../case/life-cycle.ts';
import type { Applicant } from '../intake/filing.ts';
import { programOf } from '../programs/index.ts';
import { dayWords } from '../rules/words.ts';
import { foldName } from './name.ts';
import type { Person } from './person.ts';
import { plateKey } from './plate-number.ts';
import { type StandingEnd, undoneEndReason } from './standing-end.ts';
import { type Vehicle, vehicleTitle } from './vehicle.ts';

export const DUPLICATE_KINDS = ['PERSON', 'VIN', 'PLATE', 'REFERENCE', 'ACCREDITATION', 'TITLE'] as const;

/** Records that look like one and are kept apart, or that contradict each other: pointed out, never merged. */
export const duplicate = z.strictObject({
  kind: z.enum(DUPLICATE_KINDS),
  /** What is the same in all of them. */
  same: z.string(),
  records: z.array(
    z.strictObject({ kind: z.enum(['person', 'vehicle', 'case', 'batch']), key: z.string(), title: z.string() }),
  ),
});
export type Duplicate = z.output<typeof duplicate>;
type DuplicateRecord = Duplicate['records'][number];

/** None where a record stands alone. */
function together(kind: Duplicate['kind'], same: string, records: DuplicateRecord[]): Duplicate[] {
  if (records.length < 2) return [];
  return [{ kind, same, records: records.toSorted((a, b) => (a.key < b.key ? -1 : 1)) }];
}

/** Whether two people have one name, however it is written, and one day of birth. */
export function isSameName(a: Omit<Applicant, 'pid'>, b: Omit<Applicant, 'pid'>): boolean {
  return a.dob === b.dob && foldName(a.surname) === foldName(b.surname) && foldName(a.given) === foldName(b.given);
}

/**
 * The people who bear somebody's name and day of birth under other PIDs, with the one who was asked about.
 * @param somebody as the registry has the person, or as a mission filed the applicant
 * @param others people of the registry among whom to look; the same PID is nobody else
 */
export function duplicatesOfPerson(somebody: Applicant, others: readonly Person[]): Duplicate[] {
  const alike = others.filter((other) => other.pid !== somebody.pid && isSameName(other, somebody));
  const own = others.find(({ pid }) => pid === somebody.pid);
  const titleOf = (one: Applicant & { title?: string }) =>
    `${one.surname}, ${one.given}${one.title ? `, ${one.title}` : ''}`;
  return together(
    'PERSON',
    `${somebody.surname}, ${somebody.given}, born ${dayWords(somebody.dob)}`,
    [own ?? somebody, ...alike].map((one) => ({ kind: 'person', key: one.pid, title: titleOf(one) })),
  );
}

/** What is known of a case that names a vehicle. */
export interface VehicleCase {
  readonly reference: string;
  readonly program: string;
  readonly subject: string;
  readonly status: CaseStatus;
  readonly vin: string | null;
}

/** The open cases in which a vehicle is asked for, where there are several. Matters of the office ask for nothing. */
export function duplicatesOfVin(vin: string, cases: readonly VehicleCase[]): Duplicate[] {
  const asking = cases.filter(
    (one) => one.vin === vin && isOpen(one.status) && programOf(one.program)?.isFiled !== false,
  );
  return together(
    'VIN',
    vin,
    asking.map(({ reference, program, subject }) => ({
      kind: 'case',
      key: reference,
      title: `${programOf(program)?.title ?? program}, ${subject}`,
    })),
  );
}

/** The vehicles of the registry that bear one plate, however it is written, where there are several. */
export function duplicatesOfPlate(plate: string, vehicles: readonly Vehicle[]): Duplicate[] {
  const key = plateKey(plate);
  const bearing = vehicles.filter((vehicle) => vehicle.plate !== null && plateKey(vehicle.plate) === key);
  return together(
    'PLATE',
    plate,
    bearing.map((vehicle) => ({ kind: 'vehicle', key: vehicle.vin, title: vehicleTitle(vehicle) })),
  );
}

/** Why a filing under a reference that is taken is refused; the line is kept with its import in these words. */
export function refiledReason(reference: string): string {
  return `${reference} was filed already with other content.`;
}

/** A line of a batch that was rejected. */
export interface RejectedLine {
  readonly import: number;
  readonly file: string;
  readonly line: number;
  readonly reason: string;
}

/** The filings that came in under a case's reference with other content and were rejected. */
export function duplicatesOfReference(
  filed: { readonly reference: string; readonly subject: string },
  rejected: readonly RejectedLine[],
): Duplicate[] {
  return together('REFERENCE', filed.reference, [
    { kind: 'case', key: filed.reference, title: filed.subject },
    ...rejectedFor(refiledReason(filed.reference), rejected),
  ]);
}

function rejectedFor(reason: string, rejected: readonly RejectedLine[]): DuplicateRecord[] {
  return rejected
    .filter((one) => one.reason === reason)
    .map(({ import: id, file, line }) => ({
      kind: 'batch',
      key: `${id}:${line}`,
      title: `${file}, line ${line}, rejected`,
    }));
}

/** The lines that would carry an accreditation on beyond its end and were rejected, with the matter that ended it. */
export function linesAgainstEnd(pid: Person['pid'], end: StandingEnd, rejected: readonly RejectedLine[]): Duplicate[] {
  const lines = rejectedFor(undoneEndReason(pid, end), rejected);
  if (lines.length === 0) return [];
  const matter: DuplicateRecord = { kind: 'case', key: end.reference, title: `ended on ${dayWords(end.endedOn)}` };
  return together('ACCREDITATION', `PID ${pid}`, [matter, ...lines]);
}

/** The titles of a vehicle that were issued, beside the case that asks for its registration. */
export function titlesAgainstRegistration(
  asked: { readonly reference: string; readonly subject: string; readonly vin: string },
  titles: readonly { readonly number: string; readonly reference: string }[],
): Duplicate[] {
  return together('TITLE', asked.vin, [
    { kind: 'case', key: asked.reference, title: asked.subject },
    ...titles.map(
      ({ number, reference }): DuplicateRecord => ({ kind: 'case', key: reference, title: `title ${number}` }),
    ),
  ]);
}

/** What tells one finding from another, from whichever of its records it was found. */
export function duplicateKey({ kind, records }: Duplicate): string {
  return [kind, ...records.map(({ key }) => key).toSorted()].join(' ');
}

/** Each finding once, in the order first found. */
export function withoutRepeats(found: readonly Duplicate[]): Duplicate[] {
  return [...new Map(found.toReversed().map((one) => [duplicateKey(one), one])).values()].toReversed();
}
