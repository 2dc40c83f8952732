import type { mongo } from 'mongoose';
import type { Subject } from '../../core/people/subject.js';
import { asTenant } from '../as-tenant.js';
import type { DataKeys } from '../encryption/data-keys.js';
import type { TenantKeys } from '../encryption/tenant-keys.js';
import type { Repositories } from '../repositories/index.js';
import { removePerson } from './remove-person.js';

export interface PersonErasureTools {
  readonly database: mongo.Db;
  readonly keys: DataKeys;
  readonly repositories: Repositories;
}

/** By what a person stands on the list of erasures: it says nothing to whoever lacks the keys of the tenant. */
export function personHash(keys: TenantKeys, subject: Subject): string {
  const id = subject.kind === 'user' ? subject.userId : subject.employeeId;
  return keys.hash('erasedPersons', subject.kind, id).toString('hex');
}

/** Removes again the persons of a tenant who are on the list of erasures, and are here all the same. */
export async function removePersons(
  { database, keys, repositories }: PersonErasureTools,
  tenantId: string,
  erased: ReadonlySet<string>,
): Promise<void> {
  const tenantKeys = await keys.of(tenantId);
  const present = (await personsIn(database, tenantId)).filter((subject) =>
    erased.has(personHash(tenantKeys, subject)),
  );
  await asTenant(tenantId, async () => {
    for (const subject of present) await removePerson(repositories, subject);
  });
}

interface OfTenant {
  _id: string;
  tenantId: string;
}

async function personsIn(database: mongo.Db, tenantId: string): Promise<Subject[]> {
  const idsIn = async (name: string): Promise<string[]> => {
    const projection = { _id: 1 } as const;
    const found = await database.collection<OfTenant>(name).find({ tenantId }, { projection }).toArray();
    return found.map(({ _id }) => _id);
  };
  const [users, employees] = [await idsIn('users'), await idsIn('employees')];
  return [
    ...users.map((userId): Subject => ({ kind: 'user', userId })),
    ...employees.map((employeeId): Subject => ({ kind: 'employee', employeeId })),
  ];
}
