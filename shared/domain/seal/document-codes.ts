/**
 * The number of each kind of paper in a seal. Seals on paper outlive every version of the desk: a line is added at the
 * end, and never changed, taken out or given to another kind.
 */
export const DOCUMENT_CODES = {
  REGISTRATION_CARD: 1,
  DRIVER_LICENCE: 2,
  ID_CARD: 3,
  TAX_CARD: 4,
  TITLE_CERTIFICATE: 5,
  TAX_LETTER: 6,
  CUSTOMS_CLEARANCE: 7,
  PROPERTY_DETERMINATION: 8,
  TRAVEL_DETERMINATION: 9,
  IMMUNITY_SHEET: 10,
  IMMUNITY_CERTIFICATION: 11,
  NON_ELIGIBILITY_LETTER: 12,
  APPROVAL_LETTER: 13,
  RETURN_LETTER: 14,
  DENIAL_LETTER: 15,
  PLATE_ORDER: 16,
  PLATE_ORDER_CSV: 17,
  INSURANCE_NOTICE: 18,
  INSURANCE_WARNING: 19,
  PLATE_RECALL: 20,
  LICENCE_RECALL: 21,
  POINTS_REVIEW: 22,
  TICKET_NOTICE: 23,
  TERMINATION_NOTICE: 24,
  PLATE_MANIFEST: 25,
  LAW_ENFORCEMENT_NOTICE: 26,
} as const satisfies Readonly<Record<string, number>>;

const CODES: ReadonlyMap<string, number> = new Map(Object.entries(DOCUMENT_CODES));
const KINDS: ReadonlyMap<number, string> = new Map(Object.entries(DOCUMENT_CODES).map(([kind, code]) => [code, kind]));

/** The number of a kind; null where the kind has none and so cannot be sealed. */
export function codeOfKind(kind: string): number | null {
  return CODES.get(kind) ?? null;
}

/** The kind of a number; null where a newer desk gave it. */
export function kindOfCode(code: number): string | null {
  return KINDS.get(code) ?? null;
}
