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

/** What a paper of this kind is held as. */
export function heldAs(kind: ProductKind): HeldKind {
  return HELD_AS[kind] ?? 'PAPER';
}
