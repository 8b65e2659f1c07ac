import { z } from 'zod';
import { ROLES } from '../domain/case/roles.ts';
import { userId } from '../domain/ids.ts';
import { passphrase, userName } from './desk.ts';
import { entry } from './entry.ts';

export const userRow = z.strictObject({
  id: userId,
  name: z.string(),
  role: z.enum(ROLES),
  active: z.boolean(),
  createdAt: z.string(),
});
export type UserRow = z.output<typeof userRow>;

const administrator = ['ADMINISTRATOR'] as const;
const one = z.strictObject({ user: userRow });

export const usersContract = {
  list: entry(['ADMINISTRATOR', 'AUDITOR'], z.strictObject({}), z.strictObject({ users: z.array(userRow) })),
  /** The active users who may be assigned a case. */
  assignable: entry(
    ['INTAKE', 'ADJUDICATOR', 'SUPERVISOR', 'ISSUANCE', 'AUDITOR'],
    z.strictObject({}),
    z.strictObject({ users: z.array(z.strictObject({ id: userId, name: z.string(), role: z.enum(ROLES) })) }),
  ),
  add: entry(administrator, z.strictObject({ name: userName, role: z.enum(ROLES), passphrase }), one),
  setRole: entry(administrator, z.strictObject({ id: userId, role: z.enum(ROLES) }), one),
  resetPassphrase: entry(administrator, z.strictObject({ id: userId, passphrase }), one),
  setActive: entry(administrator, z.strictObject({ id: userId, active: z.boolean() }), one),
};
