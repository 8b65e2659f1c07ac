import type { Role } from '../../shared/domain/case/roles.ts';

/** The screens of the desk beside the queues, and who finds them in the navigation. */
export const DESK_SCREENS = [
  { to: '/registry', title: 'Registry', roles: ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE', 'AUDITOR'] },
  { to: '/reciprocity', title: 'Reciprocity', roles: ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE', 'AUDITOR'] },
  { to: '/verify', title: 'Verify', roles: ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE', 'AUDITOR'] },
  {
    to: '/verify/paper',
    title: 'Check a paper',
    roles: ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE', 'AUDITOR'],
  },
  { to: '/calendar', title: 'Calendar', roles: ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE', 'AUDITOR'] },
  { to: '/print-queue', title: 'Print queue', roles: ['ISSUANCE', 'SUPERVISOR', 'AUDITOR', 'ADJUDICATOR', 'INTAKE'] },
  { to: '/printers', title: 'Printers', roles: ['ISSUANCE', 'SUPERVISOR', 'AUDITOR'] },
  { to: '/plate-orders', title: 'Plate orders', roles: ['ISSUANCE', 'SUPERVISOR', 'AUDITOR'] },
  { to: '/stock', title: 'Stock', roles: ['ISSUANCE', 'SUPERVISOR', 'AUDITOR', 'ADJUDICATOR'] },
  { to: '/enter', title: 'Enter by hand', roles: ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR'] },
  { to: '/intake', title: 'Intake', roles: ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'AUDITOR'] },
  { to: '/users', title: 'Users', roles: ['ADMINISTRATOR', 'AUDITOR'] },
  {
    to: '/settings',
    title: 'Settings',
    roles: ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE', 'AUDITOR', 'ADMINISTRATOR'],
  },
  { to: '/audit', title: 'Audit', roles: ['AUDITOR', 'SUPERVISOR', 'ADMINISTRATOR'] },
  {
    to: '/handbook',
    title: 'Handbook',
    roles: ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE', 'AUDITOR', 'ADMINISTRATOR'],
  },
] as const satisfies readonly { to: string; title: string; roles: readonly Role[] }[];

/** The screens that a role finds in the navigation. */
export function screensOf(role: Role) {
  return DESK_SCREENS.filter(({ roles }) => (roles as readonly Role[]).includes(role));
}

/** Whether a role reads cases, the registry and documents: all but the administrator. */
export function readsCases(role: Role): boolean {
  return role !== 'ADMINISTRATOR';
}

/** Whether a role opens matters of enforcement and takes their steps. */
export function opensMatters(role: Role): boolean {
  return role === 'ADJUDICATOR' || role === 'SUPERVISOR';
}

/** Whether a role ends an accreditation. */
export function terminates(role: Role): boolean {
  return role === 'SUPERVISOR';
}

/** Whether a role writes down that a plate, card or license came back. */
export function takesBack(role: Role): boolean {
  return opensMatters(role) || role === 'INTAKE' || role === 'ISSUANCE';
}

/** Whether a role prints, confirms and spoils sheets. */
export function prints(role: Role): boolean {
  return role === 'ISSUANCE';
}

/** Whether a role orders a duplicate of a paper that was handed over. */
export function reprints(role: Role): boolean {
  return role === 'SUPERVISOR';
}

/** Whether a role orders plates and settles what came; others only read. */
export function ordersPlates(role: Role): boolean {
  return role === 'ISSUANCE';
}

/** Whether a role receives, counts and writes off stock; others only read. */
export function keepsStock(role: Role): boolean {
  return role === 'ISSUANCE' || role === 'SUPERVISOR';
}

/** Whether a role makes pieces of stock void. */
export function voidsStock(role: Role): boolean {
  return role === 'SUPERVISOR';
}

/** Whether a role may be the second person at a destruction. */
export function witnessesDestruction(role: Role): boolean {
  return role === 'SUPERVISOR';
}

/** Whether a role brings in the key that papers are sealed with. */
export function importsKeys(role: Role): boolean {
  return role === 'ADMINISTRATOR';
}

/** Whether a role gives out the list of what no longer counts. */
export function signsRevocations(role: Role): boolean {
  return role === 'SUPERVISOR' || role === 'ISSUANCE' || role === 'AUDITOR';
}
