import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Clock } from '../../../core/clock.js';
import type { RawDatabase } from '../../../storage/connection.js';
import { takeLease } from '../../../storage/lease.js';
import { migrations } from '../../../storage/migrations/index.js';
import { pendingMigrations } from '../../../storage/migrations/migrate.js';
import { tenants } from '../../../storage/models/tenant.model.js';
import { ok, wrong, type Finding } from './check.js';

/** What a server says of itself. */
const helloSchema = z.looseObject({
  isWritablePrimary: z.boolean(),
  setName: z.string().optional(),
  localTime: z.date(),
  /** By which drivers know its version: 17 is MongoDB 6.0, 21 is 7.0, 25 is 8.0. */
  maxWireVersion: z.int(),
});

/** What can be asked. */
type Asked = Pick<RawDatabase, 'command'>;

const hello = async (database: Asked) => helloSchema.parse(await database.command({ hello: 1 }));

/** Whether it takes writes. */
export async function primaryFinding(database: Asked): Promise<Finding> {
  const { isWritablePrimary, setName, maxWireVersion } = await hello(database);
  if (!isWritablePrimary)
    return wrong(
      'the server that answers is no primary, so nothing can be written',
      'name the whole replica set in MONGODB_URI (replicaSet=…), and look at rs.status() whether it has a primary',
    );
  const kind = setName === undefined ? 'one server' : 'primary of a replica set';
  return ok(`${kind}, wire version ${maxWireVersion}`);
}

/** Whether the schema is that of this version of the program. Rejects with `SchemaError` where it is a later one's. */
export async function schemaFinding(database: RawDatabase): Promise<Finding> {
  const pending = await pendingMigrations(database, migrations);
  const latest = migrations.at(-1)?.version ?? 0;
  if (pending.length === 0) return ok(`schema ${latest}`);
  if (pending.length === migrations.length)
    return ok('nothing is kept yet; the first start makes the schema');
  return wrong(
    `${pending.length} steps are missing before schema ${latest}`,
    'make a backup and start this version of the coach: it takes them before it serves anybody',
  );
}

/** Whether what is written is found again: a lease of nothing, taken, renewed and given back. */
export async function writeFinding(database: RawDatabase, clock: Clock): Promise<Finding> {
  const lease = await takeLease(database, clock, `doctor ${randomUUID()}`);
  if (!lease) return wrong('nothing could be written', 'look at the log of the database server');
  await lease.renew().finally(() => lease.release());
  return ok('what was written was found again');
}

/** How many seconds the database's clock is ahead of ours. */
export async function secondsAhead(database: RawDatabase, clock: Clock): Promise<number> {
  const { localTime } = await hello(database);
  return (localTime.getTime() - clock.now().epochMilliseconds) / 1000;
}

/** The time zones of employers; those of people are sealed, and are chosen from the zones that the program knows. */
export async function zonesInUse(database: RawDatabase): Promise<readonly string[]> {
  const zones: unknown[] = await database.collection(tenants.collection).distinct('timeZone');
  return z.array(z.string()).parse(zones);
}
