/** What a user of the desk may do. Each user has one role, so that no one both prepares and approves. */
export const ROLES = ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE', 'AUDITOR', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/** Who may read cases, the registry and documents: everyone but the administrator. */
export const CASE_READERS = [
  'INTAKE',
  'ADJUDICATOR',
  'SUPERVISOR',
  'ISSUANCE',
  'AUDITOR',
] as const satisfies readonly Role[];

export const ROLE_TITLES: Readonly<Record<Role, string>> = {
  INTAKE: 'Intake',
  ADJUDICATOR: 'Adjudicator',
  SUPERVISOR: 'Supervisor',
  ISSUANCE: 'Issuance',
  AUDITOR: 'Auditor',
  ADMINISTRATOR: 'Administrator',
};
