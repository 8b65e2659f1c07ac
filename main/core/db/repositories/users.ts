import { asc, eq } from 'drizzle-orm';
import type { UserRow } from '../../../../shared/contract/users.ts';
import type { Role } from '../../../../shared/domain/case/roles.ts';
import { userId } from '../../../../shared/domain/ids.ts';
import { foldName } from '../../../../shared/domain/registry/name.ts';
import { users } from '../schema/schema.ts';
import type { Reader, Tx } from '../store.ts';

function toRow(record: typeof users.$inferSelect): UserRow {
  return {
    id: userId.parse(record.id),
    name: record.name,
    role: record.role,
    active: record.active,
    createdAt: record.createdAt,
  };
}

export function listUsers(db: Reader): UserRow[] {
  return db.select().from(users).orderBy(asc(users.nameFolded)).all().map(toRow);
}

/** The user of a name; case and accents don't count. */
export function findUserByName(db: Reader, name: string): UserRow | null {
  const record = db
    .select()
    .from(users)
    .where(eq(users.nameFolded, foldName(name)))
    .get();
  return record ? toRow(record) : null;
}

export function findUser(db: Reader, id: string): UserRow | null {
  const record = db.select().from(users).where(eq(users.id, id)).get();
  return record ? toRow(record) : null;
}

export function insertUser(tx: Tx, user: UserRow): void {
  tx.insert(users)
    .values({ ...user, nameFolded: foldName(user.name) })
    .run();
}

export function updateUser(tx: Tx, id: string, change: { role?: Role; active?: boolean }): void {
  tx.update(users).set(change).where(eq(users.id, id)).run();
}
