import type { ProductKind } from '../programs/program.ts';
import type { HeldKind } from './revocation.ts';

/** The papers that are things of their own; every other one is a paper like any. */
const HELD_AS: Readonly<Record<ProductKind, HeldKind>> = {
  REGISTRATION_CARD: 'REGISTRATION',
  DRIVER_LICENCE: 'LICENCE',
  ID_CARD: 'LICENCE',
  TAX_CARD: 'CARD',
  TITLE_CERTIFICATE: 'TITLE',
};

/** Papers that are shown to somebody else and can be lost or brought back; letters to the mission cannot. */
const HANDED_OUT: readonly ProductKind[] = [
  'REGISTRATION_CARD',
  'TAX_LETTER',
  'CUSTOMS_CLEARANCE',
  'PROPERTY_DETERMINATION',
  'TRAVEL_DETERMINATION',
  'IMMUNITY_CERTIFICATION',
];

/** Whether a paper is one that somebody shows to others. */
export function isHandedOut(kind: ProductKind): boolean {
  return HANDED_OUT.includes(kind);
}

/**
 * Whether a paper stops counting with the case that it lies in. A notice to law enforcement does not: what was stolen is
 * stolen, whatever becomes of the case that gave it.
 */
export function endsWithItsCase(kind: ProductKind): boolean {
  return kind !== 'LAW_ENFORCEMENT_NOTICE';
}

/** What a paper of this kind is held as. */
export function heldAs(kind: ProductKind): HeldKind {
  return HELD_AS[kind] ?? 'PAPER';
}
